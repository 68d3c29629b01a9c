"""Lists of commitments: by state, by type, by basis."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.commitment import Basis, Commitment, CommitmentType
from generator.model.fulfilment import Fulfilment
from generator.site import Moment, group
from generator.views.boards import Section, board_pages
from generator.views.commitment_board import SECTION, STATES, TITLE, list_filters
from generator.views.commitment_rows import state_cell
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Badge, Link, Part
from generator.views.states import BADGES, KEPT, MEANINGS, URGENCY, basis_address, status_address, type_address
from generator.views.tables import Cell, Column, Row, Table, distance, link, text
from generator.views.wording import day_text, distance_text, iso, or_missing


class CommitmentRow(Part, frozen=True):
    """One commitment on its unit's page."""

    text: str
    address: str
    owner: str
    due_text: str
    days_text: str
    status: Badge


def list_pages(index: Index) -> Iterator[Page]:
    """Make the lists by state, by type and by basis."""
    is_moved = any(commitment.extensions_by(index.site.as_of) for commitment in index.commitments)
    columns = _columns(is_moved)
    rows = [(c, _row(index, c, is_moved)) for c in by_due_date(index, index.commitments)]
    states = group(rows, lambda pair: index.states[pair[0].id])
    types = group(rows, lambda pair: pair[0].type)
    bases = group(rows, lambda pair: pair[0].basis)
    lists = (
        *((f"{s.value}的承诺", MEANINGS[s], status_address(s), states.get(s, ())) for s in Fulfilment),
        *((kind.value, "", type_address(kind), types.get(kind, ())) for kind in CommitmentType),
        *((f"{b.value}方面的承诺", "", basis_address(b), bases.get(b, ())) for b in Basis),
        *((("没有写来源依据的承诺", "", basis_address(None), bases[None]),) if None in bases else ()),
    )
    for title, meaning, address, members in lists:
        yield from _pages(index, title, meaning, address, columns, tuple(row for _, row in members))


def by_due_date(index: Index, commitments: Sequence[Commitment]) -> list[Commitment]:
    """Sort commitments: longest overdue or next due first, undated last; by id on one day, so that builds agree."""
    return sorted(commitments, key=lambda c: (c.current_due(index.site.as_of) or date.max, c.id))


def by_urgency(index: Index, commitments: Sequence[Commitment]) -> list[Commitment]:
    """Sort a unit's commitments: what is late, then what is due, then what is kept, each by its due date."""
    rank = {state: position for position, state in enumerate(URGENCY)}
    return sorted(by_due_date(index, commitments), key=lambda c: rank[index.states[c.id]])


def due_text(commitment: Commitment, state: Fulfilment, moment: Moment) -> str:
    """Say how a commitment stands to its due date on the day; empty without one."""
    due = commitment.current_due(moment.as_of)
    if due is None:
        return ""
    if state in KEPT and commitment.completed_on:
        return _kept_text(commitment.completed_on, due, commitment.due_date)
    late = (moment.as_of - due).days
    return f"已逾期{late}天" if late > 0 else distance_text(due, moment, "今天到期")


def days_left(commitment: Commitment, state: Fulfilment, today: date) -> int | None:
    """Count the days to the due date, from the day on which the commitment was kept or else from today."""
    due, done = commitment.current_due(today), commitment.completed_on
    return None if due is None else (due - (done if state in KEPT and done else today)).days


def original_due_text(commitment: Commitment, today: date) -> str:
    """Give the first due date when it has been moved by the day."""
    is_moved = commitment.current_due(today) != commitment.due_date and commitment.due_date
    return day_text(commitment.due_date) if is_moved else ""


def commitment_row(index: Index, commitment: Commitment) -> CommitmentRow:
    """Make a commitment's line."""
    return CommitmentRow(
        text=or_missing(commitment.text),
        address=index.commitment_address(commitment),
        owner=or_missing(commitment.owner),
        due_text=day_text(commitment.current_due(index.site.as_of)),
        days_text=due_text(commitment, index.states[commitment.id], index.site.moment),
        status=BADGES[index.states[commitment.id]],
    )


def _columns(is_moved: bool) -> tuple[Column, ...]:
    return (
        Column(label="承诺单位", key="unit"),
        Column(label="类型", is_short=True, key="type"),
        Column(label="包抓领导", is_short=True, key="leader"),
        Column(label="责任人", key="owner"),
        Column(label="承诺日期", is_short=True, key="made_on"),
        *((Column(label="原定时限", is_short=True, key="original_due_date"),) if is_moved else ()),
        Column(label="办结时限", is_short=True, key="due_date"),
        Column(label="状态", is_short=True, key="state", ranks=URGENCY),
        Column(label="距时限", is_short=True, key="days"),
    )


def _row(index: Index, commitment: Commitment, is_moved: bool) -> Row:
    today, state = index.site.as_of, index.states[commitment.id]
    due = commitment.current_due(today)
    was_moved = due != commitment.due_date
    unit = index.site.organizations.shown.get(commitment.party)
    leader = index.leader(unit.supervising_leader).label if unit and unit.supervising_leader else ""
    return Row(
        head=Link(or_missing(commitment.text), index.commitment_address(commitment)),
        cells=(
            link(index.unit(commitment.party)),
            text(or_missing(commitment.type)),
            _if_any(leader),
            text(or_missing(commitment.owner)),
            text(iso(commitment.made_on)),
            *((_if_any(iso(commitment.due_date) if was_moved else ""),) if is_moved else ()),
            text(iso(due)),
            state_cell(index, commitment),
            distance(
                due_text(commitment, state, index.site.moment), days_left(commitment, state, today), state in KEPT
            ),
        ),
    )


def _if_any(words: str) -> Cell:
    """Make a cell of words; where there are none, a card on a phone leaves it out."""
    return text(words, slug="" if words else "none")


def _kept_text(done: date, due: date, first_due: date | None) -> str:
    """Say how early or late it was done; where the day was moved, by what was promised at first, too."""
    early = (due - done).days
    said = f"提前{early}天" if early > 0 else f"逾期{-early}天" if early else "如期"
    if first_due is None or first_due == due:
        return f"{said}办结"
    late = (done - first_due).days
    against = f"比原定{'晚' if late > 0 else '早'}{abs(late)}天" if late else "和原定同一天"
    return f"延期后{said}办结，{against}"


def _pages(
    index: Index, title: str, meaning: str, address: str, columns: tuple[Column, ...], rows: tuple[Row, ...]
) -> Iterator[Page]:
    parts = (meaning, f"截至{day_text(index.site.as_of)}共{len(rows)}件，按办结时限先后排列")
    name = address.rpartition("/")[2].removesuffix(".html")
    table = Table(name=name, caption=title, head="承诺内容", columns=columns, rows=rows)
    yield from board_pages(
        index,
        address,
        Link(TITLE, SECTION),
        title,
        "".join(f"{part}。" for part in parts if part),
        [Section(id="list", title="逐件情况", table=table, empty_text="" if rows else f"目前没有{title}。")],
        filters=list_filters(index, address),
        meanings=STATES,
        method=SECTION,
    )
