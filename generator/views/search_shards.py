"""The index of search in parts: which entries each part holds, and what it is known by.

A part is a file of its own, so that an edited text changes the part that holds it and no other: entries stand together
by kind and year, and a year of many is divided by a hash of the ids. Each part has the heads of its entries (title,
names, unit, date) in one file, which a browser reads first, and their texts in others, which it reads where it must.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple, TypeVar
from zlib import crc32

import msgspec
from msgspec import Struct

from generator.digests import content_digest
from generator.site import group
from generator.views.page import Deferred, Export
from generator.views.search_entries import Entry, Found
from generator.views.wording import iso

FOLDER = "search/"
OWN_PARTS = 500
"""A kind of fewer entries shares a part with others of its sort: a small site has one part, not twenty."""
HEADS = 2000
TEXTS = 100
LATE_TEXTS = 1000
"""At most about so many entries are in a file of heads, and of texts, which are short where they are read late."""

T = TypeVar("T")
_encode = msgspec.msgpack.Encoder().encode


class Sort(NamedTuple):
    """Entries of one kind: how they are called, and how they are read."""

    slug: str
    label: str
    is_late: bool
    """They are read only where others have not answered."""
    facts: tuple[str, ...] = ()
    """Labels of their facts; an empty one where a fact speaks for itself."""


class SearchHeads(Struct, frozen=True, gc=False):
    """What search knows of entries without their texts: a value an entry in each field, in one order."""

    name: str
    kinds: tuple[str, ...]
    """Labels."""
    labels: tuple[tuple[str, ...], ...]
    """Labels of the facts of each kind."""
    kind: tuple[int, ...]
    """Which of them an entry is of."""
    addresses: tuple[str, ...]
    titles: tuple[str, ...]
    names: tuple[tuple[str, ...], ...]
    facts: tuple[tuple[str, ...], ...]
    units: tuple[str, ...]
    """Labels, an empty one first."""
    unit: tuple[int, ...]
    dates: tuple[str, ...]
    """ISO dates, or empty."""


class SearchTexts(Struct, frozen=True, gc=False):
    """The texts of some entries that stand together in a file of heads."""

    name: str
    first: int
    """Position of the first of them there."""
    texts: tuple[tuple[str, tuple[str, ...]], ...]
    """(text with its markup, plain texts)."""


class SearchCharacters(Struct, frozen=True):
    """What search knows of characters; it is the same for every site."""


class ShelfMark(Struct, frozen=True, kw_only=True, gc=False):
    """A part of the index as the search page lists it."""

    name: str
    kinds: str
    """Labels, between blanks."""
    year: str
    """Empty where its entries are of several years, or of none."""
    is_late: bool
    """It is read only where others have not answered."""
    version: str
    """Changes with the file of heads."""
    counts: str
    """How many entries each file of texts holds, between commas: with blanks they look like telephone numbers."""
    texts: str
    """Version of each file of texts, between commas likewise."""


@dataclass(frozen=True)
class Shelf:
    """One part of the index."""

    name: str
    year: str
    kinds: tuple[Sort, ...]
    parts: tuple[tuple[tuple[int, Found], ...], ...]
    """The entries of each file of texts, each with its kind."""

    @cached_property
    def keys(self) -> tuple[bytes, ...]:
        """Hash all that each file of texts says."""
        return tuple(content_digest(_encode([found.key for _, found in part])) for part in self.parts)

    @cached_property
    def key(self) -> bytes:
        """Hash all that the file of heads says, and a little more: its entries' texts."""
        kinds = [[kind for kind, _ in part] for part in self.parts]
        return content_digest(_encode((self.name, self.kinds, kinds, self.keys)))

    def mark(self) -> ShelfMark:
        """Say where the part is."""
        return ShelfMark(
            name=self.name,
            kinds=" ".join(kind.label for kind in self.kinds),
            year=self.year,
            is_late=self.kinds[0].is_late,
            version=self.key.hex()[:8],
            counts=",".join(str(len(part)) for part in self.parts),
            texts=",".join(key.hex()[:8] for key in self.keys),
        )

    def exports(self) -> Iterator[Export]:
        """Give the files, to be made where they are not known."""
        yield Export(f"{FOLDER}{self.name}", Deferred(self.key, self._heads))
        firsts = accumulate((len(part) for part in self.parts), initial=0)
        for number, (part, key, first) in enumerate(zip(self.parts, self.keys, firsts, strict=False)):
            stem = f"{FOLDER}{self.name}-text-{number}"
            yield Export(stem, Deferred(key, partial(_texts, self.name, first, part)))

    def _heads(self) -> SearchHeads:
        entries = [(kind, found.entry()) for part in self.parts for kind, found in part]
        units = ("", *sorted({entry.unit for _, entry in entries if entry.unit}))
        numbers = {unit: number for number, unit in enumerate(units)}
        return SearchHeads(
            name=self.name,
            kinds=tuple(kind.label for kind in self.kinds),
            labels=tuple(kind.facts for kind in self.kinds),
            kind=tuple(kind for kind, _ in entries),
            addresses=tuple(entry.address for _, entry in entries),
            titles=tuple(entry.title for _, entry in entries),
            names=tuple(entry.names for _, entry in entries),
            facts=tuple(entry.facts for _, entry in entries),
            units=units,
            unit=tuple(numbers[entry.unit] for _, entry in entries),
            dates=tuple(iso(entry.day) for _, entry in entries),
        )


