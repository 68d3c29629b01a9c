"""Results of evaluations by the public: of each unit and period, with the weights that make the score."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from generator.model.evaluation import FEWEST_BALLOTS, Evaluation, score, worth_of
from generator.model.settings import Campaign
from generator.views.boards import Meaning, Section, board_pages
from generator.views.charts import Bar, Chart, Legend, describe, stacked
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, measure, number, text
from generator.views.tree import tree_order
from generator.views.wording import MISSING, day_text, iso, number_text

SECTION = "evaluations/index.html"
TITLE = "群众评议"
COLUMN = Link(TITLE, SECTION)
LOOKS: Mapping[str, str] = {
    "满意": "good",
    "比较满意": "fair",
    "基本满意": "poor",
    "不满意": "bad",
    "不了解": "none",
}
KEPT_BACK = "不公布"
WHY_KEPT_BACK = f"有效票不足{FEWEST_BALLOTS}张，公布各选项的票数会让人猜出谁投了什么，所以只公布总票数。"
BARS = 20
"""Lines of the chart: more cannot be taken in."""


def evaluation_list_pages(index: Index) -> Iterator[Page]:
    """Make the board of results, which is the first page of its column."""
    if index.opinions.is_empty:
        return
    evaluations = newest_evaluations(index)
    yield from board_pages(
        index,
        SECTION,
        COLUMN,
        TITLE,
        f"截至{day_text(index.site.as_of)}，公布群众评议{len(evaluations)}次，从新到旧排列。",
        [*_chart_sections(index, evaluations), _results(index, evaluations)],
        numbers=tuple(_numbers(evaluations)),
        meanings=evaluation_meanings(index.site.campaign),
    )


def evaluation_meanings(campaign: Campaign) -> tuple[Meaning, ...]:
    """Say how a score is computed, and why it may be kept back."""
    return (*score_meanings(campaign), Meaning(term=KEPT_BACK, text=WHY_KEPT_BACK))


def newest_evaluations(index: Index) -> list[Evaluation]:
    """Sort evaluations: the latest first, of one day that of the latest period, units as in the tree; then by id."""
    units = {unit: position for position, unit in enumerate(tree_order(index.site))}
    written = {e.period for e in index.opinions.evaluations if e.period}
    periods = {period: position for position, period in enumerate(sorted(written, reverse=True))}

    def place(e: Evaluation) -> tuple[int, int, int, str]:
        when = periods[e.period] if e.period else len(periods)
        return -(e.date or date.min).toordinal(), when, units.get(e.organization, len(units)), e.id

    return sorted(index.opinions.evaluations, key=place)


def evaluation_link(index: Index, evaluation: Evaluation) -> Link:
    """Link an evaluation's page by its period."""
    return Link(period_text(evaluation), index.site.evaluations.address(evaluation))


def period_text(evaluation: Evaluation) -> str:
    """Name the period in prose."""
    return evaluation.period.label if evaluation.period else f"周期{MISSING}"


def score_cell(index: Index, evaluation: Evaluation) -> Cell:
    """Show the score; where few voted it is kept back, as it would tell the split."""
    if not evaluation.may_show_split:
        return text(KEPT_BACK)
    points = score(evaluation, index.site.campaign.weights)
    floor = index.site.campaign.satisfaction_floor
    return measure(score_text(points), points, "alert" if points is not None and points < floor else "")


def score_text(points: float | None) -> str:
    """Write a score; without one a dash."""
    return "—" if points is None else f"{points:.1f}分"


def score_meanings(campaign: Campaign) -> tuple[Meaning, ...]:
    """Say how a score is computed, with the weights that were used."""
    worth = worth_of(campaign.weights)
    weights = "、".join(f"{answer}计{number_text(weight)}" for answer, weight in worth.items())
    formula = f"各选项的票数乘权重后相加，除以表示了意见的票数，再乘100。{weights}；“不了解”不是意见，不计入分母"
    return (
        Meaning(term="满意度", text=formula),
        Meaning(term="满意度底线", text=f"低于{number_text(campaign.satisfaction_floor)}分的标红"),
        Meaning(term="有效票", text="收回的票里填写有效的；各选项的票数加起来等于有效票"),
    )


