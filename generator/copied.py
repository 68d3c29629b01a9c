"""Which of many texts are copies of earlier ones: by shared shingles, exactly; and by what editing left standing.

Texts are bare (`shingles.bare`). A pair is alike if its shingles say so (`Measure.containment`), or, for texts of
like length, if a copyist changed a character here and there, so that few shingles are left, but most of the
characters still stand in the same pairs or in the same order.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from generator.shingles import BREAK, SHINGLE, common_subsequence, covered, grams, without

LEAST_SHARED = 12
"""Shingles: shorter phrases are everybody's."""
SHORTEST = LEAST_SHARED + SHINGLE - 1
"""Characters: shorter texts cannot share so many shingles."""


class _Edited(NamedTuple):
    """When a text is taken to be another one edited character by character."""

    length: int
    """Characters from which on this counts."""
    pairs: float
    """Share of the pairs of characters that stand in the other text too."""
    order: float
    """Share of the characters that stand there in the same order: so much is enough, too."""
    fewest_pairs: float
    """Where fewer pairs are shared, the order need not be looked at."""


_EDITED = (_Edited(300, 0.45, 0.62, 0.35), _Edited(72, 0.5, 0.62, 0.35), _Edited(28, 0.5, 0.62, 0.25))
_EDITED_SHORT = _Edited(20, 0.6, 0.75, 0.4)
"""In pairs of independent official texts the shares reached 0.36 and 0.45; three characters in ten changed at random
leave about 0.53 and 0.78. Short texts have to be more alike.
"""
_LEAST_PAIRS = 0.2
"""Of texts that are alike by their shingles even fewer pairs would be shared only if all else were repetition."""
_SEED, _SHORT_SEED, _SHORT = 5, 4, 72
"""Pairs of texts worth comparing share runs of 5 characters; those below 72 characters, of 4."""
_SEEDS, _SEEDS_LEFT, _SPREAD = 0.03, 0.16, 2.3
"""Texts that are alike share so many seeds a character: at least, and as many as three characters in ten changed at
random leave on the average, less three times what chance takes from the square root of the length.
"""
_ROW, _SHORT_ROW = SHINGLE - _SEED, SHINGLE - _SHORT_SEED
_COMMON = 64
"""A seed that stands in so many texts does not bring them together: only shingles do."""


class Sheet(NamedTuple):
    """A text to be compared with those of others."""

    owner: str
    """Whose it is: one may repeat himself."""
    text: str
    """Bare."""


class Measure(NamedTuple):
    """When two texts are alike."""

    containment: float
    """Shared shingles in the shingles of the text that has fewer."""
    is_edited_too: bool
    """Whether editing character by character is looked for."""

    def is_contained(self, mine: set[str], other: str) -> bool:
        """Compare the shingles of one text with those of another."""
        shared = len(mine.intersection([other[start : start + SHINGLE] for start in range(len(other) - SHINGLE + 1)]))
        if shared < LEAST_SHARED:
            return False
        return shared >= self.containment * min(len(mine), len(grams(other, SHINGLE)))


def copies(sheets: Sequence[Sheet], measure: Measure) -> Iterator[tuple[int, int]]:
    """Find each copy, as (its number, the number of the earlier text of another owner most like it).

    Sheets come in the order in which they were written; who wrote first is the original.
    """
    library = _Library(measure, _repeated(sheets))
    for number, sheet in enumerate(sheets):
        if (original := library.find(sheet)) is not None:
            yield number, original
        library.add(number, sheet)


def _seeds(text: str) -> set[int]:
    """Give the hashes of a text's seeds; what hashes alike is only looked at more closely."""
    found = set(map(hash, grams(text, _SEED)))
    return found | set(map(hash, grams(text, _SHORT_SEED))) if len(text) < _SHORT else found


def _repeated(sheets: Sequence[Sheet]) -> "dict[str, array[int]]":
    """Give for each text the seeds that stand in other texts too."""
    seen: set[int] = set()
    repeated: set[int] = set()
    all_seeds: dict[str, array[int]] = {}
    for _, text in sheets:
        if text not in all_seeds:
            seeds = _seeds(text) if len(text) >= SHORTEST else set()
            all_seeds[text] = array("q", seeds)
            repeated |= seen & seeds
            seen |= seeds
    return {text: array("q", repeated.intersection(seeds)) for text, seeds in all_seeds.items()}


