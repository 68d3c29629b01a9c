"""Exports: what a page shows as CSV for Excel and JSON for programs, long tables as scripts, a diary as iCalendar."""

import csv
import io
from collections.abc import Iterator, Sequence

import msgspec

from generator.rendering.icalendar import diary_ics
from generator.views.diaries import Diary
from generator.views.page import Export
from generator.views.tables import Row, Table, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula."""


def addresses_of(export: Export) -> tuple[str, ...]:
    """Name the files that are made of an export."""
    return tuple(f"{export.stem}.{ending}" for ending in _endings(export.data))


def _endings(data: Table | Diary) -> tuple[str, ...]:
    if isinstance(data, Diary):
        return ("ics",)
    return ("csv", "json", "js") if data.whole else ("csv", "json")


def render_export(export: Export) -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file."""
    if isinstance(export.data, Diary):
        yield f"{export.stem}.ics", diary_ics(export.data)
        return
    yield f"{export.stem}.csv", table_csv(export.data)
    yield f"{export.stem}.json", table_json(export.data)
    if export.data.whole:
        yield f"{export.stem}.js", table_script(export.data)


def table_csv(table: Table) -> bytes:
    """Write a table for Excel: UTF-8 with a BOM, and no text that it would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([table.head, *(column.label for column in table.columns)])
    for row in table.rows:
        writer.writerow(map(_neutral, _values(row)))
    return text.getvalue().encode("utf-8-sig")


def table_json(table: Table) -> bytes:
    """Write a table as a list of objects, one a row."""
    keys = [table.head, *(column.key or column.label for column in table.columns)]
    rows = [dict(zip(keys, _values(row), strict=True)) for row in table.rows]
    document = {"title": table.caption, "rows": rows}
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def table_script(table: Table) -> bytes:
    """Write a long table for the scripts that narrow it: a page on a disk may load a script, but no data.

    Each column is its different cells and, row by row, which of them stands there: units and days come again and again.
    """
    heads = [_shown(row.head.label, row.head.address) for row in table.rows]
    cells = zip(*(row.cells for row in table.rows), strict=True)
    columns = [_column(heads), *(_column([_shown(c.text, c.address, c.slug) for c in column]) for column in cells)]
    return b"columnTable(" + msgspec.json.encode(table.name) + b"," + msgspec.json.encode(columns) + b");\n"


Shown = str | tuple[str, ...]


def _shown(text: str, address: str = "", slug: str = "") -> Shown:
    """Give what a cell shows: its text alone, as a rule; where it leads and how it looks, if anywhere and anyhow."""
    return (text, address, slug) if slug else (text, address) if address else text


def _column(cells: Sequence[Shown]) -> tuple[list[Shown], list[int]]:
    places: dict[Shown, int] = {}
    order = [places.setdefault(cell, len(places)) for cell in cells]
    return list(places), order


def _values(row: Row) -> list[Value]:
    return [row.head.label, *(cell.text if cell.value is None else cell.value for cell in row.cells)]


def _neutral(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
