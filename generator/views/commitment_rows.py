"""Rows of single commitments in a board's table, and the places within it to which its other numbers lead."""

from urllib.parse import quote

from generator.model.commitment import Commitment
from generator.model.fulfilment import Fulfilment
from generator.views.index import Index
from generator.views.parts import Link
from generator.views.states import BADGES, status_address
from generator.views.tables import Cell, text
from generator.views.wording import or_missing, shorten


def commitment_link(index: Index, commitment: Commitment) -> Link:
    """Name a commitment by how it begins."""
    return Link(shorten(or_missing(commitment.text), 60), index.commitment_address(commitment))


def state_place(index: Index, unit: str, state: Fulfilment) -> str:
    """Give where a unit's commitments in a state stand: a single one on its page, several in the narrowed list."""
    found = [c for c in index.commitments_of.get(unit, ()) if index.states[c.id] is state]
    if len(found) > 1 and unit in index.unit_links:
        return f"{status_address(state)}?unit={quote(index.unit(unit).label)}"
    return index.commitment_address(found[0]) if found else index.commitments_address(unit)


def unit_cell(index: Index, commitment: Commitment) -> Cell:
    """Say whose commitment it is."""
    return text(index.unit(commitment.party).label)


def state_cell(index: Index, commitment: Commitment) -> Cell:
    """Say in which state it is."""
    state = BADGES[index.states[commitment.id]]
    return text(state.word, slug=state.slug)
