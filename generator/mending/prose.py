"""Q02: blanks inside words and half-width punctuation, in files of which the check says so."""

import re
from collections.abc import Iterator

from generator.mending.mender import DOUBTED, Edit, Mender, Text, proved_by
from generator.prose.blanks import blanks
from generator.prose.markup import masked
from generator.prose.punctuation import half_width
from generator.prose.slip import Slip

_CODE = "Q02"
_ENTRY = re.compile(r"\s*(?:- +)*(?:[^\s:：'\"#\[{-][^:：'\"#\[{]*: +)?")
"""What stands before the value of an entry or an item."""
_AROUND = 2
"""Characters shown on each side of a slip."""


def tidied(text: str) -> str:
    """Put right what is certain."""
    for slip in sorted(_slips(text), reverse=True):
        text = text[: slip.start] + (slip.replacement or "") + text[slip.end :]
    return text


def _slips(text: str) -> Iterator[Slip]:
    painted = masked(text)
    for find in (blanks, half_width):
        yield from (slip for slip in find(painted) if slip.replacement is not None)


def _edits(text: Text) -> Iterator[Edit]:
    """Tidy the named entries, and the body as a whole: the rest of a text tells whether a blank parts a word."""
    named, reading = text.named.get(_CODE, frozenset()), text.reading
    if named and reading.body:
        for number, line in enumerate(tidied(reading.body).split("\n"), reading.body_line):
            yield from _edit(number, text.sheet.lines[number - 1], line)
    for number in sorted(named):
        line = text.sheet.lines[number - 1]
        if number < reading.body_line or not reading.body:
            start = match.end() if (match := _ENTRY.match(line)) else 0
            yield from _edit(number, line, line[:start] + tidied(line[start:]))


def _edit(number: int, old: str, new: str) -> Iterator[Edit]:
    if old != new:
        yield Edit(number, _CODE, f"{'、'.join(_places(old))}：词语中间有空格，或用了半角标点。", new)


def _places(line: str) -> Iterator[str]:
    """Quote the first slips of a line with what stands around them."""
    for slip in sorted(_slips(line))[:3]:
        yield f"“{line[max(0, slip.start - _AROUND) : slip.end + _AROUND]}”"


PROSE = Mender(frozenset({_CODE}), _edits, proved_by(tidied), DOUBTED)
