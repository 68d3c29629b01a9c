"""The board of contact points: who keeps in touch with which unit, and who has not been there for too long (ORG-8)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.model.contact import VISIT_EVERY, days_since_visit, has_ended, is_neglected, last_visit, visits_until
from generator.model.leader import ContactPoint, Leader
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.index import Index
from generator.views.leaders import SECTION, TITLE, contact_points, in_rank_order
from generator.views.meta import ColumnType
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.wording import day_text, iso

ADDRESS = "leaders/contact-points.html"
LIMIT = f"超过{VISIT_EVERY.days}天没有走访"
MEANINGS = (
    Meaning(term="联系点", text="在任领导正在联系的单位；已经结束的另外列出，还没有开始的不列"),
    Meaning(term="走访", text="截至当天的走访；同一天走访同一个单位几次，写几条算几次"),
    Meaning(term=LIMIT, text=f"最近一次走访在{VISIT_EVERY.days}天以前；从没有走访过的，从联系那天算起"),
)
VISITS = (
    Column(label="走访次数", is_number=True, key="visits"),
    Column(label="最近走访", is_short=True, key="last_visit"),
)


class Contact(NamedTuple):
    """One contact point of a leader, and its place on the leader's page."""

    leader: Leader
    place: str
    point: ContactPoint


def contact_point_pages(index: Index) -> Iterator[Page]:
    """Make the board; none where no leader in office has a contact point."""
    leaders = tuple(in_rank_order(index))
    if not any(leader.contact_points for leader in leaders):
        return
    today = index.site.as_of
    contacts = [Contact(leader, *pair) for leader in leaders for pair in contact_points(index, leader)]
    held = [contact for contact in contacts if not has_ended(contact.point, today)]
    neglected = [contact for contact in held if is_neglected(contact.point, today)]
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "领导联系点",
        f"截至{day_text(today)}，{len(leaders)}名在任领导联系{len(held)}个单位，{len(neglected)}个{LIMIT}。",
        [
            _neglected(index, neglected),
            _leaders(index, leaders, contacts, held),
            *_ended(index, [contact for contact in contacts if has_ended(contact.point, today)]),
            _held(index, held),
        ],
        kind=ColumnType.LEADERS,
        numbers=tuple(_numbers(index, contacts, held, neglected)),
        meanings=MEANINGS,
    )


def _visits(index: Index, contact: Contact) -> int:
    return len(visits_until(contact.point.visits, index.site.as_of))


def _numbers(
    index: Index, contacts: Sequence[Contact], held: Sequence[Contact], neglected: Sequence[Contact]
) -> Iterator[Number]:
    visits = sum(_visits(index, contact) for contact in contacts)
    for count, measure, label, place in (
        (len(held), "个", "联系点", "held"),
        (visits, "次", "走访", "leaders"),
        (len(neglected), "个", LIMIT, "neglected"),
    ):
        yield Number(count=count, measure=measure, label=label, note="", address=f"{ADDRESS}#{place}" if count else "")


def _neglected(index: Index, neglected: Sequence[Contact]) -> Section:
    names = tuple(
        Names(label=f"{index.leader(key).label}：", links=tuple(Link(_unit(index, c).label, c.place) for c in theirs))
        for key, theirs in group(neglected, lambda contact: contact.leader.id).items()
    )
    return Section(id="neglected", title=LIMIT, names=names, empty_text="" if names else f"没有{LIMIT}的联系点。")


