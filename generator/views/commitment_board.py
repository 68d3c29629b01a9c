"""The board of commitments: how many are in which state, and each unit's row."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.model.commitment import CommitmentType
from generator.model.commitment_year import PARTY_LIMIT, years_above
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.commitment_rows import state_place
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link
from generator.views.states import (
    BADGES,
    BASIS_SLUGS,
    MEANINGS,
    RATE_MEANING,
    basis_address,
    basis_text,
    counts,
    kept_text,
    status_address,
    type_address,
    year_address,
    year_text,
)
from generator.views.tables import Cell, Column, Row, Table, text
from generator.views.tallies import TALLY_COLUMNS, tally_cells, tally_chart
from generator.views.turns import commitment_entries
from generator.views.updates import with_feed
from generator.views.wording import day_text

SECTION = "commitments/index.html"
TITLE = "公开承诺"
MEMBERS = "党员个人打算"
STATES = tuple(Meaning(term=state.value, text=words, slug=BADGES[state].slug) for state, words in MEANINGS.items())
DISCLOSED = Meaning(term="已公示", text="“三公开”里至少有一次公开，日期已到；本站列出全部承诺，不算公示")
RATE = Meaning(term="兑现率", text=RATE_MEANING.removeprefix("兑现率等于"))


def commitment_board_pages(index: Index) -> Iterator[Page]:
    """Make the board; units stand as in the tree of organisations, where an office looks for them."""
    tally, above = index.tally, _above(index)
    units = f"{len(index.parties)}个单位作出承诺{tally.total()}件，其中{index.disclosed_count}件已公示"
    rows = [(party_link(index, unit), index.tallies[unit]) for unit in index.parties]
    board = board_pages(
        index,
        SECTION,
        Link(TITLE, SECTION),
        TITLE,
        f"截至{day_text(index.site.as_of)}，{units}，兑现率{kept_text(tally)}。",
        [
            Section(id="chart", title="各单位承诺状态", chart=tally_chart("states", "每个单位的承诺各在什么状态", rows))
            if rows
            else Section(id="chart", title="各单位承诺状态", empty_text="目前没有公开承诺。"),
            _units(index, above),
        ],
        counts=counts(tally),
        filters=list_filters(index, SECTION)[1:],
        meanings=board_meanings(index),
    )
    yield from with_feed(index.site, board, commitment_entries(index))


def list_filters(index: Index, current: str) -> tuple[FilterGroup, ...]:
    """Link the lists by state, type, basis and year, with how much each holds."""
    types = Counter(commitment.type for commitment in index.commitments)
    states = [(state.value, index.tally[state], status_address(state)) for state in BADGES]
    kinds = [(kind.value, types[kind], type_address(kind)) for kind in CommitmentType]
    return (
        _filter("状态", states, current),
        _filter("类型", kinds, current),
        basis_filter(index, current),
        *year_filters(index, current),
    )


def basis_filter(index: Index, current: str) -> FilterGroup:
    """Link the lists by basis."""
    made = index.commitments_by_basis
    bases = (basis for basis in BASIS_SLUGS if basis or basis in made)
    return _filter("依据", [(basis_text(b), len(made.get(b, ())), basis_address(b)) for b in bases], current)


def year_filters(index: Index, current: str) -> tuple[FilterGroup, ...]:
    """Switch between the years in which commitments were made."""
    years = [(year_text(year), len(made), year_address(year)) for year, made in index.commitments_by_year.items()]
    return (_filter("年度", years, current),) if years else ()


def _filter(label: str, lists: Iterable[tuple[str, int, str]], current: str) -> FilterGroup:
    options = (FilterOption(label=w, count=n, address=to, is_current=to == current) for w, n, to in lists)
    return FilterGroup(label=label, options=tuple(options))


def party_link(index: Index, unit: str) -> Link:
    """Link a unit's commitments."""
    return Link(index.unit(unit).label, index.commitments_address(unit))


def limit_of(index: Index) -> int | None:
    """Give how much a unit may promise in a year; None where the office sets no limit."""
    return (index.site.campaign.max_commitments or {}).get(PARTY_LIMIT)


def limit_columns(index: Index) -> tuple[Column, ...]:
    """Head the cell that flags too many commitments, where there is a limit."""
    most = limit_of(index)
    return (Column(label=f"上限{most}件", is_short=True, key="limit"),) if most is not None else ()


def limit_cell(words: str) -> Cell:
    """Flag too many commitments."""
    return text(f"超过：{words}", slug="alert") if words else text("未超过")


def _above(index: Index) -> Mapping[str, Mapping[int | None, int]]:
    """Give for each unit that promised too much the years in which it did."""
    most = limit_of(index)
    if most is None:
        return {}
    found = {unit: years_above(index.commitments_of[unit], most) for unit in index.parties}
    return {unit: years for unit, years in found.items() if years}


def _units(index: Index, above: Mapping[str, Mapping[int | None, int]]) -> Section:
    flagged = tuple(party_link(index, unit) for unit in above)
    only_members = (unit for unit in index.member_promises if unit not in index.commitments_of)
    return Section(
        id="units",
        title="各单位承诺兑现情况",
        names=(Names(label=f"超过上限的单位（{len(flagged)}个）", links=flagged),) if flagged else (),
        table=Table(
            name="units",
            caption="各单位承诺兑现情况",
            head="单位",
            columns=(*TALLY_COLUMNS, *limit_columns(index), *_member_columns(index)),
            rows=tuple(_row(index, unit, above.get(unit, {})) for unit in (*index.parties, *only_members)),
            foot=_foot(index),
        ),
    )


def _row(index: Index, unit: str, years: Mapping[int | None, int]) -> Row:
    place = index.commitments_address(unit)
    said = "、".join(f"{year_text(year)}{count}件" for year, count in years.items())
    return Row(
        head=party_link(index, unit) if place else index.unit(unit),
        cells=(
            *tally_cells(index.tallies.get(unit, Counter()), place, partial(state_place, index, unit)),
            *(limit_cell(said) for _ in limit_columns(index)),
            *(_members(index.member_promises.get(unit, 0)) for _ in _member_columns(index)),
        ),
    )


def _foot(index: Index) -> Row:
    tally = tally_cells(index.tally, f"{SECTION}#units", status_address)
    limit = (text("") for _ in limit_columns(index))
    members = (_members(sum(index.member_promises.values())) for _ in _member_columns(index))
    return Row(head=Link("全部单位"), cells=(*tally, *limit, *members))


def _member_columns(index: Index) -> tuple[Column, ...]:
    return (Column(label=MEMBERS, is_short=True, key="members"),) if index.member_promises else ()


def _members(count: int) -> Cell:
    """Say how many there are: what they say is internal, so there is no list to lead to."""
    return text(f"{count}件" if count else "")


def board_meanings(index: Index) -> tuple[Meaning, ...]:
    """Say what the board's words mean."""
    return *STATES, DISCLOSED, RATE, *_meanings(index)


def _meanings(index: Index) -> Iterator[Meaning]:
    if limit_of(index) is not None:
        yield Meaning(term="上限", text="一个单位一年公开承诺的件数：不求多，讲究实、能做到")
    if index.member_promises:
        yield Meaning(term=MEMBERS, text="党员交给党组织的打算，只算件数；内容不公开，所以没有可以点开的清单")
