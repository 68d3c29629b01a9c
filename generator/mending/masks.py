"""P01: personal data → the form that may be published. It changes what is said: made only where it is asked for."""

import re
from collections.abc import Iterator

from generator.mending.mender import DOUBTED, Edit, Mender, Text, proved_by
from generator.personal_data import Kind, Slip, personal_data
from generator.prose.markup import PAINT, masked

CODE = "P01"
_FILE = re.compile(r"[^\s，。；、（）“”：]*\.(?!com|cn|net)[A-Za-z0-9]{2,5}(?![A-Za-z0-9])")
"""A file's name: one that is changed here is not found any more."""


def _edits(text: Text) -> Iterator[Edit]:
    for number in sorted(text.named.get(CODE, ())):
        line = text.sheet.lines[number - 1]
        slips = tuple(_in_words(line))
        if slips:
            what = "、".join(f"{slip.kind}写成{slip.masked}" for slip in slips)
            yield Edit(number, CODE, f"{what}，别人就认不出是谁。", _replaced(line, slips))


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


MASKS = Mender(frozenset({CODE}), _edits, proved_by(disguised), DOUBTED)
