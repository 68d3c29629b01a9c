"""Texts become values, or a misfit says what to write."""

from datetime import date

import pytest

from generator.loading.scalars import (
    Misfit,
    read_choice,
    read_date,
    read_flag,
    read_integer,
    read_number,
    read_text,
)
from generator.model.organization import OrgType


@pytest.mark.parametrize("text", ["010", "12:30", "no", "1e3", "~", "null", "0x1F"])
def test_text_stays_as_it_was_written(text: str) -> None:
    assert read_text(f" {text} ") == text


@pytest.mark.parametrize(("text", "value"), [("是", True), ("true", True), ("否", False), ("false", False)])
def test_a_flag_is_yes_or_no_in_either_language(text: str, value: bool) -> None:
    assert read_flag(text) is value


@pytest.mark.parametrize("text", ["有", "yes", "no", "1", "对", "是的"])
def test_any_other_word_is_no_flag(text: str) -> None:
    with pytest.raises(Misfit, match="请写“是”或“否”"):
        read_flag(text)


@pytest.mark.parametrize(("text", "value"), [("0", 0), ("36", 36), ("-2", -2), ("010", 10), ("12.0", 12)])
def test_an_integer_is_written_in_plain_digits(text: str, value: int) -> None:
    assert read_integer(text) == value


def test_a_fraction_is_no_integer() -> None:
    with pytest.raises(Misfit, match="只写整数"):
        read_integer("1.5")


@pytest.mark.parametrize(("text", "value"), [("1.2", 1.2), ("0.75", 0.75), (".5", 0.5), ("3", 3.0)])
def test_a_number_may_have_a_fraction(text: str, value: float) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("30人", "请只写数字：30。"),
        ("３０", "请只写数字：30。"),
        ("1，200", "请只写数字：1200。"),
        ("1,200", "请只写数字：1200。"),
        ("约30", "请只写数字：30。"),
        ("1_000", "请只写数字：1000。"),
        ("3.5万", "请用阿拉伯数字写，如“12”。"),
        ("三十", "请用阿拉伯数字写，如“12”。"),
        ("nan", "请用阿拉伯数字写，如“12”。"),
        ("inf", "请用阿拉伯数字写，如“12”。"),
        ("-Infinity", "请用阿拉伯数字写，如“12”。"),
        ("1e999", "请只写数字：1999。"),
        ("若干", "请用阿拉伯数字写，如“12”。"),
    ],
)
def test_what_is_no_number_is_refused_with_the_digits_it_holds(text: str, advice: str) -> None:
    with pytest.raises(Misfit, match=advice):
        read_number(text)


@pytest.mark.parametrize("text", ["9" * 16, "9" * 5000, "0." + "3" * 30])
def test_a_number_too_long_to_hold_exactly_is_refused(text: str) -> None:
    with pytest.raises(Misfit, match="请核对"):
        read_integer(text)


def test_a_date_is_read_and_an_impossible_one_refused() -> None:
    assert read_date("2026年5月7日") == date(2026, 5, 7)
    with pytest.raises(Misfit, match="请写成2026-05-07"):
        read_date("2026-02-30")


def test_a_choice_is_a_word_of_its_list() -> None:
    assert read_choice("党支部", OrgType) is OrgType.BRANCH


def test_a_near_miss_gets_the_nearest_choice() -> None:
    with pytest.raises(Misfit, match="您是不是要写“党支部”"):
        read_choice("党之部", OrgType)


def test_a_far_miss_gets_all_choices() -> None:
    with pytest.raises(Misfit, match="请从这些里选一个：党委、党组"):
        read_choice("小组长", OrgType)
