"""One evaluation: ballots, score, who held it, what the public complained of."""

from collections.abc import Iterator

from generator.model.evaluation import Evaluation, score, worth_of
from generator.views.articles import line
from generator.views.boards import Section, board_pages
from generator.views.evaluations import (
    COLUMN,
    WHY_KEPT_BACK,
    answers_bar,
    answers_chart,
    period_text,
    score_meanings,
    score_text,
)
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Fact, Line, Link
from generator.views.problems import problems_section
from generator.views.tables import Column, Row, Table, measure, number, text
from generator.views.wording import MISSING, day_text, number_text, or_missing, percent_text


def evaluation_pages(index: Index) -> Iterator[Page]:
    """Make a page for each evaluation."""
    for evaluation in index.opinions.evaluations:
        unit = index.unit(evaluation.organization).label
        title = f"{unit}{period_text(evaluation)}群众评议"
        yield from board_pages(
            index,
            index.site.evaluations.address(evaluation),
            COLUMN,
            title,
            f"{day_text(evaluation.date)}，{or_missing(evaluation.method)}。",
            tuple(_sections(index, evaluation)),
            meanings=score_meanings(index.site.campaign),
            under=COLUMN,
            source=evaluation.path,
        )


def _sections(index: Index, evaluation: Evaluation) -> Iterator[Section]:
    yield Section(id="facts", title="评议情况", facts=tuple(_facts(index, evaluation)))
    yield _ballots(index, evaluation)
    if documents := tuple(_documents(index, evaluation)):
        yield Section(id="related", title="衔接的考核和评议文件", lines=documents)
    yield problems_section(index, evaluation)


def _facts(index: Index, evaluation: Evaluation) -> Iterator[Fact]:
    yield Fact("评议对象", index.unit(evaluation.organization))
    yield Fact("组织评议", _evaluator(index, evaluation))
    returned = percent_text(evaluation.returned or 0, evaluation.issued or 0)
    yield Fact("发出票", Link(_count(evaluation.issued, "张")))
    yield Fact("收回票", Link(f"{_count(evaluation.returned, '张')}（收回率{returned}）"))
    yield Fact("有效票", Link(_count(evaluation.valid, "张")))
    yield Fact("满意度", Link(_score(index, evaluation)))
    yield Fact("党员评议", Link(_members(evaluation)))


def _evaluator(index: Index, evaluation: Evaluation) -> Link:
    """Name who held it, and whether that is the direct superior, who should."""
    unit = index.site.organizations.shown.get(evaluation.organization)
    superior = unit.parent if unit else ""
    named = index.unit(evaluation.evaluator)
    if not superior:
        return named
    if evaluation.evaluator == superior:
        return Link(f"{named.label}（直接上级）", named.address)
    due = f"应由直接上级{index.unit(superior).label}组织"
    return Link(f"{named.label}（{due}）", named.address)


def _count(number: int | None, measured: str) -> str:
    return MISSING if number is None else f"{number}{measured}"


def _score(index: Index, evaluation: Evaluation) -> str:
    if not evaluation.may_show_split:
        return "票数少，不公布"
    return score_text(score(evaluation, index.site.campaign.weights))


def _members(evaluation: Evaluation) -> str:
    members = evaluation.members
    if members is None:
        return MISSING
    share = percent_text(members.evaluated or 0, members.expected or 0)
    return f"应评{_count(members.expected, '名')}，已评{_count(members.evaluated, '名')}（{share}）"


def _ballots(index: Index, evaluation: Evaluation) -> Section:
    """Show the split; where few voted say why it is kept back, and leave no number of it anywhere."""
    title = "各选项票数"
    if not evaluation.may_show_split:
        return Section(id="ballots", title=title, empty_text=WHY_KEPT_BACK)
    if not evaluation.has_split:
        return Section(id="ballots", title=title, empty_text="各选项的票数没有填写。")
    words = score_text(score(evaluation, index.site.campaign.weights))
    drawn = answers_bar(evaluation, "有效票", words)
    return Section(
        id="ballots",
        title=title,
        chart=answers_chart("ballots", "各选项占有效票的比例", [drawn]),
        table=_table(index, evaluation),
    )


def _table(index: Index, evaluation: Evaluation) -> Table:
    counts, worth = evaluation.counts, worth_of(index.site.campaign.weights)
    whole = sum(counts.values())
    return Table(
        name=f"{evaluation.id}-ballots",
        caption="各选项票数",
        head="选项",
        columns=(
            Column(label="票数", is_number=True, is_stated=True, key="ballots"),
            Column(label="占有效票", is_number=True, key="share"),
            Column(label="权重", is_number=True, key="weight"),
        ),
        rows=tuple(
            Row(
                head=Link(answer),
                cells=(
                    number(count),
                    measure(percent_text(count, whole), count / whole if whole else None),
                    measure(number_text(worth[answer]), worth[answer]) if answer in worth else text("不计分"),
                ),
            )
            for answer, count in counts.items()
        ),
        foot=Row(head=Link("合计"), cells=(number(whole), text(""), text(""))),
    )


def _documents(index: Index, evaluation: Evaluation) -> Iterator[Line]:
    """Link the papers that the evaluation goes with; a hidden one is not named."""
    shelf = index.site.documents
    for key in evaluation.related:
        if (document := shelf.shown.get(key)) is not None:
            yield line(document.title, shelf.address(document), document.written_on, document.doc_no)
