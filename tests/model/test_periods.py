"""Periods: how they are written, when they begin and end, and which comes first."""

from datetime import date, timedelta

import pytest

from generator.model.periods import HALVES, QUARTERS, Part, Period, halves, parse_period, quarters

DAY = timedelta(days=1)
YEARS = range(1999, 2033)
ALL = [Period(year, part) for year in YEARS for part in Part]
"""Over three decades, with leap years and the turn of a century."""


@pytest.mark.parametrize(
    ("text", "first", "last", "label"),
    [
        ("2011", date(2011, 1, 1), date(2011, 12, 31), "2011年"),
        ("2011H1", date(2011, 1, 1), date(2011, 6, 30), "2011年上半年"),
        ("2011H2", date(2011, 7, 1), date(2011, 12, 31), "2011年下半年"),
        ("2012Q1", date(2012, 1, 1), date(2012, 3, 31), "2012年第一季度"),
        ("2011Q2", date(2011, 4, 1), date(2011, 6, 30), "2011年第二季度"),
        ("2011Q3", date(2011, 7, 1), date(2011, 9, 30), "2011年第三季度"),
        ("2011Q4", date(2011, 10, 1), date(2011, 12, 31), "2011年第四季度"),
    ],
)
def test_a_period_has_its_days_and_its_name(text: str, first: date, last: date, label: str) -> None:
    period = parse_period(text)

    assert (period.first_day, period.last_day, period.label) == (first, last, label)


@pytest.mark.parametrize("text", ["11", "2011H3", "2011H0", "2011Q5", "2011h1", "2011 H1", "2011-H1", "二〇一一", " "])
def test_what_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        parse_period(text)


def test_what_is_written_is_read_back() -> None:
    assert [parse_period(str(period)) for period in ALL] == ALL


def test_halves_and_quarters_share_out_a_year_without_gap_or_overlap() -> None:
    for year in YEARS:
        for parts in (halves(year), quarters(year)):
            days = [part.first_day for part in parts] + [date(year + 1, 1, 1)]
            assert days[0] == date(year, 1, 1)
            assert [part.last_day + DAY for part in parts] == days[1:]


def test_every_day_is_in_one_year_one_half_and_one_quarter() -> None:
    day = date(2011, 12, 30)
    while day < date(2013, 1, 3):
        for parts in ((Part.YEAR,), HALVES, QUARTERS):
            assert sum(period.holds(day) for period in ALL if period.part in parts) == 1, day
        day += DAY


def test_a_period_is_past_from_the_day_after_its_last() -> None:
    for period in ALL:
        assert not period.is_past(period.first_day)
        assert not period.is_past(period.last_day)
        assert period.is_past(period.last_day + DAY)


def test_what_ends_first_comes_first_and_the_shorter_before_the_longer() -> None:
    wanted = "2011Q1 2011Q2 2011H1 2011Q3 2011Q4 2011H2 2011 2012Q1".split()

    assert [str(period) for period in sorted(parse_period(text) for text in reversed(wanted))] == wanted
