"""The disclosures of a commitment (三公开): when each is due, and how it stands on a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from generator.model.commitment import Commitment, Disclosure
from generator.model.settings import Campaign

GRACE = timedelta(days=15)


class Standing(StrEnum):
    """How a disclosure stands."""

    MADE = "已公开"
    MISSING = "未公开"
    PENDING = "未到时候"


class Disclosing(Struct, frozen=True, kw_only=True, gc=False):
    """One kind of disclosure of one commitment, on a day."""

    kind: str
    standing: Standing
    made: Disclosure | None
    due: date | None
    """The last day for it; None where it is not known yet."""
    is_unfinished: bool = False
    """It tells of a result that is not there yet."""
    is_overdue: bool = False
    """The result should be there by now."""

    @property
    def days_late(self) -> int:
        """How many days after the last day it was made; 0 where it was in time, or is not made yet."""
        day = self.made.date if self.made else None
        return max((day - self.due).days, 0) if day and self.due else 0


def disclosure_kinds(campaign: Campaign) -> tuple[str, ...]:
    """Give what is to be disclosed, in the campaign's order, each once."""
    return tuple(dict.fromkeys(campaign.disclosure_kinds))


def disclosings(commitment: Commitment, kinds: Sequence[str], today: date) -> Iterator[Disclosing]:
    """Judge each kind of disclosure; kinds are told apart by their place: first, middle, last."""
    happened = [d for d in commitment.disclosures if d.date is None or d.date <= today]
    made: dict[str, Disclosure] = {}
    for disclosure in sorted(happened, key=lambda d: d.date or date.max):
        made.setdefault(disclosure.kind, disclosure)  # What was made known in time is not late because it was repeated.
    until = commitment.current_due(today)
    for position, kind in enumerate(kinds):
        due = disclosure_due(commitment, position, len(kinds), today)
        said = made.get(kind)
        is_unfinished = 0 < position == len(kinds) - 1 and due is None
        yield Disclosing(
            kind=kind,
            standing=_standing(said, due, today),
            made=said,
            due=due,
            is_unfinished=is_unfinished,
            is_overdue=is_unfinished and until is not None and until < today,
        )


def _standing(made: Disclosure | None, due: date | None, today: date) -> Standing:
    if made is not None:
        return Standing.MADE
    return Standing.MISSING if due is not None and due < today else Standing.PENDING


def disclosed_on(commitment: Commitment, kind: str, today: date) -> date | None:
    """Give the first day on which a kind of disclosure was made; what lies after today has not happened yet."""
    days = [made.date for made in commitment.disclosures if made.kind == kind and made.date and made.date <= today]
    return min(days, default=None)


def disclosure_due(commitment: Commitment, position: int, count: int, today: date) -> date | None:
    """Give the last day for a disclosure by its place among `count`; None where it cannot be told on the day.

    The first is due 15 days after the promise, the last 15 days after completion, those between at half the term.
    """
    made, done = commitment.made_on, commitment.completed_on
    if position == 0:
        return made + GRACE if made else None
    if position < count - 1:
        due = commitment.current_due(today)
        return made + (due - made) / 2 if made and due else None
    return done + GRACE if done and done <= today else None