def _leaders(index: Index, leaders: Sequence[Leader], contacts: Sequence[Contact], held: Sequence[Contact]) -> Section:
    """Count the visits of each leader, those to contact points that have ended too."""
    begun, now = group(contacts, lambda c: c.leader.id), group(held, lambda c: c.leader.id)
    visits = {leader.id: sum(_visits(index, c) for c in begun.get(leader.id, ())) for leader in leaders}
    most = max(visits.values(), default=0)
    links = {leader.id: index.leader(leader.id) for leader in leaders}
    bars = tuple(bar(link.label, visits[key], most, f"{visits[key]}次", link.address) for key, link in links.items())
    columns = (Column(label="联系点", is_number=True, key="points"), *VISITS, Column(label=LIMIT, is_number=True))
    return Section(
        id="leaders",
        title="各位领导走访情况",
        chart=Chart(id="chart-visits", title="各位领导走访次数", description=describe(bars), bars=bars),
        table=Table(
            name="visits-of-leaders",
            caption="各位领导走访情况",
            head="领导",
            columns=columns,
            rows=tuple(
                _leader_row(index, leader, begun.get(leader.id, ()), now.get(leader.id, ()), visits[leader.id])
                for leader in leaders
            ),
        ),
    )


def _leader_row(index: Index, leader: Leader, begun: Sequence[Contact], held: Sequence[Contact], visits: int) -> Row:
    today, page = index.site.as_of, index.leader(leader.id)
    last = max((day for c in begun if (day := last_visit(c.point, today))), default=None)
    neglected = sum(is_neglected(contact.point, today) for contact in held)
    return Row(
        head=page,
        cells=(
            number(len(held), f"{ADDRESS}#of-{leader.id}"),
            number(visits, f"{page.address}#contact-points"),
            text(iso(last)),
            number(neglected, f"{ADDRESS}#neglected", "alert"),
        ),
    )


def _ended(index: Index, ended: Sequence[Contact]) -> Iterator[Section]:
    if ended:
        columns = (Column(label="领导", key="leader"), Column(label="联系到", is_short=True, key="end"), *VISITS)
        rows = tuple(
            Row(
                head=_unit(index, contact),
                cells=(
                    text(index.leader(contact.leader.id).label),
                    text(iso(contact.point.end)),
                    *_visit_cells(index, contact),
                ),
            )
            for contact in ended
        )
        caption = "已经结束的联系点"
        table = Table(name="contact-points-ended", caption=caption, head="单位", columns=columns, rows=rows)
        yield Section(id="ended", title=caption, table=table)


def _held(index: Index, held: Sequence[Contact]) -> Section:
    columns = (
        Column(label="领导", key="leader"),
        Column(label="起", is_short=True, key="start"),
        *VISITS,
        Column(label="距今天数", is_number=True, key="days"),
        Column(label="情况", is_short=True, key="state", ranks=("还没有走访", LIMIT, "按时走访")),
    )
    return Section(
        id="held",
        title="各联系点",
        table=Table(
            name="contact-points",
            caption="各联系点走访情况",
            head="单位",
            columns=columns,
            rows=tuple(_held_rows(index, held)),
        ),
        empty_text="" if held else "现在没有联系点。",
    )


def _held_rows(index: Index, held: Sequence[Contact]) -> Iterator[Row]:
    before = ""
    for contact in held:
        anchor = f"of-{contact.leader.id}" if contact.leader.id != before else ""
        before = contact.leader.id
        yield Row(
            head=_unit(index, contact),
            cells=(
                text(index.leader(contact.leader.id).label),
                text(iso(contact.point.start)),
                *_visit_cells(index, contact),
                *_state_cells(index, contact),
            ),
            anchor=anchor,
        )


def _state_cells(index: Index, contact: Contact) -> tuple[Cell, Cell]:
    since = days_since_visit(contact.point, index.site.as_of)
    slug = "alert" if is_neglected(contact.point, index.site.as_of) else ""
    days = text("") if since is None else Cell(text=str(since), address=contact.place, value=since, slug=slug)
    return days, text(LIMIT if slug else "还没有走访" if since is None else "按时走访", slug=slug)


def _visit_cells(index: Index, contact: Contact) -> tuple[Cell, Cell]:
    last = last_visit(contact.point, index.site.as_of)
    return number(_visits(index, contact), contact.place), text(iso(last))


def _unit(index: Index, contact: Contact) -> Link:
    return index.unit(contact.point.organization)
