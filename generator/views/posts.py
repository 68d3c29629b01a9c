"""Posts and duties (设岗定责、依岗承诺): which post each commitment of a post names."""

from collections.abc import Iterator, Sequence

from generator.model.commitment import Commitment, CommitmentType
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.commitment_board import SECTION, TITLE, party_link
from generator.views.commitment_rows import commitment_link, state_cell, unit_cell
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.states import URGENCY, type_address
from generator.views.tables import Column, Row, Table, anchored, text
from generator.views.wording import day_text, or_missing, percent_text

ADDRESS = "commitments/posts.html"
MEANINGS = (Meaning(term="岗位承诺", text="按岗位职责作出的承诺，必须写明是哪个岗位"),)
Posts = Sequence[tuple[str, Commitment]]


def post_pages(index: Index) -> Iterator[Page]:
    """Make the board where somebody has promised something for a post."""
    made = [(unit, c) for unit in index.parties for c in index.commitments_of[unit] if c.type is CommitmentType.POST]
    if not made:
        return
    unnamed = [pair for pair in made if not pair[1].post]
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "设岗定责",
        f"截至{day_text(index.site.as_of)}，岗位承诺{len(made)}件，写明岗位的{len(made) - len(unnamed)}件。",
        [_posts(index, [*unnamed, *(pair for pair in made if pair[1].post)], unnamed)],
        numbers=tuple(_numbers(len(made), len(unnamed))),
        meanings=MEANINGS,
    )


def _numbers(whole: int, unnamed: int) -> Iterator[Number]:
    list_of_all = type_address(CommitmentType.POST)
    named = whole - unnamed
    yield Number(count=whole, measure="件", label="岗位承诺", note="", address=list_of_all)
    for label, count, anchor in (("写明岗位", named, "named"), ("没有写岗位", unnamed, "unnamed")):
        address = f"{ADDRESS}#{anchor}" if count else ""
        yield Number(count=count, measure="件", label=label, note=percent_text(count, whole), address=address)


def _posts(index: Index, made: Posts, unnamed: Posts) -> Section:
    units = tuple(party_link(index, unit) for unit in dict.fromkeys(unit for unit, _ in unnamed))
    return Section(
        id="posts",
        title="岗位和承诺",
        names=(Names(label=f"有岗位承诺没有写岗位的单位（{len(units)}个）", links=units),) if units else (),
        table=Table(
            name="posts",
            caption="岗位和依岗作出的承诺",
            head="承诺",
            columns=(
                Column(label="岗位", key="post"),
                Column(label="单位", key="unit"),
                Column(label="责任人", key="owner"),
                Column(label="状态", is_short=True, key="state", ranks=URGENCY),
            ),
            rows=tuple(anchored(("named" if c.post else "unnamed", _row(index, c)) for _, c in made)),
        ),
    )


def _row(index: Index, commitment: Commitment) -> Row:
    return Row(
        head=commitment_link(index, commitment),
        cells=(
            text(or_missing(commitment.post), slug="" if commitment.post else "alert"),
            unit_cell(index, commitment),
            text(or_missing(commitment.owner)),
            state_cell(index, commitment),
        ),
    )
