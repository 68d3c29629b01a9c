"""Declarations → JSON Schema, so that an editor such as VS Code completes and underlines while one types.

A schema takes what loading takes: a text may look like a number, a list of one may do without its dash, each key may
be Chinese or English, never both. Only Chinese keys are offered. One thing is stricter: an entry left empty where
something is to be chosen or listed is underlined, though loading passes over it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from generator.model.collections import COLLECTIONS, SINGLES
from generator.model.declaration import Field, Kind, fields_of

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
DATE_PATTERN = (
    "^[0-9]{4}(-[0-9]{1,2}-[0-9]{1,2}|[.][0-9]{1,2}[.][0-9]{1,2}|/[0-9]{1,2}/[0-9]{1,2}|年[0-9]{1,2}月[0-9]{1,2}日)$"
)
PERIOD_PATTERN = "^(19|20)[0-9]{2}(H[12]|Q[1-4])?$"


def _not(*types: str) -> Schema:
    """Refuse types instead of allowing some: an editor offers `true` and `null` for each type that it sees allowed."""
    return {"not": {"type": [*types]}}


_PARTS = ("object", "array")
_SCALARS: Mapping[Kind, Schema] = {
    Kind.TEXT: {**_not(*_PARTS), "errorMessage": "这里只写一项内容。"},
    Kind.INTEGER: {
        **_not(*_PARTS, "boolean"),
        "multipleOf": 1,
        "pattern": "^[+-]?[0-9]+$",
        "errorMessage": "请只写整数，如 36。",
    },
    Kind.NUMBER: {
        **_not(*_PARTS, "boolean"),
        "pattern": r"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$",
        "errorMessage": "请只写数字，如 1.5。",
    },
    Kind.DATE: {
        **_not(*_PARTS, "boolean", "number"),
        "pattern": DATE_PATTERN,
        "errorMessage": "请写成 2026-05-07 这样的日期。",
    },
    Kind.PERIOD: {
        **_not(*_PARTS, "boolean"),
        "multipleOf": 1,
        "pattern": PERIOD_PATTERN,
        "errorMessage": "2011年写 2011，上半年写 2011H1，第二季度写 2011Q2。",
    },
    Kind.FLAG: {"enum": ["是", "否", True, False]},
}
_KINDS: Mapping[type, Kind] = {str: Kind.TEXT, int: Kind.INTEGER, float: Kind.NUMBER}


def schemas() -> Mapping[str, Schema]:
    """Describe every kind of file, by the English word it goes by: `commitment`, `site`."""
    records = {c.name: schema_of(c.model, c.title, is_many=not c.is_markdown) for c in COLLECTIONS.values()}
    singles = {name.removesuffix(".yml"): schema_of(model, name, is_many=False) for name, model in SINGLES.items()}
    return {**records, **singles}


def schema_of(model: type[Struct], title: str, *, is_many: bool) -> Schema:
    """Describe a file (of a Markdown record: its front matter); with `is_many` it may hold a list of records, too."""
    one = _reference(model)
    parts = {part.__name__: _mapping(part) for part in (model, *_parts(model))}
    return {"$schema": DIALECT, "title": title, **(_or_list(one) if is_many else one), "$defs": parts}


def _parts(model: type[Struct]) -> Iterator[type[Struct]]:
    for field in fields_of(model):
        if field.part:
            yield field.part
            yield from _parts(field.part)


def _reference(model: type[Struct]) -> Schema:
    return {"$ref": f"#/$defs/{model.__name__}"}


def _or_list(item: Schema) -> Schema:
    return {"anyOf": [{"type": "array", "items": item}, item]}


def _mapping(model: type[Struct]) -> Schema:
    """Describe a group of fields: either key of a required one, never both of any."""
    fields = fields_of(model)
    either = [{"anyOf": [{"required": [name]} for name in field.names]} for field in fields if field.key.required]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": dict(_properties(fields)),
        **({"allOf": either} if either else {}),
        "dependentSchemas": {field.name: {"properties": {field.key.chinese: False}} for field in fields},
    }


def _properties(fields: Iterable[Field]) -> Iterator[tuple[str, Schema]]:
    """Describe each field under both keys; `doNotSuggest` is a word of VS Code's."""
    for field in fields:
        value = {"description": field.key.help, **_value(field)}
        yield field.key.chinese, value
        yield field.name, {**value, "doNotSuggest": True}


def _value(field: Field) -> Schema:
    item = _part(field.target) if field.kind is Kind.PART else _scalar(field.kind, field)
    return _or_list(item) if field.is_list else item


def _part(model: type[Struct]) -> Schema:
    """Describe a field that holds a group; a bare text stands for one of which a single field is required.

    Wrapped, as VS Code forgets what stands beside a bare `$ref`.
    """
    required = [field for field in fields_of(model) if field.key.required]
    short = [_value(required[0])] if len(required) == 1 else []
    return {"anyOf": [_reference(model), *short]}


def _scalar(kind: Kind, field: Field) -> Schema:
    if kind is Kind.CHOICE:
        return {"enum": [choice.value for choice in field.target]}
    if kind is Kind.TABLE:
        entry = _part(field.part) if field.part else _scalar(_KINDS.get(field.target, Kind.CHOICE), field)
        return {"type": "object", "additionalProperties": entry}
    scalar = dict(_SCALARS[kind])
    if field.key.required and "not" in scalar:
        scalar["not"] = {"type": [*scalar["not"]["type"], "null"]}
    if field.key.pattern:
        scalar |= {"pattern": f"^(?:{field.key.pattern})$", "errorMessage": f"{field.key.help}。"}
    return scalar
