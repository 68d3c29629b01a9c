"""Exports: what a page shows as CSV for Excel and JSON for programs, a diary as iCalendar, and a feed as Atom."""

import csv
import io
from collections.abc import Iterator

from generator.rendering.atom import feed_atom
from generator.rendering.board_files import table_json, values_of
from generator.rendering.icalendar import diary_ics
from generator.views.diaries import Diary
from generator.views.feeds import Feed
from generator.views.page import Export
from generator.views.tables import Table, Value

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula."""
_ENDINGS = {Diary: ("ics",), Feed: ("xml",), Table: ("csv", "json")}


def addresses_of(export: Export) -> tuple[str, ...]:
    """Name the files that are made of an export."""
    return tuple(f"{export.stem}.{ending}" for ending in _ENDINGS[type(export.data)])


def render_export(export: Export, base_url: str = "") -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file; `base_url` is the site's own address, empty where nobody knows it."""
    stem = export.stem
    match export.data:
        case Diary():
            yield f"{stem}.ics", diary_ics(export.data)
        case Feed():
            yield f"{stem}.xml", feed_atom(export.data, f"{stem}.xml", base_url)
        case Table():
            yield f"{stem}.csv", table_csv(export.data)
            yield f"{stem}.json", table_json(export.data, f"{stem}.json")


def table_csv(table: Table) -> bytes:
    """Write a table for Excel: UTF-8 with a BOM, and no text that it would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([table.head, *(column.label for column in table.columns)])
    for row in table.rows:
        writer.writerow(map(_neutral, values_of(row)))
    return text.getvalue().encode("utf-8-sig")


def _neutral(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
