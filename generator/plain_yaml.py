"""YAML text → plain data: every scalar is text, nothing is tagged, and nothing is deep or large without end.

It is built from libyaml's events, not from nodes: half the time, and no recursion inside the parser.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]  # typed as a re-export
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.office_yaml import Fault

MAX_DEPTH = 30
TOO_DEEP = "层次太深或引用太多，不是正常的填写方式；请和手册里的例子对照。"
Event = Any
"""One of libyaml's events; their classes share no typed fields."""
Data = Any
"""dict[str, Data] | list[Data] | str; an empty text is a value left out."""


class Twice(dict[str, Data]):
    """A mapping in which keys are repeated; it holds the first value of each."""

    repeated: frozenset[str]
    is_glued: bool
    """Two records seem to stand under one dash."""


class Unreadable(yaml.YAMLError):
    """Something that may not be there."""

    def __init__(self, place: Event, message: str) -> None:
        super().__init__(message)
        self.line: int = place.start_mark.line if place.start_mark else 0


class Builder:
    """Turns one document into plain data; collects keys that are given twice. Raises yaml.YAMLError."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._events: Iterator[Event] = iter(CParser(text).get_event, None)
        self._budget = len(text) + 1
        """A text has fewer values than characters, unless references multiply them."""
        self._anchors: dict[str, tuple[Data, int]] = {}
        """Value of each anchor, and how many values it holds."""

    def document(self) -> Data:
        """Read the only document; an empty text gives an empty text."""
        next(self._events)
        if isinstance(next(self._events), StreamEndEvent):
            return ""
        data = self._value(next(self._events), 0)
        next(self._events)
        if isinstance(extra := next(self._events), DocumentStartEvent):
            raise Unreadable(extra, "中间多了一行“---”；一个文件里只能有一份，请删掉这一行或分成两个文件。")
        return data

    def _value(self, event: Event, depth: int) -> Data:
        before = self._budget
        self._budget -= 1
        if self._budget < 0 or depth > MAX_DEPTH:
            raise Unreadable(event, TOO_DEEP)
        kind = type(event)
        if kind is ScalarEvent and not (event.anchor or event.tag):
            return event.value
        if kind is AliasEvent:
            return self._alias(event)
        if event.tag:
            raise Unreadable(event, f"“{event.tag}”这种写法不支持；内容以“!”开头时请加引号。")
        if kind is ScalarEvent:
            data: Data = event.value
        elif kind is SequenceStartEvent:
            data = self._sequence(depth)
        else:
            data = self._mapping(depth)
        if event.anchor:
            self._anchors[event.anchor] = data, before - self._budget
        return data

    def _alias(self, event: Event) -> Data:
        if event.anchor not in self._anchors:
            raise Unreadable(event, f"“*{event.anchor}”读不懂；内容以“*”开头时请加引号。")
        data, size = self._anchors[event.anchor]
        self._budget -= size
        return data

    def _sequence(self, depth: int) -> list[Data]:
        data: list[Data] = []
        for event in self._events:
            if type(event) is SequenceEndEvent:
                break
            data.append(self._value(event, depth + 1))
        return data

    def _mapping(self, depth: int) -> dict[str, Data]:
        data: dict[str, Data] = {}
        repeated: list[Event] = []
        for event in self._events:
            if type(event) is not ScalarEvent:
                if type(event) is MappingEndEvent:
                    break
                raise Unreadable(event, "栏目名看不懂；内容以“{”或“[”开头时请加引号。")
            key = event.value.strip()
            value = self._value(next(self._events), depth + 1)
            if key in data:
                repeated.append(event)
            else:
                data[key] = value
        return self._twice(data, repeated, depth) if repeated else data

    def _twice(self, data: dict[str, Data], repeated: Sequence[Event], depth: int) -> Twice:
        twice = Twice(data)
        keys = [event.value.strip() for event in repeated]
        twice.repeated = frozenset(keys)
        twice.is_glued = len(twice.repeated) > 1 or (depth > 0 and keys[0] == next(iter(data)) and len(data) > 1)
        for event, key in zip(repeated, keys, strict=True):
            message = f"“{key}”写了两次；请只留一处，把内容合在一起。"
            if twice.is_glued:
                advice = "分成两个文件" if depth == 0 else "在这一行前加“- ”，另起一条"
                message = f"从“{key}”起像是另一条，两条粘在一起了；请{advice}。"
            self.faults.append(Fault(event.start_mark.line + 1, "F03", message))
            if twice.is_glued:
                break
        return twice
