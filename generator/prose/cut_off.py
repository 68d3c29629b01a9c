"""Texts that are cut off: the last sentence has no end, or a bracket or quotation mark is not closed.

Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator

from generator.prose.residue import is_residue
from generator.prose.slip import HAN, Slip

CLOSED_BY = {"《": "》", "（": "）)", "“": '”"'}
"""What opens, and what may close it: half-width marks are a slip of their own."""
_UNENDED = re.compile(rf"(?:[，、,]|(?<![….])(?:…|\.\.\.))$|(?<=[{HAN}])$")
_INNER = re.compile("[，；：,;:]")
_NO_SENTENCE = re.compile(r"[#>|!\-*+\d:：\[]|\ufffc")
_LONG = 40
"""Letters: a shorter line without an end may be a signature, a heading, an entry of a list."""
_TITLE = re.compile("[《》]")


def cut_off(text: str) -> Iterator[Slip]:
    """Find where a text breaks off, and opening marks that nothing closes."""
    yield from _unended(text)
    yield from _unclosed(text)
    yield from _unclosed_titles(text)


def _unended(text: str) -> Iterator[Slip]:
    """Look at the last line that a website has not put there."""
    start, line = _last_line(text)
    match = _UNENDED.search(line)
    if match is None or _NO_SENTENCE.match(line.lstrip()):
        return
    if match[0] or (len(line) >= _LONG and _INNER.search(line) is not None and "。" in text):
        end = start + len(line)
        yield Slip(end - max(1, len(match[0])), end, None)


def _last_line(text: str) -> tuple[int, str]:
    end = len(text)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].rstrip()
        if line and not is_residue(line):
            return start, line
        end = start - 1
    return 0, ""


def _unclosed(text: str) -> Iterator[Slip]:
    """Find the last （ or “ where the text ends before it is closed."""
    for opening in "（“":
        at = text.rfind(opening)
        if at >= 0 and not any(text.find(closing, at) >= 0 for closing in CLOSED_BY[opening]):
            yield Slip(at, at + 1, None)


def _unclosed_titles(text: str) -> Iterator[Slip]:
    """Find the 《 of a line that has no 》 before the next one: no title goes on in another paragraph."""
    if text.count("《") <= text.count("》"):
        return
    for line in re.finditer(r"[^\n]+", text):
        opened = -1
        for mark in _TITLE.finditer(line[0]) if line[0].count("《") > line[0].count("》") else ():
            if mark[0] == "《" and opened >= 0:
                break
            opened = mark.start() if mark[0] == "《" else -1
        if opened >= 0:
            yield Slip(line.start() + opened, line.start() + opened + 1, None)
