"""Who answers for a unit, and where to reach it."""

from collections.abc import Iterator

from generator.model.organization import Organization
from generator.views.index import Index
from generator.views.parts import Fact, Link
from generator.views.wording import or_missing


def chain(index: Index, unit: Organization) -> Iterator[Fact]:
    """Give those who answer for the unit, from the top down; a gap is named."""
    if unit.parent in index.unit_links:
        yield Fact("上级单位", index.unit(unit.parent))
    if unit.supervising_leader or unit.needs_supervisor:
        yield Fact("包抓领导", index.leader(unit.supervising_leader))
    yield Fact("第一责任人（书记）", Link(or_missing(unit.secretary)))


def contacts(index: Index, unit: Organization) -> Iterator[Fact]:
    """Give whom a citizen may turn to about the unit's commitments."""
    yield from chain(index, unit)
    yield from (Fact(label, Link(text)) for label, text in (("电话", unit.phone), ("办公时间", unit.hours)) if text)
