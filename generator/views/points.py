"""Points and stars of units, period by period: totals added up again, compared with those stated, and ranked."""

from collections.abc import Iterator, Sequence

from generator.model.periods import Period
from generator.model.points import PointEntry, Points
from generator.model.scoring import entries_by, ranks, surplus, total
from generator.site import group
from generator.views.awards import SECTION, TITLE
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Cell, Column, Row, Table, measure, number, text
from generator.views.unit_honours import is_settled, stars_text
from generator.views.wording import day_text, iso, number_text, or_missing

ADDRESS = "points/index.html"
HEADING = "积分星级"
BARS = 20
MEANINGS = (
    Meaning(term="合计", text="到这一天为止各条记分加起来的数，由程序重新算"),
    Meaning(term="名次", text="按合计从高到低；合计一样的名次一样"),
    Meaning(term="核对", text="填报的合计和各条记分加起来的数对照；还有没到日期的记分时不对照"),
    Meaning(term="星级", text="单位的星级由办公室按积分办法评定；全部记分到了日期才显示"),
    Meaning(term="个人", text="只记单位的积分，不记、不公布个人的积分"),
)
Ranked = tuple[int, Points, tuple[PointEntry, ...], float]
"""Rank, record, entries by the day, their sum."""


def points_pages(index: Index) -> Iterator[Page]:
    """Make a page for each period with points by the day, the last to end first; none where no record is shown."""
    if not index.site.points.shown:
        return
    begun = [p for p in index.site.points.shown.values() if _has_begun(index, p)]
    by_period = group(begun, lambda p: p.period)
    periods = sorted((period for period in by_period if period), reverse=True)
    for position, period in enumerate(periods):
        yield from _pages(index, periods, position, by_period[period], frozenset(p.organization for p in begun))
    if not periods:
        yield from board_pages(index, ADDRESS, Link(TITLE, SECTION), HEADING, "", [_empty()])


def _has_begun(index: Index, points: Points) -> bool:
    """Tell whether a unit that is shown has been given any points by the day."""
    today, period = index.site.as_of, points.period
    is_due = period is not None and period.first_day <= today and bool(entries_by(points, today))
    return is_due and not index.site.is_hidden_unit(points.organization)


def period_address(periods: Sequence[Period], position: int) -> str:
    """Give the page of a period."""
    return f"points/{str(periods[position]).lower()}.html" if position else ADDRESS


def _empty() -> Section:
    return Section(id="ranking", title="积分排名", empty_text="还没有到记分的日期。")


def _pages(
    index: Index, periods: Sequence[Period], position: int, found: Sequence[Points], units: frozenset[str]
) -> Iterator[Page]:
    address, period = period_address(periods, position), periods[position]
    ranked = _ranked(index, found)
    yield from board_pages(
        index,
        address,
        Link(TITLE, SECTION),
        f"{period.label}{HEADING}",
        f"{'' if period.is_past(index.site.as_of) else '本周期还没有结束，'}截至{day_text(index.site.as_of)}。",
        [_ranking(index, ranked, address, units), _details(index, ranked)],
        numbers=tuple(_numbers(ranked, address)),
        filters=_filters(periods, position),
        meanings=MEANINGS,
        method=ADDRESS,
    )


def _ranked(index: Index, found: Sequence[Points]) -> tuple[Ranked, ...]:
    """Rank units by their sums; by id where they are equal, so that builds agree."""
    entries = [entries_by(points, index.site.as_of) for points in found]
    sums = [total(each) for each in entries]
    return tuple(sorted(zip(ranks(sums), found, entries, sums, strict=True), key=lambda each: (each[0], each[1].id)))


def _numbers(ranked: Sequence[Ranked], address: str) -> Iterator[Number]:
    entries = sum(len(each) for _, _, each, _ in ranked)
    yield Number(count=len(ranked), measure="个", label="记分单位", note="", address=f"{address}#ranking")
    yield Number(count=entries, measure="条", label="记分", note="", address=f"{address}#entries")


