"""Texts are broken into lines that fit, as Chinese is set."""

import pytest

from generator.rendering.lettering import even, fit, width_of, wrap


def test_signs_of_half_width_take_less_room_than_characters() -> None:
    assert width_of("示例区") == 3
    assert width_of("（示）") == 3
    assert 1 < width_of("2.4") < 2
    assert width_of("e\u0301") == width_of("e")


def test_no_line_is_wider_than_asked_and_nothing_is_lost() -> None:
    text = "示例公司把3座车间屋顶改成光伏电站，装机2.4兆瓦，每年发电250万千瓦时（示例）。"

    for width in range(4, 40):
        lines = wrap(text, width)
        assert all(width_of(line) <= width for line in lines)
        assert "".join(lines) == text


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = "从“群众跑腿”到“干部上门”：示例区（试点）推行“一窗受理、限时办结”，见《办法》。"

    for width in range(5, 30):
        lines = wrap(text, width)
        assert not [line for line in lines[1:] if line[0] in "，。、：”）》"]
        assert not [line for line in lines[:-1] if line[-1] in "“（《"]


def test_numbers_and_words_stay_whole_unless_they_are_wider_than_a_line() -> None:
    assert wrap("共有1234567人", 6) == ("共有", "1234567人")
    assert "".join(wrap("a" * 50, 6)) == "a" * 50
    assert all(width_of(line) <= 6 for line in wrap("a" * 50, 6))


def test_what_is_cut_says_so_and_still_fits() -> None:
    lines = fit("一二三四五六七八九十，" * 9, 7, 2)

    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(width_of(line) <= 7 for line in lines)
    assert fit("一二三", 7, 2) == ("一二三",)


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_no_text_has_no_lines(text: str) -> None:
    assert wrap(text, 5) == even(text, 5) == fit(text, 5, 2) == ()


def test_the_lines_of_a_title_are_as_long_as_each_other() -> None:
    assert wrap("一二三四五六七八九十一二", 10) == ("一二三四五六七八九十", "一二")
    assert even("一二三四五六七八九十一二", 10) == ("一二三四五六", "七八九十一二")
