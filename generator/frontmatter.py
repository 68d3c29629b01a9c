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
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # typed as a re-export

from generator.office_yaml import Fault, mend

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
        return Parsed("", (*faults, _syntax_fault(error, mended)))
    except _Unreadable as error:
        return Parsed("", (*faults, Fault(error.line + 1, "F02", str(error))))
    return Parsed(data, (*faults, *builder.faults))


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
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                raise _Unreadable(key_node, "栏目名看不懂；内容以“{”或“[”开头时请加引号。")
            key = key_node.value.strip()
            value = self.build(value_node, depth + 1)
            if key in data:
                line = key_node.start_mark.line + 1
                self.faults.append(Fault(line, "F03", f"“{key}”写了两次；请只留一处，把内容合在一起。"))
            else:
                data[key] = value
        return data


_PROBLEMS = (
    ("mapping values are not allowed", "这里多了一个“冒号加空格”。内容里有冒号时，请给整段内容加上引号。"),
    ("could not find expected ':'", "缺少冒号；请写成“栏目名: 内容”。"),
    ("did not find expected key", "这一行的缩进或引号不对；请和上下行对齐，内容里有引号时用中文引号“”。"),
    ("did not find expected '-' indicator", "这一行请以“- ”开头，和上面的条目对齐。"),
    ("did not find expected ',' or ']'", "方括号没有写完整；内容以“[”开头时请给整段内容加上引号。"),
    ("did not find expected ',' or '}'", "花括号没有写完整；内容以“{”开头时请给整段内容加上引号。"),
    ("found unexpected end of stream", "引号没有配对；请补上另一半，内容里的引号用中文的“”。"),
    ("expected a single document", "中间多了一行“---”；请删掉。"),
    ("found undefined alias", "内容以“*”开头时请加引号。"),
    ("found character that cannot start", "这一行开头的符号不能直接写；请给内容加上引号。"),
)


_SEEN_LATER = ("found unexpected end of stream", "could not find expected ':'")
"""Problems that the parser notices further down than where they begin."""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    said = f"{error.problem or ''} {error.context or ''}"
    lines = text.split("\n")
    begun = error.context_mark if any(problem in said for problem in _SEEN_LATER) else None
    mark = begun or error.problem_mark or error.context_mark
    row = min(mark.line if mark else 0, len(lines) - 1)
    if "mapping values" in said and row and ":" not in lines[row - 1]:
        return Fault(row, "F02", f"“{lines[row - 1].strip()[:30]}”读不懂：缺少冒号；请写成“栏目名: 内容”。")
    if "mapping values" in said and row and _indent(lines[row]) > _indent(lines[row - 1]):
        advice = "缩进比上一行多；请和上一行对齐，若是接着写上一行的内容，请给整段内容加上引号。"
        return Fault(row + 1, "F02", f"“{lines[row].strip()[:30]}”读不懂：{advice}")
    advice = next((advice for problem, advice in _PROBLEMS if problem in said), "写法不对；请和手册里的例子对照。")
    return Fault(row + 1, "F02", f"“{lines[row].strip()[:30]}”读不懂：{advice}")


@lru_cache(maxsize=2)
def _outline(text: str, keys: frozenset[str]) -> yaml.Node | None:
    """Compose a text again to see where things stand; one file's findings ask for it one after another."""
    try:
        return _compose(mend(text, keys)[0])
    except yaml.YAMLError:
        return None


def line_of(text: str, keys: Collection[str], path: Sequence[str | int], names: Sequence[Collection[str]]) -> int:
    """Find the line (from 1) of the deepest part of `path` that the text has.

    `names[i]` holds the keys under which step i of the path may stand.
    """
    node = _outline(text, frozenset(keys))
    line = node.start_mark.line if node else 0
    for step, aliases in zip(path, names, strict=True):
        found = _step(node, step, aliases)
        if found is None:
            break
        line, node = found
    return int(line) + 1


def _step(node: yaml.Node | None, step: str | int, aliases: Collection[str]) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        entries = {str(entry[0].value).strip(): entry for entry in reversed(node.value)}
        for name in (step, *aliases):
            if name in entries:
                return entries[name][0].start_mark.line, entries[name][1]
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None
