"""How dates, numbers and gaps read in Chinese prose."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from generator.model.dates import prose_date
from generator.site import Moment

MISSING = "未填写"
WEEKDAYS = ("周一", "周二", "周三", "周四", "周五", "周六", "周日")

day_text = lru_cache(maxsize=4096)(prose_date)
"""`prose_date`, remembered: a site names the same few hundred days many thousand times."""


@lru_cache(maxsize=4096)
def iso(day: date | None) -> str:
    """Write a date for machines; a missing one is empty."""
    return day.isoformat() if day else ""


def month_day_text(day: date) -> str:
    """Write a day without its year."""
    return f"{day.month}月{day.day}日"


def span_text(start: date | None, end: date | None) -> str:
    """Write a span, the year once where it is the same; an open end reads 至今."""
    if end is None:
        return f"{day_text(start)}至今"
    is_same_year = start is not None and start.year == end.year
    return f"{day_text(start)}至{day_text(end).removeprefix(f'{end.year}年') if is_same_year else day_text(end)}"


def number_text(value: float) -> str:
    """Write a number without a needless .0."""
    return f"{value:.10g}"


def percent_text(part: int, whole: int) -> str:
    """Write a share with one decimal, halves up; nothing of nothing is a dash."""
    if not whole:
        return "—"
    tenths = (2000 * part + whole) // (2 * whole)
    return f"{tenths // 10}.{tenths % 10}%"


def distance_text(day: date, moment: Moment, today: str = "就在今天") -> str:
    """Say how far off a coming day is; from an archive no day is."""
    if moment.is_archived:
        return ""
    days = (day - moment.as_of).days
    return f"还有{days}天" if days else today


def or_missing(text: object) -> str:
    """Give the text, or say that nobody wrote any."""
    return str(text) if text else MISSING


def listed(words: Iterable[str]) -> str:
    """Join words as a Chinese enumeration."""
    return "、".join(word for word in words if word)


def shorten(text: str, limit: int = 120) -> str:
    """Cut a text for a description, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
