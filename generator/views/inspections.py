"""Inspections: where, how and when, what was found and what is done about it."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.follow_up import LONGEST, Problem
from generator.model.inspection import Inspection
from generator.model.trail import ProblemState, problem_state
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.evaluations import COLUMN
from generator.views.index import Index
from generator.views.opinions import key_of
from generator.views.page import Page
from generator.views.parts import Fact, Link, Number
from generator.views.problems import origin_name, problems_section
from generator.views.tables import Cell, Column, Row, Table, link, number, text
from generator.views.tree import tree_order
from generator.views.wording import day_text, iso, or_missing

SECTION = "inspections/index.html"
TITLE = "督查检查"
LIST = Link(TITLE, SECTION)
MEANINGS = (
    Meaning(term="已整改", text="这个问题的整改都有办结日期和佐证"),
    Meaning(term="未列入整改", text=f"本站还没有公布这个问题由谁改、什么时候改好；超过{LONGEST.days}天的标红"),
)


def inspection_pages(index: Index) -> Iterator[Page]:
    """Make the board of inspections and a page for each."""
    inspections = _in_order(index)
    if not inspections:
        return
    problems = [problem for each in inspections for problem in _problems(index, each)]
    yield from board_pages(
        index,
        SECTION,
        COLUMN,
        TITLE,
        f"截至{day_text(index.site.as_of)}，公布检查{len(inspections)}次，发现问题{len(problems)}个。逐次检查从新到旧排列。",
        [_units(index, inspections), _details(index, inspections)],
        numbers=tuple(_numbers(inspections, problems, index.site.as_of)),
        meanings=MEANINGS,
    )
    for inspection in inspections:
        yield from _page(index, inspection)


def _in_order(index: Index) -> list[Inspection]:
    """Sort inspections: the latest first, of one day as units stand in the tree; by id in the end."""
    rank = {unit: position for position, unit in enumerate(tree_order(index.site))}
    ordered = sorted(index.opinions.inspections, key=lambda each: (rank.get(each.organization, len(rank)), each.id))
    return sorted(ordered, key=lambda each: each.date or date.min, reverse=True)


def _problems(index: Index, inspection: Inspection) -> tuple[Problem, ...]:
    return index.opinions.problems_of.get(key_of(inspection), ())


def _is_closed(problem: Problem, today: date) -> bool:
    return problem_state(problem.origin.date, problem.rectifications, today) is ProblemState.CLOSED


def _numbers(inspections: Sequence[Inspection], problems: Sequence[Problem], today: date) -> Iterator[Number]:
    closed = sum(_is_closed(problem, today) for problem in problems)
    unmet = sum(not problem.rectifications for problem in problems)
    for count, measured, label in (
        (len(inspections), "次", "检查"),
        (len(problems), "个", "发现问题"),
        (closed, "个", "已整改"),
        (unmet, "个", "未列入整改"),
    ):
        address = f"{SECTION}#details" if count else ""
        yield Number(count=count, measure=measured, label=label, note="", address=address)


_PROBLEMS = (
    Column(label="发现问题", is_number=True, key="problems"),
    Column(label="已整改", is_number=True, key="closed"),
    Column(label="未列入整改", is_number=True, key="unmet"),
)


def _units(index: Index, inspections: Sequence[Inspection]) -> Section:
    found = group(inspections, lambda inspection: inspection.organization)
    known = [unit for unit in tree_order(index.site) if unit in found]
    by_unit = {unit: found[unit] for unit in (*known, *found)}
    return Section(
        id="units",
        title="各单位检查情况",
        table=Table(
            name="inspection-units",
            caption="各单位检查情况",
            head="单位",
            columns=(Column(label="检查次数", is_number=True, key="inspections"), *_PROBLEMS),
            rows=tuple(_unit_row(index, unit, members) for unit, members in by_unit.items()),
        ),
    )


def _unit_row(index: Index, unit: str, inspections: Sequence[Inspection]) -> Row:
    page = index.unit(unit).address
    place = f"{page}#inspections" if page else f"{SECTION}#details"
    problems = [problem for each in inspections for problem in _problems(index, each)]
    return Row(
        head=index.unit(unit),
        cells=(number(len(inspections), place), *_counts(problems, index.site.as_of, place)),
    )


def _counts(problems: Sequence[Problem], today: date, place: str) -> Iterator[Cell]:
    yield number(len(problems), place)
    yield number(sum(_is_closed(problem, today) for problem in problems), place)
    late = any(problem.waits_too_long(today) for problem in problems)
    yield number(sum(not problem.rectifications for problem in problems), place, "alert" if late else "")


def _details(index: Index, inspections: Sequence[Inspection]) -> Section:
    return Section(
        id="details",
        title="逐次检查",
        table=Table(
            name="inspections",
            caption="逐次检查",
            head="检查",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="方式", is_short=True, key="method"),
                Column(label="日期", is_short=True, key="date"),
                Column(label="带队领导", key="leader"),
                *_PROBLEMS,
            ),
            rows=tuple(_row(index, each) for each in inspections),
        ),
    )


def _row(index: Index, inspection: Inspection) -> Row:
    page = index.site.inspections.address(inspection)
    return Row(
        head=Link(origin_name(inspection), page),
        cells=(
            link(index.unit(inspection.organization)),
            text(or_missing(inspection.method)),
            text(iso(inspection.date)),
            _leader(index, inspection),
            *_counts(_problems(index, inspection), index.site.as_of, f"{page}#problems"),
        ),
    )


def _leader(index: Index, inspection: Inspection) -> Cell:
    return link(index.leader(inspection.leader)) if inspection.leader else text("")


def _page(index: Index, inspection: Inspection) -> Iterator[Page]:
    unit = index.unit(inspection.organization)
    facts = [
        Fact("单位", unit),
        Fact("方式", Link(or_missing(inspection.method))),
        Fact("日期", Link(day_text(inspection.date))),
    ]
    if inspection.leader:
        facts.append(Fact("带队领导", index.leader(inspection.leader)))
    yield from board_pages(
        index,
        index.site.inspections.address(inspection),
        COLUMN,
        f"{unit.label}{origin_name(inspection)}",
        f"发现问题{len(inspection.problems)}个。",
        [Section(id="facts", title="检查情况", facts=tuple(facts)), problems_section(index, inspection)],
        under=LIST,
        source=inspection.path,
    )
