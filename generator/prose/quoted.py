"""Quoted phrases that differ by a letter: “两年争先、六年率先” and, further down, “两年争先、六年争先”."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from generator.prose.slip import Slip
from generator.prose.wording import Wording

_QUOTED = re.compile(r"“(?P<words>[^“”\n]{4,60})”")
_PART = re.compile("[^，、；。！,;! 　]+")
_NUMERALS = frozenset("0123456789一二两三四五六七八九十百千第〇")
_SLOGAN = range(10, 27)
"""Characters: what is shorter differs in a letter because it says something else, what is longer is a sentence."""
_SENTENCE = re.compile("[。？！；?!;]")


class Twin(NamedTuple):
    """A quoted phrase, and the one before it that is nearly the same."""

    slip: Slip
    first: str


def twins(text: str) -> Iterator[Twin]:
    """Find slogans that a text quotes in two wordings: phrases of several parts, one letter apart."""
    if text.count("“") < 2:
        return
    slogans = {m["words"]: m.start("words") for m in reversed(list(_QUOTED.finditer(text))) if _is_slogan(m["words"])}
    for (first, begin), (second, start) in combinations(sorted(slogans.items(), key=lambda item: item[1]), 2):
        differing = [(a, b) for a, b in zip(first, second, strict=False) if a != b]
        if (
            len(first) == len(second)
            and len(differing) == 1
            and not _NUMERALS.issuperset(differing[0])
            and begin < start
        ):
            yield Twin(Slip(start, start + len(second), None), first)


def _is_slogan(words: str) -> bool:
    return len(words) in _SLOGAN and _SENTENCE.search(words) is None and len(_PART.findall(words)) > 1


def quoted_variants(text: str, wordings: Sequence[Wording]) -> Iterator[tuple[Slip, Wording]]:
    """Find short wordings with one letter changed: only inside quotation marks, as a part between punctuation marks."""
    if not wordings or "“" not in text:
        return
    declared = {wording.letters for wording in wordings}
    for quotation in _QUOTED.finditer(text):
        for part in _PART.finditer(quotation["words"]):
            for wording in wordings:
                if part[0] not in declared and _is_near(part[0], wording.letters):
                    start = quotation.start("words") + part.start()
                    yield Slip(start, start + len(part[0]), None), wording


def _is_near(part: str, letters: str) -> bool:
    """Tell whether one letter within is another, and no numeral."""
    if len(part) != len(letters) or part[0] != letters[0] or part[-1] != letters[-1]:
        return False
    differing = [(a, b) for a, b in zip(part, letters, strict=True) if a != b]
    return len(differing) == 1 and not _NUMERALS.issuperset(differing[0])
