"""Text → mapping, with the line of every fault: YAML as offices write it.

All scalars stay text (`010`, `12:30`, `no`). The faults of office editors (full-width colon, tab, a value that starts
with a bracket …) are reported and then read as they were meant, so that one run shows what else is wrong; they block
a release, so nothing is guessed silently.
"""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any

import yaml
from msgspec import Struct
from msgspec.structs import replace
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # typed as a re-export

from generator.office_rows import typed_line
from generator.office_yaml import Fault, mend
from generator.syntax_faults import syntax_fault

MAX_DEPTH = 30
_MAYBE_DEEP = re.compile(r"^(?: {200}| *(?:[-?:] +){30})", re.M)
_MANY_BRACKETS = 200
_TOO_DEEP = "层次太深或引用太多，不是正常的填写方式；请和手册里的例子对照。"
Data = Any
"""dict[str, Data] | list[Data] | str; an empty text is a value left out."""


class _Composer(CParser):
    """libyaml's composer without a resolver: every scalar is text, every tag is as written."""

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


class Twice(dict[str, Data]):
    """A mapping in which keys are repeated; it holds the first value of each."""

    repeated: frozenset[str]
    is_glued: bool
    """Two records seem to stand under one dash."""


class _Unreadable(yaml.YAMLError):
    """Something that may not be there."""

    def __init__(self, place: yaml.Node | yaml.Event, message: str) -> None:
        super().__init__(message)
        self.line: int = place.start_mark.line if place.start_mark else 0


def parse(text: str, keys: Collection[str]) -> Parsed:
    """Read one YAML document; `keys` are the known keys. Lines in faults count from 1 at the start of `text`."""
    mended, faults = mend(text, keys)
    try:
        node = _compose(mended)
        builder = _Builder(budget=len(mended) + 1)
        data = "" if node is None else builder.build(node, 0)
    except yaml.MarkedYAMLError as error:
        return Parsed("", (*faults, *_as_typed([syntax_fault(error, mended)], faults)))
    except _Unreadable as error:
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
            raise _Unreadable(event, _TOO_DEEP)


class _Builder:
    """Turns nodes into plain data; collects keys that are given twice."""

    def __init__(self, budget: int) -> None:
        self.budget = budget
        """A text has fewer nodes than characters, unless references multiply them."""
        self.faults: list[Fault] = []

    def build(self, node: yaml.Node, depth: int) -> Data:
        self.budget -= 1
        if self.budget < 0 or depth > MAX_DEPTH:
            raise _Unreadable(node, _TOO_DEEP)
        if node.tag:
            raise _Unreadable(node, f"“{node.tag}”这种写法不支持；内容以“!”开头时请加引号。")
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if isinstance(node, yaml.SequenceNode):
            return [self.build(child, depth + 1) for child in node.value]
        assert isinstance(node, yaml.MappingNode)
        return self._mapping(node, depth)

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Data]:
        data: dict[str, Data] = {}
        repeated: list[yaml.ScalarNode] = []
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _Unreadable(key_node, "栏目名看不懂；内容以“{”或“[”开头时请加引号。")
            key = key_node.value.strip()
            value = self.build(value_node, depth + 1)
            if key in data:
                repeated.append(key_node)
            else:
                data[key] = value
        return self._twice(data, repeated, depth) if repeated else data

    def _twice(self, data: dict[str, Data], repeated: Sequence[yaml.ScalarNode], depth: int) -> Twice:
        twice = Twice(data)
        keys = [node.value.strip() for node in repeated]
        twice.repeated = frozenset(keys)
        twice.is_glued = len(twice.repeated) > 1 or (depth > 0 and keys[0] == next(iter(data)) and len(data) > 1)
        for node, key in zip(repeated, keys, strict=True):
            message = f"“{key}”写了两次；请只留一处，把内容合在一起。"
            if twice.is_glued:
                advice = "分成两个文件" if depth == 0 else "在这一行前加“- ”，另起一条"
                message = f"从“{key}”起像是另一条，两条粘在一起了；请{advice}。"
            self.faults.append(Fault(node.start_mark.line + 1, "F03", message))
            if twice.is_glued:
                break
        return twice


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


def _step(node: yaml.Node | None, step: str | int, aliases: Collection[str]) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        entries = {str(entry[0].value).strip(): entry for entry in reversed(node.value)}
        for name in (step, *aliases):
            if name in entries:
                return entries[name][0].start_mark.line, entries[name][1]
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None
