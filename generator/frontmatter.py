"""Text → mapping, with the line of every fault: YAML as offices write it.

All scalars stay text (`010`, `12:30`, `no`). The faults of office editors (full-width colon, tab, a value that starts
with a bracket …) are reported and then read as they were meant, so that one run shows what else is wrong; they block
a release, so nothing is guessed silently.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

import yaml
from msgspec import Struct
from msgspec.structs import replace
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # typed as a re-export

from generator.office_rows import typed_line
from generator.office_yaml import Fault, mend
from generator.plain_yaml import MAX_DEPTH, TOO_DEEP, Builder, Data, Unreadable
from generator.syntax_faults import syntax_fault

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


class Parsed(Struct, frozen=True):
    """What a YAML text holds."""

    data: Data
    faults: tuple[Fault, ...]


def parse(text: str, keys: Collection[str]) -> Parsed:
    """Read one YAML document; `keys` are the known keys. Lines in faults count from 1 at the start of `text`."""
    mended, faults = mend(text, keys)
    builder = Builder(mended)
    try:
        data = builder.document()
    except yaml.MarkedYAMLError as error:
        return Parsed("", (*faults, *_as_typed([syntax_fault(error, mended)], faults)))
    except Unreadable as error:
        return Parsed("", (*faults, *_as_typed([Fault(error.line + 1, "F02", str(error))], faults)))
    return Parsed(data, (*faults, *_as_typed(builder.faults, faults)))


def _as_typed(found: Sequence[Fault], faults: Sequence[Fault]) -> Sequence[Fault]:
    """Put faults of the mended text at the lines that were typed."""
    return [replace(fault, line=typed_line(fault.line, faults)) for fault in found]


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


@lru_cache(maxsize=2)
def _outline(text: str, keys: frozenset[str]) -> tuple[yaml.Node | None, tuple[Fault, ...]]:
    """Compose a text again to see where things stand; one file's findings ask for it one after another."""
    mended, faults = mend(text, keys)
    try:
        return _compose(mended), faults
    except yaml.YAMLError:
        return None, faults


def line_of(text: str, keys: Collection[str], path: Sequence[str | int], names: Sequence[Collection[str]]) -> int:
    """Find the line (from 1) of the deepest part of `path` that the text has.

    `names[i]` holds the keys under which step i of the path may stand.
    """
    node, faults = _outline(text, frozenset(keys))
    line = node.start_mark.line if node else 0
    for step, aliases in zip(path, names, strict=True):
        found = _step(node, step, aliases)
        if found is None:
            break
        line, node = found
    return typed_line(int(line) + 1, faults)


def entry_lines(text: str, keys: Collection[str]) -> tuple[int, ...]:
    """Find the lines (from 1) on which the entries of a list begin; none where the text holds no list."""
    node, faults = _outline(text, frozenset(keys))
    entries = node.value if isinstance(node, yaml.SequenceNode) else ()
    return tuple(typed_line(entry.start_mark.line + 1, faults) for entry in entries)


def _step(node: yaml.Node | None, step: str | int, aliases: Collection[str]) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        entries = {str(entry[0].value).strip(): entry for entry in reversed(node.value)}
        for name in (step, *aliases):
            if name in entries:
                return entries[name][0].start_mark.line, entries[name][1]
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None
