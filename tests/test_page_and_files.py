"""The table of a page, its CSV and its JSON say the same, and the numbers above it are their sums."""

import csv
import io
import json
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from html.parser import HTMLParser
from typing import Any

import pytest

from generator.rendering.exports import addresses_of, render_export
from generator.views.boards import Board
from generator.views.page import Page
from generator.views.tables import Table
from tests.days import FOLDERS, Made, on, read

DAYS = [date(2026, 7, 1), date(2026, 11, 21), date(2027, 6, 30)]
ROUNDING = 0.0501
"""Of a share with one decimal, in hundredths."""


class TableReader(HTMLParser):
    """Reads the tables of a page as a reader sees them: caption → rows of cells, head first, without the foot."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self._rows: list[list[str]] = []
        self._open = ""
        self._caption = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._rows, self._caption = [], ""
        elif tag == "tr" and self._open != "tfoot":
            self._rows.append([])
        elif tag in ("td", "th") and self._open in ("thead", "tbody"):
            self._rows[-1].append("")
        if tag in ("caption", "thead", "tbody", "tfoot"):
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open:
            self._open = ""
        if tag == "table":
            self.tables[self._caption] = self._rows

    def handle_data(self, data: str) -> None:
        if self._open == "caption":
            self._caption += data
        elif self._open in ("thead", "tbody") and self._rows and self._rows[-1]:
            self._rows[-1][-1] += data


def tables_of(body: str) -> dict[str, list[list[str]]]:
    """Read a page's tables."""
    reader = TableReader()
    reader.feed(body)
    return reader.tables


def shown(made: Made, page: Page, caption: str) -> list[list[str]]:
    """Read a table with all the pages over which it goes on."""
    first, *others = [page.address, *continued(made, page.address)]
    rows = tables_of(made.bodies[first])[caption]
    for address in others:
        rows = rows + tables_of(made.bodies[address]).get(caption, [])[1:]
    return rows


def continued(made: Made, first: str) -> list[str]:
    """Give the further pages of a board."""
    view = made.views[first]
    links = [link.address for link in view.pager.links] if isinstance(view, Board) else []
    return [address for address in links if address != first]


def exported(made: Made) -> Iterator[tuple[Page, Table, dict[str, bytes]]]:
    """Give every table of a board with its files by their endings."""
    for page in made.all_pages:
        for export in page.exports if page.template == "board" else ():
            if isinstance(export.data, Table):
                files = {address.rpartition(".")[2]: data for address, data in render_export(export)}
                yield page, export.data, files


def says_the_same(text: str, value: Any) -> bool:
    """Tell whether a cell's words say what a file's value does."""
    words = text.strip()
    if not isinstance(value, int | float):
        return words == (value or "—")
    if words.endswith("%"):
        return abs(float(words[:-1]) - 100 * value) <= ROUNDING or float(words[:-1]) == value
    number = re.match(r"[+-]?[\d.]+", words)
    return float(number[0]) == value if number else value == 0


@pytest.fixture(scope="module", params=[(name, day) for name in FOLDERS for day in DAYS], ids=str)
def made(request: pytest.FixtureRequest) -> Made:
    """Give each site on each day."""
    name, day = request.param
    return Made(on(read(name), day))


def test_no_two_tables_are_written_to_one_file(made: Made) -> None:
    addresses = [file for page in made.all_pages for export in page.exports for file in addresses_of(export)]

    assert addresses
    assert sorted(addresses) == sorted(set(addresses))


def test_the_json_has_the_rows_and_the_numbers_of_the_page(made: Made) -> None:
    wrong = []
    for page, table, files in exported(made):
        head, *rows = shown(made, page, table.caption)
        found = [list(row.values()) for row in json.loads(files["json"])["rows"]]
        if len(found) != len(rows) or {len(row) for row in found} != {len(head)}:
            wrong.append(f"{page.address} {table.name}: {len(rows)} {len(found)}")
        pairs = (pair for row, values in zip(rows, found, strict=False) for pair in zip(row, values, strict=False))
        wrong += [f"{page.address} {table.name}: {pair}" for pair in pairs if not says_the_same(*pair)]

    assert list(exported(made))
    assert wrong == []


def test_the_csv_has_what_the_json_has(made: Made) -> None:
    wrong = []
    for page, table, files in exported(made):
        head, *rows = csv.reader(io.StringIO(files["csv"].decode("utf-8-sig")))
        found = [[str(value) for value in row.values()] for row in json.loads(files["json"])["rows"]]
        plain = [[value.removeprefix("'") for value in row] for row in rows]
        if head != [cell.strip() for cell in shown(made, page, table.caption)[0]] or plain != found:
            wrong.append(f"{page.address} {table.name}")

    assert wrong == []


def test_the_file_of_an_article_names_what_its_page_names(made: Made) -> None:
    """Prizes, plates: lists on their page, tables in their file; a long list goes on over further pages."""
    wrong = []
    for page in made.all_pages:
        tables = [each.data for each in page.exports if isinstance(each.data, Table)]
        body = unescape(made.bodies[page.address])
        for table in tables if page.template in ("award", "honours") else ():
            wrong += [f"{page.address}: {row.head.label}" for row in table.rows if row.head.label not in body]

    assert wrong == []


def test_the_numbers_at_the_top_are_the_sums_of_the_columns_of_their_name(made: Made) -> None:
    compared, wrong = 0, []
    for page, table, files in exported(made):
        view = made.views[page.address]
        rows = json.loads(files["json"])["rows"]
        for number in view.numbers if isinstance(view, Board) else ():
            keys = [column.key or column.label for column in table.columns if column.label == number.label]
            for key in keys:
                compared += 1
                values = [row[key] or 0 for row in rows]
                # Years and periods are not added up: the number is that of the one which the page is about.
                if number.count not in (values if table.head in ("年度", "周期") else [sum(values)]):
                    wrong.append(f"{page.address} {table.name} {number.label}: {number.count}")

    assert compared
    assert wrong == []
