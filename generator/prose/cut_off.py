"""Texts that are cut off: the last sentence has no end, or a bracket or quotation mark is not closed.

Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator

from generator.prose.residue import is_residue
from generator.prose.slip import HAN, Slip

_CLOSED_BY = {"《": "》", "（": "）", "(": ")", "“": "”"}
_UNENDED = re.compile(rf"(?:[，、,]|(?<![….])(?:…|\.\.\.))$|(?<=[{HAN}])$")
_INNER = re.compile("[，；：,;:]")
_NO_SENTENCE = re.compile(r"[#>|!\-*+\d:：\[]|\ufffc")
_LONG = 40
"""Characters: a shorter line may be a signature, a heading, an entry of a list."""
_MARK = re.compile("[《》]")


def cut_off(text: str) -> Iterator[Slip]:
    """Find where a body breaks off, and 《 that nothing closes."""
    yield from _unended(text)
    yield from _unclosed(text)


def _unended(text: str) -> Iterator[Slip]:
    end = len(text)
    while end > 0:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if line and not is_residue(line):
            break
        end = start - 1
    else:
        return
    match = _UNENDED.search(line)
    if match is None or _NO_SENTENCE.match(line):
        return
    if match[0] or (len(line) >= _LONG and _INNER.search(line) is not None and "。" in text):
        at = start + text[start:end].rindex(line) + len(line)
        yield Slip(at - max(1, len(match[0])), at, None)


def _unclosed(text: str) -> Iterator[Slip]:
    """Find 《 with no 》 before the next one or the end of the paragraph."""
    if text.count("《") == text.count("》"):
        return
    for line in re.finditer(r"[^\n]+", text):
        if line[0].count("《") <= line[0].count("》"):
            continue
        opened: re.Match[str] | None = None
        for mark in _MARK.finditer(line[0]):
            if mark[0] == "》":
                opened = None
            elif opened is None:
                opened = mark
            else:
                break
        if opened is not None:
            yield Slip(line.start() + opened.start(), line.start() + opened.end(), None)
