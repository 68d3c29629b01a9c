"""Boards: long tables, their files, and numbers that lead to what they count."""

import re
from collections.abc import Iterator

from generator.rendering.exports import render_export
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


def test_a_table_of_one_page_carries_all_its_rows_and_a_long_one_says_what_all_of_them_weigh() -> None:
    short = made(Section(id="all", title="全部", table=table("rows", 200)))
    long = made(Section(id="all", title="全部", table=table("rows", LONG)))

    (whole,) = {section.table.whole for page in long for section in board(page).sections if section.table}
    (few,) = board(short[0]).sections
    assert few.table is not None
    assert few.table.whole is None
    assert whole is not None
    assert (whole.script, whole.count) == ("examples/rows.js?2026-11-21", LONG)
    (export,) = long[0].exports
    script = dict(render_export(export))["examples/rows.js"]
    stated = float(whole.weight_text.removesuffix("KB"))
    assert abs(len(script) / 1000 - stated) < max(1, stated / 5)


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


NUMBER = re.compile(r"[-+−]?\d+(\.\d+)?")
"""What a reader's browser takes for the value of a column of numbers."""


def _read(words: str) -> float:
    found = NUMBER.match(words.replace(",", ""))
    return float(found[0].replace("−", "-")) if found else 0


def _tables(of: Site) -> Iterator[tuple[str, Table]]:
    for address, view in _boards(of):
        yield from ((address, section.table) for section in view.sections if section.table)


def test_columns_of_numbers_sort_by_their_values_as_their_words_do() -> None:
    compared, wrong = 0, []
    for address, table in _tables(Office(ROOT).site()):
        for place, column in enumerate(table.columns):
            cells = [row.cells[place] for row in table.rows if column.is_number]
            pairs = [(each.value, _read(each.text)) for each in cells if isinstance(each.value, int | float)]
            compared += len(pairs)
            read = [words for _, words in sorted(pairs, key=lambda pair: pair[0])]
            if read != sorted(read):
                wrong.append(f"{address} {table.name} {column.label}: {pairs}")

    assert compared > 100
    assert wrong == []


def test_states_are_ranked_and_do_not_stand_by_their_first_sound() -> None:
    found = 0
    for address, table in _tables(Office(ROOT).site()):
        for place, column in enumerate(table.columns):
            words = {row.cells[place].text for row in table.rows} - {"—"}
            if column.key in ("state", "standing", "weekday", "grade", "verdict") and len(words) > 1:
                found += 1
                unranked = [word for word in words if not word.startswith(column.ranks or ("?",))]
                assert (address, column.label, unranked) == (address, column.label, [])
    assert found > 20


def test_readers_choose_from_words_and_not_from_numbers() -> None:
    found = [(table.name, c.key) for _, table in _tables(Office(ROOT).site()) for c in table.columns if c.narrowing]

    numbers = [
        (table.name, column.key)
        for _, table in _tables(Office(ROOT).site())
        for column in table.columns
        if column.narrowing and column.is_number
    ]
    assert {"unit", "type", "state", "leader", "due_date"} <= {key for _, key in found}
    assert numbers == []