def _bound(length: int) -> _Edited:
    return next((bound for bound in _EDITED if length >= bound.length), _EDITED_SHORT)


@dataclass
class _Probe:
    """What is asked of the library about one sheet."""

    sheet: Sheet
    postings: Mapping[int, Sequence[int]]
    """Seed of the sheet → the texts before it that hold the seed."""

    @cached_property
    def pairs(self) -> set[str]:
        """The pairs of characters."""
        return grams(self.sheet.text, 2)

    @cached_property
    def shingles(self) -> set[str]:
        """The shingles."""
        return grams(self.sheet.text, SHINGLE)

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
        return frozenset(gram for gram in grams(self.sheet.text, _SEED) if hash(gram) in self.common)

    @cached_property
    def own(self) -> str:
        """The text without its formulas."""
        return without(self.sheet.text, self.formula, _SEED)

    @cached_property
    def own_pairs(self) -> set[str]:
        """The pairs of characters of what is its own."""
        return grams(self.own, 2)

    @cached_property
    def is_long_enough(self) -> bool:
        """Whether so much is its own that it can be told from chance that somebody edited it."""
        return len(self.own) >= _EDITED_SHORT.length

    @cached_property
    def common_shingles(self) -> int:
        """How many shingles consist of common seeds alone."""
        spans = covered(self.sheet.text, self.formula, _SEED) if self.formula else ()
        return sum(end - start - SHINGLE + 1 for start, end in spans if end - start >= SHINGLE)

    def fewest_if_edited(self, other: int) -> float:
        """Tell how many rare seeds an edited copy of so many characters shares at least."""
        size = len(self.sheet.text)
        if size + other > 3 * min(size, other) or not self.is_long_enough:
            return math.inf
        return max(2, _SEEDS * size, _SEEDS_LEFT * size - _SPREAD * math.sqrt(size))

    @cached_property
    def repeats(self) -> int:
        """How many of the places where seeds stand hold a seed that stands at another place too."""
        text = self.sheet.text
        lengths = (_SEED, _SHORT_SEED) if len(text) < _SHORT else (_SEED,)
        places = (text[start : start + length] for length in lengths for start in range(len(text) - length + 1))
        return sum(BREAK not in gram for gram in places) - len(_seeds(text))

    def fewest_if_shared(self, shingles: float, other: int) -> float:
        """Tell how many rare seeds a text of so many characters shares at least that shares so many shingles.

        So many shingles in a row hold three seeds of 5 characters more, and four of 4, than they are; in pieces they
        hold yet more. A seed is in four shingles at most.
        """
        is_short = len(self.sheet.text) < _SHORT and other < _SHORT
        in_a_row = 2 * shingles + _ROW + _SHORT_ROW if is_short else shingles + _ROW
        known = len(self.common) + self.repeats
        return max((shingles - self.common_shingles) / (_ROW + 1), in_a_row - known)


class _Size(NamedTuple):
    """How much there is of a text."""

    length: int
    shingles: int
    """Different ones."""


