"""Half a year by the calendar."""

from datetime import date

import pytest

from generator.model.freshness import half_a_year_after


@pytest.mark.parametrize(
    ("day", "last_day"),
    [
        (date(2026, 5, 21), date(2026, 11, 21)),
        (date(2026, 6, 30), date(2026, 12, 30)),
        (date(2026, 7, 1), date(2027, 1, 1)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
    ],
)
def test_half_a_year_ends_on_the_same_day_or_the_month_s_last(day: date, last_day: date) -> None:
    assert half_a_year_after(day) == last_day
