"""A page for each leader in office."""

from collections import Counter
from collections.abc import Iterator

from generator.model.contact import VISIT_EVERY, days_since_visit, has_begun, has_ended, is_neglected, visits_until
from generator.model.fulfilment import Fulfilment
from generator.model.leader import ContactPoint, GroupRole, Leader
from generator.site import group
from generator.views.boards import Meaning
from generator.views.deeds import DeedView, leader_deeds
from generator.views.demo_points import grown_text
from generator.views.files import file_shape, picture
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Fact, Link, Part, Picture
from generator.views.wording import MISSING, day_text, or_missing, span_text

SECTION = "leaders/index.html"
TITLE = "领导机构与联系点"
MEANINGS = (
    Meaning(term="在任", text="任职起止之内，起止两天都算；任期已满的不再列出"),
    Meaning(term="走访次数", text="到这一天为止的走访，一条记录算一次；没有写日期的也算"),
    Meaning(term="包抓单位", text="在“包抓领导”里写了这位领导的单位"),
)


class VisitLine(Part, frozen=True):
    """One visit."""

    date_text: str
    matter: str
    solved: str


class ContactPointView(Part, frozen=True):
    """One contact point and its visits."""

    id: str
    unit: Link
    span_text: str
    content: str
    grown: str
    """The demonstration points that it has become."""
    visits_text: str
    warning: str
    """What is wrong with it; empty where nothing is."""
    visits: tuple[VisitLine, ...]


class SupervisedUnit(Part, frozen=True):
    """A unit that the leader supervises."""

    unit: Link
    type: str
    address: str
    """Where its commitments stand; empty where it has made none."""
    total: int
    fulfilled: int
    overdue: int


class LeaderPage(View, frozen=True):
    """One leader."""

    title: str
    trail: tuple[Link, ...]
    initial: str
    post: str
    photo: Picture | None
    facts: tuple[Fact, ...]
    contact_points: tuple[ContactPointView, ...]
    supervised: tuple[SupervisedUnit, ...]
    deeds: tuple[DeedView, ...]
    """What the leader did in person (三个亲自)."""


def leader_pages(index: Index) -> Iterator[Page]:
    """Make a page for each leader in office."""
    for leader in index.leaders.values():
        yield Page(
            address=index.site.leaders.address(leader),
            section=SECTION,
            template="leader",
            title=leader.name or MISSING,
            description=f"{leader.name}，{or_missing(leader.post)}：任职、联系点与走访、包抓单位、三个亲自。",
            meta=list_meta(leader.name or MISSING, or_missing(leader.post), ColumnType.LEADERS, TITLE),
            source=leader.path,
            view=_view(index, leader),
        )


def in_rank_order(index: Index) -> Iterator[Leader]:
    """Give the leaders in office as the list shows them."""
    by_role = group(index.leaders.values(), lambda leader: leader.group_role)
    yield from (leader for role in (*GroupRole, None) for leader in by_role.get(role, ()))


def contact_points(index: Index, leader: Leader) -> tuple[tuple[str, ContactPoint], ...]:
    """Give the leader's contact points that have begun, each with its place on the leader's page."""
    address, today = index.site.leaders.address(leader), index.site.as_of
    return tuple(
        (f"{address}#point-{number}", point)
        for number, point in enumerate(leader.contact_points, start=1)
        if point.organization in index.unit_links and has_begun(point, today)
    )


def photo(index: Index, leader: Leader) -> Picture | None:
    """Give the leader's picture, where there is one."""
    shape = file_shape(index, leader, leader.photo)
    return picture(shape, leader.name) if shape else None


def _view(index: Index, leader: Leader) -> LeaderPage:
    supervised = index.site.supervised_by.get(leader.id, ())
    return LeaderPage(
        title=leader.name or MISSING,
        trail=(Link(TITLE, SECTION),),
        initial=leader.name[:1],
        post=or_missing(leader.post),
        photo=photo(index, leader),
        facts=tuple(_facts(index, leader)),
        contact_points=tuple(_contact_point(index, leader, *pair) for pair in contact_points(index, leader)),
        supervised=tuple(_supervised(index, unit.id, unit.org_type) for unit in supervised),
        deeds=tuple(leader_deeds(index, leader)),
    )


def _facts(index: Index, leader: Leader) -> Iterator[Fact]:
    if leader.group_role:
        yield Fact("领导小组职务", Link(leader.group_role.value))
    if leader.organization:
        yield Fact("所在单位", index.unit(leader.organization))
    if leader.term_start or leader.term_end:
        yield Fact("任职时间", Link(span_text(leader.term_start, leader.term_end)))


def _contact_point(index: Index, leader: Leader, place: str, point: ContactPoint) -> ContactPointView:
    today = index.site.as_of
    visits = visits_until(point.visits, today)
    since = days_since_visit(point, today)
    ended = "，已结束" if has_ended(point, today) else ""
    return ContactPointView(
        id=place.partition("#")[2],
        unit=index.unit(point.organization),
        span_text=f"联系时间：{span_text(point.start, point.end)}{ended}",
        content=point.content,
        grown=grown_text(index.activities.grown_from(leader, point)),
        visits_text=f"走访{len(visits)}次" + (f"，最近一次在{since}天前" if since and not ended else ""),
        warning=f"超过{VISIT_EVERY.days}天没有走访" if is_neglected(point, today) else "",
        visits=tuple(
            VisitLine(date_text=day_text(v.date), matter=or_missing(v.subject), solved=v.solved or "—") for v in visits
        ),
    )


def _supervised(index: Index, unit: str, org_type: str | None) -> SupervisedUnit:
    tally = index.tallies.get(unit, Counter())
    return SupervisedUnit(
        unit=index.unit(unit),
        type=or_missing(org_type),
        address=index.commitments_address(unit),
        total=tally.total(),
        fulfilled=tally[Fulfilment.KEPT] + tally[Fulfilment.KEPT_LATE],
        overdue=tally[Fulfilment.OVERDUE],
    )
