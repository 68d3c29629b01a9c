"""The few words of JSON Schema that our schemas use, so that tests can ask what an editor would underline."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Json = Any
"""Whatever JSON can hold."""
_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "boolean": (bool,),
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "null": (type(None),),
}


def accepts(schema: dict[str, Any], value: Json, root: dict[str, Any] | None = None) -> bool:
    """Tell whether a value fits; a word of JSON Schema that is not known here is a KeyError."""
    root = root or schema
    return all(_WORDS[word](schema, value, root) for word in schema if word not in _REMARKS)


def _is(value: Json, name: str) -> bool:
    return isinstance(value, _TYPES[name]) and (name not in ("number", "integer") or not isinstance(value, bool))


def _type(schema: dict[str, Any], value: Json, root: dict[str, Any]) -> bool:
    names = schema["type"]
    return any(_is(value, name) for name in ([names] if isinstance(names, str) else names))


def _reference(schema: dict[str, Any], value: Json, root: dict[str, Any]) -> bool:
    return accepts(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root)


def _entries(schema: dict[str, Any], value: Json) -> Iterator[tuple[dict[str, Any] | bool, Any]]:
    known = schema.get("properties", {})
    for key, entry in value.items():
        yield known.get(key, schema.get("additionalProperties", True)), entry


def _filled(parts: list[dict[str, Any]]) -> bool:
    """Insist that there is something to choose from: real validators refuse a schema with an empty list."""
    assert parts
    return True


def _properties(schema: dict[str, Any], value: Json, root: dict[str, Any]) -> bool:
    if not isinstance(value, dict):
        return True
    entries = _entries(schema, value)
    return all(accepts(part, entry, root) if isinstance(part, dict) else part for part, entry in entries)


def _dependent(schema: dict[str, Any], value: Json, root: dict[str, Any]) -> bool:
    present = (part for key, part in schema["dependentSchemas"].items() if key in value)
    return all(accepts(part, value, root) for part in present)


_REMARKS = {"$schema", "$defs", "title", "description", "errorMessage", "doNotSuggest"}
_WORDS: Mapping[str, Callable[[dict[str, Any], Json, dict[str, Any]], bool]] = {
    "type": _type,
    "$ref": _reference,
    "properties": _properties,
    "additionalProperties": _properties,
    "dependentSchemas": _dependent,
    "items": lambda s, v, root: not isinstance(v, list) or all(accepts(s["items"], item, root) for item in v),
    "minItems": lambda s, v, root: not isinstance(v, list) or len(v) >= s["minItems"],
    "enum": lambda s, v, root: any(v == choice and type(v) is type(choice) for choice in s["enum"]),
    "pattern": lambda s, v, root: not isinstance(v, str) or re.search(s["pattern"], v) is not None,
    "multipleOf": lambda s, v, root: not _is(v, "number") or v % s["multipleOf"] == 0,
    "required": lambda s, v, root: not isinstance(v, dict) or all(key in v for key in s["required"]),
    "allOf": lambda s, v, root: _filled(s["allOf"]) and all(accepts(part, v, root) for part in s["allOf"]),
    "anyOf": lambda s, v, root: any(accepts(part, v, root) for part in s["anyOf"]),
    "not": lambda s, v, root: not accepts(s["not"], v, root),
}
