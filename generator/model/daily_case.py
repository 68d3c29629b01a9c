"""One case a day (每日典型): the days set aside, and the cases that stand on each."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from generator.model.settings import Window
from generator.model.typical_case import TypicalCase


class SlotState(StrEnum):
    """What has become of a day."""

    TAKEN = "已排"
    DOUBLE = "重复"
    GAP = "空缺"
    TO_COME = "未到"


class Slot(NamedTuple):
    """One day of the window."""

    day: date
    cases: tuple[TypicalCase, ...]

    def state(self, today: date) -> SlotState:
        """Judge the day; it is missed only once it is over."""
        if self.cases:
            return SlotState.TAKEN if len(self.cases) == 1 else SlotState.DOUBLE
        return SlotState.GAP if self.day < today else SlotState.TO_COME


def slots(window: Window | None, cases: Iterable[TypicalCase]) -> tuple[Slot, ...]:
    """List the days of the window, both ends in it; none where one of them is not known."""
    if window is None or window.start is None or window.end is None:
        return ()
    days = [window.start + timedelta(n) for n in range((window.end - window.start).days + 1)]
    on: dict[date, list[TypicalCase]] = {day: [] for day in days}
    for case in cases:
        if case.slot_date in on:
            on[case.slot_date].append(case)
    return tuple(Slot(day, tuple(on[day])) for day in days)


def off_schedule(schedule: Sequence[Slot], cases: Iterable[TypicalCase]) -> tuple[TypicalCase, ...]:
    """Give the cases whose day is none of the schedule's."""
    days = {slot.day for slot in schedule}
    return tuple(case for case in cases if case.slot_date and case.slot_date not in days)


def spans(days: Iterable[date]) -> tuple[tuple[date, date], ...]:
    """Put days that follow each other together: (first, last)."""
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and day - found[-1][1] == timedelta(1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return tuple(found)
