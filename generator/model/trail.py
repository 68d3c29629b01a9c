"""From a problem that was named to what was done about it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum

from generator.model.rectification import (
    Origin,
    Rectification,
    RectificationState,
    problems_met,
    problems_of,
    rectification_state,
)

LISTED_WITHIN = timedelta(days=30)
"""A problem is taken up in a rectification within so many days (G01)."""


class ProblemState(StrEnum):
    """How far the putting right of one problem has come."""

    CLOSED = "已整改"
    OVERDUE = "逾期"
    DUE_SOON = "临期"
    UNDER_WAY = "整改中"
    UNLISTED = "超期未列入整改"
    NEW = "待列入整改"


_WORST_FIRST = (
    RectificationState.OVERDUE,
    RectificationState.DUE_SOON,
    RectificationState.UNDER_WAY,
    RectificationState.CLOSED,
)


def trails(origin: Origin, rectifications: Iterable[Rectification]) -> tuple[tuple[Rectification, ...], ...]:
    """Give for each problem of an origin, in their order, those of its rectifications that are about it."""
    met: Mapping[int, list[Rectification]] = {n: [] for n, _ in enumerate(problems_of(origin), start=1)}
    for rectification in rectifications:
        for number in problems_met(rectification, origin):
            if number in met:
                met[number].append(rectification)
    return tuple(tuple(found) for found in met.values())


def problem_state(named_on: date | None, trail: Sequence[Rectification], today: date) -> ProblemState:
    """Judge a problem by the rectification that is furthest behind; without any, by the days since it was named."""
    states = {rectification_state(rectification, today) for rectification in trail}
    if states:
        return ProblemState(next(state for state in _WORST_FIRST if state in states).value)
    is_late = named_on is not None and today - named_on > LISTED_WITHIN
    return ProblemState.UNLISTED if is_late else ProblemState.NEW
