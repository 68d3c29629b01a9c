"""Text → runs of digits, as people break numbers up: by blanks, dashes, dots, and signs that nobody sees."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import NamedTuple

UNSEEN = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
"""Characters without a width, for use inside [] of a pattern."""
_BLANK = "\t \u00a0\u2000-\u200a\u202f\u205f\u3000"
_SIGN = r"\-\u00b7\u2010-\u2015\u2022\u2027\u2212\u30fb\ufe63\uff0d.\uff0e_\uff3f*\uff0a()（）/／~～\\"
_GROUP = rf"\d(?:[{UNSEEN}]*\d)*"
_GAP = rf"[{UNSEEN}{_BLANK}{_SIGN}]{{1,3}}"
_RUN = re.compile(rf"{_GROUP}(?:{_GAP}{_GROUP})*")
_GROUPS = re.compile(_GROUP)
_HIDDEN = re.compile(rf"[{UNSEEN}]+")


class Group(NamedTuple):
    """Digits with nothing to be seen between them."""

    start: int
    end: int
    digits: str
    gap: str
    """What is to be seen between the group before in the run and this one; empty for the first."""


def runs(text: str, least: int) -> Iterator[tuple[Group, ...]]:
    """Find runs of groups that have at least so many digits together."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= least:
            groups = tuple(_groups(text, run.start(), run.end()))
            if sum(len(group.digits) for group in groups) >= least:
                yield groups


def _groups(text: str, start: int, end: int) -> Iterator[Group]:
    before = start
    for match in _GROUPS.finditer(text, start, end):
        digits = "".join(str(unicodedata.decimal(c)) for c in match[0] if c.isdecimal())
        yield Group(match.start(), match.end(), digits, _HIDDEN.sub("", text[before : match.start()]))
        before = match.end()


class Window(NamedTuple):
    """Some groups of a run that stand side by side."""

    run: Sequence[Group]
    first: int
    last: int

    @property
    def groups(self) -> Sequence[Group]:
        """The groups themselves."""
        return self.run[self.first : self.last + 1]

    @property
    def place(self) -> tuple[int, int]:
        """Where in the text it begins and ends."""
        return self.groups[0].start, self.groups[-1].end

    @property
    def digits(self) -> str:
        """All digits."""
        return "".join(group.digits for group in self.groups)

    @property
    def shape(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(len(group.digits) for group in self.groups)

    @property
    def gaps(self) -> tuple[str, ...]:
        """What stands between the groups."""
        return tuple(group.gap.strip() for group in self.groups[1:])


def windows(run: Sequence[Group], lengths: frozenset[int]) -> Iterator[Window]:
    """Find what stands side by side and has one of so many digits together."""
    most = max(lengths)
    for first in range(len(run)):
        total = 0
        for last in range(first, len(run)):
            total += len(run[last].digits)
            if total > most:
                break
            if total in lengths:
                yield Window(run, first, last)
