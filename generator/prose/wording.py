"""Near-variants of a declared wording: 六年争先 where 六年率先 is declared.

No text is compared as a whole: a variant with k changes holds one of k + 1 pieces of the wording unchanged, so the
text is searched for the pieces, and only what stands around one is compared, letter by letter.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.prose.slip import HAN, Slip

_LETTER = re.compile(f"[{HAN}0-9A-Za-z]")
_SLACK = 6
"""Punctuation marks that a variant may have more."""


class Wording(NamedTuple):
    """A declared wording, prepared for looking it up."""

    written: str
    letters: str
    """Without punctuation and blanks."""
    changes: int
    """How many changed, added or lost letters leave it recognisable."""
    pieces: tuple[tuple[int, str], ...]
    """Offset among the letters, and text, of the pieces of which every variant holds one."""


class Variant(NamedTuple):
    """A place where a wording stands with other letters."""

    slip: Slip
    wording: Wording


def prepared(written: str) -> Wording:
    """Cut a wording into its pieces; a punctuation mark ends one, for a text may have another there."""
    places = [match.start() for match in _LETTER.finditer(written)]
    letters = "".join(written[place] for place in places)
    changes = _changes_allowed(len(letters))
    bounds = [len(letters) * number // (changes + 1) for number in range(changes + 2)]
    runs = (_longest_run(places, begin, end) for begin, end in pairwise(bounds))
    return Wording(written, letters, changes, tuple((begin, letters[begin:end]) for begin, end in runs if end > begin))


def _changes_allowed(length: int) -> int:
    """Tell how many changes of so many letters leave a slogan the same; a short one has none to spare."""
    return 0 if length < 6 else 1 if length < 10 else 2 if length < 20 else 3


def _longest_run(places: Sequence[int], begin: int, end: int) -> tuple[int, int]:
    """Find the longest part of the letters `begin` to `end` that no punctuation mark interrupts."""
    start = begin
    longest = (begin, begin)
    for number in range(begin + 1, end + 1):
        if number == end or places[number] != places[number - 1] + 1:
            if number - start > longest[1] - longest[0]:
                longest = (start, number)
            start = number
    return longest


def variants(text: str, wordings: Sequence[Wording]) -> Iterator[Variant]:
    """Find where a text holds a wording with other letters; never where it holds another declared one."""
    declared = {wording.letters for wording in wordings}
    for wording in wordings:
        taken: list[range] = []
        for offset, piece in wording.pieces:
            at = text.find(piece)
            while at >= 0:
                if not any(at in span for span in taken):
                    found = _around(text, at, offset, wording)
                    if found is not None:
                        taken.append(range(found.start, found.end))
                        if _letters(text[found.start : found.end]) not in declared:
                            yield Variant(found, wording)
                at = text.find(piece, at + 1)


def _letters(text: str) -> str:
    return "".join(_LETTER.findall(text))


def _around(text: str, at: int, offset: int, wording: Wording) -> Slip | None:
    """Compare what stands around a piece with the wording; give where it is, with at most the allowed changes."""
    reach = wording.changes + _SLACK
    begin = max(text.rfind("\n", 0, at) + 1, at - offset - reach)
    end = text.find("\n", at)
    end = min(len(text) if end < 0 else end, at + len(wording.letters) - offset + reach)
    places = [begin + match.start() for match in _LETTER.finditer(text[begin:end])]
    first, last, changes = nearest_part("".join(text[place] for place in places), wording.letters)
    if changes > wording.changes or last <= first:
        return None
    start, stop = places[first], places[last - 1] + 1
    is_whole = text[start] == wording.letters[0] and text[stop - 1] == wording.letters[-1]
    return Slip(start, stop, None) if is_whole else None


def nearest_part(text: str, wanted: str) -> tuple[int, int, int]:
    """Find the part of a text with the least changes from `wanted`: begin, end, and their number."""
    exact = text.find(wanted)
    if exact >= 0:
        return exact, exact + len(wanted), 0
    row = [(0, place) for place in range(len(text) + 1)]
    for number, letter in enumerate(wanted, start=1):
        before, row = row, [(number, 0)]
        for place, other in enumerate(text):
            changed = (before[place][0] + (letter != other), before[place][1])
            row.append(min(changed, (before[place + 1][0] + 1, before[place + 1][1]), (row[-1][0] + 1, row[-1][1])))
    changes, end = min((cost[0], place) for place, cost in enumerate(row))
    return row[end][1], end, changes
