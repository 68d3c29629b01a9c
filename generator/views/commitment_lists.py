"""Lists of commitments: by state, by type, by basis."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.commitment import Basis, Commitment, CommitmentType
from generator.model.fulfilment import Fulfilment
from generator.site import Moment, group
from generator.views.commitment_board import SECTION, TITLE, list_filters
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.paging import paged
from generator.views.parts import Badge, FilterGroup, Link, Pager, Part
from generator.views.states import BADGES, MEANINGS, basis_address, status_address, type_address
from generator.views.wording import day_text, distance_text, or_missing

PAGE_SIZE = 50
_URGENCY = (
    Fulfilment.OVERDUE,
    Fulfilment.DUE_SOON,
    Fulfilment.UNDER_WAY,
    Fulfilment.MADE,
    Fulfilment.KEPT_LATE,
    Fulfilment.KEPT,
)


class CommitmentRow(Part, frozen=True):
    """One commitment in a list."""

    text: str
    address: str
    party: Link
    owner: str
    type: str
    made_text: str
    due_text: str
    original_due_text: str
    """The due date before it was moved; empty when it never was."""
    days_text: str
    status: Badge


class CommitmentList(View, frozen=True):
    """One page of a list of commitments."""

    title: str
    trail: tuple[Link, ...]
    note: str
    filters: tuple[FilterGroup, ...]
    rows: tuple[CommitmentRow, ...]
    empty_text: str
    pager: Pager


def list_pages(index: Index) -> Iterator[Page]:
    """Make the lists by state, by type and by basis."""
    ordered = by_due_date(index, index.commitments)
    rows = [(commitment, commitment_row(index, commitment)) for commitment in ordered]
    states = group(rows, lambda pair: index.states[pair[0].id])
    types = group(rows, lambda pair: pair[0].type)
    bases = group(rows, lambda pair: pair[0].basis)
    for state in Fulfilment:
        members = [row for _, row in states.get(state, ())]
        yield from _pages(index, f"{state.value}的承诺", MEANINGS[state], status_address(state), members)
    for kind in CommitmentType:
        members = [row for _, row in types.get(kind, ())]
        yield from _pages(index, kind.value, "", type_address(kind), members)
    for basis in Basis:
        members = [row for _, row in bases.get(basis, ())]
        yield from _pages(index, f"{basis.value}方面的承诺", "", basis_address(basis), members)
    if None in bases:
        unsaid = [row for _, row in bases[None]]
        yield from _pages(index, "没有写来源依据的承诺", "", basis_address(None), unsaid)


def by_due_date(index: Index, commitments: Sequence[Commitment]) -> list[Commitment]:
    """Sort commitments: longest overdue or next due first, undated last; by id on one day, so that builds agree."""
    return sorted(commitments, key=lambda c: (c.current_due(index.site.as_of) or date.max, c.id))


def by_urgency(index: Index, commitments: Sequence[Commitment]) -> list[Commitment]:
    """Sort a unit's commitments: what is late, then what is due, then what is kept, each by its due date."""
    rank = {state: position for position, state in enumerate(_URGENCY)}
    return sorted(by_due_date(index, commitments), key=lambda c: rank[index.states[c.id]])


def due_text(commitment: Commitment, state: Fulfilment, moment: Moment) -> str:
    """Say how a commitment stands to its due date on the day; empty without one."""
    due = commitment.current_due(moment.as_of)
    if due is None:
        return ""
    if state in (Fulfilment.KEPT, Fulfilment.KEPT_LATE) and commitment.completed_on:
        return _kept_text((due - commitment.completed_on).days)
    late = (moment.as_of - due).days
    return f"已逾期{late}天" if late > 0 else distance_text(due, moment, "今天到期")


def original_due_text(commitment: Commitment, today: date) -> str:
    """Give the first due date when it has been moved by the day."""
    is_moved = commitment.current_due(today) != commitment.due_date and commitment.due_date
    return day_text(commitment.due_date) if is_moved else ""


def commitment_row(index: Index, commitment: Commitment) -> CommitmentRow:
    """Make a commitment's line."""
    return CommitmentRow(
        text=or_missing(commitment.text),
        address=index.commitment_address(commitment),
        party=index.unit(commitment.party),
        owner=or_missing(commitment.owner),
        type=or_missing(commitment.type),
        made_text=day_text(commitment.made_on),
        due_text=day_text(commitment.current_due(index.site.as_of)),
        original_due_text=original_due_text(commitment, index.site.as_of),
        days_text=due_text(commitment, index.states[commitment.id], index.site.moment),
        status=BADGES[index.states[commitment.id]],
    )


def _kept_text(days_early: int) -> str:
    if not days_early:
        return "如期办结"
    return f"提前{days_early}天办结" if days_early > 0 else f"逾期{-days_early}天办结"


def _pages(index: Index, title: str, meaning: str, first: str, rows: Sequence[CommitmentRow]) -> Iterator[Page]:
    parts = (meaning, f"截至{day_text(index.site.as_of)}共{len(rows)}件，按办结时限先后排列")
    note = "".join(f"{part}。" for part in parts if part)
    filters = list_filters(index, first)
    for address, members, pager in paged(rows, PAGE_SIZE, first):
        yield Page(
            address=address,
            section=SECTION,
            template="commitment-list",
            title=title,
            description=note,
            meta=list_meta(title, note, ColumnType.RESPONSE, TITLE),
            view=CommitmentList(
                title=title,
                trail=(Link(TITLE, SECTION),),
                note=note,
                filters=filters,
                rows=tuple(members),
                empty_text=f"目前没有{title}。",
                pager=pager,
            ),
        )