def _filters(periods: Sequence[Period], position: int) -> tuple[FilterGroup, ...]:
    if len(periods) < 2:
        return ()
    options = tuple(
        FilterOption(label=period.label, address=period_address(periods, place), is_current=place == position)
        for place, period in enumerate(periods)
    )
    return (FilterGroup(label="周期", options=options),)


def _ranking(index: Index, ranked: Sequence[Ranked], address: str, units: frozenset[str]) -> Section:
    absent = sorted(units - {points.organization for _, points, _, _ in ranked})
    names = Names(label="别的周期记过分、这个周期没有记分的单位：", links=tuple(index.unit(unit) for unit in absent))
    return Section(
        id="ranking",
        title="积分排名",
        chart=_chart(index, ranked, address),
        table=Table(
            name=f"ranking-{ranked[0][1].period}".lower(),
            caption="积分排名",
            head="单位",
            columns=(
                Column(label="名次", is_short=True, key="rank"),
                Column(label="星级", is_short=True, key="stars"),
                Column(label="合计", is_number=True, key="total"),
                Column(label="填报合计", is_number=True, key="stated"),
                Column(label="核对", key="difference"),
                Column(label="记分", is_number=True, key="entries"),
                Column(label="规则版本", key="rules_version"),
            ),
            rows=tuple(_ranking_row(index, each, address) for each in ranked),
        ),
        names=(names,) if absent else (),
    )


def _chart(index: Index, ranked: Sequence[Ranked], address: str) -> Chart:
    shown = ranked[:BARS]
    most = max(each[3] for each in shown)
    bars = tuple(
        bar(index.unit(p.organization).label, value, most, f"{number_text(value)}分", _place(address, p))
        for _, p, _, value in shown
    )
    title = "积分合计" if len(shown) == len(ranked) else f"积分合计（前{BARS}名）"
    return Chart(id="points", title=title, description=describe(bars), bars=bars)


def _place(address: str, points: Points) -> str:
    return f"{address}#of-{points.id}"


def _ranking_row(index: Index, each: Ranked, address: str) -> Row:
    rank, points, entries, value = each
    place, is_settled_now = _place(address, points), is_settled(points, index.site.as_of)
    return Row(
        head=index.unit(points.organization),
        cells=(
            text(f"第{rank}名"),
            text(stars_text(points.stars) if is_settled_now else ""),
            Cell(text=number_text(value), address=place, value=value),
            measure(number_text(points.total or 0), points.total if is_settled_now else None),
            _comparison(points, is_settled_now),
            number(len(entries), place),
            text(or_missing(points.rules_version)),
        ),
    )


def _comparison(points: Points, is_settled_now: bool) -> Cell:
    """Name the gap between what is stated and what the entries add up to."""
    gap = surplus(points)
    if gap is None:
        return text("没有填报合计")
    if not is_settled_now:
        return text("还有没到日期的记分")
    return text("一致") if not gap else text(f"填报{'多' if gap > 0 else '少'}{number_text(abs(gap))}分", slug="alert")


def _details(index: Index, ranked: Sequence[Ranked]) -> Section:
    return Section(
        id="entries",
        title="逐条记分",
        table=Table(
            name=f"entries-{ranked[0][1].period}".lower(),
            caption="逐条记分",
            head="单位",
            columns=(
                Column(label="日期", is_short=True, key="date"),
                Column(label="事由", key="reason"),
                Column(label="分值", is_number=True, key="score"),
            ),
            rows=tuple(row for each in ranked for row in _entry_rows(index, each)),
        ),
    )


def _entry_rows(index: Index, each: Ranked) -> Iterator[Row]:
    _, points, entries, _ = each
    for position, entry in enumerate(entries):
        score = entry.score or 0
        yield Row(
            head=index.unit(points.organization),
            cells=(
                text(iso(entry.date)),
                text(or_missing(entry.reason)),
                measure(f"{'+' if score > 0 else ''}{number_text(score)}", entry.score),
            ),
            anchor="" if position else f"of-{points.id}",
        )
