"""The boards of coverage: which units were commented on in which periods, a page a year, and the gaps by name."""

from collections.abc import Iterator

from generator.model.organization import Organization
from generator.model.periods import Part, Period
from generator.model.review_coverage import PeriodCoverage, coverage
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.review_words import (
    COLUMN,
    COVERAGE,
    comments_address,
    gap_address,
    period_address,
    review_address,
)
from generator.views.tables import Cell, Column, Row, Table, link, measure, number, text
from generator.views.wording import day_text, iso, percent_text, span_text

NAMED = 60
"""Names that stand on the board itself; the list of the period has all."""
AHEAD = "未到"
MEANINGS = (
    Meaning(
        term="应点评单位",
        text="全部参与单位；隶属关系最上面的单位没有上级、又没有包抓领导的，本站没有人可以点评它，不算在内",
    ),
    Meaning(term="已点评", text="点评周期正好是这一格、点评日期已到的；同一个单位点评几次，只算一个单位"),
    Meaning(term="一季一讲评、半年一点评", text="季度和半年各点评一次，不互相顶替；全年一格，这一年里任何一次点评都算"),
    Meaning(term="没有点评", text="周期已经结束，还没有点评的；占比是没有点评的单位除以应点评单位"),
    Meaning(term=AHEAD, text="周期还没有结束，最后一天也算没有结束；没有点评不算缺"),
    Meaning(term="统计哪些周期", text="活动开始以来，与活动时间有一天重合的季度、半年和年度"),
)
PERIOD_COLUMNS = (
    Column(label="起止", key="span"),
    Column(label="情况", is_short=True, key="state", ranks=("进行中", "已结束")),
    Column(label="应点评单位", is_number=True, key="units"),
    Column(label="已点评", is_number=True, key="covered"),
    Column(label="覆盖率", is_number=True, key="share"),
    Column(label="没有点评", is_number=True, key="missing"),
    Column(label="没有点评占", is_number=True, key="missing_share"),
)


def coverage_pages(index: Index) -> Iterator[Page]:
    """Make a board for each year of the campaign, the latest first, and a list of the gaps of each period."""
    years = sorted({period.year for period in index.review_periods}, reverse=True)
    found = [coverage(period, index.review_units, index.reviews_at.keys()) for period in index.review_periods]
    for year in years:
        yield from _board(index, years, year, [each for each in found if each.period.year == year])
    for each in found:
        if _has_gaps(index, each):
            yield from _gap_pages(index, each)


def coverage_address(years: list[int], year: int) -> str:
    """Give the board of a year; the latest stands first."""
    return COVERAGE if year == years[0] else COVERAGE.replace(".html", f"-{year}.html")


def _has_gaps(index: Index, each: PeriodCoverage) -> bool:
    return bool(each.missing) and each.period.is_past(index.site.as_of)


def _board(index: Index, years: list[int], year: int, found: list[PeriodCoverage]) -> Iterator[Page]:
    address, today = coverage_address(years, year), index.site.as_of
    options = tuple(
        FilterOption(label=f"{y}年", address=coverage_address(years, y), is_current=y == year) for y in years
    )
    whole = next(each for each in found if each.period.part is Part.YEAR)
    yield from board_pages(
        index,
        address,
        COLUMN,
        f"{year}年领导点评覆盖情况",
        f"一季一讲评、半年一点评。截至{day_text(today)}。",
        [_periods(index, found, address), _names(index, found), _matrix(index, year, found)],
        numbers=tuple(_numbers(index, whole, address)),
        filters=(FilterGroup(label="年度", options=options),),
        meanings=MEANINGS,
        method=COVERAGE,
    )


def _numbers(index: Index, whole: PeriodCoverage, address: str) -> Iterator[Number]:
    period, total = whole.period, len(index.review_units)
    is_past, matrix = period.is_past(index.site.as_of), f"{address}#units"
    gaps = gap_address(period) if is_past and whole.missing else matrix
    listed = period_address(period) if whole.covered else ""
    yield Number(count=total, measure="个", label="应点评单位", note="", address=matrix)
    for label, units, to in (
        ("全年点评过" if is_past else "今年点评过", whole.covered, listed),
        ("全年没有点评" if is_past else "今年还没有点评", whole.missing, gaps),
    ):
        share = percent_text(len(units), total)
        yield Number(count=len(units), measure="个", label=label, note=share, address=to if units else "")


def _periods(index: Index, found: list[PeriodCoverage], address: str) -> Section:
    total, year = len(index.review_units), found[0].period.year
    bars = tuple(
        bar(
            each.period.label.removeprefix(f"{year}年") or "全年",
            len(each.covered),
            total,
            f"{len(each.covered)}/{total}，{percent_text(len(each.covered), total)}",
            slug="good",
        )
        for each in found
    )
    title = f"{year}年各周期点评覆盖率"
    return Section(
        id="periods",
        title="各周期覆盖情况",
        chart=Chart(id="coverage", title=title, description=describe(bars), bars=bars),
        table=Table(
            name=f"review-periods-{year}",
            caption=title,
            head="周期",
            columns=PERIOD_COLUMNS,
            rows=tuple(_period_row(index, each, address) for each in found),
        ),
    )


