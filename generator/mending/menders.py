"""Kinds of fixes: what each changes, line by line, and what it leaves as it was. An explicit table, in order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from generator.mending.reading import Reading, findings_in, read
from generator.mending.sheet import Sheet

HASH = "F14"
UNREAD = "没有改：文件里还有读不懂的地方，请先改好那里。"
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


class Mender(NamedTuple):
    """One kind of fix."""

    codes: frozenset[str]
    edits: Callable[[Text], Iterable[Edit]]
    is_proved: Callable[[Text, Text], bool]
    """Whether the second text says what the first does, but for what the fix says."""
    doubt: str
    """What to say where that is not proved."""


def text_of(path: str, sheet: Sheet) -> Text:
    """Read a file at some point of its mending."""
    return Text(path, sheet, read(path, sheet.text))


def with_edits(text: Text, edits: Iterable[Edit]) -> Text:
    """Make some edits."""
    return text_of(text.path, text.sheet.with_lines({edit.line: edit.text for edit in edits}))


def _spelling(text: Text) -> Iterator[Edit]:
    """Write each line that loading complains of as the program reads it already.

    Two entries on one line may have been meant as one: a person has to say.
    """
    return (edit for edit in _told(text) if edit.code != HASH and "\n" not in edit.text)


def _hashes(text: Text) -> Iterator[Edit]:
    return (edit for edit in _told(text) if edit.code == HASH)


def _told(text: Text) -> Iterator[Edit]:
    for found in findings_in(text.path, text.sheet.text):
        if found.fix is not None and found.line not in text.reading.quoted:
            yield Edit(found.line, found.code, found.message, found.fix)


def _reads_the_same(before: Text, after: Text) -> bool:
    """Tell whether the parser sees the same text, and can read it: else nobody knows what an indent was to mean."""
    return bool(before.reading.data) and before.reading == after.reading


def _proved_by(settle: Callable[[str], str]) -> Callable[[Text, Text], bool]:
    """Make the proof of fixes that change words: but for `settle` all is the same, and nothing new is wrong."""

    def is_proved(before: Text, after: Text) -> bool:
        if before.reading.settled(settle) != after.reading.settled(settle):
            return False
        return _codes(after) <= _codes(before)

    return is_proved


def _codes(text: Text) -> frozenset[str]:
    return frozenset(found.code for found in findings_in(text.path, text.sheet.text))


def _before_hash(text: str) -> str:
    return text.partition(" #")[0].rstrip()


MENDERS: Mapping[str, Mender] = {
    "写法": Mender(frozenset({"F02", "F10", "F11", "F12"}), _spelling, _reads_the_same, UNREAD),
    # After the others: a hash behind a full-width colon is seen once the colon is right.
    "井号": Mender(frozenset({HASH}), _hashes, _proved_by(_before_hash), DOUBTED),
}
