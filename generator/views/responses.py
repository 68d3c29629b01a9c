"""What units did after they had learned from a case (学先进、见行动): all in time, and by the case learned from."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain

from generator.model.recognition import Response
from generator.model.typical_case import TypicalCase
from generator.views.boards import Meaning, Section, board_pages
from generator.views.case_lists import SECTION, TITLE
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Column, Row, Table, link, number, text
from generator.views.wording import MISSING, day_text, iso, or_missing

ADDRESS = "typical_cases/responses.html"
BY_CASE = "typical_cases/responses-by-case.html"
HEADING = "学习体会"
MEANINGS = (
    Meaning(term="学习体会", text="单位学了一个典型以后，学到什么、做了什么；一次算一条"),
    Meaning(term="还没有", text="典型的“学习”日期已经到了，还没有一个单位写来学习体会"),
)


def response_pages(index: Index) -> Iterator[Page]:
    """Make the two lists; none where there are no responses at all."""
    if not index.site.responses.shown:
        return
    made = sorted(chain(*index.responses_of.values()), key=lambda r: (r.date or date.min, r.id), reverse=True)
    learned = [case for case in index.cases if case.id in index.responses_of]
    unanswered = [case for case in index.cases if _is_unanswered(index, case)]
    numbers = (
        _number(len(made), "条", HEADING, f"{ADDRESS}#responses"),
        _number(len(learned), "个", "被学的典型", f"{BY_CASE}#learned"),
        _number(len(unanswered), "个", "还没有学习体会的典型", f"{BY_CASE}#unanswered"),
    )
    sections = {ADDRESS: _list_section(index, made), BY_CASE: _cases_section(index, [*learned, *unanswered])}
    for address, section in sections.items():
        yield from board_pages(
            index,
            address,
            Link(TITLE, SECTION),
            HEADING if address == ADDRESS else f"{HEADING}（按典型）",
            f"学先进、见行动。截至{day_text(index.site.as_of)}。",
            [section],
            numbers=numbers,
            filters=(_filter(address),),
            meanings=MEANINGS,
            method=ADDRESS,
        )


def _is_unanswered(index: Index, case: TypicalCase) -> bool:
    """Tell whether learning from a case was organised by the day, and nobody said what came of it."""
    learned = case.milestones.learned if case.milestones else None
    return learned is not None and learned <= index.site.as_of and case.id not in index.responses_of


def _number(count: int, measure: str, label: str, address: str) -> Number:
    return Number(count=count, measure=measure, label=label, note="", address=address if count else "")


def _filter(current: str) -> FilterGroup:
    ways = (("按时间", ADDRESS), ("按典型", BY_CASE))
    options = tuple(FilterOption(label=label, address=to, is_current=to == current) for label, to in ways)
    return FilterGroup(label="查看", options=options)


def _list_section(index: Index, made: Sequence[Response]) -> Section:
    return Section(
        id="responses",
        title="从新到旧",
        table=Table(
            name="responses",
            caption=HEADING,
            head="学习单位",
            columns=(
                Column(label="日期", is_short=True, key="date"),
                Column(label="学的典型", key="case"),
                Column(label="内容", key="text"),
            ),
            rows=tuple(
                Row(
                    head=index.unit(response.organization),
                    cells=(text(iso(response.date)), link(index.case(response.case)), text(or_missing(response.text))),
                )
                for response in made
            ),
        ),
        empty_text="" if made else "还没有学习体会。",
    )


def _cases_section(index: Index, cases: Sequence[TypicalCase]) -> Section:
    return Section(
        id="cases",
        title="按典型",
        table=Table(
            name="responses-by-case",
            caption="各个典型的学习体会",
            head="典型",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="组织学习", is_short=True, key="learned_on"),
                Column(label=HEADING, is_number=True, key="responses"),
                Column(label="情况", is_short=True, key="state", ranks=("还没有", "有人学")),
            ),
            rows=tuple(_case_rows(index, cases)),
        ),
        empty_text="" if cases else "还没有学习体会。",
    )


def _case_rows(index: Index, cases: Sequence[TypicalCase]) -> Iterator[Row]:
    before = ""
    for case in cases:
        address = index.site.typical_cases.address(case)
        count = len(index.responses_of.get(case.id, ()))
        learned = case.milestones.learned if case.milestones else None
        part = "learned" if count else "unanswered"
        yield Row(
            head=Link(case.title or MISSING, address),
            cells=(
                text(index.unit(case.organization).label),
                text(iso(learned) if learned and learned <= index.site.as_of else ""),
                number(count, f"{address}#responses"),
                text("有人学") if count else text("还没有", slug="alert"),
            ),
            anchor=part if part != before else "",
        )
        before = part
