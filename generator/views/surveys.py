"""Surveys: what was asked, how many answered, and what they said once it is over."""

from collections.abc import Iterator, Sequence

from generator.model.evaluation import FEWEST_BALLOTS
from generator.model.survey import Question, Survey, SurveyState, response_rate, survey_state
from generator.views.boards import Meaning, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.evaluations import COLUMN
from generator.views.index import Index
from generator.views.meta import ColumnType
from generator.views.page import Page
from generator.views.parts import Fact, Link, Number
from generator.views.phones import phone_link
from generator.views.survey_forms import form_address
from generator.views.tables import Cell, Column, Row, Table, link, measure, number, text
from generator.views.wording import MISSING, day_text, iso, or_missing, percent_text, span_text

SECTION = "surveys/index.html"
TITLE = "问卷调查"
LIST = Link(TITLE, SECTION)
MEANINGS = (
    Meaning(term="状态", text="开始日期和结束日期都算在调查期内；结束日期过了是“已结束”"),
    Meaning(term="回收率", text="有效的份数除以发放的份数"),
    Meaning(term="比例", text="选这一项的人数除以有效的份数；可以多选的题，各项比例加起来会超过100%"),
)
_ORDER = (SurveyState.OPEN, SurveyState.AHEAD, SurveyState.OVER)
_SLUGS = {SurveyState.OPEN: "under-way", SurveyState.AHEAD: "pledged", SurveyState.OVER: "fulfilled"}
_NOT_YET = "调查还没有结束，结束以后公布结果。"
_TOO_FEW = f"有效问卷不足{FEWEST_BALLOTS}份，公布各选项的人数会让人猜出谁选了什么，所以不公布。"


def survey_pages(index: Index) -> Iterator[Page]:
    """Make the list of surveys and a page for each."""
    surveys = sorted(index.opinions.surveys, key=lambda survey: (_ORDER.index(_state(index, survey)), survey.id))
    if not surveys:
        return
    yield from board_pages(
        index,
        SECTION,
        COLUMN,
        TITLE,
        f"截至{day_text(index.site.as_of)}，问卷、征求意见表、网上征询共{len(surveys)}次。",
        [_list(index, surveys)],
        kind=ColumnType.SURVEYS,
        numbers=tuple(_numbers(index, surveys)),
        meanings=MEANINGS,
    )
    for survey in surveys:
        yield from _page(index, survey)


def _state(index: Index, survey: Survey) -> SurveyState:
    return survey_state(survey, index.site.as_of)


def _numbers(index: Index, surveys: Sequence[Survey]) -> Iterator[Number]:
    states = [_state(index, survey) for survey in surveys]
    for state in _ORDER:
        count = states.count(state)
        place = f"{SECTION}#state-{_SLUGS[state]}" if count else ""
        yield Number(count=count, measure="次", label=state.value, note="", address=place)


def _list(index: Index, surveys: Sequence[Survey]) -> Section:
    return Section(
        id="surveys",
        title="历次调查",
        table=Table(
            name="surveys",
            caption="历次调查",
            head="调查",
            columns=(
                Column(label="状态", is_short=True, key="state", ranks=_ORDER),
                Column(label="方式", key="method"),
                Column(label="单位", key="unit"),
                Column(label="开始", is_short=True, key="start"),
                Column(label="结束", is_short=True, key="end"),
                Column(label="发放", is_number=True, is_stated=True, key="issued"),
                Column(label="有效", is_number=True, is_stated=True, key="valid"),
                Column(label="回收率", is_number=True, key="rate"),
                Column(label="打印", is_short=True, key="form"),
            ),
            rows=tuple(_rows(index, surveys)),
        ),
    )


def _rows(index: Index, surveys: Sequence[Survey]) -> Iterator[Row]:
    before = None
    for survey in surveys:
        state = _state(index, survey)
        anchor = f"state-{_SLUGS[state]}" if state is not before else ""
        before = state
        yield Row(
            head=Link(survey.name or MISSING, index.site.surveys.address(survey)),
            cells=(
                text(state, slug=_SLUGS[state]),
                text(or_missing(survey.method)),
                link(index.unit(survey.organization)) if survey.organization else text("全部单位"),
                text(iso(survey.start)),
                text(iso(survey.end)),
                *_returns(survey, state),
                text("空白表", form_address(index, survey)),
            ),
            anchor=anchor,
        )


