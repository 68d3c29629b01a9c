"""YAML text → plain data, and the lines of its parts, for a text written in the plainest way: most are.

It says what libyaml says, or nothing: a text that holds anything but entries and items of one line each is left to it.
One pattern takes the whole text apart into rows, so that it costs a fraction of libyaml's events and marks.
"""

import re
from typing import NamedTuple

from generator.office_yaml import MARKS, UNSEEN
from generator.plain_yaml import Data

_DEEPEST = 12
"""Containers in one another; no record has so many."""
_KEY = rf"[^\s{MARKS}{UNSEEN}.-][^\s{MARKS}{UNSEEN}]{{0,60}}+"
_REST = rf"[^:#\t\n{UNSEEN}]*+"
_PLAIN = rf"[^\s{MARKS}{UNSEEN}-]{_REST}(?:(?::(?=\S)|(?<=\S)#){_REST})*+(?<! )"
_NAME = "[A-Za-z0-9_-]++"
_VALUE = rf"{_PLAIN}|\"[^\"\\\t\n{UNSEEN}]*+\"|'[^'\t\n{UNSEEN}]*+'|\[\]|\*{_NAME}|&{_NAME} ++{_PLAIN}"
_SIGNS = frozenset("\"'[*&")
_ROW = re.compile(
    rf"^(?:( *+)((?:- ++)*+)(?:({_KEY}):(?: ++({_VALUE}))?|({_VALUE}))| *+(?:#[^\n{UNSEEN}]*+)?|(.*))$", re.M
)
"""Blanks, marks of items, and a key and its value, or an item; or a blank line or a comment; or what is not plain."""


class Regular(NamedTuple):
    """What a text holds."""

    data: Data
    lines: list[int]
    """Where each entry and each item begins, in the order in which they stand; from 0."""


class _Irregular(Exception):
    """Only libyaml can tell."""


def read_regular(text: str) -> Regular | None:
    """Read a text; None where only libyaml can tell what it says."""
    reader = _Reader()
    try:
        for line, (indent, dashes, key, value, item, other) in enumerate(_ROW.findall(text)):
            if key:
                reader.entry(line, len(indent), dashes, key, value)
            elif item:
                reader.item(line, len(indent), dashes, item)
            elif other:
                return None
    except _Irregular:
        return None
    return Regular(reader.open[0][1], reader.lines) if reader.open else None


class _Reader:
    """Puts rows together: what stands further right than a key without a value is its value."""

    def __init__(self) -> None:
        self.open: list[tuple[int, Data]] = []
        """The containers that the last row stands in, each with the column of its entries or marks."""
        self.lines: list[int] = []
        self._key = ""
        """The last row's, where it has no value yet."""
        self._names: dict[str, str] = {}
        """Values that are given a name, to be said again."""

    def entry(self, line: int, column: int, dashes: str, key: str, value: str) -> None:
        """Take a row that has a key."""
        if dashes:
            self._items(line, column, dashes)
            self._begin(column + len(dashes), {})
        else:
            self._go_to(column, dict)
        entries = self.open[-1][1]
        if key in entries:
            raise _Irregular
        self.lines.append(line)
        entries[key] = self._read(value) if value[:1] in _SIGNS else value
        self._key = "" if value else key

    def item(self, line: int, column: int, dashes: str, item: str) -> None:
        """Take a row that has none."""
        if not dashes or item[0] == "*":  # The value above goes on here; or the item's place is what it refers to.
            raise _Irregular
        self._items(line, column, dashes)
        self.open[-1][1].append(self._read(item) if item[0] in _SIGNS else item)

    def _items(self, line: int, column: int, dashes: str) -> None:
        self._go_to(column, list)
        self.lines.append(line)
        place = dashes.find("-", 1)
        while place > 0:
            self._begin(column + place, [])
            self.lines.append(line)
            place = dashes.find("-", place + 1)

    def _go_to(self, column: int, kind: type[Data]) -> None:
        """Leave the containers that end above a row, and begin the one that begins with it."""
        key, self._key = self._key, ""
        if not self.open or (key and (column > self.open[-1][0] or (column == self.open[-1][0] and kind is list))):
            self._begin(column, kind(), key)
            return
        while self.open[-1][0] > column:
            self._leave()
        if type(self.open[-1][1]) is not kind:  # Marks may stand below the key that they belong to.
            self._leave()
        if self.open[-1][0] != column or type(self.open[-1][1]) is not kind:
            raise _Irregular

    def _begin(self, column: int, container: Data, key: str = "") -> None:
        if len(self.open) == _DEEPEST or not (self.open or column == 0):
            raise _Irregular
        if key:
            self.open[-1][1][key] = container
        elif self.open:
            self.open[-1][1].append(container)
        self.open.append((column, container))

    def _leave(self) -> None:
        self.open.pop()
        if not self.open:
            raise _Irregular

    def _read(self, value: str) -> Data:
        """Read a value that begins with a sign."""
        if value[0] == "[":
            return []
        if value[0] == "*":
            return self._known(value[1:])
        if value[0] != "&":
            return value[1:-1]
        name, _, value = value[1:].partition(" ")
        if name in self._names:
            raise _Irregular
        self._names[name] = value.lstrip(" ")
        return self._names[name]

    def _known(self, name: str) -> str:
        if name not in self._names:
            raise _Irregular
        return self._names[name]
