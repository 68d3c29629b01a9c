"""Contact points (联系点): which are held on a day, who was there, and which nobody has visited for too long."""

from collections.abc import Iterable
from datetime import date, timedelta

from generator.model.leader import ContactPoint, Visit

VISIT_EVERY = timedelta(days=180)
"""A contact point is visited once within so many days."""


def has_begun(point: ContactPoint, today: date) -> bool:
    """Tell whether the leader has taken the unit on; one without a first day counts as taken on."""
    return point.start is None or point.start <= today


def has_ended(point: ContactPoint, today: date) -> bool:
    """Tell whether the leader no longer keeps in touch with the unit; the last day still counts."""
    return point.end is not None and point.end < today


def visits_until(visits: Iterable[Visit], today: date) -> tuple[Visit, ...]:
    """Give the visits made up to the day, in time; an undated one is made, and comes first."""
    made = (visit for visit in visits if visit.date is None or visit.date <= today)
    return tuple(sorted(made, key=lambda visit: visit.date or date.min))


def last_visit(point: ContactPoint, today: date) -> date | None:
    """Give the day of the last visit up to the day."""
    return max((visit.date for visit in point.visits if visit.date and visit.date <= today), default=None)


def days_since_visit(point: ContactPoint, today: date) -> int | None:
    """Count the days since the last visit; None before the first."""
    last = last_visit(point, today)
    return None if last is None else (today - last).days


def is_neglected(point: ContactPoint, today: date) -> bool:
    """Tell whether nobody has been there for too long: since the last visit, or since contact began.

    A contact point without a first day and without a visit is neglected: nothing says that anyone was ever there.
    """
    if not has_begun(point, today) or has_ended(point, today):
        return False
    days = [day for day in (point.start, last_visit(point, today)) if day]
    return not days or today - max(days) > VISIT_EVERY
