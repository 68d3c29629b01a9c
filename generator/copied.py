"""Which of many texts are copies of earlier ones: by shared shingles, exactly; and by what editing left standing.

Texts are bare (`shingles.bare`). A pair is alike if its shingles say so (`Measure.containment`), or, for texts of
like length, if a copyist changed a character here and there, so that few shingles are left, but most of the
characters still stand in the same pairs or in the same order.
"""

import math
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from generator.seeds import SEED, Probe, repeated
from generator.shingles import SHINGLE, common_subsequence, grams, without

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
    library = _Library(measure, repeated((text for _, text in sheets), SHORTEST))
    for number, sheet in enumerate(sheets):
        if (original := library.find(sheet)) is not None:
            yield number, original
        library.add(number, sheet)


def _bound(length: int) -> _Edited:
    return next((bound for bound in _EDITED if length >= bound.length), _EDITED_SHORT)


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
        probe = Probe(sheet.text, {seed: self.postings.get(seed, ()) for seed in self.seeds[sheet.text]})
        alike = list(self._alike(probe, sheet.owner)) or [(1.0, text) for text in self._by_common(probe, sheet.owner)]
        best = min(alike, key=lambda found: (-found[0], found[1]), default=None)
        return self._held(best[1], sheet.owner) if best else None

    def _held(self, text: int, owner: str) -> int | None:
        others = (number for holder, number in self.holders[text].items() if holder != owner)
        return min(others, default=None)

    def _alike(self, probe: Probe, owner: str) -> Iterator[tuple[float, int]]:
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
            if is_alike and self._held(text, owner) is not None:
                yield share, text

    def _fewest(self, probe: Probe, other: _Size) -> tuple[float, float]:
        fewer = min(len(probe.shingles), other.shingles)
        shingles = max(LEAST_SHARED, self.measure.containment * fewer)
        may_be_edited = self.measure.is_edited_too and len(probe.own) >= _EDITED_SHORT.length
        if_edited = probe.fewest_if_edited(other.length) if may_be_edited else math.inf
        return probe.fewest_if_shared(shingles, other.length), if_edited

    def _is_contained(self, probe: Probe, text: int, share: float) -> bool:
        return share >= _LEAST_PAIRS and self.measure.is_contained(probe.shingles, self.texts[text])

    def _is_edited(self, probe: Probe, text: int, share: float) -> bool:
        """Compare what is left of two texts when the sheet's formulas are taken off both."""
        first, second = probe.text, self.texts[text]
        if share < _bound(min(len(first), len(second))).fewest_pairs:
            return False
        if probe.formula:
            first, second = probe.own, without(second, probe.formula, SEED)
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

    def _by_common(self, probe: Probe, owner: str) -> Iterator[int]:
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
                is_others = self._held(text, owner) is not None
                if is_others and self.measure.is_contained(probe.shingles, self.texts[text]):
                    yield text
                    return
