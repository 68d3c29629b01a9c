"""Awards of a year: how far each has come, its notice, its quota, and how many won."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.award import Award, NoticeState, notice_state
from generator.model.awarding import winners
from generator.site import group
from generator.views.award_states import BADGES, MEANINGS, state_text
from generator.views.boards import Section, board_pages
from generator.views.columns import is_there
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Column, Row, Table, number, text
from generator.views.wording import MISSING, day_text, iso, span_text

SECTION = "awards/index.html"
TITLE = "评选表彰"
Years = Mapping[int | None, tuple[Award, ...]]


def award_pages(index: Index) -> Iterator[Page]:
    """Make a page for each year; the year of the day, or the last one before it, stands first."""
    if not is_there(index, SECTION) and not index.site.awards.withdrawn:
        return
    years = group(index.site.awards.shown.values(), lambda award: award.year)
    for year, awards in years.items() if years else ((None, ()),):
        yield from _pages(index, years, year, awards)


def _current(index: Index, years: Years) -> int | None:
    """Give the year that the first page shows; one that is yet to come only where there is no other."""
    known = sorted(year for year in years if year is not None)
    return max((year for year in known if year <= index.site.as_of.year), default=next(iter(known), None))


def year_address(index: Index, years: Years, year: int | None) -> str:
    """Give the page of a year's awards."""
    return SECTION if year == _current(index, years) else f"awards/year/{year or 'undated'}.html"


def _pages(index: Index, years: Years, year: int | None, awards: Sequence[Award]) -> Iterator[Page]:
    address, today = year_address(index, years, year), index.site.as_of
    states = {award.id: notice_state(award, today) for award in awards}
    title = f"{year}年评选表彰" if year else TITLE
    yield from board_pages(
        index,
        address,
        Link(TITLE, SECTION),
        title,
        f"先公示、后表彰；截至{day_text(today)}共{len(awards)}项评选。",
        [_section(index, year, awards, states)],
        numbers=tuple(_numbers(address, states)),
        filters=_filters(index, years, year),
        meanings=MEANINGS if awards else (),
        method=SECTION,
    )


def _numbers(address: str, states: Mapping[str, NoticeState]) -> Iterator[Number]:
    counts = group(states.values(), lambda state: state)
    for state in BADGES if states else ():
        count = len(counts.get(state, ()))
        to = f"{address}#{_anchor(state)}" if count else ""
        yield Number(count=count, measure="项", label=state.value, note="", address=to)


def _anchor(state: NoticeState) -> str:
    return f"is-{BADGES[state].slug}"


def _filters(index: Index, years: Years, current: int | None) -> tuple[FilterGroup, ...]:
    if len(years) < 2:
        return ()
    ordered = sorted(years, key=lambda year: year or 0, reverse=True)
    options = tuple(
        FilterOption(
            label=f"{year}年" if year else f"年度{MISSING}",
            address=year_address(index, years, year),
            count=len(years[year]),
            is_current=year == current,
        )
        for year in ordered
    )
    return (FilterGroup(label="年度", options=options),)


def _section(index: Index, year: int | None, awards: Sequence[Award], states: Mapping[str, NoticeState]) -> Section:
    return Section(
        id="awards",
        title="各项评选",
        table=Table(
            name=f"awards-{year or 'undated'}",
            caption="各项评选的进展",
            head="评选",
            columns=(
                Column(label="状态", is_short=True, key="state", ranks=tuple(NoticeState)),
                Column(label="下一步", key="next"),
                Column(label="公示时间", key="notice"),
                Column(label="名额", is_number=True, key="quota"),
                Column(label="获奖", is_number=True, key="winners"),
                Column(label="表彰日期", is_short=True, key="awarded_on"),
            ),
            rows=tuple(_rows(index, awards, states)),
        ),
        empty_text="" if awards else "还没有评选。",
    )


def _rows(index: Index, awards: Sequence[Award], states: Mapping[str, NoticeState]) -> Iterator[Row]:
    """Give the awards by state, the latest notice first; by id on one day, so that builds agree."""
    by_state = group(sorted(awards, key=_notice_day, reverse=True), lambda award: states[award.id])
    for state in BADGES:
        for position, award in enumerate(by_state.get(state, ())):
            yield _row(index, award, state, "" if position else _anchor(state))


def _notice_day(award: Award) -> str:
    return iso(award.notice.start if award.notice else None)


def _row(index: Index, award: Award, state: NoticeState, anchor: str) -> Row:
    today, address = index.site.as_of, index.site.awards.address(award)
    notice, is_awarded = award.notice, state is NoticeState.AWARDED
    won = sum(len(winners(award, prize, today)) for prize in award.items)
    return Row(
        head=Link(award.name or MISSING, address),
        cells=(
            text(state.value, slug=BADGES[state].slug),
            text(state_text(award, index.site.moment)),
            text(span_text(notice.start, notice.end) if notice and notice.start and notice.end else ""),
            number(sum(prize.quota or 0 for prize in award.items), f"{address}#prizes"),
            number(won, f"{address}#prizes") if is_awarded else text(""),
            text(iso(award.awarded_on) if is_awarded else ""),
        ),
        anchor=anchor,
    )
