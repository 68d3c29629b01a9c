"""Who answers for a unit, and where to reach it."""

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model.organization import Organization
from generator.model.responsibility import Duty, Responsible, responsible
from generator.views.index import Index
from generator.views.parts import Fact, Link, Part
from generator.views.phones import phone_link

BOARD = "organizations/responsibility.html"
Answers = Mapping[Duty, Responsible]


class Level(Part, frozen=True):
    """One level of a unit's chain of responsibility."""

    label: str
    value: Link
    is_gap: bool = False


def answers(index: Index, unit: Organization) -> Answers:
    """Find who answers for the unit on each level, as this edition shows it."""
    return responsible(unit, index.site.organizations.shown, index.duties_below.get(unit.id, Counter()))


def chain(index: Index, unit: Organization) -> Iterator[Level]:
    """Give those who answer for the unit, from the top down; a gap is named."""
    for duty, found in answers(index, unit).items():
        if duty is Duty.DIRECT and unit.is_supervised:
            yield Level(label="包抓领导", value=supervisor(index, unit), is_gap=lacks_supervisor(index, unit))
        yield Level(label=duty.value, value=answer(index, unit, duty, found), is_gap=found.is_gap)


def contacts(index: Index, unit: Organization) -> Iterator[Fact]:
    """Give whom a citizen may turn to about the unit's commitments."""
    yield from (Fact(level.label, level.value) for level in chain(index, unit) if not level.is_gap)
    if unit.phone:
        yield Fact("电话", phone_link(unit.phone))
    if unit.hours:
        yield Fact("办公时间", Link(unit.hours))


def supervisor(index: Index, unit: Organization) -> Link:
    """Name the leader who supervises the unit, and say so where the term is over or yet to begin."""
    found, leader = index.leader(unit.supervising_leader), index.site.leaders.shown.get(unit.supervising_leader)
    if leader is None or leader.id in index.leaders:
        return found
    has_left = leader.term_end is not None and leader.term_end < index.site.as_of
    return Link(f"{found.label}（{'已离任' if has_left else '尚未到任'}）")


def lacks_supervisor(index: Index, unit: Organization) -> bool:
    """Tell whether a unit that needs a supervising leader has none in office; one this edition hides is not lacking."""
    key, leaders = unit.supervising_leader, index.site.leaders
    is_hidden = key in leaders.records and key not in leaders.shown
    return unit.needs_supervisor and key not in index.leaders and not is_hidden


def answer(index: Index, unit: Organization, duty: Duty, found: Responsible) -> Link:
    """Name who answers on a level, with the unit where it is another; a gap says why."""
    if found.below:
        return Link(f"下级{found.below}个单位的书记", BOARD)
    if found.is_gap:
        return Link(f"缺（{_reason(index, unit, duty, found)}）")
    if found.unit is None or found.unit is unit:
        return Link(found.person)
    place = index.unit(found.unit.id)
    return Link(f"{found.person}（{place.label}）", place.address)


def _reason(index: Index, unit: Organization, duty: Duty, found: Responsible) -> str:
    if found.unit is None:
        return "没有登记上级党组织"
    if duty is Duty.SPECIFIC and not unit.is_branch:
        return "没有下级党支部，也没有写明专人"
    return "没有填书记" if found.unit is unit else f"{index.unit(found.unit.id).label}没有填书记"
