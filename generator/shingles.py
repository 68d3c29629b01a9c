"""Texts as a copyist cannot hide them: without marks, blanks, figures and names; and how much two of them share."""

import re
from collections.abc import Collection, Iterable, Iterator

SHINGLE = 8
"""So many characters in a row make a shingle: what two writers hardly ever write alike by chance."""
_DIGITS = r"[\d零〇一二三四五六七八九十百千万亿两]+"
_RUN = re.compile(rf"({_DIGITS}(?:[.．,]{_DIGITS})*)|[\W_]+")
"""A figure, or marks and blanks."""
_FIGURE = "0"
_LETTERS = str.maketrans(
    {chr(code): chr(code - 0xFEE0).lower() for code in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
    | {letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
)
"""Full width → half width, capital → small; one character stays one."""
BREAK = "\n"
"""Stands in a bare text where something was taken out: nothing reaches across it."""


def bare(text: str, names: Iterable[str] = ()) -> str:
    """Give a text without `names`, marks and blanks, every figure written alike."""
    return "".join([piece for _, piece in _pieces(text, names)]).translate(_LETTERS)


def origins(text: str, names: Iterable[str] = ()) -> tuple[int, ...]:
    """Tell for each character of the bare text at which place of the text it stands."""
    return tuple(start + step for start, piece in _pieces(text, names) for step in range(len(piece)))


def _pieces(text: str, names: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Cut a text into what is kept, each piece with its place."""
    for name in names:
        if name in text:
            text = text.replace(name, " " * len(name))
    last = 0
    for run in _RUN.finditer(text):
        if last < run.start():
            yield last, text[last : run.start()]
        if run[1]:
            yield run.start(), _FIGURE
        last = run.end()
    if last < len(text):
        yield last, text[last:]


def grams(text: str, length: int) -> set[str]:
    """Give all runs of `length` characters of a bare text."""
    whole = {text[start : start + length] for start in range(len(text) - length + 1)}
    return {gram for gram in whole if BREAK not in gram} if BREAK in text else whole


def covered(text: str, known: Collection[str], length: int) -> Iterator[tuple[int, int]]:
    """Give the spans of a bare text that consist of `known` runs of `length` characters, each (start, end)."""
    start = end = 0
    for place in range(len(text) - length + 1):
        if text[place : place + length] in known:
            if place > end:
                if end:
                    yield start, end
                start = place
            end = place + length
    if end:
        yield start, end


def without(text: str, known: Collection[str], length: int = SHINGLE) -> str:
    """Take off the spans of a bare text that consist of `known` runs; a break is left in their place."""
    kept, last = [], 0
    for start, end in covered(text, known, length) if known else ():
        kept.append(text[last:start])
        last = end
    return BREAK.join([*kept, text[last:]])


def longest_shared(first: str, second: str) -> str:
    """Find the longest run of characters that stands in both bare texts; the first of several."""
    low, high = 0, min(len(first), len(second))
    while low < high:  # A shared run of some length holds shared runs of every lesser length.
        middle = (low + high + 1) // 2
        low, high = (middle, high) if grams(first, middle) & grams(second, middle) else (low, middle - 1)
    shared = grams(first, low) & grams(second, low)
    return min(shared, key=first.find, default="")


def common_subsequence(first: str, second: str) -> int:
    """Count the characters that stand in both texts in the same order: what editing left standing.

    Hyyrö's bit-parallel method (2004): one bit a character of `first`, one step a character of `second`.
    """
    places: dict[str, int] = {}
    for place, character in enumerate(first):
        places[character] = places.get(character, 0) | 1 << place
    full = (1 << len(first)) - 1
    row = full
    for character in second:
        if (match := places.get(character)) is not None:
            met = row & match
            row = (row + met | row - met) & full
    return len(first) - row.bit_count()
