"""Which units are to be commented on in which periods (一季一讲评、半年一点评), and which were."""

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from generator.model.organization import Organization
from generator.model.periods import Part, Period, halves, quarters
from generator.model.review import Review
from generator.model.settings import Stage

Place = tuple[str, Period]
"""(id of a unit, period)."""


class PeriodCoverage(NamedTuple):
    """How a period stands: the units with a comment and those without, by their ids."""

    period: Period
    covered: tuple[str, ...]
    missing: tuple[str, ...]


def begun_periods(stages: Iterable[Stage], today: date) -> tuple[Period, ...]:
    """Give the quarters, halves and years in which the campaign ran and that have begun, in the order of their ends.

    A stage without an end goes on.
    """
    spans = [(stage.start, stage.end or today) for stage in stages if stage.start and stage.start <= today]
    if not spans:
        return ()
    first, last = min(start for start, _ in spans), min(max(end for _, end in spans), today)
    years = range(first.year, last.year + 1)
    periods = (period for year in years for period in (*quarters(year), *halves(year), Period(year)))
    return tuple(sorted(p for p in periods if p.last_day >= first and p.first_day <= last))


def commented_units(units: Iterable[Organization]) -> tuple[Organization, ...]:
    """Give the units that are to be commented on: all but the head of the tree, which nobody here stands above.

    A unit with no superior that leads others is such a head, unless a leader supervises it.
    """
    whole = tuple(units)
    leading = {unit.parent for unit in whole}
    return tuple(unit for unit in whole if unit.parent or unit.supervising_leader or unit.id not in leading)


def filed_under(review: Review) -> tuple[Period, ...]:
    """Give the periods under which a comment stands: its own and, where that is a part of a year, the year."""
    own = review.period
    if own is None:
        return ()
    return (own,) if own.part is Part.YEAR else (own, Period(own.year))


def coverage(period: Period, units: Iterable[str], commented: Collection[Place]) -> PeriodCoverage:
    """Part the units into those commented on in a period and the others, each in the order given."""
    covered: list[str] = []
    missing: list[str] = []
    for unit in units:
        (covered if (unit, period) in commented else missing).append(unit)
    return PeriodCoverage(period, tuple(covered), tuple(missing))


def gaps(unit: str, periods: Iterable[Period], commented: Collection[Place], today: date) -> tuple[Period, ...]:
    """Give the quarters and halves that are over and in which nobody commented on the unit."""
    due = (period for period in periods if period.part is not Part.YEAR and period.is_past(today))
    return tuple(period for period in due if (unit, period) not in commented)
