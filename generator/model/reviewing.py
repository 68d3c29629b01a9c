"""Who may comment on a unit."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from generator.model.contact import has_begun, has_ended
from generator.model.leader import Leader
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
    held = (point for point in leader.contact_points if has_begun(point, day) and not has_ended(point, day))
    found = {
        Relation.SUPERIOR: bool(leader.organization) and leader.organization in superiors(unit, units),
        Relation.CONTACT: any(point.organization == unit.id for point in held),
        Relation.SUPERVISOR: unit.supervising_leader == leader.id,
    }
    return tuple(relation for relation, is_so in found.items() if is_so)