def _numbers(evaluations: list[Evaluation]) -> Iterator[Number]:
    units = len({evaluation.organization for evaluation in evaluations})
    small = sum(not evaluation.may_show_split for evaluation in evaluations)
    for count, measured, label in (
        (len(evaluations), "次", "公布的评议"),
        (units, "个", "评议过的单位"),
        (small, "次", "票数少、不公布各选项的"),
    ):
        place = f"{SECTION}#results" if label != "评议过的单位" else "evaluations/coverage.html"
        yield Number(count=count, measure=measured, label=label, note="", address=place if count else "")


def _chart_sections(index: Index, evaluations: list[Evaluation]) -> Iterator[Section]:
    """Draw the evaluations of the latest year, the least content first; none where no split may be shown."""
    years = {e.period.year for e in evaluations if e.period and e.may_show_split}
    latest = [e for e in evaluations if e.period and e.period.year == max(years, default=0) and e.may_show_split]
    rated = [(points, e) for e in latest if (points := score(e, index.site.campaign.weights)) is not None]
    lowest = sorted(rated, key=lambda pair: pair[0])[:BARS]
    if lowest:
        is_cut = f"，只画最低的{BARS}次" if len(rated) > BARS else ""
        yield Section(
            id="answers",
            title=f"{max(years)}年群众怎么评",
            note=f"按满意度从低到高排列{is_cut}。",
            chart=answers_chart("answers", "各选项占有效票的比例", [_bar(index, points, e) for points, e in lowest]),
        )


def answers_chart(key: str, title: str, bars: Iterable[Bar]) -> Chart:
    """Draw answers, one bar an evaluation."""
    drawn = tuple(bars)
    legend = tuple(Legend(slug=slug, word=answer) for answer, slug in LOOKS.items())
    return Chart(id=f"{key}-chart", title=title, description=describe(drawn), bars=drawn, legend=legend)


def answers_bar(evaluation: Evaluation, label: str, words: str, address: str = "") -> Bar:
    """Draw how the ballots of an evaluation divide."""
    parts = [(LOOKS[answer], count) for answer, count in evaluation.counts.items()]
    return Bar(label=label, address=address, segments=stacked(parts, sum(evaluation.counts.values())), text=words)


def _bar(index: Index, points: float, evaluation: Evaluation) -> Bar:
    place = index.site.evaluations.address(evaluation)
    part = evaluation.period.label.partition("年")[2] if evaluation.period else ""
    label = f"{index.unit(evaluation.organization).label}{f'（{part}）' if part else ''}"
    return answers_bar(evaluation, label, score_text(points), place)


def _results(index: Index, evaluations: list[Evaluation]) -> Section:
    return Section(
        id="results",
        title="各单位评议结果",
        table=Table(
            name="evaluation-results",
            caption="各单位群众评议结果",
            head="单位",
            columns=(
                Column(label="周期", is_short=True, key="period"),
                Column(label="评议日期", is_short=True, key="date"),
                *(_ballots(*pair) for pair in (("发出票", "issued"), ("收回票", "returned"), ("有效票", "valid"))),
                *(_ballots(answer, answer) for answer in LOOKS),
                Column(label="满意度", is_number=True, key="score"),
            ),
            rows=tuple(_row(index, evaluation) for evaluation in evaluations),
        ),
        empty_text="" if evaluations else "还没有公布群众评议的结果。",
    )


def _ballots(label: str, key: str) -> Column:
    return Column(label=label, is_number=True, is_stated=True, key=key)


def _row(index: Index, evaluation: Evaluation) -> Row:
    page = evaluation_link(index, evaluation)
    totals = (evaluation.issued, evaluation.returned, evaluation.valid)
    return Row(
        head=index.unit(evaluation.organization),
        cells=(
            text(page.label, page.address),
            text(iso(evaluation.date)),
            *(text(MISSING) if count is None else number(count) for count in totals),
            *_answers(evaluation),
            score_cell(index, evaluation),
        ),
    )


def _answers(evaluation: Evaluation) -> Iterator[Cell]:
    """Show the split; kept back it leaves no number behind, for programs neither."""
    for count in evaluation.counts.values():
        if not evaluation.may_show_split:
            yield text(KEPT_BACK)
        else:
            yield number(count) if evaluation.has_split else text(MISSING)
