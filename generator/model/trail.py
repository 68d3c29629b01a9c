"""How far the putting right of a problem has come."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from generator.model.follow_up import LONGEST
from generator.model.rectification import Rectification, RectificationState, rectification_state


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


def problem_state(named_on: date | None, trail: Sequence[Rectification], today: date) -> ProblemState:
    """Judge a problem by the rectification that is furthest behind; without any, by the days since it was named."""
    states = {rectification_state(rectification, today) for rectification in trail}
    if states:
        return ProblemState(next(state for state in _WORST_FIRST if state in states).value)
    is_late = named_on is not None and today - named_on > LONGEST
    return ProblemState.UNLISTED if is_late else ProblemState.NEW
