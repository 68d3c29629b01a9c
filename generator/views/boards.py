"""Boards: pages of numbers, tables and charts that answer one question."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.views.charts import Chart
from generator.views.columns import tabs
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Export, Page, View
from generator.views.paging import paged
from generator.views.parts import Count, Fact, FilterGroup, Line, Link, Number, Pager, Part, Picture, Tab
from generator.views.tables import Table, Whole, weight_text

ROWS = 200
"""Lines of a table on one page."""


class Meaning(Part, frozen=True):
    """What a word or number of the page means."""

    term: str
    text: str
    slug: str = ""
    """Look, where the term is a state."""


class Names(Part, frozen=True):
    """Those who are counted, by name."""

    label: str
    links: tuple[Link, ...]
    anchor: str = ""
    """Where a number leads that counts them."""


class Section(Part, frozen=True):
    """One part of a board; whatever it does not have is left out."""

    id: str
    title: str
    note: str = ""
    more: str = ""
    """Address of the whole, where this is a part of it."""
    facts: tuple[Fact, ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    downloads: tuple[Link, ...] = ()
    names: tuple[Names, ...] = ()
    lines: tuple[Line, ...] = ()
    pictures: tuple[Picture, ...] = ()
    empty_text: str = ""
    """What stands there where there is nothing to show."""


class Board(View, frozen=True):
    """A board."""

    title: str
    trail: tuple[Link, ...]
    note: str
    tabs: tuple[Tab, ...]
    """Pages of the same column, this one among them."""
    counts: tuple[Count, ...]
    """Tiles, one a state."""
    numbers: tuple[Number, ...]
    filters: tuple[FilterGroup, ...]
    sections: tuple[Section, ...]
    pager: Pager
    meanings: tuple[Meaning, ...]
    """How the numbers are computed."""
    method: str
    """Where more of that stands on the page that explains all numbers."""


def board_pages(
    index: Index,
    address: str,
    column: Link,
    title: str,
    note: str,
    sections: Iterable[Section],
    *,
    under: Link | None = None,
    kind: ColumnType = ColumnType.RESPONSE,
    counts: Sequence[Count] = (),
    numbers: Sequence[Number] = (),
    filters: Sequence[FilterGroup] = (),
    meanings: Sequence[Meaning] = (),
    method: str = "",
    source: str = "",
) -> Iterator[Page]:
    """Make a board; `column` is the page of the column that it belongs to, `under` the column's page that lists it.

    `method` is the board whose explanations hold for it, where that is neither itself nor `under`.

    A long table stands in the last section; it goes on over further pages, and links to its rows follow it there.
    """
    made = tuple(_with_downloads(address, section) for section in sections)
    if made and _is_long(made[-1]):
        made = (*made[:-1], _with_whole(index, address, made[-1]))
    whole = Board(
        title=title,
        trail=() if address == column.address else (column, under) if under and under != column else (column,),
        note=note,
        tabs=tabs(index, column.address, under.address if under else address),
        counts=tuple(counts),
        numbers=tuple(numbers),
        filters=tuple(filters),
        sections=made,
        pager=Pager(),
        meanings=tuple(meanings),
        method=method_anchor(method or (under.address if under else address)),
    )
    first = Page(
        address=address,
        section=column.address,
        template="board",
        title=title,
        description=note,
        meta=list_meta(title, note, kind, column.label),
        source=source,
        view=whole,
        exports=tuple(Export(_stem(address, s.table), s.table) for s in made if s.table and s.table.rows),
    )
    yield from _cut(first, whole)


def method_anchor(address: str) -> str:
    """Give the place of a board's explanations on the page that explains all numbers."""
    return address.removesuffix(".html").replace("/", "-") or "site"


def _stem(address: str, table: Table) -> str:
    """Name a table's files, without their endings: they stand beside the page."""
    folder = address.rpartition("/")[0]
    return f"{folder}/{table.name}" if folder else table.name


def _with_downloads(address: str, section: Section) -> Section:
    if section.table is None or not section.table.rows:
        return section
    stem = _stem(address, section.table)
    return replace(section, downloads=(Link("下载表格（CSV）", f"{stem}.csv"), Link("数据（JSON）", f"{stem}.json")))


def _is_long(section: Section) -> bool:
    return section.table is not None and len(section.table.rows) > ROWS


def _with_whole(index: Index, address: str, section: Section) -> Section:
    """Let readers of any of a table's pages narrow and sort all of it; the day tells a browser which day's it keeps."""
    table = section.table
    if table is None:
        return section
    script = f"{_stem(address, table)}.js?{index.site.as_of}"
    whole = Whole(script=script, count=len(table.rows), weight_text=weight_text(table.rows))
    return replace(section, table=replace(table, whole=whole))


def _cut(page: Page, board: Board) -> Iterator[Page]:
    """Cut a board's last table into pages."""
    last = board.sections[-1] if board.sections else None
    if last is None or last.table is None or not _is_long(last):
        yield page
        return
    parts = list(paged(last.table.rows, ROWS, page.address))
    moved = {
        f"{page.address}#{row.anchor}": f"{to}#{row.anchor}" for to, rows, _ in parts for row in rows if row.anchor
    }
    above = tuple(_redirected(section, moved) for section in board.sections[:-1])
    numbers = tuple(replace(number, address=moved.get(number.address, number.address)) for number in board.numbers)
    for address, rows, pager in parts:
        section = replace(last, table=replace(last.table, rows=tuple(rows)))
        is_first = address == page.address
        sections = (*above, section) if is_first else (section,)
        numbers = tuple(replace(each, address=moved.get(each.address, each.address)) for each in board.numbers)
        shown = replace(board, numbers=numbers) if is_first else replace(board, counts=(), numbers=())
        view = replace(shown, sections=sections, pager=pager)
        yield replace(page, address=address, view=view, exports=page.exports if is_first else ())


def _redirected(section: Section, moved: Mapping[str, str]) -> Section:
    """Let names and a table's cells lead to where the rows that they mean have gone."""
    named = tuple(
        replace(names, links=tuple(Link(link.label, moved.get(link.address, link.address)) for link in names.links))
        for names in section.names
    )
    section = replace(section, names=named)
    if section.table is None:
        return section
    rows = tuple(
        replace(row, cells=tuple(replace(cell, address=moved.get(cell.address, cell.address)) for cell in row.cells))
        for row in section.table.rows
    )
    return replace(section, table=replace(section.table, rows=rows))
