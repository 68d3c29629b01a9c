"""The day that a case bears."""

from datetime import date, timedelta

import pytest

from generator.model.typical_case import Milestones, TypicalCase, case_day, publicity_day

TODAY = date(2026, 11, 21)
DAY = timedelta(1)


@pytest.mark.parametrize(("later", "expected"), [(0, TODAY), (1, TODAY - 9 * DAY)])
def test_a_slot_of_today_counts_and_one_of_tomorrow_does_not(later: int, expected: date) -> None:
    case = TypicalCase(slot_date=TODAY + later * DAY, milestones=Milestones(publicized=TODAY - 9 * DAY))

    assert case_day(case, TODAY) == expected


@pytest.mark.parametrize(("later", "expected"), [(0, TODAY), (1, TODAY - 9 * DAY)])
def test_the_step_of_publicity_is_the_slot_from_its_day_on(later: int, expected: date) -> None:
    case = TypicalCase(slot_date=TODAY + later * DAY, publish_on=TODAY - 9 * DAY)

    assert publicity_day(case, TODAY) == expected
