"""What one leader did in person (三个亲自): the acts that the board counts, as the leader's own page shows them."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from generator.model.in_person import Act, Deed
from generator.model.inspection import Inspection
from generator.model.leader import Leader
from generator.model.meeting import Meeting
from generator.model.review import Review
from generator.views.articles import line
from generator.views.index import Index
from generator.views.parts import Line, Link, Part
from generator.views.review_words import period_text, review_address
from generator.views.wording import or_missing, shorten

BOARD = "leaders/in-person.html"
TABLE = "in-person-details"
"""The table that lists every act."""
SLUGS: Mapping[Deed, str] = {Deed.ARRANGED: "arranged", Deed.INSPECTED: "inspected", Deed.COMMENTED: "commented"}
NEWEST = 10


class DeedView(Part, frozen=True):
    """One of the three."""

    id: str
    name: str
    count_text: str
    is_gap: bool
    lines: tuple[Line, ...]
    more: Link | None
    """Where the rest stands; None where all are shown."""


def leader_deeds(index: Index, leader: Leader) -> Iterator[DeedView]:
    """Count each of the three and list the newest; one that was never done is a gap."""
    for deed in Deed:
        done = index.acts_of.get((leader.id, deed), ())
        yield DeedView(
            id=SLUGS[deed],
            name=deed.value,
            count_text=f"{len(done)}次",
            is_gap=not done,
            lines=tuple(_line(index, act) for act in done[:NEWEST]),
            more=Link(f"查看全部{len(done)}次", _narrowed(leader, deed)) if len(done) > NEWEST else None,
        )


def act_link(index: Index, act: Act) -> Link:
    """Name an act and lead to its record."""
    unit = index.unit(act.organization).label
    match act.record:
        case Meeting() as meeting:
            return Link(f"主持{or_missing(meeting.name)}", index.site.meetings.address(meeting))
        case Review() as review:
            return Link(f"点评{unit}（{period_text(review)}）", review_address(index, review))
        case Inspection() as inspection:
            return Link(f"{inspection.method or '检查'}：{unit}", index.site.inspections.address(inspection))
        case visit:
            subject = f"，{shorten(visit.subject, 60)}" if visit.subject else ""
            place = f"{index.site.leaders.address(index.leaders[act.leader])}#contact-points"
            return Link(f"走访{unit}{subject}", place)


def _line(index: Index, act: Act) -> Line:
    found = act_link(index, act)
    return line(found.label, found.address, act.date)


def _narrowed(leader: Leader, deed: Deed) -> str:
    """Give the board's list as its reader would narrow it."""
    return f"{BOARD}?{urlencode({f'{TABLE}.leader': leader.name, f'{TABLE}.deed': deed.value})}"
