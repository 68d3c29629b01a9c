"""A page for each month in which commitments are due: what the calendar counts."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.commitment import Commitment
from generator.site import group
from generator.views.boards import ROWS, Section, board_pages
from generator.views.commitment_lists import by_due_date, days_left, due_text
from generator.views.index import Index
from generator.views.page import Page
from generator.views.paging import page_address
from generator.views.parts import Link
from generator.views.states import BADGES, KEPT, URGENCY
from generator.views.tables import Column, Row, Table, distance, link, text
from generator.views.timeline import ADDRESS, TITLE
from generator.views.wording import day_text, iso, or_missing, shorten

Month = tuple[int, int]


def due_month_pages(index: Index) -> Iterator[Page]:
    """Make the months' pages."""
    for (year, month), commitments in _by_month(index).items():
        yield from board_pages(
            index,
            _address((year, month)),
            Link(TITLE, ADDRESS),
            f"{year}年{month}月到期的承诺",
            f"共{len(commitments)}件，有延期的按新时限算。截至{day_text(index.site.as_of)}。",
            [_section(index, (year, month), commitments)],
        )


def due_days(index: Index) -> Mapping[date, tuple[int, str]]:
    """Count the commitments due on each day, and give the place of the day's first on its month's page."""
    places: dict[date, str] = {}
    counts: Counter[date] = Counter()
    for month, commitments in _by_month(index).items():
        for position, commitment in enumerate(commitments):
            if day := commitment.current_due(index.site.as_of):
                places.setdefault(day, f"{page_address(_address(month), position // ROWS + 1)}#{_anchor(day)}")
                counts[day] += 1
    return {day: (counts[day], place) for day, place in places.items()}


def _by_month(index: Index) -> Mapping[Month, Sequence[Commitment]]:
    dated = ((c.current_due(index.site.as_of), c) for c in by_due_date(index, index.commitments))
    months = group(((day.year, day.month, c) for day, c in dated if day), lambda one: one[:2])
    return {month: [commitment for _, _, commitment in members] for month, members in months.items()}


def _address(month: Month) -> str:
    return f"calendar/{month[0]}-{month[1]:02}.html"


def _anchor(day: date) -> str:
    return f"d-{iso(day)}"


def _section(index: Index, month: Month, commitments: Sequence[Commitment]) -> Section:
    columns = (
        Column(label="承诺", key="commitment"),
        Column(label="单位", key="unit"),
        Column(label="状态", is_short=True, key="state", ranks=URGENCY),
        Column(label="离时限", is_short=True, key="distance"),
    )
    return Section(
        id="due",
        title="逐件情况",
        table=Table(
            name=f"due-{month[0]}-{month[1]:02}",
            caption=f"{month[0]}年{month[1]}月到期的承诺",
            head="办结时限",
            columns=columns,
            rows=tuple(_rows(index, commitments)),
        ),
    )


def _rows(index: Index, commitments: Sequence[Commitment]) -> Iterator[Row]:
    before: date | None = None
    for commitment in commitments:
        day, state = commitment.current_due(index.site.as_of), index.states[commitment.id]
        anchor = _anchor(day) if day and day != before else ""
        before = day
        words = shorten(or_missing(commitment.text), 60)
        yield Row(
            head=Link(iso(day)),
            cells=(
                link(Link(words, index.commitment_address(commitment))),
                text(index.unit(commitment.party).label),
                text(state.value, slug="alert" if BADGES[state].slug == "overdue" else ""),
                distance(
                    due_text(commitment, state, index.site.moment),
                    days_left(commitment, state, index.site.as_of),
                    state in KEPT,
                ),
            ),
            anchor=anchor,
        )
