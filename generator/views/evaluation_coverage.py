"""Coverage of evaluations: which units were evaluated in which year, and which were not."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from generator.model.evaluated import Held, held, years_begun
from generator.model.evaluation import Evaluation, score
from generator.model.organization import OrgType
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, bar, describe
from generator.views.evaluations import COLUMN, score_text
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, measure, number, text
from generator.views.wording import day_text, percent_text

ADDRESS = "evaluations/coverage.html"
MEANINGS = (
    Meaning(term="应评单位", text="除最高一级以外的全部单位；评议由上级组织，最高一级不在内"),
    Meaning(term="已评", text="这一年或者这一年的半年、季度做过评议的单位；做了几次的，只算一个"),
    Meaning(term="党员", text="各单位这一年最近一次评议所报的人数相加，只公布数目"),
)


def evaluation_coverage_pages(index: Index) -> Iterator[Page]:
    """Make the board of coverage."""
    if index.opinions.is_empty:
        return
    site = index.site
    made = held(index.opinions.evaluations, site.as_of)
    years = years_begun(site.campaign.stages, site.as_of) or tuple(sorted({year for _, year in made}))
    units = tuple(index.evaluated_units)
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        "群众评议覆盖情况",
        f"截至{day_text(site.as_of)}，应评单位{len(units)}个。",
        [
            _years(index, years, units, made),
            *(_missing(index, year, units, made) for year in reversed(years)),
            _matrix(index, years, units, made),
        ],
        numbers=tuple(_numbers(years[-1], units, made)) if years else (),
        meanings=MEANINGS,
    )


def _without(units: Sequence[str], year: int, made: Held) -> list[str]:
    return [unit for unit in units if (unit, year) not in made]


def _numbers(year: int, units: Sequence[str], made: Held) -> Iterator[Number]:
    missing = len(_without(units, year, made))
    for count, label, place in (
        (len(units), f"{year}年应评", "matrix"),
        (len(units) - missing, f"{year}年已评", "matrix"),
        (missing, f"{year}年没有评", f"year-{year}"),
    ):
        note = percent_text(count, len(units)) if "应评" not in label else ""
        yield Number(count=count, measure="个", label=label, note=note, address=f"{ADDRESS}#{place}" if count else "")


def _years(index: Index, years: Sequence[int], units: Sequence[str], made: Held) -> Section:
    shown = index.site.organizations.shown
    branches = [unit for unit in units if shown[unit].org_type is OrgType.BRANCH]
    row = partial(_year_row, today=index.site.as_of, units=units, branches=branches, made=made)
    return Section(
        id="years",
        title="各年覆盖",
        chart=_chart([_year_bar(year, units, made) for year in years]) if units and years else None,
        table=Table(
            name="evaluation-coverage-years",
            caption="各年评议覆盖",
            head="年份",
            columns=tuple(_year_columns()),
            rows=tuple(row(year) for year in years),
        ),
        empty_text="" if years else "活动还没有开始。",
    )


def _chart(bars: list[Bar]) -> Chart:
    title = "已评单位占应评单位的比例"
    return Chart(id="coverage-chart", title=title, description=describe(bars), bars=tuple(bars))


def _year_bar(year: int, units: Sequence[str], made: Held) -> Bar:
    done = len(units) - len(_without(units, year, made))
    words = f"{percent_text(done, len(units))}（{done}/{len(units)}）"
    return bar(f"{year}年", done, len(units), words, slug="good")


def _year_columns() -> Iterator[Column]:
    for whose, key in (("单位", "units"), ("党支部", "branches")):
        yield Column(label=f"应评{whose}", is_number=True, key=f"{key}_due")
        yield Column(label=f"已评{whose}", is_number=True, key=f"{key}_done")
        yield Column(label="没有评", is_number=True, key=f"{key}_missing")
        yield Column(label="比例", is_number=True, key=f"{key}_share")
    yield Column(label="应评党员", is_number=True, is_stated=True, key="members_due")
    yield Column(label="已评党员", is_number=True, is_stated=True, key="members_done")
    yield Column(label="比例", is_number=True, key="members_share")


def _year_row(year: int, *, today: date, units: Sequence[str], branches: Sequence[str], made: Held) -> Row:
    expected, evaluated = _members(year, units, made)
    slug = "alert" if year < today.year else ""
    return Row(
        head=Link(f"{year}年", f"{ADDRESS}#year-{year}"),
        cells=(
            *_share_cells(units, year, made, slug),
            *_share_cells(branches, year, made, slug),
            number(expected),
            number(evaluated),
            measure(percent_text(evaluated, expected), evaluated / expected if expected else None),
        ),
    )


def _share_cells(units: Sequence[str], year: int, made: Held, slug: str) -> Iterator[Cell]:
    whole, missing = len(units), len(_without(units, year, made))
    yield number(whole, f"{ADDRESS}#matrix")
    yield number(whole - missing, f"{ADDRESS}#matrix")
    yield number(missing, f"{ADDRESS}#year-{year}", slug)
    yield measure(percent_text(whole - missing, whole), (whole - missing) / whole if whole else None)


def _members(year: int, units: Sequence[str], made: Held) -> tuple[int, int]:
    """Add up what the latest evaluation of each unit in a year says of its members."""
    last = [_last_members(made.get((unit, year), ())) for unit in units]
    return sum(expected for expected, _ in last), sum(evaluated for _, evaluated in last)


def _last_members(evaluations: Sequence[Evaluation]) -> tuple[int, int]:
    told = [evaluation.members for evaluation in evaluations if evaluation.members]
    return (told[-1].expected or 0, told[-1].evaluated or 0) if told else (0, 0)


def _missing(index: Index, year: int, units: Sequence[str], made: Held) -> Section:
    """Name the units without; of a year that is not over it is no fault yet."""
    without = _without(units, year, made)
    is_over = year < index.site.as_of.year
    label = f"没有评议的{len(without)}个单位" if is_over else f"还没有评议的{len(without)}个单位"
    return Section(
        id=f"year-{year}",
        title=f"{year}年没有评议的单位",
        note="" if is_over else f"{year}年还没有过完，年底以前可以补上。",
        names=(Names(label=label, links=tuple(index.unit(unit) for unit in without)),) if without else (),
        empty_text="" if without else f"{year}年应评的单位都评议过了。",
    )


def _matrix(index: Index, years: Sequence[int], units: Sequence[str], made: Held) -> Section:
    return Section(
        id="matrix",
        title="逐个单位",
        table=Table(
            name="evaluation-coverage",
            caption="各单位各年评议情况",
            head="单位",
            columns=(
                Column(label="类型", is_short=True, key="type"),
                *(Column(label=f"{year}年", key=str(year)) for year in years),
            ),
            rows=tuple(_unit_row(index, unit, years, made) for unit in units),
        ),
        empty_text="" if units else "还没有应当评议的单位。",
    )


def _unit_row(index: Index, unit: str, years: Sequence[int], made: Held) -> Row:
    cells = (_matrix_cell(index, unit, year, made.get((unit, year), ())) for year in years)
    return Row(head=index.unit(unit), cells=(text(index.site.organizations.shown[unit].org_type), *cells))


def _matrix_cell(index: Index, unit: str, year: int, evaluations: Sequence[Evaluation]) -> Cell:
    """Say what was held in a year; one evaluation leads to its page, several to the unit's."""
    if not evaluations:
        return text("没有评", slug="alert") if year < index.site.as_of.year else text("还没有评")
    words = "；".join(_held_text(index.site.campaign.weights, evaluation) for evaluation in evaluations)
    if len(evaluations) == 1:
        return text(words, index.site.evaluations.address(evaluations[0]))
    return text(words, f"{index.unit(unit).address}#evaluations")


def _held_text(weights: Mapping[str, float] | None, evaluation: Evaluation) -> str:
    part = evaluation.period.label.partition("年")[2] if evaluation.period else ""
    points = score(evaluation, weights)
    return f"{part or '全年'}已评" + (f"，{score_text(points)}" if points is not None else "")
