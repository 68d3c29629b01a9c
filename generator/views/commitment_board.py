"""The board of commitments: how many are in which state, and each unit's row."""

from collections import Counter
from collections.abc import Iterator

from msgspec.structs import replace

from generator.model.commitment import CommitmentType
from generator.model.fulfilment import Fulfilment
from generator.views.columns import tabs
from generator.views.index import UNASSIGNED, Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.paging import paged
from generator.views.parts import Badge, Count, FilterGroup, FilterOption, Link, Pager, Part, Tab
from generator.views.states import BADGES, MEANINGS, RATE_MEANING, counts, kept_text, status_address, type_address
from generator.views.tree import tree_order
from generator.views.wording import day_text

SECTION = "commitments/index.html"
TITLE = "公开承诺"
ROWS = 100
CHART_WIDTH = 1000


class Bar(Part, frozen=True):
    """A state's part of the stacked bar, in thousandths of its width."""

    slug: str
    x: int
    width: int


class Cell(Part, frozen=True):
    """A unit's number of commitments in a state."""

    word: str
    count: int
    class_name: str


class Row(Part, frozen=True):
    """A unit's line of the table."""

    unit: Link
    cells: tuple[Cell, ...]
    total: int
    rate_text: str


class Meaning(Part, frozen=True):
    """What a state means."""

    status: Badge
    text: str


class CommitmentBoard(View, frozen=True):
    """The board; a long table goes on over pages."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    counts: tuple[Count, ...]
    bars: tuple[Bar, ...]
    chart_text: str
    filters: tuple[FilterGroup, ...]
    table_title: str
    statuses: tuple[Badge, ...]
    rows: tuple[Row, ...]
    totals: Row
    pager: Pager
    meanings: tuple[Meaning, ...]
    rate_meaning: str


def board_pages(index: Index) -> Iterator[Page]:
    """Make the board; units stand as in the tree of organisations, where an office looks for them."""
    units = [unit for unit in (*tree_order(index.site), UNASSIGNED) if unit in index.tallies]
    board = _board(index, len(units))
    for address, ids, pager in paged(units, ROWS, SECTION):
        rows = tuple(_row(_unit(index, unit), index.tallies[unit]) for unit in ids)
        yield Page(
            address=address,
            section=SECTION,
            template="commitments",
            title=TITLE,
            description=board.note,
            meta=list_meta(TITLE, board.note, ColumnType.RESPONSE, "公开承诺、践诺、三公开"),
            view=replace(board, rows=rows, pager=pager),
        )


def list_filters(index: Index, current: str) -> tuple[FilterGroup, ...]:
    """Link the lists by state and by type, with how much each holds."""
    types = Counter(commitment.type for commitment in index.commitments)
    states = [(state.value, index.tally[state], status_address(state)) for state in BADGES]
    kinds = [(kind.value, types[kind], type_address(kind)) for kind in CommitmentType]
    return tuple(
        FilterGroup(
            label=label,
            options=tuple(
                FilterOption(label=word, count=count, address=address, is_current=address == current)
                for word, count, address in options
            ),
        )
        for label, options in (("状态", states), ("类型", kinds))
    )


def _unit(index: Index, unit: str) -> Link:
    return Link(index.unit(unit).label, index.commitments_address(unit))


def _board(index: Index, units: int) -> CommitmentBoard:
    tally = index.tally
    return CommitmentBoard(
        title=TITLE,
        trail=(),
        tabs=tabs(index, SECTION, SECTION),
        note=f"截至{day_text(index.site.as_of)}，{units}个单位公开承诺{tally.total()}件，兑现率{kept_text(tally)}。",
        counts=counts(tally),
        bars=tuple(_bars(tally)),
        chart_text="，".join(f"{state.value}{tally[state]}件" for state in BADGES),
        filters=list_filters(index, SECTION)[1:],
        table_title="各单位承诺兑现情况",
        statuses=tuple(BADGES.values()),
        rows=(),
        totals=_row(Link("全部单位"), tally),
        pager=Pager(),
        meanings=tuple(Meaning(status=BADGES[state], text=text) for state, text in MEANINGS.items()),
        rate_meaning=RATE_MEANING,
    )


def _bars(tally: Counter[Fulfilment]) -> Iterator[Bar]:
    """Lay the states side by side; each ends where all up to it do, so that no rounding leaves a gap."""
    total, before = tally.total(), 0
    for state, badge in BADGES.items():
        start, end = (CHART_WIDTH * n // (total or 1) for n in (before, before + tally[state]))
        before += tally[state]
        if end > start:
            yield Bar(slug=badge.slug, x=start, width=end - start)


def _row(unit: Link, tally: Counter[Fulfilment]) -> Row:
    return Row(
        unit=unit,
        cells=tuple(_cell(state, tally[state]) for state in BADGES),
        total=tally.total(),
        rate_text=kept_text(tally),
    )


def _cell(state: Fulfilment, count: int) -> Cell:
    alert = "is-alert" if state is Fulfilment.OVERDUE else ""
    return Cell(word=state.value, count=count, class_name=alert if count else "is-zero")
