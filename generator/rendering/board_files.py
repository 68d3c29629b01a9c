"""Boards for programs: a table as JSON that says of itself what its columns are, and the JSON Schema of all of them."""

from collections.abc import Sequence
from itertools import count, repeat
from typing import Annotated, Literal, cast

import msgspec
from msgspec import Meta, Struct

from generator.views.tables import SCHEMA, Column, Row, Table, Value

_encode = msgspec.json.Encoder().encode
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ABOUT = "一张表。同名的CSV是同一份数据，第一行是各列的label，次序相同。"


class BoardColumn(Struct, frozen=True):
    """One column."""

    key: Annotated[str, Meta(description="这一列在rows里的名字")]
    label: Annotated[str, Meta(description="这一列在网页和CSV里的名字")]
    kind: Annotated[
        Literal["text", "number"],
        Meta(description="text是文字，日期写成2026-07-19；number是数目，没有数目的写着为什么，或者空着"),
    ]


BoardRow = dict[str, str | int | float | None]


class BoardFile(Struct, frozen=True):
    """One table."""

    schema: Annotated[str, Meta(description="这份说明的地址，从数据文件所在的文件夹算起")] = msgspec.field(
        name="$schema"
    )
    title: Annotated[str, Meta(description="表的名称")]
    columns: Annotated[tuple[BoardColumn, ...], Meta(description="各列，从左到右", min_length=1)]
    rows: Annotated[
        tuple[BoardRow, ...],
        Meta(description="各行，从上到下；每行都有每一列，没有内容的是空文字或null"),
    ]


def table_json(table: Table, address: str) -> bytes:
    """Write a table that lies at an address of the site: its rows are objects, whose keys its columns explain."""
    columns = (BoardColumn(table.head, table.head, "text"), *map(_column, table.columns, count(), repeat(table.rows)))
    keys = [column.key for column in columns]
    # Written one by one: as dictionaries all rows together would take five times the room of their text.
    rows = tuple(msgspec.Raw(_encode(dict(zip(keys, values_of(row), strict=True)))) for row in table.rows)
    document = BoardFile("../" * address.count("/") + SCHEMA, table.caption, columns, cast(tuple[BoardRow, ...], rows))
    return msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n"


def _column(column: Column, place: int, rows: Sequence[Row]) -> BoardColumn:
    is_number = column.is_number or any(isinstance(row.cells[place].value, int | float) for row in rows)
    return BoardColumn(column.key or column.label, column.label, "number" if is_number else "text")


def values_of(row: Row) -> list[Value]:
    """Give a row as programs take it: a number is one, and a cell without another value is its text."""
    return [row.head.label, *(cell.text if cell.value is None else cell.value for cell in row.cells)]


def board_schema() -> bytes:
    """Write the schema that every table's JSON fits."""
    schema = msgspec.json.schema(BoardFile)
    for part in schema["$defs"].values():
        del part["description"]
    schema = {"$schema": _DRAFT, "title": "专栏的数据文件", "description": _ABOUT, **schema}
    return msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"
