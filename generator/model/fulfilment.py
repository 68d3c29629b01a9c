"""The state of a commitment on a day: computed from its dates, never written by hand."""

from datetime import date, timedelta
from enum import StrEnum

from generator.model.commitment import Commitment

DUE_SOON = timedelta(days=15)


class Fulfilment(StrEnum):
    """The six states, in the order in which they are tried."""

    KEPT = "已兑现"
    KEPT_LATE = "逾期兑现"
    OVERDUE = "逾期"
    DUE_SOON = "临期"
    UNDER_WAY = "践诺中"
    MADE = "已定诺"


def fulfilment(commitment: Commitment, today: date) -> Fulfilment:
    """Compute the state on the day; what lies after it has not happened yet."""
    due, done = commitment.current_due(today), commitment.completed_on
    if done is not None and done <= today and commitment.evidence:
        return Fulfilment.KEPT if due is None or done <= due else Fulfilment.KEPT_LATE
    if due is not None and due < today:
        return Fulfilment.OVERDUE
    if due is not None and due - today <= DUE_SOON:
        return Fulfilment.DUE_SOON
    return Fulfilment.UNDER_WAY if is_disclosed(commitment, today) else Fulfilment.MADE


def is_disclosed(commitment: Commitment, today: date) -> bool:
    """Tell whether the unit has made any of the disclosures by the day: that it stands on this site is none."""
    return any(disclosure.date and disclosure.date <= today for disclosure in commitment.disclosures)
