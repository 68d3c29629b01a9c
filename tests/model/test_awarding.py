"""Awards: who is said to have won, and when; days of a notice; the order of a schedule."""

from datetime import date, timedelta

import pytest

from generator.model.award import Award, Notice, NoticeState, Prize, ScheduleStep, Winner, notice_state
from generator.model.awarding import (
    by_plain_name,
    days_left,
    is_listed,
    is_noticed_too_early,
    notice_names,
    steps_out_of_order,
    winners,
)

FIRST, LAST, AWARDED = date(2026, 6, 8), date(2026, 6, 14), date(2026, 6, 30)
PRIZE = Prize(category="先进集体", quota=1, winners=(Winner(name="护路队"),))
AWARD = Award(
    id="qiyi", notice=Notice(start=FIRST, end=LAST, names=("护路队", "修渠队")), awarded_on=AWARDED, items=(PRIZE,)
)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("today", "state", "left"),
    [
        (FIRST - DAY, NoticeState.AWAITED, None),
        (FIRST, NoticeState.OPEN, 6),
        (LAST, NoticeState.OPEN, 0),
        (LAST + DAY, NoticeState.OVER, None),
        (AWARDED - DAY, NoticeState.OVER, None),
        (AWARDED, NoticeState.AWARDED, None),
    ],
)
def test_a_notice_begins_and_ends_with_its_days(today: date, state: NoticeState, left: int | None) -> None:
    assert (notice_state(AWARD, today), days_left(AWARD, today)) == (state, left)


def test_on_no_day_is_more_said_than_on_the_days_after_it() -> None:
    days = [date(2026, 6, 1) + DAY * number for number in range(40)]
    names = [len(notice_names(AWARD, day)) for day in days]
    won = [len(winners(AWARD, PRIZE, day)) for day in days]

    assert next(day for day in days if notice_names(AWARD, day)) == FIRST
    assert next(day for day in days if winners(AWARD, PRIZE, day)) == AWARDED
    assert (names, won) == (sorted(names), sorted(won))


def test_a_notice_without_an_end_has_no_days_left_to_count() -> None:
    assert days_left(Award(id="a", notice=Notice(start=FIRST)), FIRST) is None


def test_each_step_that_goes_back_in_time_is_named() -> None:
    schedule = [ScheduleStep(date=date(2026, month, 1)) for month in (4, 6, 5, 5, 7)]

    assert list(steps_out_of_order(schedule)) == [2, 3]


def test_a_step_without_a_date_breaks_no_order() -> None:
    dates = (date(2026, 4, 1), None, date(2026, 4, 1))

    assert list(steps_out_of_order([ScheduleStep(date=day) for day in dates])) == []


@pytest.mark.parametrize(("day", "is_early"), [(FIRST, False), (FIRST + DAY, True)])
def test_a_notice_may_begin_on_the_day_of_the_first_step(day: date, is_early: bool) -> None:
    award = Award(id="a", notice=Notice(start=FIRST), schedule=(ScheduleStep(date=day),))

    assert is_noticed_too_early(award) is is_early


@pytest.mark.parametrize(
    ("name", "listed", "is_found"),
    [
        ("周示例", "周示例", True),
        ("周示例", "周示例（河口村）", True),
        ("周 示例（河口村）", "周示例(河口村)", True),
        ("周示例（河口镇）", "周示例（河口村）", False),
        ("周示", "周示例", False),
    ],
)
def test_a_remark_may_stand_on_one_side_alone(name: str, listed: str, is_found: bool) -> None:
    assert is_listed([name], by_plain_name(["别人", listed])) is is_found
