"""The records of the activities that this edition shows on this day: none of a hidden unit, none of a day to come."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.model.activity import latest
from generator.model.demo_point import DemoPoint, grew_from
from generator.model.inspection import Activity, ActivityCheck
from generator.model.leader import ContactPoint, Leader
from generator.model.pairing import Coverage, Pairing
from generator.model.points import Indicator
from generator.model.recognition import Brand
from generator.site import Shelf, Site, group

R = TypeVar("R", ActivityCheck, DemoPoint, Coverage, Indicator, Brand)


@dataclass(frozen=True)
class ActivityRecords:
    """What the boards of the activities, units and leaders look up, each made once."""

    site: Site

    @cached_property
    def checks(self) -> tuple[ActivityCheck, ...]:
        """Checks made by the day, the latest first."""
        today = self.site.as_of
        made = (c for c in self._of_shown_units(self.site.activity_checks) if c.date and c.date <= today)
        return tuple(sorted(made, key=lambda c: (c.date, c.id), reverse=True))

    @cached_property
    def latest(self) -> Mapping[Activity, Mapping[str, ActivityCheck]]:
        """Each unit's last check of each activity: what holds on the day."""
        return latest(self.checks, self.site.as_of)

    @cached_property
    def points(self) -> tuple[DemoPoint, ...]:
        """Demonstration points."""
        return tuple(self._of_shown_units(self.site.demo_points))

    @cached_property
    def points_of(self) -> Mapping[str, tuple[DemoPoint, ...]]:
        """Demonstration points by the id of their unit."""
        return group(self.points, lambda point: point.organization)

    @cached_property
    def pairs(self) -> tuple[Pairing, ...]:
        """Pairs of which neither side is hidden."""
        return tuple(
            pair
            for pair in self.site.pairings.shown.values()
            if not self.site.is_hidden_unit(pair.party_a) and not self.site.is_hidden_unit(pair.party_b)
        )

    @cached_property
    def pairs_of(self) -> Mapping[str, tuple[Pairing, ...]]:
        """Pairs by the id of either side."""
        sides = [(unit, pair) for pair in self.pairs for unit in dict.fromkeys((pair.party_a, pair.party_b))]
        return {unit: tuple(pair for _, pair in found) for unit, found in group(sides, lambda side: side[0]).items()}

    @cached_property
    def coverages(self) -> tuple[Coverage, ...]:
        """Coverages counted by the day, the latest first."""
        today = self.site.as_of
        made = (c for c in self._of_shown_units(self.site.coverages) if c.date and c.date <= today)
        return tuple(sorted(made, key=lambda c: (c.date, c.id), reverse=True))

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """Figures taken by the day, the latest first."""
        today = self.site.as_of
        made = (i for i in self._of_shown_units(self.site.indicators) if i.date and i.date <= today)
        return tuple(sorted(made, key=lambda i: (i.date, i.id), reverse=True))

    @cached_property
    def brands(self) -> tuple[Brand, ...]:
        """Brands of the units' party work."""
        return tuple(self._of_shown_units(self.site.brands))

    @cached_property
    def brands_of(self) -> Mapping[str, tuple[Brand, ...]]:
        """Brands by the id of their unit."""
        return group(self.brands, lambda brand: brand.organization)

    @cached_property
    def growers_of(self) -> Mapping[str, tuple[Leader, ...]]:
        """By the id of an accepted demonstration point, the leaders whose contact point it was before."""
        found = (
            (point.id, leader)
            for leader in self.site.leaders.shown.values()
            for contact in leader.contact_points
            for point in self.grown_from(leader, contact)
        )
        return {key: tuple(leader for _, leader in pairs) for key, pairs in group(found, lambda f: f[0]).items()}

    def grown_from(self, leader: Leader, contact: ContactPoint) -> tuple[DemoPoint, ...]:
        """Give the accepted demonstration points that a leader's contact point has become."""
        points = self.points_of.get(contact.organization, ())
        return tuple(point for point in points if grew_from(point, leader, contact, self.site.as_of))

    def _of_shown_units(self, shelf: Shelf[R]) -> Iterator[R]:
        return (record for record in shelf.shown.values() if not self.site.is_hidden_unit(record.organization))
