"""Fixes that findings of loading name: colons, quotes, indents, fences, what nobody sees, and hashes that hide text."""

from collections.abc import Iterator

from generator.mending.mender import DOUBTED, Edit, Mender, Text, proved_by
from generator.mending.reading import findings_in

_HASH = "F14"
_UNREAD = "没有改：文件里还有读不懂的地方，请先改好那里。"


def _spelling(text: Text) -> Iterator[Edit]:
    """Write each line that loading complains of as the program reads it already."""
    return (edit for edit in _told(text) if edit.code != _HASH)


def _hashes(text: Text) -> Iterator[Edit]:
    return (edit for edit in _told(text) if edit.code == _HASH)


def _told(text: Text) -> Iterator[Edit]:
    for found in findings_in(text.path, text.sheet.text):
        if found.fix is not None and found.has_sure_fix and found.line not in text.reading.quoted:
            yield Edit(found.line, found.code, found.message, found.fix)


def _reads_the_same(before: Text, after: Text) -> bool:
    """Tell whether the parser sees the same text, and can read it: else nobody knows what an indent was to mean."""
    return bool(before.reading.data) and before.reading == after.reading


def _before_hash(text: str) -> str:
    return text.partition(" #")[0].rstrip()


SPELLING = Mender(frozenset({"F02", "F10", "F11", "F12"}), _spelling, _reads_the_same, _UNREAD)
HASHES = Mender(frozenset({_HASH}), _hashes, proved_by(_before_hash), DOUBTED)
