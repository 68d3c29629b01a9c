"""Tables: what a board shows as rows and columns, on the page, as CSV and as JSON alike."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.views.parts import Link, Part

SCHEMA = "board.schema.json"
"""Address of the schema of all tables as JSON."""
Value = str | int | float | None
"""What a cell is in a program's eyes: a number is one, a date is its ISO text, nothing is None."""
CHOICES = frozenset(
    """
    basis body deed domain grade item kind leader level material method origin parent partners period reviewer sector
    stars standing state supervisor trade type unit verdict
    """.split()
)
"""Keys of columns by whose words readers narrow a table: a key means the same on every board."""
SPANS = frozenset({"due", "due_date"})
"""Keys of columns of days, narrowed by the first and the last of them."""
DONE = 100_000
"""Days beyond all that are to come: what is done is sorted among its like from there on; the script knows, too."""
_MARKS, _PLACE = 6, 4
"""Bytes around a text of a script, and those of its number."""
HEADS = {"单位": "unit", "责任单位": "unit", "学习单位": "unit", "领导": "leader", "包抓领导": "leader"}
"""Keys of heads of rows, by their label."""


class Column(Part, frozen=True):
    """One column."""

    label: str
    is_number: bool = False
    is_short: bool = False
    """Stays on one line: a date, a state."""
    is_stated: bool = False
    """Numbers as a record states them, such as ballots: there are no records behind them to lead to."""
    key: str = ""
    """Name in JSON and in addresses; the label where it is empty."""
    ranks: tuple[str, ...] = ()
    """The words of the column, or how they begin, in the order in which readers look for them: states, weekdays."""

    @property
    def narrowing(self) -> str:
        """Say how readers narrow a table by the column, beyond typing words: by choice, by span, or not at all."""
        return "" if self.is_number else narrowing(self.key)


def narrowing(key: str) -> str:
    """Say how readers narrow a table by the column of a key."""
    return "choice" if key in CHOICES else "span" if key in SPANS else ""


class Cell(Part, frozen=True):
    """One cell; a number leads to the records that it counts."""

    text: str
    address: str = ""
    value: Value = None
    """For programs, where it is another than the text."""
    slug: str = ""
    """Look, if it has one: alert, zero, or a state's."""
    order: int | None = None
    """What readers sort by, where it is not the text."""


class Row(Part, frozen=True):
    """One line; its head names what it is about."""

    head: Link
    cells: tuple[Cell, ...]
    anchor: str = ""


class Whole(Part, frozen=True):
    """All of a table that goes on over pages, for those who narrow or sort it."""

    script: str
    """Address of the script that holds all rows."""
    count: int
    weight_text: str


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
    is_calendar: bool = False
    """Rows are weeks: nobody sorts or narrows them."""
    whole: Whole | None = None
    """None where all rows stand on one page."""

    def paired(self, row: Row) -> Iterator[tuple[Column, Cell]]:
        """Give a row's cells, each with its column."""
        return zip(self.columns, row.cells, strict=True)

    @property
    def head_key(self) -> str:
        """Name the heads of rows in addresses; empty where readers only look for words in them."""
        return HEADS.get(self.head, "")

    @property
    def head_narrowing(self) -> str:
        """Say how readers narrow the table by its rows' heads."""
        return narrowing(self.head_key)


def text(words: object, address: str = "", slug: str = "") -> Cell:
    """Make a cell of words; nothing is a dash."""
    return Cell(text=str(words) if words else "—", address=address, value=str(words) if words else "", slug=slug)


def link(to: Link) -> Cell:
    """Make a cell of a link."""
    return text(to.label, to.address)


def number(value: int, address: str = "", slug: str = "") -> Cell:
    """Make a cell of a number; nothing is counted behind a zero, so it leads nowhere."""
    return Cell(text=str(value), address=address if value else "", value=value, slug=slug if value else "zero")


def distance(words: str, days: int | None, is_done: bool = False) -> Cell:
    """Make a cell of the words for how far off a day is; days that have passed count below nothing.

    What is done has no day any more that it waits for: it comes after all that is still to do.
    """
    return Cell(text=words or "—", value=words, order=DONE + days if is_done and days is not None else days)


def measure(words: str, value: float | None, slug: str = "") -> Cell:
    """Make a cell of a computed number and the words for it; None reads as a dash."""
    return Cell(text=words if value is not None else "—", value=value, slug=slug)


def weight_text(rows: Sequence[Row]) -> str:
    """Say about how much there is to load of a table: readers want to know before they wait."""
    cells = zip(*(row.cells for row in rows), strict=True)
    columns = [{(row.head.label, row.head.address, "") for row in rows}]
    columns += [{(cell.text, cell.address, cell.slug) for cell in column} for column in cells]
    texts = sum(len("".join(cell).encode()) + _MARKS for column in columns for cell in column)
    kilobytes = (texts + len(rows) * len(columns) * _PLACE) // 1000
    return f"{kilobytes / 1000:.1f}MB" if kilobytes >= 1000 else f"{max(1, kilobytes)}KB"


def anchored(rows: Iterable[tuple[str, Row]]) -> Iterator[Row]:
    """Give the first row of each group the group's anchor; rows of one group stand together."""
    before = ""
    for anchor, row in rows:
        yield row if anchor == before else replace(row, anchor=anchor)
        before = anchor
