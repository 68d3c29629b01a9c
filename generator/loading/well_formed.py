"""Mapping → record where nothing is amiss: most mappings, which need no closer look.

It says what `mapping` says, or nothing: what is not plainly right is left to `mapping`, which tells what is wrong.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

from msgspec import Struct

from generator.loading.guard import is_guarded
from generator.loading.lists import words_in_one
from generator.loading.scalars import Misfit, scalar_reader, table_entry
from generator.loading.written import is_blank, required, shorthand
from generator.model.declaration import Field, Kind, fields_by_key
from generator.plain_yaml import Data

S = TypeVar("S", bound=Struct)
_Read = Callable[[Data], Any]
"""Value as written → value of the field; None where nothing is written. Raises Amiss or Misfit."""


class Amiss(Exception):
    """Something that needs a closer look, right or not."""


def read_well_formed(model: type[S], data: Data, given: Mapping[str, object]) -> S | None:
    """Make a record of a mapping in which nothing is amiss; None where only a closer look can tell."""
    try:
        return _filled(model, data, given)
    except (Amiss, Misfit):
        return None


def _filled(model: type[S], data: Data, given: Mapping[str, object]) -> S:
    if type(data) is not dict:  # A `Twice` is none either.
        raise Amiss
    values: dict[str, Any] = dict(given)
    readers, seen = _readers(model), set()
    for key, value in data.items():
        reader = readers.get(key)
        if reader is None:
            raise Amiss
        name, read = reader
        seen.add(name)
        if value != "" and (found := read(value)) is not None:
            values[name] = found
    if len(seen) < len(data) or not _needed(model) <= values.keys():
        raise Amiss
    return model(**values)


@cache
def _needed(model: type[Struct]) -> frozenset[str]:
    return frozenset(field.name for field in required(model))


@cache
def _readers(model: type[Struct]) -> Mapping[str, tuple[str, _Read]]:
    """Map each key of the model to its field's name and what reads its value."""
    return {key: (field.name, _reader(field)) for key, field in fields_by_key(model).items()}


def _reader(field: Field) -> _Read:
    if field.kind is Kind.PART:
        read = _part(field)
    elif field.kind is Kind.TABLE:
        read = _table(field)
    else:
        read = _scalar(field)
    return _list(field, read) if field.is_list else read


def _scalar(field: Field) -> _Read:
    read = scalar_reader(field)

    def scalar(value: Data) -> Any:
        if not isinstance(value, str):
            raise Amiss
        text = value.strip()
        return read(text) if text else None

    return scalar


def _part(field: Field) -> _Read:
    short, may_be_blank = shorthand(field.target), not required(field.target)

    def part(value: Data) -> Any:
        if isinstance(value, str) and short is not None:
            value = {short.key.chinese: value}
        if may_be_blank and is_blank(value):
            return None
        return _filled(field.target, value, {})

    return part


def _table(field: Field) -> _Read:
    read = _reader(table_entry(field))

    def table(value: Data) -> Any:
        if type(value) is not dict or any(map(is_guarded, value)):
            raise Amiss
        return {name: _written(read(item)) for name, item in value.items() if item != ""} or None

    return table


def _list(field: Field, read: _Read) -> _Read:
    def items(value: Data) -> Any:
        if words_in_one(field, value):
            raise Amiss
        return tuple([_written(read(item)) for item in (value if isinstance(value, list) else [value]) if item != ""])

    return lambda value: items(value) or None


def _written(value: Any) -> Any:
    """Refuse an entry of nothing but blanks."""
    if value is None:
        raise Amiss
    return value
