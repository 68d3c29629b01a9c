"""Rows of single commitments in a board's table, and the places within it to which its other numbers lead."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.model.commitment import Commitment
from generator.views.index import Index
from generator.views.parts import Link
from generator.views.states import BADGES
from generator.views.tables import Cell, Row, text
from generator.views.wording import or_missing, shorten


def commitment_link(index: Index, commitment: Commitment) -> Link:
    """Name a commitment by how it begins."""
    return Link(shorten(or_missing(commitment.text), 60), index.commitment_address(commitment))


def unit_cell(index: Index, commitment: Commitment) -> Cell:
    """Say whose commitment it is."""
    return text(index.unit(commitment.party).label)


def state_cell(index: Index, commitment: Commitment) -> Cell:
    """Say in which state it is."""
    state = BADGES[index.states[commitment.id]]
    return text(state.word, slug=state.slug)


def anchored(rows: Iterable[tuple[str, Row]]) -> Iterator[Row]:
    """Give the first row of each group the group's anchor; rows of one group stand together."""
    before = ""
    for anchor, row in rows:
        yield row if anchor == before else replace(row, anchor=anchor)
        before = anchor
