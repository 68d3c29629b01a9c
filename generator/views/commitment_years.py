"""Commitments year by year: one board a year, and one that compares the years."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.commitment import Commitment
from generator.model.commitment_year import is_closed
from generator.model.fulfilment import Fulfilment
from generator.site import group
from generator.views.boards import Section, board_pages
from generator.views.commitment_board import (
    RATE,
    SECTION,
    STATES,
    TITLE,
    limit_cell,
    limit_columns,
    limit_of,
    party_link,
    year_filters,
)
from generator.views.commitment_coverage import MEANING, coverage_sections
from generator.views.commitment_rows import commitment_link, state_cell, unit_cell
from generator.views.index import UNASSIGNED, Index
from generator.views.page import Page
from generator.views.parts import Link
from generator.views.states import URGENCY, counts, kept_text, year_address, year_text
from generator.views.tables import Column, Row, Table, anchored, text
from generator.views.tallies import TALLY_COLUMNS, tally_cells, tally_chart
from generator.views.wording import day_text, iso, or_missing

ADDRESS = "commitments/years.html"
CLOSED = "已结转，只读"
_CLOSED_NOTE = "本年度已结转，只读：承诺的件数不再增减；当年没有办结的，办结以后状态还会跟着改。"
Tallies = Mapping[int | None, Counter[Fulfilment]]


def year_pages(index: Index) -> Iterator[Page]:
    """Make a page for each year in which commitments were made, and one that lists the years."""
    years = index.commitments_by_year
    if not years:
        return
    tallies = {year: Counter(index.states[c.id] for c in made) for year, made in years.items()}
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "年度承诺",
        f"承诺按作出的日期归入年度。截至{day_text(index.site.as_of)}。",
        [_years(index, tallies), *coverage_sections(index)],
        filters=year_filters(index, ADDRESS),
        meanings=(*STATES, RATE, MEANING),
    )
    for year, made in years.items():
        yield from _year(index, year, made, tallies[year])


def _years(index: Index, tallies: Tallies) -> Section:
    return Section(
        id="years",
        title="各年度承诺兑现情况",
        chart=tally_chart(
            "years", "每个年度的承诺各在什么状态", [(_link(year), made) for year, made in tallies.items()]
        ),
        table=Table(
            name="years",
            caption="各年度承诺兑现情况",
            head="年度",
            columns=(*TALLY_COLUMNS, Column(label="情况", is_short=True, key="standing", ranks=("进行中", "已结转"))),
            rows=tuple(_year_row(index, year, tally) for year, tally in tallies.items()),
        ),
    )


def _year_row(index: Index, year: int | None, tally: Counter[Fulfilment]) -> Row:
    place = year_address(year)
    cells = tally_cells(tally, place, lambda _: f"{place}#details")
    return Row(head=_link(year), cells=(*cells, text(_standing(index, year))))


def _link(year: int | None) -> Link:
    return Link(year_text(year), year_address(year))


def _standing(index: Index, year: int | None) -> str:
    if year is None:
        return ""
    if is_closed(year, index.site.as_of):
        return CLOSED
    return "进行中"


def _year(index: Index, year: int | None, made: Sequence[Commitment], tally: Counter[Fulfilment]) -> Iterator[Page]:
    address = year_address(year)
    still = _CLOSED_NOTE if _standing(index, year) == CLOSED else ""
    by_unit = group(made, lambda c: c.party if c.party in index.unit_links else UNASSIGNED)
    units = {unit: by_unit[unit] for unit in index.parties if unit in by_unit}
    note = f"截至{day_text(index.site.as_of)}，{len(units)}个单位{year_text(year)}作出的承诺{len(made)}件，兑现率"
    yield from board_pages(
        index,
        address,
        Link(TITLE, SECTION),
        f"{year_text(year)}公开承诺" if year else "没有写承诺日期的承诺",
        f"{note}{kept_text(tally)}。{still}",
        [_units(index, address, units), _details(index, address, units)],
        counts=counts(tally, lambda _: f"{address}#details"),
        filters=year_filters(index, address),
        meanings=(*STATES, RATE),
        method=SECTION,
    )


def _units(index: Index, address: str, units: Mapping[str, Sequence[Commitment]]) -> Section:
    tallies = {unit: Counter(index.states[c.id] for c in made) for unit, made in units.items()}
    return Section(
        id="units",
        title="各单位承诺兑现情况",
        chart=tally_chart(
            "states", "每个单位的承诺各在什么状态", [(party_link(index, u), tally) for u, tally in tallies.items()]
        ),
        table=Table(
            name=f"{_stem(address)}-units",
            caption="各单位承诺兑现情况",
            head="单位",
            columns=(*TALLY_COLUMNS, *limit_columns(index)),
            rows=tuple(_unit_row(index, unit, f"{address}#of-{unit}", tally) for unit, tally in tallies.items()),
        ),
    )


def _unit_row(index: Index, unit: str, place: str, tally: Counter[Fulfilment]) -> Row:
    most, total = limit_of(index), tally.total()
    limit = () if most is None else (limit_cell(f"{total}件" if total > most else ""),)
    return Row(head=party_link(index, unit), cells=(*tally_cells(tally, place, lambda _: place), *limit))


def _stem(address: str) -> str:
    return address.rpartition("/")[2].removesuffix(".html")


def _details(index: Index, address: str, units: Mapping[str, Sequence[Commitment]]) -> Section:
    rows = ((f"of-{unit}", _detail_row(index, commitment)) for unit, made in units.items() for commitment in made)
    return Section(
        id="details",
        title="逐件情况",
        table=Table(
            name=f"{_stem(address)}-details",
            caption="逐件承诺",
            head="承诺",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="类型", is_short=True, key="type"),
                Column(label="来源依据", is_short=True, key="basis"),
                Column(label="承诺日期", is_short=True, key="made_on"),
                Column(label="办结时限", is_short=True, key="due_date"),
                Column(label="状态", is_short=True, key="state", ranks=URGENCY),
            ),
            rows=tuple(anchored(rows)),
        ),
    )


def _detail_row(index: Index, commitment: Commitment) -> Row:
    return Row(
        head=commitment_link(index, commitment),
        cells=(
            unit_cell(index, commitment),
            text(or_missing(commitment.type)),
            text(or_missing(commitment.basis)),
            text(iso(commitment.made_on)),
            text(iso(commitment.current_due(index.site.as_of))),
            state_cell(index, commitment),
        ),
    )
