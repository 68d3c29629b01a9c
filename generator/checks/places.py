"""Where in its file a field stands, and how to reach the fields that a rule is about."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from msgspec import Struct

from generator.model.declaration import Field, Kind, fields_of
from generator.model.record import Record
from generator.problems import Where

Chain = tuple[Field, ...]


def place(record: Record, *path: str | int) -> Where:
    """Give the path from the top of the file to a field of the record."""
    return path if record.item is None else (record.item, *path)


@cache
def chains_to(model: type[Struct], wanted: Callable[[Field], bool]) -> tuple[Chain, ...]:
    """List the chains of fields from a model down to the wanted ones."""
    chains: list[Chain] = []
    for field in fields_of(model):
        if wanted(field):
            chains.append((field,))
        elif field.part:
            chains += [(field, *rest) for rest in chains_to(field.part, wanted)]
    return tuple(chains)


def values(record: Any, chain: Chain) -> Iterator[tuple[str, Where]]:
    """Walk a chain to its texts, each with its path; lists and tables fan out, what is left out is passed over."""
    field, rest = chain[0], chain[1:]
    if not (value := getattr(record, field.name)):
        return
    for step, item in _entries(field, value):
        where = (field.name, *step)
        if rest and item is not None:
            yield from ((text, where + below) for text, below in values(item, rest))
        elif not rest and item:
            yield item, where


def _entries(field: Field, value: Any) -> Iterator[tuple[Where, Any]]:
    """Give what a field holds, with the step that leads to each: of a list its number, of a table its name."""
    if field.is_list:
        yield from (((number,), item) for number, item in enumerate(value))
    elif field.kind is Kind.TABLE:
        yield from (((name,), item) for name, item in value.items())
    else:
        yield (), value
