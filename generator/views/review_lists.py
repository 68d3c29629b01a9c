"""Lists of leaders' comments: all, those of a period, those of a unit."""

from collections.abc import Iterator, Sequence

from generator.model.periods import Part, Period, listed_periods
from generator.model.review import Review
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link
from generator.views.review_words import (
    COLUMN,
    NO_RELATION,
    RELATION_MEANING,
    SECTION,
    TITLE,
    closed_count,
    period_address,
    period_anchor,
    period_text,
    relation_text,
    review_address,
    unit_address,
    unit_gaps,
)
from generator.views.tables import Column, Row, Table, link, number, text
from generator.views.wording import day_text, iso

COLUMNS = (
    Column(label="周期", is_short=True, key="period"),
    Column(label="点评人", is_short=True, key="reviewer"),
    Column(label="与单位的关系", key="relation"),
    Column(label="点评日期", is_short=True, key="date"),
    Column(label="方式", is_short=True, key="method"),
    Column(label="指出问题", is_number=True, key="problems"),
    Column(label="已整改", is_number=True, key="closed"),
)
MEANINGS = (
    Meaning(term="点评周期", text="点评的是哪一段时间的工作，不是哪天点评的；写第二季度的只算第二季度，不顶上半年"),
    Meaning(term="与单位的关系", text=RELATION_MEANING),
    Meaning(term="已整改", text="指出的问题里，整改记录都已办结并有佐证的"),
)


def review_list_pages(index: Index) -> Iterator[Page]:
    """Make the list of all comments, and one for each period and unit; none before there is anything to say."""
    if not index.has_review_column:
        return
    note = f"截至{day_text(index.site.as_of)}，领导点评{len(index.reviews)}次，从新到旧排列。"
    yield from _list(index, SECTION, TITLE, note, index.reviews)
    for period in sorted(index.reviews_in):
        reviews, address = index.reviews_in[period], period_address(period)
        note = f"截至{day_text(index.site.as_of)}，点评{period.label}工作的有{len(reviews)}次，从新到旧排列。"
        yield from _list(index, address, f"{period.label}{TITLE}", note, reviews, f"reviews-{period}")
    for unit in index.reviews_of:
        yield from _unit_pages(index, unit)


def _list(
    index: Index, address: str, title: str, note: str, reviews: Sequence[Review], name: str = "reviews"
) -> Iterator[Page]:
    section = Section(
        id="reviews",
        title="点评记录",
        table=_table(index, name, title, reviews),
        empty_text="" if reviews else "还没有领导点评。",
    )
    filters = _filters(index, address)
    yield from board_pages(
        index, address, COLUMN, title, note, [section], filters=filters, meanings=MEANINGS, method=SECTION
    )


def _filters(index: Index, current: str) -> tuple[FilterGroup, ...]:
    """Link the lists by year and by period, the latest first."""
    periods = sorted(index.reviews_in, reverse=True)
    years = [p for p in periods if p.part is Part.YEAR]
    whole = FilterOption(label="全部", address=SECTION, count=len(index.reviews), is_current=current == SECTION)
    groups = (("年度", years), ("周期", [p for p in periods if p.part is not Part.YEAR]))
    made = ((label, tuple(_option(index, period, current) for period in found)) for label, found in groups if found)
    return tuple(
        FilterGroup(label=label, options=(whole, *options) if label == "年度" else options) for label, options in made
    )


def _option(index: Index, period: Period, current: str) -> FilterOption:
    address, count = period_address(period), len(index.reviews_in[period])
    return FilterOption(label=period.label, address=address, count=count, is_current=address == current)


def _unit_pages(index: Index, unit: str) -> Iterator[Page]:
    """List the comments on a unit, a table a year: the numbers of the coverage lead to a year or a period of it."""
    reviews = sorted(index.reviews_of[unit], key=lambda r: (r.period is not None, r.period), reverse=True)
    years = group(reviews, lambda review: review.period.year if review.period else None)
    gaps = listed_periods(unit_gaps(index, unit))
    yield from board_pages(
        index,
        unit_address(unit),
        COLUMN,
        f"{index.unit(unit).label}的领导点评",
        f"共{len(reviews)}次。" + (f"没有点评的周期：{gaps}。" if gaps else ""),
        [_year_section(index, unit, year, found) for year, found in years.items()],
        meanings=MEANINGS,
        method=SECTION,
    )


def _year_section(index: Index, unit: str, year: int | None, reviews: Sequence[Review]) -> Section:
    name, title = f"{unit.rpartition('/')[2]}-{year}", f"{year}年" if year else "没有写周期"
    return Section(id=f"y{year}", title=title, table=_table(index, name, f"{title}领导点评", reviews, is_of_unit=True))


def _table(index: Index, name: str, caption: str, reviews: Sequence[Review], is_of_unit: bool = False) -> Table:
    """List comments; those on one unit stand by period, and the first of each period can be led to."""
    rows: list[Row] = []
    before: Period | None = None
    for review in reviews:
        period = review.period
        is_first = period is not None and period != before and period.part is not Part.YEAR
        rows.append(_row(index, review, period_anchor(period) if period and is_of_unit and is_first else ""))
        before = period
    return Table(name=name, caption=caption, head="单位", columns=COLUMNS, rows=tuple(rows))


def _row(index: Index, review: Review, anchor: str) -> Row:
    address, relation = review_address(index, review), relation_text(index, review)
    problems = f"{address}#problems"
    return Row(
        head=Link(index.unit(review.organization).label, address),
        cells=(
            text(period_text(review)),
            link(index.leader(review.reviewer)),
            text(relation, slug="alert" if relation == NO_RELATION else ""),
            text(iso(review.date)),
            text(review.method),
            number(len(review.problems), problems),
            number(closed_count(index, review), problems),
        ),
        anchor=anchor,
    )
