"""P01: personal data → the form that may be published. It changes what is said: made only where it is asked for."""

import re
from collections.abc import Iterator

from generator.mending.mender import DOUBTED, Edit, Mender, Text, proved_by
from generator.mending.reading import hidden_keys
from generator.personal_data import Kind, Slip, personal_data
from generator.prose.markup import PAINT, masked

_FILE = re.compile(r"[^\s，。；、（）“”：]*\.(?!com|cn|net)[A-Za-z0-9]{2,5}(?![A-Za-z0-9])")
"""A file's name: one that is changed here is not found any more."""
_ENTRY = re.compile(r"[\s-]*(?P<key>[^\s:：#]*)")
_CODES = frozenset({"P01"})


def masks(declared: frozenset[str]) -> Mender:
    """Make the kind of fix for all personal data but what the office publishes on purpose, given by its keys."""

    def edits(text: Text) -> Iterator[Edit]:
        named = [text.sheet.lines[number - 1] for code in _CODES for number in text.named.get(code, ())]
        wanted = {slip.key for line in named for slip in _found(line)} - declared
        unpublished = hidden_keys(text.path)
        for number, line in enumerate(text.sheet.lines if wanted else (), 1):
            is_body = bool(text.reading.body) and number >= text.reading.body_line
            if is_body or not _is_unpublished(line, unpublished):
                yield from _edit(number, line, tuple(slip for slip in _in_words(line) if slip.key in wanted))

    return Mender(_CODES, edits, proved_by(disguised), DOUBTED)


def _is_unpublished(line: str, keys: frozenset[str]) -> bool:
    """Tell whether a line of entries is a comment, or says what no page shows."""
    match = _ENTRY.match(line)
    return line.lstrip().startswith("#") or (match is not None and match["key"] in keys)


def _edit(number: int, line: str, slips: tuple[Slip, ...]) -> Iterator[Edit]:
    if slips:
        what = "、".join(f"{slip.kind}写成{slip.masked}" for slip in slips)
        yield Edit(number, "P01", f"{what}，别人就认不出是谁。", _replaced(line, slips))


def _in_words(line: str) -> Iterator[Slip]:
    """Find what stands in words; names of files, code and the targets of links are left to a person."""
    painted = masked(line)
    files = [match.span() for match in _FILE.finditer(line)]
    for slip in _found(line):
        is_in_file = any(start <= slip.start < end for start, end in files)
        if slip.kind is Kind.MAIL or (PAINT not in painted[slip.start : slip.end] and not is_in_file):
            yield slip


def _found(text: str) -> tuple[Slip, ...]:
    """Find personal data; of what overlaps, as 13…@qq.com does, the longer."""
    apart: list[Slip] = []
    for slip in sorted(personal_data(text), key=lambda slip: (slip.start, -slip.end)):
        if not apart or slip.start >= apart[-1].end:
            apart.append(slip)
    return tuple(apart)


def _replaced(line: str, slips: tuple[Slip, ...]) -> str:
    for slip in reversed(slips):
        line = line[: slip.start] + slip.masked + line[slip.end :]
    return line


def disguised(text: str) -> str:
    """Write all personal data in the form that may be published."""
    return _replaced(text, _found(text))


def concealed(text: str) -> str:
    """Name what personal data a text holds in its place: nothing of it is shown on a screen or in a log."""
    for slip in reversed(_found(text)):
        text = f"{text[: slip.start]}〔{slip.kind}〕{text[slip.end :]}"
    return text
