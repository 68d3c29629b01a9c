"""Copies as the report shows them (雷同报告): both texts, cut where what they share begins and ends."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.problems import Finding, Passage


class Piece(Struct, frozen=True):
    """A part of a text."""

    text: str
    is_shared: bool


class ShownPassage(Struct, frozen=True):
    """One of the two texts."""

    label: str
    place: str
    pieces: tuple[Piece, ...]


class ShownPair(Struct, frozen=True):
    """A copy beside its original."""

    code: str
    share: str
    others: int
    copy: ShownPassage
    original: ShownPassage


def shown_pairs(findings: Iterable[Finding]) -> tuple[ShownPair, ...]:
    """Give the pairs of the findings that are about two texts."""
    return tuple(
        ShownPair(
            found.code,
            f"{found.pair.share:.0%}",
            found.pair.others,
            _shown(found.pair.copy),
            _shown(found.pair.original),
        )
        for found in findings
        if found.pair
    )


def _shown(passage: Passage) -> ShownPassage:
    return ShownPassage(passage.label, f"{passage.path}:{passage.line}", tuple(_pieces(passage)))


def _pieces(passage: Passage) -> Iterator[Piece]:
    last = 0
    for start, end in passage.spans:
        if last < start:
            yield Piece(passage.text[last:start], is_shared=False)
        yield Piece(passage.text[start:end], is_shared=True)
        last = end
    if last < len(passage.text):
        yield Piece(passage.text[last:], is_shared=False)
