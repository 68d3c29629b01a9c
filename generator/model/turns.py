"""The turns that a promise takes, each on its day: due, overdue, moved, kept."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from generator.model.commitment import Commitment
from generator.model.rectification import Rectification

DAY = timedelta(days=1)


class TurnKind(StrEnum):
    """What happened."""

    DUE = "到期"
    OVERDUE = "逾期"
    MOVED = "延期"
    KEPT = "兑现"
    CLOSED = "已整改"


class Turn(NamedTuple):
    """One of them."""

    kind: TurnKind
    day: date
    due: date | None
    """The last day for it as it stood then; of an extension, the new one."""


def commitment_turns(commitment: Commitment, today: date) -> Iterator[Turn]:
    """Give what has happened to a commitment by the day, as it looked then: what was moved later was overdue before."""
    done = commitment.completed_on if commitment.evidence else None
    for due in dict.fromkeys((commitment.due_date, *(moved.new_due for moved in commitment.extensions))):
        if due is not None and commitment.current_due(due) == due:
            yield from _ends(due, done, commitment.current_due(due + DAY) == due)
    for moved in commitment.extensions:
        if moved.disclosed_on:
            yield Turn(TurnKind.MOVED, moved.disclosed_on, moved.new_due)
    if done is not None:
        yield Turn(TurnKind.KEPT, done, commitment.current_due(today))


def rectification_turns(rectification: Rectification) -> Iterator[Turn]:
    """Give what happens to a rectification."""
    done = rectification.closed_on if rectification.evidence else None
    if rectification.due_date is not None:
        yield from _ends(rectification.due_date, done, still=True)
    if done is not None:
        yield Turn(TurnKind.CLOSED, done, rectification.due_date)


def _ends(due: date, done: date | None, still: bool) -> Iterator[Turn]:
    """Tell of a last day unless it was done before; it is overdue the day after, if it was still the last day then."""
    if done is None or done >= due:
        yield Turn(TurnKind.DUE, due, due)
    if still and (done is None or done > due):
        yield Turn(TurnKind.OVERDUE, due + DAY, due)
