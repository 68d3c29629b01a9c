"""Who may comment on a unit."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from generator.model.leader import ContactPoint, Leader
from generator.model.organization import Organization


class Relation(StrEnum):
    """What makes a leader the one to comment on a unit."""

    SUPERIOR = "上级负责人"
    CONTACT = "联系点领导"
    SUPERVISOR = "包抓领导"


def superiors(unit: Organization, units: Mapping[str, Organization]) -> Iterator[str]:
    """Give the ids above a unit, the nearest first; the last may name no known unit, and a circle ends it."""
    seen = {unit.id}
    above = unit.parent
    while above and above not in seen:
        seen.add(above)
        yield above
        above = units[above].parent if above in units else ""


def relations(leader: Leader, unit: Organization, units: Mapping[str, Organization], day: date) -> tuple[Relation, ...]:
    """Give all that a leader is to a unit on the day; nothing to any once out of office."""
    if not leader.is_in_term(day):
        return ()
    holds = {
        Relation.SUPERIOR: bool(leader.organization) and leader.organization in superiors(unit, units),
        Relation.CONTACT: any(p.organization == unit.id and _is_held(p, day) for p in leader.contact_points),
        Relation.SUPERVISOR: unit.supervising_leader == leader.id,
    }
    return tuple(relation for relation, is_so in holds.items() if is_so)


def _is_held(point: ContactPoint, day: date) -> bool:
    return (point.start is None or point.start <= day) and (point.end is None or day <= point.end)
