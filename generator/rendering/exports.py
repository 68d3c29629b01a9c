"""Exports: tables as CSV for Excel and JSON for programs, a diary as iCalendar, the index of search as scripts."""

import csv
import io
from collections.abc import Iterator

import msgspec
from msgspec import Struct

from generator.rendering.icalendar import diary_ics
from generator.rendering.search_index import search_script
from generator.views.diaries import Diary
from generator.views.page import Deferred, Export
from generator.views.tables import Row, Table, Value

_BOTH = ("csv", "json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula."""


def addresses_of(export: Export) -> tuple[str, ...]:
    """Name the files that are made of an export."""
    endings = ("js",) if isinstance(export.data, Deferred) else ("ics",) if isinstance(export.data, Diary) else _BOTH
    return tuple(f"{export.stem}.{ending}" for ending in endings)


def render_export(export: Export) -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file."""
    return render_file(export.stem, export.data.make() if isinstance(export.data, Deferred) else export.data)


def render_file(stem: str, data: Struct) -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file that is made of some data."""
    match data:
        case Diary():
            yield f"{stem}.ics", diary_ics(data)
        case Table():
            yield f"{stem}.csv", table_csv(data)
            yield f"{stem}.json", table_json(data)
        case _:
            yield f"{stem}.js", search_script(data)


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


def _values(row: Row) -> list[Value]:
    return [row.head.label, *(cell.text if cell.value is None else cell.value for cell in row.cells)]


def _neutral(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
