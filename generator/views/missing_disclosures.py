"""The list of what should have been made public and has not been, the longest overdue first."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.model.commitment import Commitment
from generator.model.disclosure import Disclosing, Standing
from generator.site import group
from generator.views.boards import Section, board_pages
from generator.views.commitment_board import SECTION, TITLE
from generator.views.commitment_rows import commitment_link, unit_cell
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link
from generator.views.tables import Column, Row, Table, measure, text
from generator.views.wording import day_text, iso, or_missing

MISSING = "commitments/disclosures-missing.html"
Missing = tuple[Commitment, Disclosing]
Judged = tuple[Commitment, tuple[Disclosing, ...]]


def missing_address(kinds: Sequence[str], kind: str) -> str:
    """Give the list of what is missing of one kind."""
    return f"commitments/missing/{kinds.index(kind) + 1}.html"


def missing_pages(index: Index, kinds: Sequence[str], judged: Sequence[Judged]) -> Iterator[Page]:
    """Make the list where something is missing, and those of each kind that is."""
    missing = [(c, d) for c, found in judged for d in found if d.standing is Standing.MISSING]
    if not missing:
        return
    missing.sort(key=lambda pair: (pair[1].due, pair[0].id))
    of_kind = group(missing, lambda pair: pair[1].kind)
    lists = [("全部", MISSING, missing)]
    lists += [(kind, missing_address(kinds, kind), list(of_kind[kind])) for kind in kinds if kind in of_kind]
    for label, address, members in lists:
        options = tuple(
            FilterOption(label=each, address=to, count=len(found), is_current=to == address)
            for each, to, found in lists
        )
        yield from board_pages(
            index,
            address,
            Link(TITLE, SECTION),
            "三公开缺项" if address == MISSING else f"没有公开的{label}",
            f"截至{day_text(index.site.as_of)}，应公开没有公开的{len(members)}项，拖得最久的排在前面。",
            [_list(index, members, address)],
            filters=(FilterGroup(label="公开什么", options=options),),
        )


def _list(index: Index, missing: Sequence[Missing], address: str) -> Section:
    return Section(
        id="missing",
        title="应公开没有公开的",
        table=Table(
            name=PurePosixPath(address).stem,
            caption="应公开没有公开的事项",
            head="承诺",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="责任人", key="owner"),
                Column(label="缺什么", is_short=True, key="kind"),
                Column(label="最后一天", is_short=True, key="due"),
                Column(label="已过", is_number=True, key="days"),
            ),
            rows=tuple(_row(index, commitment, found) for commitment, found in missing),
        ),
    )


def _row(index: Index, commitment: Commitment, found: Disclosing) -> Row:
    days = (index.site.as_of - found.due).days if found.due else None
    return Row(
        head=commitment_link(index, commitment),
        cells=(
            unit_cell(index, commitment),
            text(or_missing(commitment.owner)),
            text(found.kind, slug="alert"),
            text(iso(found.due)),
            measure(f"{days}天", None if days is None else float(days)),
        ),
    )
