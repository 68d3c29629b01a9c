"""What a unit's own page says of leaders: who keeps in touch with it, and each of their visits."""

from collections.abc import Iterator
from datetime import date

from generator.model.contact import has_begun, has_ended, visits_until
from generator.model.leader import Leader, Visit
from generator.views.index import Index
from generator.views.parts import Fact, Link, Part
from generator.views.wording import day_text, or_missing, span_text


class UnitVisit(Part, frozen=True):
    """One visit of a leader to the unit."""

    date_text: str
    leader: Link
    subject: str
    solved: str


def contact_leaders(index: Index, unit: str) -> Iterator[Fact]:
    """Name the leaders in office who keep in touch with the unit."""
    today = index.site.as_of
    for leader, point in index.contacts_of.get(unit, ()):
        if leader.id in index.leaders and has_begun(point, today) and not has_ended(point, today):
            link = index.leader(leader.id)
            yield Fact("联系领导", Link(f"{link.label}（{span_text(point.start, point.end)}）", link.address))


def unit_visits(index: Index, unit: str) -> tuple[UnitVisit, ...]:
    """Give the visits to a unit up to the day, the latest first; those of leaders who have left too."""
    made = [
        (leader, visit)
        for leader, point in index.contacts_of.get(unit, ())
        for visit in visits_until(point.visits, index.site.as_of)
    ]
    made.sort(key=lambda pair: pair[1].date or date.min, reverse=True)
    return tuple(_visit(index, leader, visit) for leader, visit in made)


def _visit(index: Index, leader: Leader, visit: Visit) -> UnitVisit:
    return UnitVisit(
        date_text=day_text(visit.date),
        leader=index.leader(leader.id),
        subject=or_missing(visit.subject),
        solved=visit.solved or "—",
    )
