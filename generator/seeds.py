"""Seeds: short runs of characters that bring together the few texts of many that are worth comparing.

How many seeds two texts share tells, without a look at the other one, that they cannot share enough shingles, or that
one cannot be the other edited: the bounds here are necessary, never enough.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from generator.shingles import BREAK, SHINGLE, covered, grams, without

SEED = 5
"""Characters."""
_SHORT_SEED, _SHORT = 4, 72
"""Texts below 72 characters are brought together by runs of 4, too."""
_SEEDS, _SEEDS_LEFT, _SPREAD = 0.03, 0.16, 2.3
"""Texts that are alike share so many seeds a character: at least, and as many as three characters in ten changed at
random leave on the average, less three times what chance takes from the square root of the length.
"""
_ROW, _SHORT_ROW = SHINGLE - SEED, SHINGLE - _SHORT_SEED
_COMMON = 64
"""A seed that stands in so many texts does not bring them together: only shingles do."""


def repeated(texts: Iterable[str], least: int) -> "dict[str, array[int]]":
    """Give for each text the seeds that stand in other texts too; for those below `least` characters none."""
    seen: set[int] = set()
    shared: set[int] = set()
    all_seeds: dict[str, array[int]] = {}
    for text in texts:
        if text not in all_seeds:
            seeds = _seeds(text) if len(text) >= least else set()
            all_seeds[text] = array("q", seeds)
            shared |= seen & seeds
            seen |= seeds
    return {text: array("q", shared.intersection(seeds)) for text, seeds in all_seeds.items()}


def _seeds(text: str) -> set[int]:
    """Give the hashes of a text's seeds; what hashes alike is only looked at more closely."""
    found = set(map(hash, grams(text, SEED)))
    return found | set(map(hash, grams(text, _SHORT_SEED))) if len(text) < _SHORT else found


@dataclass
class Probe:
    """A text for which others that are like it are looked for."""

    text: str
    postings: Mapping[int, Sequence[int]]
    """Seed of the text → the texts before it that hold the seed."""

    @cached_property
    def pairs(self) -> set[str]:
        """The pairs of characters."""
        return grams(self.text, 2)

    @cached_property
    def shingles(self) -> set[str]:
        """The shingles."""
        return grams(self.text, SHINGLE)

    @cached_property
    def rare(self) -> Counter[int]:
        """The texts that share rare seeds → how many."""
        return Counter(chain.from_iterable([texts for texts in self.postings.values() if len(texts) < _COMMON]))

    @cached_property
    def common(self) -> frozenset[int]:
        """The seeds that many texts hold."""
        return frozenset(seed for seed, texts in self.postings.items() if len(texts) >= _COMMON)

    @cached_property
    def formula(self) -> frozenset[str]:
        """The runs of characters that are common."""
        if not self.common:
            return frozenset()
        return frozenset(gram for gram in grams(self.text, SEED) if hash(gram) in self.common)

    @cached_property
    def own(self) -> str:
        """The text without its formulas."""
        return without(self.text, self.formula, SEED)

    @cached_property
    def own_pairs(self) -> set[str]:
        """The pairs of characters of what is its own."""
        return grams(self.own, 2)

    @cached_property
    def common_shingles(self) -> int:
        """How many shingles consist of common seeds alone."""
        spans = covered(self.text, self.formula, SEED) if self.formula else ()
        return sum(end - start - SHINGLE + 1 for start, end in spans if end - start >= SHINGLE)

    def fewest_if_edited(self, other: int) -> float:
        """Tell how many rare seeds an edited copy of so many characters shares at least."""
        size = len(self.text)
        if size + other > 3 * min(size, other):
            return math.inf  # So much is not written or struck out in editing.
        return max(2, _SEEDS * size, _SEEDS_LEFT * size - _SPREAD * math.sqrt(size))

    @cached_property
    def repeats(self) -> int:
        """How many of the places where seeds stand hold a seed that stands at another place too."""
        text = self.text
        lengths = (SEED, _SHORT_SEED) if len(text) < _SHORT else (SEED,)
        places = (text[start : start + length] for length in lengths for start in range(len(text) - length + 1))
        return sum(BREAK not in gram for gram in places) - len(_seeds(text))

    def fewest_if_shared(self, shingles: float, other: int) -> float:
        """Tell how many rare seeds a text of so many characters shares at least that shares so many shingles.

        So many shingles in a row hold three seeds of 5 characters more, and four of 4, than they are; in pieces they
        hold yet more. A seed is in four shingles at most.
        """
        is_short = len(self.text) < _SHORT and other < _SHORT
        in_a_row = 2 * shingles + _ROW + _SHORT_ROW if is_short else shingles + _ROW
        known = len(self.common) + self.repeats
        return max((shingles - self.common_shingles) / (_ROW + 1), in_a_row - known)
