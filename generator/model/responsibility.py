"""Who answers for a unit (ORG-5): the secretaries along the line of subordination, one a level.

A branch's secretary sees to the work (具体责任人), the one of the committee or office above it is directly responsible
(直接责任人), and the one of the party committee above that answers for the whole (第一责任人).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from generator.model.organization import Organization, OrgType, Responsibility

_COMMITTEES = frozenset({OrgType.COMMITTEE, OrgType.WORKING_COMMITTEE, OrgType.PARTY_GROUP})
Units = Mapping[str, Organization]


class Duty(StrEnum):
    """The three levels of responsibility, highest first."""

    FIRST = "第一责任人"
    DIRECT = "直接责任人"
    SPECIFIC = "具体责任人"


class Responsible(Struct, frozen=True, kw_only=True, gc=False):
    """Who answers for a unit on one level; without a person and with none below it is a gap."""

    unit: Organization | None = None
    """The unit whose post carries the duty; None where there is no such unit."""
    person: str = ""
    below: int = 0
    """Units below that each have one of their own: the level lies below the unit itself."""

    @property
    def is_gap(self) -> bool:
        """Tell whether nobody answers on this level."""
        return not self.person and not self.below


def duty_of(unit: Organization, units: Units) -> Duty:
    """Tell on which level a unit's own secretary stands."""
    if unit.is_branch:
        return Duty.SPECIFIC
    is_highest = unit.org_type in _COMMITTEES and _committee_above(unit, units) is None
    return Duty.FIRST if is_highest else Duty.DIRECT


def duties_below(units: Units) -> Mapping[str, Counter[Duty]]:
    """Count by unit, and by the level of their own secretaries, the units anywhere below it."""
    found: dict[str, Counter[Duty]] = {}
    for unit in units.values():
        duty = duty_of(unit, units)
        for above in list(_line(unit, units))[1:]:
            found.setdefault(above.id, Counter())[duty] += 1
    return found


def responsible(unit: Organization, units: Units, below: Counter[Duty]) -> Mapping[Duty, Responsible]:
    """Find who answers for a unit on each level; `below` counts the units below it.

    Whom the unit names itself comes first.
    """
    direct = next((each for each in _line(unit, units) if not each.is_branch), None)
    named = unit.responsibility or Responsibility()
    by_line = {
        Duty.FIRST: _head(_first(direct, units) if direct else None),
        Duty.DIRECT: _direct(unit, direct, units, below[Duty.DIRECT]),
        Duty.SPECIFIC: _specific(unit, below[Duty.SPECIFIC]),
    }
    own = {Duty.FIRST: named.first, Duty.DIRECT: named.direct, Duty.SPECIFIC: named.specific}
    return {duty: Responsible(unit=unit, person=own[duty]) if own[duty] else by_line[duty] for duty in Duty}


def _line(unit: Organization, units: Units) -> Iterator[Organization]:
    """Give a unit and those above it, nearest first; a circle ends where it would begin again."""
    seen: set[str] = set()
    above: Organization | None = unit
    while above is not None and above.id not in seen:
        seen.add(above.id)
        yield above
        above = units.get(above.parent)


def _committee_above(unit: Organization, units: Units) -> Organization | None:
    return next((u for u in _line(unit, units) if u is not unit and u.org_type in _COMMITTEES), None)


def _first(direct: Organization, units: Units) -> Organization | None:
    """Give the party committee above the one directly responsible; the highest answers itself."""
    own = direct if direct.org_type in _COMMITTEES else None
    return _committee_above(direct, units) or own


def _head(unit: Organization | None) -> Responsible:
    return Responsible(unit=unit, person=unit.secretary if unit else "")


def _direct(unit: Organization, direct: Organization | None, units: Units, below: int) -> Responsible:
    return Responsible(unit=unit, below=below) if below and duty_of(unit, units) is Duty.FIRST else _head(direct)


def _specific(unit: Organization, branches: int) -> Responsible:
    return _head(unit) if unit.is_branch else Responsible(unit=unit, below=branches)
