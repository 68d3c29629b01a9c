"""Declaring fields: one line says a field's type, its two keys, its help and its rules.

Loading, JSON Schema, `new` and the manual's tables all read `fields_of`. *Required* is a rule that ends in a
finding, not a type: an office may leave out anything, so every field has an empty default and the code that reads
it has to say what it does without.
"""

import types
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import EnumType, StrEnum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from generator.model.periods import Period


class Kind(StrEnum):
    """How a field's text is read."""

    TEXT = "文字"
    INTEGER = "整数"
    NUMBER = "数字"
    FLAG = "是/否"
    DATE = "日期"
    PERIOD = "周期"
    CHOICE = "选项"
    PART = "一组"
    TABLE = "名目表"


@dataclass(frozen=True, slots=True)
class Key:
    """What an editor knows of a field."""

    chinese: str
    """The Chinese key; the English one is the field's name."""
    help: str
    """One line for the manual and for editors."""
    required: bool = False
    """Left out or empty, it is a finding."""
    code: str = ""
    """Code of findings about this field where a check owns it (C01 for a due date); else the format codes."""
    ref: str = ""
    """Folder of the collection whose ids are allowed; several with blanks between them."""
    file: bool = False
    """The value names a file beside the record."""
    example: str = ""
    """What `new` writes."""
    pattern: str = ""
    """Regular expression that the whole text has to match."""
    listed: str = ""
    """Field of campaign.yml that lists the words an office may use here."""
    internal: bool = False
    """For the office's own use: no page, feed or export ever says it."""

    @property
    def folders(self) -> tuple[str, ...]:
        """Folders of the collections whose ids are allowed."""
        return tuple(self.ref.split())


@dataclass(frozen=True, slots=True)
class Field:
    """A declared field, its annotation taken apart."""

    name: str
    key: Key
    kind: Kind
    is_list: bool
    target: Any
    """Enum of a CHOICE, struct of a PART, value type of a TABLE (which may be a struct); None otherwise."""

    @property
    def names(self) -> tuple[str, str]:
        """Both keys, Chinese first."""
        return self.key.chinese, self.name

    @property
    def part(self) -> type[Struct] | None:
        """What stands below the field, or below each entry of a table: a group of fields of its own."""
        return self.target if isinstance(self.target, type) and issubclass(self.target, Struct) else None


_SCALARS: Mapping[Any, Kind] = {
    str: Kind.TEXT,
    int: Kind.INTEGER,
    float: Kind.NUMBER,
    bool: Kind.FLAG,
    date: Kind.DATE,
    Period: Kind.PERIOD,
}


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) in (Union, types.UnionType):
        (annotation,) = (arg for arg in get_args(annotation) if arg is not type(None))
    return annotation


def _kind(annotation: Any) -> tuple[Kind, Any]:
    if annotation in _SCALARS:
        return _SCALARS[annotation], None
    if isinstance(annotation, EnumType):
        return Kind.CHOICE, annotation
    if get_origin(annotation) is dict:
        return Kind.TABLE, get_args(annotation)[1]
    if isinstance(annotation, type) and issubclass(annotation, Struct):
        return Kind.PART, annotation
    raise TypeError(annotation)


def _field(name: str, annotation: Any, key: Key) -> Field:
    inner = _without_none(annotation)
    is_list = get_origin(inner) is tuple
    kind, target = _kind(get_args(inner)[0] if is_list else inner)
    return Field(name, key, kind, is_list, target)


@cache
def fields_of(model: type[Struct]) -> tuple[Field, ...]:
    """List the fields an editor may write, in the order of the declaration."""
    declared = []
    for name, hint in get_type_hints(model, include_extras=True).items():
        if get_origin(hint) is Annotated:
            annotation, *extras = get_args(hint)
            declared += [_field(name, annotation, extra) for extra in extras if isinstance(extra, Key)]
    return tuple(declared)


@cache
def fields_by_key(model: type[Struct]) -> Mapping[str, Field]:
    """Map each Chinese and each English key to its field."""
    return {name: field for field in fields_of(model) for name in field.names}
