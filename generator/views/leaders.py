"""The leading group, and a page for each leader in office."""

from collections import Counter
from collections.abc import Iterator

from generator.model.fulfilment import Fulfilment
from generator.model.leader import ContactPoint, GroupRole, Leader
from generator.site import group
from generator.views.demo_points import grown_text
from generator.views.files import file_address
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Fact, Link, Part, Picture
from generator.views.wording import MISSING, day_text, or_missing, span_text

SECTION = "leaders/index.html"
TITLE = "领导机构与联系点"


class LeaderCard(Part, frozen=True):
    """One leader in the list."""

    name: str
    initial: str
    address: str
    post: str
    photo: Picture | None
    counts_text: str


class LeaderGroup(Part, frozen=True):
    """The leaders of one role."""

    name: str
    leaders: tuple[LeaderCard, ...]


class LeaderList(View, frozen=True):
    """All leaders in office."""

    title: str
    trail: tuple[Link, ...]
    note: str
    groups: tuple[LeaderGroup, ...]


class VisitLine(Part, frozen=True):
    """One visit."""

    date_text: str
    matter: str
    solved: str


class ContactPointView(Part, frozen=True):
    """One contact point and its visits."""

    unit: Link
    span_text: str
    content: str
    grown: str
    """The demonstration points that it has become."""
    visits_text: str
    visits: tuple[VisitLine, ...]


class SupervisedUnit(Part, frozen=True):
    """A unit that the leader supervises."""

    unit: Link
    type: str
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


def leader_pages(index: Index) -> Iterator[Page]:
    """Make the list and a page for each leader in office."""
    yield _list_page(index)
    for leader in index.leaders.values():
        yield Page(
            address=index.site.leaders.address(leader),
            section=SECTION,
            template="leader",
            title=leader.name or MISSING,
            description=f"{leader.name}，{or_missing(leader.post)}：任职、联系点与走访、包抓单位。",
            meta=list_meta(leader.name or MISSING, or_missing(leader.post), ColumnType.LEADERS, TITLE),
            source=leader.path,
            view=_view(index, leader),
        )


def _list_page(index: Index) -> Page:
    note = f"截至{day_text(index.site.as_of)}在任{len(index.leaders)}人。任期已满的不再列出。"
    return Page(
        address=SECTION,
        section=SECTION,
        template="leaders",
        title=TITLE,
        description=note,
        meta=list_meta(TITLE, note, ColumnType.LEADERS),
        view=LeaderList(title=TITLE, trail=(), note=note, groups=tuple(_groups(index))),
    )


def in_rank_order(index: Index) -> Iterator[Leader]:
    """Give the leaders in office as the list shows them."""
    by_role = group(index.leaders.values(), lambda leader: leader.group_role)
    yield from (leader for role in (*GroupRole, None) for leader in by_role.get(role, ()))


def _groups(index: Index) -> Iterator[LeaderGroup]:
    """Group leaders by role, highest first; those outside the leading group come last."""
    by_role = group(index.leaders.values(), lambda leader: leader.group_role)
    for role in (*GroupRole, None):
        if members := by_role.get(role):
            name = f"活动领导小组{role.value}" if role else "其他领导"
            yield LeaderGroup(name=name, leaders=tuple(_card(index, leader) for leader in members))


def _card(index: Index, leader: Leader) -> LeaderCard:
    supervised = len(index.site.supervised_by.get(leader.id, ()))
    points = sum(1 for point in leader.contact_points if point.organization in index.unit_links)
    return LeaderCard(
        name=leader.name or MISSING,
        initial=leader.name[:1],
        address=index.site.leaders.address(leader),
        post=or_missing(leader.post),
        photo=_photo(index, leader),
        counts_text=f"联系点{points}个　包抓单位{supervised}个",
    )


def _photo(index: Index, leader: Leader) -> Picture | None:
    address = file_address(index, leader, leader.photo)
    return Picture(address=address, alt=leader.name) if address else None


def _view(index: Index, leader: Leader) -> LeaderPage:
    supervised = index.site.supervised_by.get(leader.id, ())
    points = (point for point in leader.contact_points if point.organization in index.unit_links)
    return LeaderPage(
        title=leader.name or MISSING,
        trail=(Link(TITLE, SECTION),),
        initial=leader.name[:1],
        post=or_missing(leader.post),
        photo=_photo(index, leader),
        facts=tuple(_facts(index, leader)),
        contact_points=tuple(_contact_point(index, leader, point) for point in points),
        supervised=tuple(_supervised(index, unit.id, unit.org_type) for unit in supervised),
    )


def _facts(index: Index, leader: Leader) -> Iterator[Fact]:
    if leader.group_role:
        yield Fact("领导小组职务", Link(leader.group_role.value))
    if leader.organization:
        yield Fact("所在单位", index.unit(leader.organization))
    if leader.term_start or leader.term_end:
        yield Fact("任职时间", Link(span_text(leader.term_start, leader.term_end)))


def _contact_point(index: Index, leader: Leader, point: ContactPoint) -> ContactPointView:
    today = index.site.as_of
    visits = [visit for visit in point.visits if visit.date is None or visit.date <= today]
    return ContactPointView(
        unit=index.unit(point.organization),
        span_text=f"联系时间：{span_text(point.start, point.end)}",
        content=point.content,
        grown=grown_text(index.activities.grown_from(leader, point)),
        visits_text=f"走访{len(visits)}次",
        visits=tuple(
            VisitLine(date_text=day_text(v.date), matter=or_missing(v.subject), solved=v.solved or "—") for v in visits
        ),
    )


def _supervised(index: Index, unit: str, org_type: str | None) -> SupervisedUnit:
    tally = index.tallies.get(unit, Counter())
    return SupervisedUnit(
        unit=index.unit(unit),
        type=or_missing(org_type),
        total=tally.total(),
        fulfilled=tally[Fulfilment.KEPT] + tally[Fulfilment.KEPT_LATE],
        overdue=tally[Fulfilment.OVERDUE],
    )
