"""Commitments year by year, and how many a unit may make in one (CMT-7, CMT-16)."""

from datetime import date

import pytest

from generator.model.commitment import Commitment
from generator.model.commitment_year import is_closed, year_of, years_above


@pytest.mark.parametrize(("today", "expected"), [(date(2026, 12, 31), False), (date(2027, 1, 1), True)])
def test_a_year_is_closed_on_the_day_after_its_last(today: date, expected: bool) -> None:
    assert is_closed(2026, today) is expected


def test_the_last_day_of_a_year_belongs_to_it() -> None:
    assert [year_of(Commitment(made_on=day)) for day in (date(2026, 12, 31), date(2027, 1, 1))] == [2026, 2027]


def test_exactly_as_many_as_allowed_are_not_too_many_and_years_are_counted_apart() -> None:
    made = [Commitment(made_on=date(year, 1, 1)) for year in (2026, 2026, 2026, 2025, 2025)]

    assert years_above(made, 2) == {2026: 3}
    assert years_above(made, 3) == {}
    assert list(years_above(made, 1)) == [2025, 2026]
