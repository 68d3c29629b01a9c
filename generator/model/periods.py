"""Periods as an office writes them — 2011, 2011H1, 2011Q2 — and as prose shows them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

_FORM = re.compile(r"((?:19|20)\d{2})(H[12]|Q[1-4])?", re.ASCII)


class Part(StrEnum):
    """How much of its year a period is."""

    YEAR = ""
    H1 = "H1"
    H2 = "H2"
    Q1 = "Q1"
    Q2 = "Q2"
    Q3 = "Q3"
    Q4 = "Q4"


HALVES = (Part.H1, Part.H2)
QUARTERS = (Part.Q1, Part.Q2, Part.Q3, Part.Q4)
_MONTHS: Mapping[Part, tuple[int, int]] = {
    Part.YEAR: (1, 12),
    **{part: (6 * number + 1, 6 * number + 6) for number, part in enumerate(HALVES)},
    **{part: (3 * number + 1, 3 * number + 3) for number, part in enumerate(QUARTERS)},
}
"""First and last month."""
_WORDS: Mapping[Part, str] = {
    Part.YEAR: "",
    **dict(zip(HALVES, ("上半年", "下半年"), strict=True)),
    **dict(zip(QUARTERS, ("第一季度", "第二季度", "第三季度", "第四季度"), strict=True)),
}


class Period(Struct, frozen=True, gc=False):
    """A year, a half or a quarter of one."""

    year: int
    part: Part = Part.YEAR

    def __str__(self) -> str:
        """Write it as an office does: 2011H1."""
        return f"{self.year}{self.part}"

    def __lt__(self, other: "Period") -> bool:
        """Put first what ends first, and of those that end together the shorter: Q1, Q2, H1, Q3, Q4, H2, year."""
        return (self.last_day, -self.first_day.toordinal()) < (other.last_day, -other.first_day.toordinal())

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.year, _MONTHS[self.part][0], 1)

    @property
    def last_day(self) -> date:
        """The last day that is in it."""
        month = _MONTHS[self.part][1]
        return date(self.year, 12, 31) if month == 12 else date(self.year, month + 1, 1) - timedelta(days=1)

    @property
    def label(self) -> str:
        """Its name in prose: 2011年上半年."""
        return f"{self.year}年{_WORDS[self.part]}"

    def is_past(self, today: date) -> bool:
        """Tell whether it is over; on its last day it is not."""
        return self.last_day < today

    def holds(self, day: date) -> bool:
        """Tell whether a day is in it."""
        return self.first_day <= day <= self.last_day


def parse_period(text: str) -> Period:
    """Read 2011, 2011H1 or 2011Q2; anything else is a ValueError."""
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    return Period(int(match[1]), Part(match[2] or ""))


def halves(year: int) -> tuple[Period, ...]:
    """List the halves of a year."""
    return tuple(Period(year, part) for part in HALVES)


def quarters(year: int) -> tuple[Period, ...]:
    """List the quarters of a year."""
    return tuple(Period(year, part) for part in QUARTERS)


def listed_periods(periods: Iterable[Period]) -> str:
    """Name periods in prose, each year once: 2026年第一季度、上半年."""
    words, year = [], 0
    for period in periods:
        words.append(period.label if period.year != year else period.label.removeprefix(f"{year}年"))
        year = period.year
    return "、".join(words)
