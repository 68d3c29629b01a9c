"""Writing YAML as an office writes it: one thing a line, no quotes; faster than a YAML library by far."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

Value: TypeAlias = "str | int | date | Sequence[Value] | Mapping[str, Value] | None"


def dump(value: Value) -> str:
    """Write a mapping or a list; texts must be such as need no quotes, and what is empty is left out."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Value) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _entry(key, inner)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for item in value:
            for number, line in enumerate(_lines(item)):
                yield ("  " if number else "- ") + line
    else:
        yield str(value)


def _entry(key: str, value: Value) -> Iterator[str]:
    if value is None or value in ("", (), []):
        return
    if isinstance(value, str | int | date):
        yield f"{key}: {value}"
        return
    yield f"{key}:"
    for line in _lines(value):
        yield "  " + line


def front_matter(fields: Value, body: str) -> str:
    """Put fields above a text."""
    return f"---\n{dump(fields)}---\n\n{body}"
