"""What a kind of fix is: the lines it changes, and the proof that nothing else is changed."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from msgspec import Struct

from generator.mending.reading import Reading, findings_in, read
from generator.mending.sheet import Sheet

DOUBTED = "没有改：改了会不会变意思，程序拿不准，请人来看。"


class Edit(Struct, frozen=True):
    """One line, and what to write in its place."""

    line: int
    """From 1."""
    code: str
    reason: str
    """What is wrong, in plain Chinese."""
    text: str


class Text(NamedTuple):
    """A file at some point of its mending."""

    path: str
    sheet: Sheet
    reading: Reading
    named: Mapping[str, frozenset[int]]
    """Code → lines of which checks over the whole site say something; no fix moves a line."""


class Mender(NamedTuple):
    """One kind of fix."""

    codes: frozenset[str]
    edits: Callable[[Text], Iterable[Edit]]
    is_proved: Callable[[Text, Text], bool]
    """Whether the second text says what the first does, but for what the fix says."""
    doubt: str
    """What to say where that is not proved."""


def text_of(path: str, sheet: Sheet, named: Mapping[str, frozenset[int]]) -> Text:
    """Read a file at some point of its mending."""
    return Text(path, sheet, read(path, sheet.text), named)


def with_edits(text: Text, edits: Iterable[Edit]) -> Text:
    """Make some edits."""
    return text_of(text.path, text.sheet.with_lines({edit.line: edit.text for edit in edits}), text.named)


def proved_by(settle: Callable[[str], str]) -> Callable[[Text, Text], bool]:
    """Make the proof of fixes that change words: but for `settle` all is the same, and nothing new is wrong."""

    def is_proved(before: Text, after: Text) -> bool:
        if before.reading.settled(settle) != after.reading.settled(settle):
            return False
        return before.reading.outline == after.reading.outline and _codes(after) <= _codes(before)

    return is_proved


def _codes(text: Text) -> frozenset[str]:
    return frozenset(found.code for found in findings_in(text.path, text.sheet.text))
