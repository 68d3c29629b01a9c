"""Rows of single commitments in a board's table, and the places within it to which its other numbers lead."""

from generator.model.commitment import Commitment
from generator.views.index import Index
from generator.views.parts import Link
from generator.views.states import BADGES
from generator.views.tables import Cell, text
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
