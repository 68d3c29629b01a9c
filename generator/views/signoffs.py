"""The supervising leaders' signatures (包抓领导签字): what each leader has signed, and what waits."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.commitment import Commitment
from generator.model.organization import Organization
from generator.model.signing import Signing, signing
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.commitment_board import SECTION, TITLE, party_link
from generator.views.commitment_rows import commitment_link, unit_cell
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, anchored, number, text
from generator.views.wording import day_text, iso, percent_text

ADDRESS = "commitments/signoffs.html"
DETAILS = f"{ADDRESS}#details"
MEANINGS = (
    Meaning(term="应签", text="乡镇、街道和部门（级别是乡，或者类型是行政单位）的每一件公开承诺"),
    Meaning(term="已签", text="签字的是本单位的包抓领导，签字那天在任；签字日期还没到的不算"),
    Meaning(term="签得不对", text="签字的不是包抓领导，或者签字那天不在任，或者没有写日期"),
)
_RANKS = (*(each for each in Signing if each is not Signing.SIGNED), Signing.SIGNED)
Signed = tuple[Commitment, Signing]
NOBODY = ""
"""Stands for the leader of units that have none, or whose leader is not shown."""


def signoff_pages(index: Index) -> Iterator[Page]:
    """Make the board where a unit needs its leader's signature."""
    shown, units = index.site.organizations.shown, index.parties
    needed = [shown[unit] for unit in units if unit in shown and shown[unit].needs_supervisor]
    if not needed:
        return
    signed = {unit.id: [(c, _signing(index, c, unit)) for c in index.commitments_of[unit.id]] for unit in needed}
    by_leader = group(needed, lambda unit: _leader(index, unit))
    whole = Counter(each for pairs in signed.values() for _, each in pairs)
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "包抓领导签字",
        f"截至{day_text(index.site.as_of)}，{len(needed)}个单位的承诺要由包抓领导签字。",
        [_leaders(index, by_leader, signed), _details(index, by_leader, signed)],
        numbers=tuple(_numbers(whole)),
        meanings=MEANINGS,
    )


def _signing(index: Index, commitment: Commitment, unit: Organization) -> Signing:
    signer = index.site.leaders.shown.get(commitment.signoff.leader) if commitment.signoff else None
    return signing(commitment, unit, signer, index.site.as_of)


def _leader(index: Index, unit: Organization) -> str:
    return unit.supervising_leader if unit.supervising_leader in index.site.leaders.shown else NOBODY


def _counts(tally: Counter[Signing]) -> tuple[int, int, int, int]:
    """Give 应签, 已签, 没有签, 签得不对."""
    whole, done, waiting = tally.total(), tally[Signing.SIGNED], tally[Signing.UNSIGNED]
    return whole, done, waiting, whole - done - waiting


def _numbers(whole: Counter[Signing]) -> Iterator[Number]:
    counts = _counts(whole)
    for label, count in zip(("应签", "已签", "没有签", "签得不对"), counts, strict=True):
        note = percent_text(count, counts[0]) if label != "应签" else ""
        yield Number(count=count, measure="件", label=label, note=note, address=DETAILS if count else "")


def _leaders(
    index: Index, by_leader: Mapping[str, Sequence[Organization]], signed: Mapping[str, Sequence[Signed]]
) -> Section:
    waiting = [
        u for units in by_leader.values() for u in units if any(s is not Signing.SIGNED for _, s in signed[u.id])
    ]
    links = tuple(party_link(index, unit.id) for unit in waiting)
    return Section(
        id="leaders",
        title="各位领导签字情况",
        names=(Names(label=f"还缺签字的单位（{len(links)}个）", links=links),) if links else (),
        table=Table(
            name="signoff-leaders",
            caption="各位包抓领导签字情况",
            head="包抓领导",
            columns=(
                Column(label="单位", key="units"),
                Column(label="应签", is_number=True, key="due"),
                Column(label="已签", is_number=True, key="signed"),
                Column(label="没有签", is_number=True, key="unsigned"),
                Column(label="签得不对", is_number=True, key="wrong"),
            ),
            rows=tuple(
                _leader_row(index, leader, units, signed, f"{ADDRESS}#leader-{n}")
                for n, (leader, units) in enumerate(by_leader.items(), start=1)
            ),
        ),
    )


def _leader_row(
    index: Index, leader: str, units: Sequence[Organization], signed: Mapping[str, Sequence[Signed]], place: str
) -> Row:
    counts = _counts(Counter(each for unit in units for _, each in signed[unit.id]))
    names = text("、".join(index.unit(unit.id).label for unit in units))
    looks = ("", "", "alert", "alert")
    cells = tuple(number(count, place, look) for count, look in zip(counts, looks, strict=True))
    return Row(head=_leader_link(index, leader), cells=(names, *cells))


def _leader_link(index: Index, leader: str) -> Link:
    return index.leader(leader) if leader else Link("没有写包抓领导，或者领导没有公开")


def _details(
    index: Index, by_leader: Mapping[str, Sequence[Organization]], signed: Mapping[str, Sequence[Signed]]
) -> Section:
    rows = (
        (f"leader-{n}", _detail_row(index, leader, *pair))
        for n, (leader, units) in enumerate(by_leader.items(), start=1)
        for pair in sorted((p for u in units for p in signed[u.id]), key=lambda p: p[1] is Signing.SIGNED)
    )
    return Section(
        id="details",
        title="逐件情况",
        table=Table(
            name="signoff-details",
            caption="逐件承诺的签字情况",
            head="承诺",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="包抓领导", is_short=True, key="leader"),
                Column(label="签字人", is_short=True, key="signer"),
                Column(label="签字日期", is_short=True, key="date"),
                Column(label="情况", key="standing", ranks=_RANKS),
            ),
            rows=tuple(anchored(rows)),
        ),
    )


def _detail_row(index: Index, leader: str, commitment: Commitment, standing: Signing) -> Row:
    return Row(
        head=commitment_link(index, commitment),
        cells=(
            unit_cell(index, commitment),
            text(index.leader(leader).label if leader else ""),
            *_signer(index, commitment, standing),
            text(standing.value, slug="" if standing is Signing.SIGNED else "alert"),
        ),
    )


def _signer(index: Index, commitment: Commitment, standing: Signing) -> tuple[Cell, Cell]:
    """Name the signer and the day; a signature that is not given yet is not spoken of."""
    signed = commitment.signoff
    if signed is None or standing is Signing.UNSIGNED:
        return text(""), text("")
    return text(index.leader(signed.leader).label), text(iso(signed.date))
