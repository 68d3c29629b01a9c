"""Commitments year by year: each belongs to the year in which it was made."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.commitment import Commitment

PARTY_LIMIT = "单位"
"""Entry of campaign.yml's 承诺上限 for what a unit may promise in a year."""
MEMBER_LIMIT = "个人"
"""The same for what one member may promise in a year."""


def year_of(commitment: Commitment) -> int | None:
    """Give the year; None where nobody wrote when the commitment was made."""
    return commitment.made_on.year if commitment.made_on else None


def is_closed(year: int, today: date) -> bool:
    """Tell whether a year is over; on its last day it is not."""
    return year < today.year


def years_above(commitments: Iterable[Commitment], most: int) -> Mapping[int | None, int]:
    """Give the years in which one party promised more than it may, with how much it promised, oldest first."""
    counts = Counter(map(year_of, commitments))
    above = ((year, count) for year, count in counts.items() if count > most)
    return dict(sorted(above, key=lambda each: each[0] or 0))
