"""Boards: long tables, their files, and numbers that lead to what they count."""

from collections.abc import Iterator

from generator.site import Site
from generator.views import pages
from generator.views.boards import Board, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link
from generator.views.tables import Column, Row, Table, number
from tests.views.samples import site
from tests.workbench import ROOT, Office

COLUMN = Link("示例栏目", "examples/index.html")
LONG = 450
"""Rows: more than two pages."""


def table(name: str, rows: int) -> Table:
    """Make a table whose rows have anchors r0, r1 and so on."""
    lines = (Row(head=Link(f"第{n}行"), cells=(number(n),), anchor=f"r{n}") for n in range(rows))
    return Table(name=name, caption="示例", head="行", columns=(Column(label="数", is_number=True),), rows=tuple(lines))


def made(*sections: Section) -> list[Page]:
    """Make a board."""
    return list(board_pages(Index(site()), "examples/all.html", COLUMN, "示例", "说明。", sections))


def board(page: Page) -> Board:
    """Give a page's view."""
    assert isinstance(page.view, Board)
    return page.view


def test_a_long_table_goes_on_over_pages_and_is_whole_in_its_file() -> None:
    found = made(Section(id="all", title="全部", table=table("rows", LONG)))

    assert [page.address for page in found] == ["examples/all.html", "examples/all-2.html", "examples/all-3.html"]
    shown = [row for page in found for section in board(page).sections if section.table for row in section.table.rows]
    assert len(shown) == LONG
    (export,) = (export for page in found for export in page.exports)
    assert isinstance(export.data, Table)
    assert (export.stem, len(export.data.rows)) == ("examples/rows", LONG)


def test_a_number_follows_its_rows_to_their_page() -> None:
    heads = Table(
        name="heads",
        caption="合计",
        head="项",
        columns=(Column(label="数", is_number=True),),
        rows=(Row(head=Link("项"), cells=(number(3, "examples/all.html#r300"),)),),
    )
    found = made(
        Section(id="heads", title="合计", table=heads), Section(id="all", title="全部", table=table("rows", LONG))
    )

    first = board(found[0]).sections[0].table
    assert first is not None
    assert first.rows[0].cells[0].address == "examples/all-2.html#r300"


def test_an_empty_table_has_no_file() -> None:
    (page,) = made(Section(id="all", title="全部", table=table("rows", 0), empty_text="没有。"))

    assert page.exports == ()
    assert board(page).sections[0].downloads == ()


def _boards(of: Site) -> Iterator[tuple[str, Board]]:
    for page in pages(of):
        if isinstance(page.view, Board):
            yield page.address, page.view


def _counts(view: Board) -> Iterator[tuple[str, object, str]]:
    """Give what is counted on a board: label, number, address."""
    for each in view.numbers:
        yield each.label, each.count, each.address
    for section in view.sections:
        if section.table is not None:
            for row in (*section.table.rows, *((section.table.foot,) if section.table.foot else ())):
                for column, cell in zip(section.table.columns, row.cells, strict=True):
                    if isinstance(cell.value, int) and not column.is_stated:
                        yield f"{row.head.label} {column.label}", cell.value, cell.address


def test_every_number_of_the_sample_leads_to_the_records_that_it_counts() -> None:
    of = Office(ROOT).site()
    dead = [f"{address}: {what}" for address, view in _boards(of) for what, n, to in _counts(view) if n and not to]

    assert dict(_boards(of))
    assert dead == []
