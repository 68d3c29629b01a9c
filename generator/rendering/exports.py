"""Exports: tables as CSV, JSON and scripts; diaries as iCalendar; feeds as Atom; posters as SVG; search's index."""

import csv
import io
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec
from msgspec import Struct

from generator.rendering.atom import feed_atom
from generator.rendering.board_files import table_json, values_of
from generator.rendering.fragments import Fragments
from generator.rendering.icalendar import diary_ics
from generator.rendering.poster import poster_svg
from generator.rendering.search_index import search_script
from generator.views.diaries import Diary
from generator.views.feeds import Feed
from generator.views.page import Deferred, Export
from generator.views.posters import Poster
from generator.views.tables import Table, Value

NO_FRAGMENTS = Fragments((), frozenset())
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula."""


def addresses_of(export: Export) -> tuple[str, ...]:
    """Name the files that are made of an export."""
    return tuple(f"{export.stem}.{ending}" for ending in _endings(export.data))


def _endings(data: Table | Diary | Feed | Poster | Deferred) -> tuple[str, ...]:
    match data:
        case Poster():
            return ("svg",)
        case Diary():
            return ("ics",)
        case Feed():
            return ("xml",)
        case Table():
            return ("csv", "json", "js") if data.whole else ("csv", "json")
    return ("js",)


def render_export(
    export: Export, base_url: str = "", fragments: Fragments = NO_FRAGMENTS
) -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file; `base_url` is the site's own address, empty where nobody knows it."""
    data = export.data.make() if isinstance(export.data, Deferred) else export.data
    return render_file(export.stem, data, base_url, fragments)


def render_file(stem: str, data: Struct, base_url: str, fragments: Fragments) -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file that is made of some data; what is drawn needs the theme's fragments."""
    match data:
        case Poster():
            yield f"{stem}.svg", poster_svg(fragments, data, f"{stem}.svg", base_url)
        case Diary():
            yield f"{stem}.ics", diary_ics(data)
        case Feed():
            yield f"{stem}.xml", feed_atom(data, f"{stem}.xml", base_url)
        case Table():
            yield f"{stem}.csv", table_csv(data)
            yield f"{stem}.json", table_json(data, f"{stem}.json")
            if data.whole:
                yield f"{stem}.js", table_script(data)
        case _:
            yield f"{stem}.js", search_script(data)


def table_csv(table: Table) -> bytes:
    """Write a table for Excel: UTF-8 with a BOM, and no text that it would run as a formula."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([table.head, *(column.label for column in table.columns)])
    for row in table.rows:
        writer.writerow(map(_neutral, values_of(row)))
    return text.getvalue().encode("utf-8-sig")


def table_script(table: Table) -> bytes:
    """Write a long table for the scripts that narrow it: a page on a disk may load a script, but no data.

    Each column is its different cells and, row by row, which of them stands there: units and days come again and again.
    """
    heads = [_shown(row.head.label, row.head.address) for row in table.rows]
    cells = zip(*(row.cells for row in table.rows), strict=True)
    columns = chain((heads,), ([_shown(c.text, c.address, c.slug, c.order) for c in column] for column in cells))
    # One column after the other: of all cells at once there would be hundreds of thousands.
    written = b",".join(msgspec.json.encode(_column(column)) for column in columns)
    return b"columnTable(" + msgspec.json.encode(table.name) + b",[" + written + b"]);\n"


Shown = str | tuple[str | int, ...]


def _shown(text: str, address: str = "", slug: str = "", order: int | None = None) -> Shown:
    """Give what a cell shows: its text alone, as a rule; where it leads, how it looks, what it is sorted by, if any."""
    if order is not None:
        return (text, address, slug, order)
    return (text, address, slug) if slug else (text, address) if address else text


def _column(cells: Sequence[Shown]) -> tuple[list[Shown], list[int]]:
    places: dict[Shown, int] = {}
    order = [places.setdefault(cell, len(places)) for cell in cells]
    return list(places), order


def _neutral(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
