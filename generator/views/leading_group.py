"""The leading group: chair, deputies, members, and the office that does its work (ORG-1)."""

from collections.abc import Iterator

from generator.model.contact import has_ended
from generator.model.leader import GroupRole, Leader
from generator.site import group
from generator.views.columns import tabs
from generator.views.index import Index
from generator.views.leaders import SECTION, TITLE, contact_points, photo
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Fact, Link, Part, Picture, Tab
from generator.views.wording import MISSING, day_text, or_missing, span_text


class LeaderCard(Part, frozen=True):
    """One leader in the list."""

    name: str
    initial: str
    address: str
    post: str
    term_text: str
    photo: Picture | None
    counts_text: str


class LeaderGroup(Part, frozen=True):
    """The leaders of one role."""

    name: str
    leaders: tuple[LeaderCard, ...]
    empty_text: str = ""


class LeaderList(View, frozen=True):
    """All leaders in office."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    groups: tuple[LeaderGroup, ...]
    office: tuple[Fact, ...]
    """The office of the leading group and how to reach it."""


def leading_group_pages(index: Index) -> Iterator[Page]:
    """Make the page of the leading group."""
    note = f"截至{day_text(index.site.as_of)}在任{len(index.leaders)}人。任期已满的不再列出。"
    yield Page(
        address=SECTION,
        section=SECTION,
        template="leaders",
        title=TITLE,
        description=note,
        meta=list_meta(TITLE, note, ColumnType.LEADERS),
        view=LeaderList(
            title=TITLE,
            trail=(),
            tabs=tabs(index, SECTION, SECTION),
            note=note,
            groups=tuple(_groups(index)),
            office=tuple(_office(index)),
        ),
    )


def _groups(index: Index) -> Iterator[LeaderGroup]:
    """Group leaders by role, highest first; a chair's empty seat is named; those outside the group come last."""
    by_role = group(index.leaders.values(), lambda leader: leader.group_role)
    for role in GroupRole:
        members = tuple(_card(index, leader) for leader in by_role.get(role, ()))
        is_vacant = role is GroupRole.CHAIR and bool(index.leaders) and not members
        if members or is_vacant:
            empty = "现在没有在任的组长" if is_vacant else ""
            yield LeaderGroup(name=f"活动领导小组{role.value}", leaders=members, empty_text=empty)
    if others := by_role.get(None):
        yield LeaderGroup(name="其他领导", leaders=tuple(_card(index, leader) for leader in others))


def _card(index: Index, leader: Leader) -> LeaderCard:
    supervised = len(index.site.supervised_by.get(leader.id, ()))
    points = [point for _, point in contact_points(index, leader) if not has_ended(point, index.site.as_of)]
    return LeaderCard(
        name=leader.name or MISSING,
        initial=leader.name[:1],
        address=index.site.leaders.address(leader),
        post=or_missing(leader.post),
        term_text=f"任职：{span_text(leader.term_start, leader.term_end)}",
        photo=photo(index, leader),
        counts_text=f"联系点{len(points)}个　包抓单位{supervised}个",
    )


def _office(index: Index) -> Iterator[Fact]:
    settings = index.site.settings
    texts = {
        "办公室": settings.organizer,
        "领导机关": settings.sponsor,
        "地址": settings.address,
        "电话": settings.phone,
        "意见箱": settings.mailbox,
    }
    yield from (Fact(label, Link(or_missing(text))) for label, text in texts.items() if text or label == "办公室")
