"""Dates as offices write them."""

from datetime import date

import pytest

from generator.model.dates import parse_date, prose_date


@pytest.mark.parametrize("text", ["2011-05-07", "2011-5-7", "2011.5.7", "2011/5/7", "2011年5月7日", " 2011-05-07 "])
def test_a_date_is_read_in_each_of_its_five_forms(text: str) -> None:
    assert parse_date(text) == date(2011, 5, 7)


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "2026-5",
        "2026年5月",
        "20260507",
        "26-05-07",
        "2026-05/07",
        "2026.5-7",
        "2026年5月7号",
        "2026-05-07 10:00",
        "2026–05–07",
        "２０２６-05-07",
        "尽快",
        "长期",
        "",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_date(text)


def test_a_leap_day_is_a_date_only_in_a_leap_year() -> None:
    assert parse_date("2028-02-29") == date(2028, 2, 29)
    with pytest.raises(ValueError, match="day"):
        parse_date("2026-02-29")


def test_prose_writes_a_date_without_leading_zeros() -> None:
    assert prose_date(date(2026, 5, 7)) == "2026年5月7日"


def test_prose_says_when_a_date_is_missing() -> None:
    assert prose_date(None) == "未填写"
