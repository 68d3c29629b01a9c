"""The board of supervision (包抓): which leader supervises which units, and which units have nobody (ORG-7)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.fulfilment import Fulfilment
from generator.model.organization import Organization
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, Legend, describe, stacked
from generator.views.index import Index
from generator.views.leaders import SECTION, TITLE, in_rank_order
from generator.views.meta import ColumnType
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.responsibility import lacks_supervisor, supervisor
from generator.views.states import BADGES, kept_text
from generator.views.tables import Cell, Column, Row, Table, measure, number, text
from generator.views.tree import tree_order
from generator.views.wording import day_text, or_missing

ADDRESS = "leaders/supervision.html"
MEANINGS = (
    Meaning(term="包抓单位", text="写了包抓领导、领导在任的单位"),
    Meaning(
        term="缺包抓领导", text="乡镇、街道、部门（级别是乡，或者类型是行政单位）没有写包抓领导，或者写的领导不在任"
    ),
    Meaning(term="已办结", text="已兑现和逾期兑现的承诺；兑现率等于已办结除以全部承诺"),
)
COUNTS = (
    Column(label="承诺", is_number=True, key="commitments"),
    Column(label="已办结", is_number=True, key="completed"),
    Column(label="逾期", is_number=True, key="overdue"),
    Column(label="兑现率", is_number=True, key="share"),
)
Tally = Counter[Fulfilment]


def supervision_pages(index: Index) -> Iterator[Page]:
    """Make the board; none where no unit has or needs a supervising leader."""
    shown = index.site.organizations.shown
    units = [unit for key in tree_order(index.site) if (unit := shown[key]).is_supervised]
    if not units:
        return
    lacking = [unit for unit in units if lacks_supervisor(index, unit)]
    by_leader = group((unit for unit in units if unit.supervising_leader in index.leaders), _leader_of)
    ordered = {leader.id: by_leader[leader.id] for leader in in_rank_order(index) if leader.id in by_leader}
    held = sum(len(supervised) for supervised in ordered.values())
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "领导包抓",
        f"截至{day_text(index.site.as_of)}，{len(ordered)}名在任领导包抓{held}个单位，{len(lacking)}个单位缺包抓领导。",
        [_lacking(index, lacking), _leaders(index, ordered), *_hidden(index, units), _units(index, ordered)],
        kind=ColumnType.LEADERS,
        numbers=tuple(_numbers(index, ordered, lacking)),
        meanings=MEANINGS,
    )


def _leader_of(unit: Organization) -> str:
    return unit.supervising_leader


def _tally(index: Index, units: Sequence[Organization]) -> Tally:
    return sum((index.tallies.get(unit.id, Counter()) for unit in units), Counter())


def _numbers(
    index: Index, by_leader: Mapping[str, Sequence[Organization]], lacking: Sequence[Organization]
) -> Iterator[Number]:
    units = [unit for supervised in by_leader.values() for unit in supervised]
    tally = _tally(index, units)
    for count, measured, label, place in (
        (len(units), "个", "包抓单位", "units"),
        (len(lacking), "个", "缺包抓领导", "lacking"),
        (tally.total(), "件", "包抓单位的承诺", "units"),
        (tally[Fulfilment.OVERDUE], "件", "其中逾期", "units"),
    ):
        address = f"{ADDRESS}#{place}" if count else ""
        yield Number(count=count, measure=measured, label=label, note="", address=address)


def _lacking(index: Index, lacking: Sequence[Organization]) -> Section:
    columns = (Column(label="类型", is_short=True, key="type"), Column(label="包抓领导", key="leader"))
    rows = tuple(
        Row(
            head=index.unit(unit.id),
            cells=(text(or_missing(unit.org_type)), text(supervisor(index, unit).label, slug="alert")),
        )
        for unit in lacking
    )
    title = "缺包抓领导的单位"
    return Section(
        id="lacking",
        title=title,
        table=Table(name="supervision-lacking", caption=title, head="单位", columns=columns, rows=rows),
        empty_text="" if rows else "乡镇、街道、部门都有在任的包抓领导。",
    )


def _leaders(index: Index, by_leader: Mapping[str, Sequence[Organization]]) -> Section:
    tallies = {key: _tally(index, units) for key, units in by_leader.items()}
    most = max((tally.total() for tally in tallies.values()), default=0)
    bars = tuple(_bar(index.leader(key), tally, most) for key, tally in tallies.items())
    chart = Chart(
        id="chart-supervision",
        title="各位领导包抓单位的承诺",
        description=describe(bars),
        bars=bars,
        legend=tuple(Legend(slug=badge.slug, word=badge.word) for badge in BADGES.values()),
    )
    return Section(
        id="leaders",
        title="各位领导",
        chart=chart if bars else None,
        table=Table(
            name="supervision-leaders",
            caption="各位领导包抓情况",
            head="领导",
            columns=(Column(label="包抓单位", is_number=True, key="units"), *COUNTS),
            rows=tuple(
                _row(index.leader(key), tallies[key], place := f"{ADDRESS}#of-{key}", number(len(units), place))
                for key, units in by_leader.items()
            ),
        ),
        empty_text="" if by_leader else "没有在任的包抓领导。",
    )


def _bar(leader: Link, tally: Tally, most: int) -> Bar:
    late = tally[Fulfilment.OVERDUE]
    return Bar(
        label=leader.label,
        address=leader.address,
        segments=stacked(((badge.slug, tally[state]) for state, badge in BADGES.items()), most),
        text=f"{tally.total()}件" + (f"，逾期{late}件" if late else ""),
    )


def _hidden(index: Index, units: Sequence[Organization]) -> Iterator[Section]:
    """Name the units whose leader this edition does not name, so that none is left out in silence."""
    leaders = index.site.leaders
    links = [index.unit(u.id) for u in units if u.supervising_leader in leaders.records.keys() - leaders.shown.keys()]
    if links:
        names = (Names(label=f"共{len(links)}个：", links=tuple(links)),)
        yield Section(id="hidden", title="包抓领导未公开的单位", names=names)


def _units(index: Index, by_leader: Mapping[str, Sequence[Organization]]) -> Section:
    return Section(
        id="units",
        title="各包抓单位",
        table=Table(
            name="supervision",
            caption="各包抓单位的承诺情况",
            head="单位",
            columns=(Column(label="包抓领导", key="leader"), *COUNTS),
            rows=tuple(_unit_rows(index, by_leader)),
        ),
        empty_text="" if by_leader else "没有包抓单位。",
    )


def _unit_rows(index: Index, by_leader: Mapping[str, Sequence[Organization]]) -> Iterator[Row]:
    for leader, units in by_leader.items():
        for position, unit in enumerate(units):
            address = index.commitments_address(unit.id)
            name = text(index.leader(leader).label)
            anchor = "" if position else f"of-{leader}"
            yield _row(index.unit(unit.id), _tally(index, [unit]), address, name, anchor)


def _row(head: Link, tally: Tally, address: str, first: Cell, anchor: str = "") -> Row:
    """Make a line of counts; they lead to where the commitments are, or the units that made them."""
    completed = tally[Fulfilment.KEPT] + tally[Fulfilment.KEPT_LATE]
    return Row(
        head=head,
        cells=(
            first,
            number(tally.total(), address),
            number(completed, address),
            number(tally[Fulfilment.OVERDUE], address, "alert"),
            measure(kept_text(tally), completed / tally.total() if tally else None),
        ),
        anchor=anchor,
    )
