"""Sums: the points of a unit, their ranks, and the classes of its branches before and after."""

from collections.abc import Iterable, Sequence
from datetime import date
from math import fsum

from generator.model.points import PointEntry, Points, Promotion

_DIGITS = 6
"""Scores are sums of decimals an office wrote: what is beyond comes from the machine."""


def entries_by(points: Points, today: date) -> tuple[PointEntry, ...]:
    """Give the entries up to a day, in time; an undated one counts from the start."""
    reached = (entry for entry in points.entries if entry.date is None or entry.date <= today)
    return tuple(sorted(reached, key=lambda entry: entry.date or date.min))


def total(entries: Iterable[PointEntry]) -> float:
    """Add up entries."""
    return round(fsum(entry.score or 0 for entry in entries), _DIGITS)


def surplus(points: Points) -> float | None:
    """Give by how much the stated total is more than all entries add up to; None where none is stated."""
    return None if points.total is None else round(points.total - total(points.entries), _DIGITS)


def ranks(totals: Sequence[float]) -> tuple[int, ...]:
    """Rank totals, the highest first; equals share a rank, and the next one is left out."""
    first = {value: place for place, value in reversed(list(enumerate(sorted(totals, reverse=True), start=1)))}
    return tuple(first[value] for value in totals)


def class_sums(promotion: Promotion) -> tuple[int, int]:
    """Add up the branches of all classes: before, after."""
    return sum(c.before or 0 for c in promotion.classes), sum(c.after or 0 for c in promotion.classes)
