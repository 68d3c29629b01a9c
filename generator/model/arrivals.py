"""Arrivals: which release was the first to hold a page, and which one before it did not."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType

from msgspec import Struct

GRACE = timedelta(days=7)
"""Between the day a text bears and its first release: offices release once a week."""


class Arrival(Struct, frozen=True, gc=False):
    """How a page came."""

    first: date
    """The day for which the first release that held it was made."""
    before: date | None
    """The same of the release before that; None where there was none, or where the days do not follow each other."""


class Arrivals(Struct, frozen=True):
    """What is remembered of the releases of one edition."""

    latest: date | None = None
    """The day for which the last release was made."""
    known: Mapping[str, Arrival] = MappingProxyType({})
    """By the page's address."""

    def of(self, address: str, day: date) -> Arrival:
        """Tell how a page came that a release of the day holds."""
        known = self.known.get(address)
        if known is not None:
            return known if known.first <= day else Arrival(day, None)
        return Arrival(day, self.latest if self.latest and self.latest <= day else None)

    def after(self, day: date, addresses: Iterable[str]) -> "Arrivals":
        """Remember one more release."""
        return Arrivals(day, {**self.known, **{address: self.of(address, day) for address in addresses}})


NOTHING_ARRIVED = Arrivals()


def is_backdated(claimed: date, arrival: Arrival) -> bool:
    """Tell whether a release that was made since the claimed day shows that the page was not there yet."""
    return arrival.before is not None and claimed <= arrival.before and claimed + GRACE < arrival.first
