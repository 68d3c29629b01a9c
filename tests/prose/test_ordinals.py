"""Ordinals: how they are read and written, and how wide a gap is one."""

import pytest

from generator.prose.ordinals import chinese, gaps, numeral


def told(text: str) -> list[tuple[str, str, str]]:
    """Give for each gap what stands behind it, what stands before it, and what is missing."""
    return [(text[gap.slip.start : gap.slip.end], gap.before, gap.missing) for gap in gaps(text)]


def test_every_numeral_to_ninety_nine_is_read_as_it_is_written() -> None:
    assert [numeral(chinese(number)) for number in range(1, 100)] == list(range(1, 100))
    assert [chinese(number) for number in (1, 10, 11, 19, 20, 21, 99)] == "一 十 十一 十九 二十 二十一 九十九".split()


@pytest.mark.parametrize("written", ["二三", "二三十", "十二三", "二十三四"])
def test_what_is_no_numeral_is_none(written: str) -> None:
    assert numeral(written) == 0


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("一、修渠\n五、修路", ("五", "一、", "二、")),
        ("1、修渠\n5、修路", ("5", "1、", "2、")),
        ("（一）修渠。\n（五）修路。", ("五", "（一）", "（二）")),
        ("一是修渠，五是修路。", ("五", "一是", "二是")),
    ],
)
def test_up_to_three_ordinals_may_be_missing(text: str, gap: tuple[str, str, str]) -> None:
    (found,) = told(text)

    assert found[0].strip("、（）是") == gap[0]
    assert found[1:] == gap[1:]
    assert told(text.replace("五", "六").replace("5", "6")) == []


def test_other_words_may_stand_for_the_first_at_the_beginning_of_the_text() -> None:
    assert told("首先，修渠。第二，修路。") == []
    assert told("先修渠。第二，修路。") == [("第二", "", "第一")]
