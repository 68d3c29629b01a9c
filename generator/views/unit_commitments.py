"""A page for each unit's commitments."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from generator.model.commitment import Commitment
from generator.views.commitment_board import SECTION, TITLE
from generator.views.commitment_details import CommitmentDetail, Sheet, commitment_detail, sheet
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, Recipe, View
from generator.views.parts import Count, Fact, Link
from generator.views.responsibility import contacts
from generator.views.states import counts, kept_text
from generator.views.wording import day_text


class UnitCommitments(View, frozen=True):
    """All that a unit has promised, and what came of it."""

    title: str
    trail: tuple[Link, ...]
    note: str
    unit: Link
    contacts: tuple[Fact, ...]
    """Who answers for the unit and where to ask; empty for an unknown unit."""
    counts: tuple[Count, ...]
    items: tuple[CommitmentDetail, ...]


class UnitCommitmentsRecipe(Recipe, frozen=True):
    """A unit's commitments and what their page needs to know of other records: sheets are many and long."""

    head: UnitCommitments
    """The page without its sheets."""
    sheets: tuple[Sheet, ...]
    kinds: tuple[str, ...]
    today: date

    def key(self) -> object:
        """Leave out the commitments themselves."""
        return self.head, tuple(sheet.key() for sheet in self.sheets), self.kinds, self.today

    def view(self) -> UnitCommitments:
        """Make the sheets."""
        return replace(self.head, items=tuple(commitment_detail(s, self.kinds, self.today) for s in self.sheets))


def unit_pages(index: Index) -> Iterator[Page]:
    """Make a page for each unit that has made a commitment."""
    for unit, commitments in index.commitments_of.items():
        yield _page(index, unit, commitments)


def in_order_made(commitments: Sequence[Commitment]) -> list[Commitment]:
    """Sort a unit's commitments as it made them, undated last; by id on one day, so that builds agree."""
    return sorted(commitments, key=lambda c: (c.made_on or date.max, c.id))


def _page(index: Index, unit: str, commitments: Sequence[Commitment]) -> Page:
    view = _head(index, unit, commitments)
    ordered = enumerate(in_order_made(commitments), start=1)
    return Page(
        address=index.commitments_address(unit),
        section=SECTION,
        template="unit-commitments",
        title=view.title,
        description=view.note,
        meta=list_meta(view.title, view.note, ColumnType.RESPONSE, TITLE),
        source=commitments[0].path,
        view=UnitCommitmentsRecipe(
            head=view,
            sheets=tuple(sheet(index, commitment, number) for number, commitment in ordered),
            kinds=index.site.campaign.disclosure_kinds,
            today=index.site.as_of,
        ),
    )


def _head(index: Index, unit: str, commitments: Sequence[Commitment]) -> UnitCommitments:
    link, tally = index.unit(unit), index.tallies[unit]
    record = index.site.organizations.shown.get(unit)
    return UnitCommitments(
        title=f"{link.label}公开承诺",
        trail=(Link(TITLE, SECTION),),
        note=f"截至{day_text(index.site.as_of)}共{len(commitments)}件，兑现率{kept_text(tally)}。",
        unit=link,
        contacts=tuple(contacts(index, record)) if record else (),
        counts=counts(tally, lambda _: ""),  # What they count stands below them.
        items=(),
    )
