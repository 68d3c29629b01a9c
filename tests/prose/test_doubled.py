"""What was typed twice is told with what was meant."""

import pytest

from generator.prose.doubled import doubled


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("各村要要加强。", [("要要", "要")]),
        ("主要要加强。", []),
        ("加加强管理。", [("加加强", "加强")]),
        ("要加加强管理。", []),
        ("抓好工作作", [("工作作", "工作")]),
        ("作作", []),
        ("工作作品。", []),
        ("组织作作", []),
        ("课讲了，，大家问。", [("，，", "，")]),
    ],
)
def test_a_doubled_letter_is_told_with_its_word(text: str, told: list[tuple[str, str]]) -> None:
    assert [(text[slip.start : slip.end], slip.replacement) for slip in doubled(text)] == told
