"""Stages: when the campaign runs, and where one does not begin where the other ends."""

from datetime import date, timedelta

import pytest

from generator.model.settings import Stage
from generator.model.stages import Break, breaks, is_running

DAY = timedelta(1)
START = date(2026, 10, 1)


def stage(name: str, first: int, last: int) -> Stage:
    """Make a stage by its first and last day, counted from the campaign's first as 0."""
    return Stage(name=name, start=START + first * DAY, end=START + last * DAY)


@pytest.mark.parametrize(("day", "expected"), [(-1, False), (0, True), (9, True), (10, False)])
def test_the_campaign_runs_from_its_first_day_to_its_last(day: int, expected: bool) -> None:
    assert is_running([stage("一", 0, 4), stage("二", 5, 9)], START + day * DAY) is expected


def test_a_stage_of_one_day_is_one() -> None:
    first, second = stage("一", 0, 0), stage("二", 2, 2)

    assert list(breaks([first, second])) == [Break(first, second, START + DAY, START + DAY, is_overlap=False)]
    assert list(breaks([first, stage("二", 1, 1)])) == []


def test_the_last_day_of_one_may_not_be_the_first_of_the_other() -> None:
    first, second = stage("一", 0, 4), stage("二", 4, 9)

    assert list(breaks([first, second])) == [Break(first, second, START + 4 * DAY, START + 4 * DAY, is_overlap=True)]


def test_of_two_stages_that_end_together_the_one_that_began_first_stands_before_the_gap() -> None:
    first, second, third = stage("一", 0, 9), stage("二", 5, 9), stage("三", 12, 20)

    assert list(breaks([first, second, third])) == [
        Break(first, second, START + 5 * DAY, START + 9 * DAY, is_overlap=True),
        Break(first, third, START + 10 * DAY, START + 11 * DAY, is_overlap=False),
    ]


def test_of_two_stages_that_begin_together_the_shorter_is_the_earlier_however_they_are_listed() -> None:
    long, short = stage("长", 0, 9), stage("短", 0, 4)
    found = [Break(short, long, START, START + 4 * DAY, is_overlap=True)]

    assert list(breaks([long, short])) == found
    assert list(breaks([short, long])) == found


def test_two_stages_of_the_same_days_overlap() -> None:
    first, second = stage("一", 0, 9), stage("二", 0, 9)

    assert list(breaks([first, second])) == [Break(first, second, START, START + 9 * DAY, is_overlap=True)]
