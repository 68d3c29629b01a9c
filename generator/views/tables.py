"""Tables: what a board shows as rows and columns, on the page, as CSV and as JSON alike."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.views.parts import Link, Part

SCHEMA = "board.schema.json"
"""Address of the schema of all tables as JSON."""
Value = str | int | float | None
"""What a cell is in a program's eyes: a number is one, a date is its ISO text, nothing is None."""


class Column(Part, frozen=True):
    """One column."""

    label: str
    is_number: bool = False
    is_short: bool = False
    """Stays on one line: a date, a state."""
    is_stated: bool = False
    """Numbers as a record states them, such as ballots: there are no records behind them to lead to."""
    key: str = ""
    """Name in JSON; the label where it is empty."""


class Cell(Part, frozen=True):
    """One cell; a number leads to the records that it counts."""

    text: str
    address: str = ""
    value: Value = None
    """For programs, where it is another than the text."""
    slug: str = ""
    """Look, if it has one: alert, zero, or a state's."""


class Row(Part, frozen=True):
    """One line; its head names what it is about."""

    head: Link
    cells: tuple[Cell, ...]
    anchor: str = ""


class Table(Part, frozen=True):
    """A table."""

    name: str
    """Its file: NAME.csv and NAME.json beside the page."""
    caption: str
    head: str
    """Label of the rows' heads."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    foot: Row | None = None
    is_matrix: bool = False
    """Many narrow columns, each a state."""


def text(words: object, address: str = "", slug: str = "") -> Cell:
    """Make a cell of words; nothing is a dash."""
    return Cell(text=str(words) if words else "—", address=address, value=str(words) if words else "", slug=slug)


def link(to: Link) -> Cell:
    """Make a cell of a link."""
    return text(to.label, to.address)


def number(value: int, address: str = "", slug: str = "") -> Cell:
    """Make a cell of a number; nothing is counted behind a zero, so it leads nowhere."""
    return Cell(text=str(value), address=address if value else "", value=value, slug=slug if value else "zero")


def measure(words: str, value: float | None, slug: str = "") -> Cell:
    """Make a cell of a computed number and the words for it; None reads as a dash."""
    return Cell(text=words if value is not None else "—", value=value, slug=slug)


def anchored(rows: Iterable[tuple[str, Row]]) -> Iterator[Row]:
    """Give the first row of each group the group's anchor; rows of one group stand together."""
    before = ""
    for anchor, row in rows:
        yield row if anchor == before else replace(row, anchor=anchor)
        before = anchor