def _texts(name: str, first: int, part: Sequence[tuple[int, Found]]) -> SearchTexts:
    entries: list[Entry] = [found.entry() for _, found in part]
    return SearchTexts(name, first, tuple((entry.html, tuple(entry.texts)) for entry in entries))


def shelves(kinds: Mapping[Sort, Sequence[Found]]) -> Iterator[Shelf]:
    """Divide entries of each kind."""
    for is_late in (False, True):
        small = [kind for kind, found in kinds.items() if kind.is_late is is_late and 0 < len(found) <= OWN_PARTS]
        together = [(number, each) for number, kind in enumerate(small) for each in kinds[kind]]
        if together:
            yield from _divided("late" if is_late else "few", "", tuple(small), together)
    for kind, found in kinds.items():
        if len(found) > OWN_PARTS:
            years = group(found, lambda each: str(each.day.year) if each.day else "")
            for year in sorted(years, reverse=True):
                name = f"{kind.slug}-{year or 'undated'}"
                yield from _divided(name, year, (kind,), [(0, each) for each in years[year]])


def _divided(name: str, year: str, kinds: tuple[Sort, ...], found: Sequence[tuple[int, Found]]) -> Iterator[Shelf]:
    """Divide entries of one kind and year by their ids; those of one id are of several kinds, and have an order."""
    ordered = sorted(found, key=lambda pair: (pair[1].id, pair[0]))
    hashed = [(crc32(each.id.encode()), (kind, each)) for kind, each in ordered]
    slices, is_late = _slices(hashed, HEADS), kinds[0].is_late
    for number, members in enumerate(slices):
        lower = [(hash_ // len(slices), pair) for hash_, pair in members]
        parts = tuple(tuple(pair for _, pair in part) for part in _slices(lower, LATE_TEXTS if is_late else TEXTS))
        yield Shelf(f"{name}-{number}" if len(slices) > 1 else name, year, kinds, parts)


def _slices(hashed: Sequence[tuple[int, T]], most: int) -> list[list[tuple[int, T]]]:
    """Deal entries into as many slices, a power of two, as leave `most` in one: few entries move when one is added."""
    count = 1
    while len(hashed) > most * count:
        count *= 2
    dealt: list[list[tuple[int, T]]] = [[] for _ in range(count)]
    for pair in hashed:
        dealt[pair[0] % count].append(pair)
    return dealt
