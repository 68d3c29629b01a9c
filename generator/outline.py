"""Text → the line of each of its parts, for findings that name a field."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

import yaml
from msgspec import Struct
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # typed as a re-export

from generator.office_rows import typed_line
from generator.office_yaml import Fault, mend
from generator.plain_yaml import MAX_DEPTH, TOO_DEEP, Data, Unreadable
from generator.regular_yaml import read_regular

_MAYBE_DEEP = re.compile(r"^(?: {200}| *(?:[-?:] +){30})", re.M)
_MANY_BRACKETS = 200


class _Composer(CParser):
    """libyaml's composer without a resolver, for looking up lines."""

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Do nothing; libyaml's binding calls it at every node."""

    def ascend_resolver(self) -> None:
        """Do nothing; libyaml's binding calls it at every node."""

    def resolve(self, kind: object, value: object, implicit: object) -> str:
        """Say that nothing was tagged."""
        return ""


def _compose(text: str) -> yaml.Node | None:
    """Parse a text into nodes; yaml.YAMLError where it cannot be read."""
    if text.count("[") + text.count("{") > _MANY_BRACKETS or _MAYBE_DEEP.search(text) is not None:
        _refuse_deep(text)
    return _Composer(text).get_single_node()


def _refuse_deep(text: str) -> None:
    """Look at the depth first: libyaml's composer calls itself for each level, and would end the whole program."""
    parser, depth = _Composer(text), 0
    while (event := parser.get_event()) is not None:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise Unreadable(event, TOO_DEEP)


class Part(Struct):
    """A part of a text."""

    line: int
    """From 0; that of its key, where it has one."""
    parts: "Parts" = None
    """By key or by place; None for a value."""


Parts = dict[str, Part] | list[Part] | None


@lru_cache(maxsize=2)
def _outline(text: str, keys: frozenset[str]) -> tuple[Part | None, tuple[Fault, ...]]:
    """Read a text again to see where things stand; one file's findings ask for it one after another."""
    mended, faults = mend(text, keys)
    if (regular := read_regular(mended)) is not None:
        return Part(regular.lines[0], _regular_parts(regular.data, iter(regular.lines))), faults
    try:
        node = _compose(mended)
    except yaml.YAMLError:
        return None, faults
    return (Part(node.start_mark.line, _composed_parts(node, {})) if node else None), faults


def _regular_parts(data: Data, lines: Iterator[int]) -> Parts:
    if isinstance(data, dict):
        return {key: Part(next(lines), _regular_parts(value, lines)) for key, value in data.items()}
    return [Part(next(lines), _regular_parts(value, lines)) for value in data] if isinstance(data, list) else None


def _composed_parts(node: yaml.Node, known: dict[yaml.Node, Parts]) -> Parts:
    """Give the parts of a node; `known` are those of others, for references may lead back to them."""
    if node in known or isinstance(node, yaml.ScalarNode):
        return known.get(node)
    if isinstance(node, yaml.SequenceNode):
        items: list[Part] = []
        known[node] = items
        for item in node.value:
            items.append(Part(item.start_mark.line, _composed_parts(item, known)))
        return items
    entries: dict[str, Part] = {}
    known[node] = entries
    for key, value in reversed(node.value):  # Of a key that stands twice, the first counts.
        entries[str(key.value).strip()] = Part(key.start_mark.line, _composed_parts(value, known))
    return entries


def line_of(text: str, keys: Collection[str], path: Sequence[str | int], names: Sequence[Collection[str]]) -> int:
    """Find the line (from 1) of the deepest part of `path` that the text has.

    `names[i]` holds the keys under which step i of the path may stand.
    """
    part, faults = _outline(text, frozenset(keys))
    line = part.line if part else 0
    for step, aliases in zip(path, names, strict=True):
        part = _step(part, step, aliases) if part else None
        if part is None:
            break
        line = part.line
    return typed_line(line + 1, faults)


def entry_lines(text: str, keys: Collection[str]) -> tuple[int, ...]:
    """Find the lines (from 1) on which the entries of a list begin; none where the text holds no list."""
    part, faults = _outline(text, frozenset(keys))
    entries = part.parts if part and isinstance(part.parts, list) else ()
    return tuple(typed_line(entry.line + 1, faults) for entry in entries)


def _step(part: Part, step: str | int, aliases: Collection[str]) -> Part | None:
    if isinstance(part.parts, dict):
        return next((part.parts[name] for name in (step, *aliases) if name in part.parts), None)
    if isinstance(part.parts, list) and isinstance(step, int) and step < len(part.parts):
        return part.parts[step]
    return None