def _period_row(index: Index, each: PeriodCoverage, address: str) -> Row:
    period, total, covered = each.period, len(index.review_units), len(each.covered)
    is_past, missing = period.is_past(index.site.as_of), len(each.missing)
    listed = period_address(period) if period in index.reviews_in else ""
    ahead = (Cell(text=AHEAD), Cell(text=AHEAD))
    gaps = (number(missing, gap_address(period), "alert"), measure(percent_text(missing, total), missing / total))
    return Row(
        head=Link(period.label, listed),
        cells=(
            text(span_text(period.first_day, period.last_day)),
            text("已结束" if is_past else "进行中"),
            number(total, f"{address}#units"),
            number(covered, listed),
            measure(percent_text(covered, total), covered / total),
            *(gaps if is_past else ahead),
        ),
    )


def _names(index: Index, found: list[PeriodCoverage]) -> Section:
    """Name those without a comment, period by period as the year goes."""
    groups = tuple(_group(index, each) for each in found if _has_gaps(index, each))
    is_over = any(each.period.is_past(index.site.as_of) for each in found)
    sound = "已经结束的周期，单位都点评到了。" if is_over else "还没有结束的周期。"
    return Section(id="gaps", title="没有点评的单位", names=groups, empty_text="" if groups else sound)


def _group(index: Index, each: PeriodCoverage) -> Names:
    missing, total = each.missing, len(index.review_units)
    label = f"{each.period.label}，{len(missing)}个，占{percent_text(len(missing), total)}"
    more = Link(f"全部{len(missing)}个", gap_address(each.period))
    rest = (more,) if len(missing) > NAMED else ()
    return Names(label=label, links=(*(index.unit(unit) for unit in missing[:NAMED]), *rest))


def _matrix(index: Index, year: int, found: list[PeriodCoverage]) -> Section:
    periods = [each.period for each in found]
    labels = (period.label.removeprefix(f"{year}年") or "全年" for period in periods)
    return Section(
        id="units",
        title="各单位点评次数",
        table=Table(
            name=f"review-coverage-{year}",
            caption=f"{year}年各单位各周期的点评次数",
            head="单位",
            columns=tuple(
                Column(label=label, is_number=True, key=str(period))
                for label, period in zip(labels, periods, strict=True)
            ),
            rows=tuple(_unit_row(index, unit, periods) for unit in index.review_units),
            foot=Row(head=Link("已点评单位"), cells=tuple(_foot_cell(each) for each in found)),
        ),
    )


def _unit_row(index: Index, unit: str, periods: list[Period]) -> Row:
    return Row(head=index.unit(unit), cells=tuple(_cell(index, unit, period) for period in periods))


def _cell(index: Index, unit: str, period: Period) -> Cell:
    if found := index.reviews_at.get((unit, period)):
        return number(len(found), comments_address(index, unit, period))
    is_past = period.is_past(index.site.as_of)
    return Cell(text="缺", value=0, slug="alert") if is_past else Cell(text=AHEAD, slug="zero")


def _foot_cell(each: PeriodCoverage) -> Cell:
    return number(len(each.covered), period_address(each.period))


def _gap_pages(index: Index, each: PeriodCoverage) -> Iterator[Page]:
    period, total = each.period, len(index.review_units)
    share = percent_text(len(each.missing), total)
    yield from board_pages(
        index,
        gap_address(period),
        COLUMN,
        f"{period.label}没有点评的单位",
        f"应点评{total}个单位，{len(each.missing)}个没有点评，占{share}。",
        [Section(id="units", title="名单", table=_gap_table(index, each))],
        meanings=MEANINGS,
        method=COVERAGE,
    )


def _gap_table(index: Index, each: PeriodCoverage) -> Table:
    units = index.site.organizations.shown
    return Table(
        name=f"review-gaps-{str(each.period).lower()}",
        caption=f"{each.period.label}没有点评的单位",
        head="单位",
        columns=(
            Column(label="上级单位", key="parent"),
            Column(label="包抓领导", is_short=True, key="supervisor"),
            Column(label="最近一次点评", is_short=True, key="latest"),
        ),
        rows=tuple(_gap_row(index, units[unit]) for unit in each.missing),
    )


def _gap_row(index: Index, unit: Organization) -> Row:
    latest = index.reviews_of.get(unit.id, ())[:1]
    return Row(
        head=index.unit(unit.id),
        cells=(
            link(index.unit(unit.parent)) if unit.parent else text(""),
            link(index.leader(unit.supervising_leader)) if unit.supervising_leader else text(""),
            *(text(iso(review.date), review_address(index, review)) for review in latest),
            *(() if latest else (text("没有点评过"),)),
        ),
    )
