"""Days without a case are told in spans."""

from datetime import date, timedelta

from generator.model.daily_case import spans

DAY = timedelta(1)
FIRST = date(2026, 12, 31)


def test_days_that_follow_each_other_are_one_span_and_a_day_between_parts_two() -> None:
    days = [FIRST + number * DAY for number in (5, 0, 1, 2, 4, 7)]

    assert spans(days) == ((FIRST, FIRST + 2 * DAY), (FIRST + 4 * DAY, FIRST + 5 * DAY), (FIRST + 7 * DAY,) * 2)
