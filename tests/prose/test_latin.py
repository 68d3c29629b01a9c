"""Readings in brackets: the character right before one tells whether it was given on purpose."""

import pytest

from generator.prose.latin import pinyin


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("创創(chuàng)先", ["(chuàng)"]),
        ("甲創(chuàng)先", ["(chuàng)"]),
        ("党员(yuán)们", ["(yuán)"]),
        ("党员缙(jìn)云", []),
        ("缙(jìn)云", []),
    ],
)
def test_a_reading_is_told_behind_a_traditional_or_a_common_character(text: str, told: list[str]) -> None:
    assert [text[slip.start : slip.end] for slip in pinyin(text)] == told