def _returns(survey: Survey, state: SurveyState) -> tuple[Cell, ...]:
    """Show how many came back; of a survey that is not over only how many were given out."""
    issued = number(survey.issued or 0)
    if state is not SurveyState.OVER:
        return issued, text(""), text("")
    return issued, number(survey.valid or 0), measure(_rate(survey), response_rate(survey))


def _rate(survey: Survey) -> str:
    return percent_text(survey.valid or 0, survey.issued or 0)


def _page(index: Index, survey: Survey) -> Iterator[Page]:
    state, span = _state(index, survey), span_text(survey.start, survey.end)
    yield from board_pages(
        index,
        index.site.surveys.address(survey),
        COLUMN,
        survey.name or MISSING,
        f"{span}，{state.value}。",
        [_facts(index, survey, state), *_questions(survey, state)],
        kind=ColumnType.SURVEYS,
        meanings=MEANINGS[1:],
        under=LIST,
        source=survey.path,
    )


def _facts(index: Index, survey: Survey, state: SurveyState) -> Section:
    facts = [
        Fact("状态", Link(state.value)),
        Fact("方式", Link(or_missing(survey.method))),
        Fact("时间", Link(span_text(survey.start, survey.end))),
        Fact("发放", Link(f"{survey.issued or 0}份")),
        Fact("打印", Link("空白问卷（A4）", form_address(index, survey))),
    ]
    if survey.organization:
        facts.insert(1, Fact("单位", index.unit(survey.organization)))
    if state is SurveyState.OVER:
        facts.append(Fact("有效", Link(f"{survey.valid or 0}份，回收率{_rate(survey)}")))
    else:
        facts.append(_way_in(index, survey))
    return Section(id="facts", title="调查情况", facts=tuple(facts))


def _way_in(index: Index, survey: Survey) -> Fact:
    """Tell whom to ask how to take part: no record says where answers are handed in."""
    unit = index.site.organizations.shown.get(survey.organization)
    return (
        Fact("参加咨询电话", phone_link(unit.phone))
        if unit and unit.phone
        else Fact("参加办法", Link("没有填写参加办法"))
    )


def _questions(survey: Survey, state: SurveyState) -> Iterator[Section]:
    """Show questions with their answers; before the end, or where few answered, without."""
    for position, question in enumerate(survey.questions, start=1):
        title = f"{position}. {question.question or MISSING}{'（可以多选）' if question.is_multiple else ''}"
        if state is not SurveyState.OVER:
            yield Section(id=f"question-{position}", title=title, note=_options(question), empty_text=_NOT_YET)
        elif (survey.valid or 0) < FEWEST_BALLOTS:
            yield Section(id=f"question-{position}", title=title, note=_options(question), empty_text=_TOO_FEW)
        else:
            yield _answers(survey, position, title, question)


def _options(question: Question) -> str:
    return f"选项：{'、'.join(question.options or ())}" if question.options else "选项没有填写"


def _answers(survey: Survey, position: int, title: str, question: Question) -> Section:
    whole, counts = survey.valid or 0, question.options or {}
    bars = tuple(
        bar(option, count, whole, f"{count}人，{percent_text(count, whole)}", slug="fair")
        for option, count in counts.items()
    )
    rows = tuple(
        Row(head=Link(option), cells=(number(count), measure(percent_text(count, whole), count / whole)))
        for option, count in counts.items()
    )
    foot = Row(head=Link("合计"), cells=(number(sum(counts.values())), text("")))
    return Section(
        id=f"question-{position}",
        title=title,
        chart=Chart(id=f"chart-{position}", title="选各项的人数", description=describe(bars), bars=bars),
        table=Table(
            name=f"{survey.id}-question-{position}",
            caption=question.question,
            head="选项",
            columns=(
                Column(label="人数", is_number=True, is_stated=True, key="people"),
                Column(label="占有效问卷", is_number=True, key="share"),
            ),
            rows=rows,
            foot=None if question.is_multiple else foot,
        ),
    )
