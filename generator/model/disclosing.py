"""When each of the disclosures (三公开) of a commitment is due, and when it was made."""

import datetime

from generator.model.commitment import Commitment

GRACE = datetime.timedelta(days=15)


def disclosed_on(commitment: Commitment, kind: str, today: datetime.date) -> datetime.date | None:
    """Give the first day on which a kind of disclosure was made; what lies after today has not happened yet."""
    days = [made.date for made in commitment.disclosures if made.kind == kind and made.date and made.date <= today]
    return min(days, default=None)


def disclosure_due(commitment: Commitment, position: int, count: int, today: datetime.date) -> datetime.date | None:
    """Give the last day for a disclosure by its place among `count`; None where it cannot be told on the day.

    The first is due 15 days after the promise, the last 15 days after completion, those between at half the term.
    """
    made, due, done = commitment.made_on, commitment.current_due, commitment.completed_on
    if position == 0:
        return made + GRACE if made else None
    if position < count - 1:
        return made + (due - made) / 2 if made and due else None
    return done + GRACE if done and done <= today else None
