"""Accounts of a year's work (述职): which party organisations have given one, year by year, and which not (ORG-11)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath

from generator.model.organization import OrgType
from generator.model.reports import WorkReport
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Column, Row, Table, measure, number, text
from generator.views.tree import tree_order
from generator.views.windows import COLUMN
from generator.views.wording import MISSING, day_text, iso, or_missing, percent_text

ADDRESS = "organizations/work-reports.html"
TITLE = "述职"
REPORTING = frozenset(
    {OrgType.COMMITTEE, OrgType.PARTY_GROUP, OrgType.WORKING_COMMITTEE, OrgType.GENERAL_BRANCH, OrgType.BRANCH}
)
MEANINGS = (
    Meaning(term="应述职", text="党委、党组、党工委、党总支、党支部，每年一次"),
    Meaning(term="已述职", text="有这一年的专项述职或者双述双评，日期已到；述了几次也算一个"),
    Meaning(term="年度", text="述的是哪一年的职；从活动开始那一年，或者最早的一次述职起"),
)
ByYear = Mapping[int, Sequence[WorkReport]]


def work_report_pages(index: Index) -> Iterator[Page]:
    """Make a board for each year, the latest first; none where there are no accounts at all."""
    if "work_reports" not in index.site.held:
        return
    made = group(_made(index), lambda report: report.year or 0)
    years = _years(index, made)
    by_year = {year: made.get(year, ()) for year in years}
    units = _reporting_units(index)
    for year in years:
        yield from _pages(index, year, by_year, units)
    if not years:
        empty = Section(id="reports", title=TITLE, empty_text="还没有述职。")
        yield from board_pages(index, ADDRESS, COLUMN, TITLE, "", [empty])


def year_address(years: Sequence[int], year: int) -> str:
    """Give the board of a year; the latest stands first in the column."""
    return ADDRESS if year == years[0] else f"organizations/work-reports-{year}.html"


def _made(index: Index) -> list[WorkReport]:
    """Give the accounts of units that are not hidden, given by the day, newest first."""
    site = index.site
    shown = (report for report in site.work_reports.shown.values() if not site.is_hidden_unit(report.organization))
    given = (report for report in shown if report.date is None or report.date <= site.as_of)
    return sorted(given, key=lambda report: report.date or date.min, reverse=True)


def _years(index: Index, made: Mapping[int, object]) -> tuple[int, ...]:
    """Give the years of the campaign that have begun, and those of accounts, the latest first."""
    today = index.site.as_of
    begun = [stage.start.year for stage in index.site.campaign.stages if stage.start and stage.start <= today]
    ends = [min((stage.end or today).year, today.year) for stage in index.site.campaign.stages if stage.start]
    running = range(min(begun), max(ends) + 1) if begun else range(0)
    return tuple(sorted({*running, *(year for year in made if year)}, reverse=True))


def _reporting_units(index: Index) -> tuple[str, ...]:
    shown = index.site.organizations.shown
    return tuple(key for key in tree_order(index.site) if shown[key].org_type in REPORTING)


def _pages(index: Index, year: int, by_year: ByYear, units: Sequence[str]) -> Iterator[Page]:
    years = tuple(by_year)
    address = year_address(years, year)
    given = {report.organization for report in by_year[year]}
    missing = [unit for unit in units if unit not in given]
    done = len(units) - len(missing)
    share = percent_text(done, len(units))
    yield from board_pages(
        index,
        address,
        COLUMN,
        f"{year}年{TITLE}",
        f"{len(units)}个党组织应述职，{done}个述了职，占{share}。截至{day_text(index.site.as_of)}。",
        [
            _missing(index, year, missing, done),
            _coverage(by_year, units, address),
            _reports(index, year, by_year[year]),
        ],
        numbers=tuple(_numbers(address, len(units), done)),
        filters=_filters(years, year),
        meanings=MEANINGS,
        method=ADDRESS,
    )


def _numbers(address: str, whole: int, done: int) -> Iterator[Number]:
    for label, count, place in (
        ("应述职", whole, COLUMN.address),
        ("已述职", done, f"{address}#reports"),
        ("没有述职", whole - done, f"{address}#missing"),
    ):
        note = percent_text(count, whole) if label != "应述职" else ""
        yield Number(count=count, measure="个", label=label, note=note, address=place if count else "")


def _filters(years: Sequence[int], current: int) -> tuple[FilterGroup, ...]:
    if len(years) < 2:
        return ()
    options = tuple(
        FilterOption(label=f"{year}年", address=year_address(years, year), is_current=year == current) for year in years
    )
    return (FilterGroup(label="年度", options=options),)


def _missing(index: Index, year: int, missing: Sequence[str], done: int) -> Section:
    whole = len(missing) + done
    label = f"{year}年没有述职的党组织（{len(missing)}个，占{percent_text(len(missing), whole)}）："
    names = (Names(label=label, links=tuple(index.unit(unit) for unit in missing)),) if missing else ()
    empty = "" if missing else "应述职的党组织都述了职。" if whole else "没有应述职的党组织。"
    return Section(id="missing", title="没有述职的", names=names, empty_text=empty)


def _coverage(by_year: ByYear, units: Sequence[str], address: str) -> Section:
    """Compare the years, the earliest first."""
    expected, years = frozenset(units), tuple(by_year)
    bars, rows = [], []
    for year in reversed(years):
        done = len(expected & {report.organization for report in by_year[year]})
        place, share = year_address(years, year), percent_text(done, len(units))
        bars.append(bar(f"{year}年", done, len(units), f"{done}个，占{share}", place))
        cells = (
            number(len(units), COLUMN.address),
            number(done, f"{place}#reports"),
            number(len(units) - done, f"{place}#missing", "alert"),
            measure(share, done / len(units) if units else None),
        )
        rows.append(Row(head=Link(f"{year}年", place), cells=cells))
    columns = (
        Column(label="应述职", is_number=True, key="units"),
        Column(label="已述职", is_number=True, key="reported"),
        Column(label="没有述职", is_number=True, key="missing"),
        Column(label="占比", is_number=True, key="share"),
    )
    return Section(
        id="years",
        title="各年覆盖情况",
        chart=Chart(id="chart-years", title="各年述职的党组织", description=describe(bars), bars=tuple(bars)),
        table=Table(
            name=f"{PurePosixPath(address).stem}-by-year",
            caption="各年述职情况",
            head="年度",
            columns=columns,
            rows=tuple(rows),
        ),
    )


def _reports(index: Index, year: int, reports: Sequence[WorkReport]) -> Section:
    columns = (
        Column(label="类型", is_short=True, key="type"),
        Column(label="述职人", key="post"),
        Column(label="日期", is_short=True, key="date"),
        Column(label="上级点评", key="comment"),
        Column(label="评议结果", key="result"),
    )
    rows = tuple(_row(index, report) for report in reports)
    table = Table(name=f"work-reports-{year}", caption=f"{year}年的述职", head="单位", columns=columns, rows=rows)
    return Section(id="reports", title="逐次述职", table=table, empty_text="" if rows else f"还没有{year}年的述职。")


def _row(index: Index, report: WorkReport) -> Row:
    unit = index.unit(report.organization)
    return Row(
        head=unit if unit.address else Link(MISSING),
        cells=(
            text(or_missing(report.type)),
            text(or_missing(report.post)),
            text(iso(report.date)),
            text(report.comment or "没有点评", slug="" if report.comment else "alert"),
            text(report.result or "没有评议", slug="" if report.result else "alert"),
        ),
    )