@dataclass
class _Library:
    """The texts so far, each once, and where their seeds stand."""

    measure: Measure
    seeds: "dict[str, array[int]]"
    numbers: dict[str, int] = field(default_factory=dict)
    """Text → its number among the different texts."""
    texts: list[str] = field(default_factory=list)
    sizes: list[_Size] = field(default_factory=list)
    holders: list[dict[str, int]] = field(default_factory=list)
    """By text: owner → the first of his sheets that holds it."""
    postings: dict[int, list[int]] = field(default_factory=dict)
    """Seed → the texts it stands in, in their order."""
    pairs: dict[int, set[str]] = field(default_factory=dict)
    """The pairs of characters of texts that were compared."""

    def add(self, number: int, sheet: Sheet) -> None:
        """Put a sheet on the shelf."""
        text = self.numbers.setdefault(sheet.text, len(self.texts))
        if text == len(self.texts):
            self.texts.append(sheet.text)
            self.sizes.append(_Size(len(sheet.text), len(grams(sheet.text, SHINGLE))))
            self.holders.append({})
            for seed in self.seeds[sheet.text]:
                self.postings.setdefault(seed, []).append(text)
        self.holders[text].setdefault(sheet.owner, number)

    def find(self, sheet: Sheet) -> int | None:
        """Give the number of another owner's sheet that is most like this one; the earliest of several."""
        if len(sheet.text) < SHORTEST:
            return None
        same = self.numbers.get(sheet.text)
        if same is not None and (original := self._held(same, sheet.owner)) is not None:
            return original
        probe = _Probe(sheet, {seed: self.postings.get(seed, ()) for seed in self.seeds[sheet.text]})
        alike = list(self._alike(probe)) or [(1.0, text) for text in self._by_common(probe)]
        best = min(alike, key=lambda found: (-found[0], found[1]), default=None)
        return self._held(best[1], sheet.owner) if best else None

    def _held(self, text: int, owner: str) -> int | None:
        others = (number for holder, number in self.holders[text].items() if holder != owner)
        return min(others, default=None)

    def _alike(self, probe: _Probe) -> Iterator[tuple[float, int]]:
        """Give the texts that are alike among those that share rare seeds, after the share of pairs of characters."""
        fewest: dict[_Size, tuple[float, float]] = {}
        """How many rare seeds a text of that size shares at least, if it is contained and if it is edited."""
        for text, shared in probe.rare.items():
            other = self.sizes[text]
            if other not in fewest:
                fewest[other] = self._fewest(probe, other)
            if_contained, if_edited = fewest[other]
            if shared < if_contained and shared < if_edited:
                continue
            share = self._shared_pairs(probe.pairs, text)
            is_alike = (shared >= if_contained and self._is_contained(probe, text, share)) or (
                shared >= if_edited and self._is_edited(probe, text, share)
            )
            if is_alike and self._held(text, probe.sheet.owner) is not None:
                yield share, text

    def _fewest(self, probe: _Probe, other: _Size) -> tuple[float, float]:
        fewer = min(len(probe.shingles), other.shingles)
        shingles = max(LEAST_SHARED, self.measure.containment * fewer)
        if_edited = probe.fewest_if_edited(other.length) if self.measure.is_edited_too else math.inf
        return probe.fewest_if_shared(shingles, other.length), if_edited

    def _is_contained(self, probe: _Probe, text: int, share: float) -> bool:
        return share >= _LEAST_PAIRS and self.measure.is_contained(probe.shingles, self.texts[text])

    def _is_edited(self, probe: _Probe, text: int, share: float) -> bool:
        """Compare what is left of two texts when the sheet's formulas are taken off both."""
        first, second = probe.sheet.text, self.texts[text]
        if share < _bound(min(len(first), len(second))).fewest_pairs:
            return False
        if probe.formula:
            first, second = probe.own, without(second, probe.formula, _SEED)
            mine, theirs = probe.own_pairs, grams(second, 2)
            share = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
        short = min(len(first), len(second))
        bound = _bound(short)
        if short < bound.length or share < bound.fewest_pairs:
            return False
        return share >= bound.pairs or common_subsequence(first, second) >= bound.order * short

    def _shared_pairs(self, mine: set[str], text: int) -> float:
        theirs = self.pairs.get(text)
        if theirs is None:
            theirs = self.pairs[text] = grams(self.texts[text], 2)
        return len(mine & theirs) / min(len(mine), len(theirs))

    def _by_common(self, probe: _Probe) -> Iterator[int]:
        """Give the first text that is alike among those that share only what many share, if there is one."""
        if probe.common_shingles < LEAST_SHARED:
            return
        most = probe.common_shingles / self.measure.containment
        has_more, tried = len(probe.shingles) > most, set[int]()
        for texts in sorted((probe.postings[seed] for seed in probe.common), key=len):
            for text in texts:
                if text in tried or (has_more and self.sizes[text].shingles > most):
                    continue
                tried.add(text)
                is_others = self._held(text, probe.sheet.owner) is not None
                if is_others and self.measure.is_contained(probe.shingles, self.texts[text]):
                    yield text
                    return
