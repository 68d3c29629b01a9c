"""Freshness: how long the home page and the columns may go without anything new."""

import calendar
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from generator.model.collections import CASES
from generator.model.publication import publication_day
from generator.model.record import Record
from generator.model.typical_case import TypicalCase, case_day

NEWS_EVERY = timedelta(days=14)
NOTICES_EVERY = 6
"""Months."""
DATED = ("news", "documents", "briefings", CASES)
"""The collections whose newest records stand on the home page with their day."""
ALWAYS_THERE = ("news", CASES, "commitments", "leaders", "organizations", "documents")
"""The collections whose column stands in the navigation even while it holds nothing."""


class Newest(NamedTuple):
    """The record that was published last."""

    record: Record
    day: date


def shown_day(record: Record, today: date) -> date | None:
    """Give the day that the home page shows with a record."""
    if isinstance(record, TypicalCase):
        return case_day(record, today)
    return publication_day(record)


def newest(records: Iterable[Record], today: date) -> Newest | None:
    """Find what was published last by the day; what bears a later day, or none, does not count."""
    dated = (Newest(record, day) for record in records if (day := shown_day(record, today)) and day <= today)
    return max(dated, key=lambda found: (found.day, found.record.path, found.record.id), default=None)


def half_a_year_after(day: date) -> date:
    """Give the same day six months on; where the month is shorter, its last day."""
    month = day.month + NOTICES_EVERY
    year, month = (day.year + 1, month - 12) if month > 12 else (day.year, month)
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
