"""Leaders' comments beside what the public says: of each unit and period."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from generator.model.evaluation import Evaluation, score
from generator.model.review import Review
from generator.model.settings import Campaign
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.evaluations import COLUMN, evaluation_link, newest_evaluations, score_cell
from generator.views.index import Index
from generator.views.opinions import key_of
from generator.views.page import Page
from generator.views.parts import Number
from generator.views.problems import origin_link
from generator.views.tables import Cell, Column, Row, Table, link, measure, number, text
from generator.views.wording import day_text, number_text

ADDRESS = "evaluations/compare.html"
MARKED = "点评肯定、群众不满意"
_ORDER = (MARKED, "群众不满意", "没有点评", "没有评议", "票数少", "相符")
"""What asks for attention first."""


class Pair(Struct, frozen=True, kw_only=True):
    """What the public and the leaders said of a unit at one time."""

    unit: str
    evaluation: Evaluation | None
    reviews: tuple[Review, ...]
    """Those of the same time, the latest last."""
    verdict: str


def compare_pages(index: Index) -> Iterator[Page]:
    """Make the board that sets them side by side."""
    pairs = _pairs(index)
    if not pairs:
        return
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        "领导点评和群众评议对照",
        f"截至{day_text(index.site.as_of)}，一个单位同一时期的领导点评和群众满意度放在一起看。",
        [_section(index, pairs)],
        numbers=tuple(_numbers(pairs)),
        meanings=compare_meanings(index.site.campaign),
    )


def _pairs(index: Index) -> list[Pair]:
    """Pair evaluations with comments, what asks for attention first, else in the order of the results."""
    reviews = group(index.opinions.reviews, lambda review: review.organization)
    pairs = [_pair(index, each, reviews.get(each.organization, ())) for each in newest_evaluations(index)]
    pairs += (_alone(review) for review in index.opinions.reviews if not _has_evaluation(index, review))
    return sorted(pairs, key=lambda pair: _ORDER.index(pair.verdict))


def _pair(index: Index, evaluation: Evaluation, reviews: Sequence[Review]) -> Pair:
    same = [review for review in reviews if _is_same_time(review, evaluation)]
    return Pair(
        unit=evaluation.organization,
        evaluation=evaluation,
        reviews=tuple(sorted(same, key=lambda review: (review.date or date.min, review.id))),
        verdict=_verdict(index, evaluation, bool(same)),
    )


def _alone(review: Review) -> Pair:
    return Pair(unit=review.organization, evaluation=None, reviews=(review,), verdict="没有评议")


def _has_evaluation(index: Index, review: Review) -> bool:
    return any(_is_same_time(review, each) for each in index.opinions.evaluations_of.get(review.organization, ()))


def _is_same_time(review: Review, evaluation: Evaluation) -> bool:
    """Tell whether the periods share a day."""
    ours, theirs = review.period, evaluation.period
    return bool(ours and theirs and ours.first_day <= theirs.last_day and theirs.first_day <= ours.last_day)


def _verdict(index: Index, evaluation: Evaluation, has_review: bool) -> str:
    points = score(evaluation, index.site.campaign.weights)
    if points is not None and points < index.site.campaign.satisfaction_floor:
        return MARKED if has_review else "群众不满意"
    if not has_review:
        return "没有点评"
    return "票数少" if points is None else "相符"


def _numbers(pairs: Sequence[Pair]) -> Iterator[Number]:
    for verdict in (MARKED, "没有点评", "没有评议"):
        count = sum(pair.verdict == verdict for pair in pairs)
        place = f"{ADDRESS}#{_anchor(verdict)}" if count else ""
        yield Number(count=count, measure="次", label=verdict, note="", address=place)


def _anchor(verdict: str) -> str:
    return f"verdict-{_ORDER.index(verdict)}"


def compare_meanings(campaign: Campaign) -> tuple[Meaning, ...]:
    """Say what is set beside what, and when a pair is marked."""
    floor = number_text(campaign.satisfaction_floor)
    return (
        Meaning(term="同一时期", text="点评周期和评议周期有重合，如2026年上半年的点评和2026年的评议"),
        Meaning(term=MARKED, text=f"同一时期有领导点评（点评都写有肯定的成绩），而群众满意度低于{floor}分"),
        Meaning(term="群众不满意", text=f"群众满意度低于{floor}分，同一时期没有领导点评"),
        Meaning(term="没有点评", text=f"有群众评议，同一时期没有领导点评；满意度不低于{floor}分，或者票数少不公布"),
        Meaning(term="没有评议", text="有领导点评，同一时期没有群众评议"),
        Meaning(term="票数少", text="同一时期有领导点评，评议的有效票不足10张，不公布满意度，没法对照"),
        Meaning(term="相符", text=f"同一时期有领导点评，群众满意度不低于{floor}分"),
        Meaning(
            term="先看哪一样", text="先看满意度是不是低，再看有没有点评，最后看票数；又没有点评、票数又少的，算没有点评"
        ),
    )


def _section(index: Index, pairs: Sequence[Pair]) -> Section:
    return Section(
        id="pairs",
        title="逐个对照",
        table=Table(
            name="evaluation-compare",
            caption="领导点评和群众评议对照",
            head="单位",
            columns=(
                Column(label="周期", is_short=True, key="period"),
                Column(label="满意度", is_number=True, key="score"),
                Column(label="领导点评", key="review"),
                Column(label="点评人", key="reviewer"),
                Column(label="点评指出的问题", is_number=True, key="problems"),
                Column(label="对照", key="verdict", ranks=_ORDER),
            ),
            rows=tuple(_rows(index, pairs)),
        ),
    )


def _rows(index: Index, pairs: Sequence[Pair]) -> Iterator[Row]:
    before = ""
    for pair in pairs:
        anchor = _anchor(pair.verdict) if pair.verdict != before else ""
        before = pair.verdict
        yield Row(head=index.unit(pair.unit), cells=(*_cells(index, pair), _verdict_cell(pair)), anchor=anchor)


def _verdict_cell(pair: Pair) -> Cell:
    return text(pair.verdict, slug="alert" if pair.verdict in _ORDER[:2] else "")


def _cells(index: Index, pair: Pair) -> Iterator[Cell]:
    if pair.evaluation is not None:
        yield link(evaluation_link(index, pair.evaluation))
        yield score_cell(index, pair.evaluation)
    else:
        period = pair.reviews[-1].period
        yield from (text(period.label if period else ""), text("没有评议"))
    if not pair.reviews:
        yield from (text("没有点评"), text(""), measure("", None))
        return
    last = pair.reviews[-1]
    to, more = origin_link(index, last), f"等{len(pair.reviews)}次" if len(pair.reviews) > 1 else ""
    found = sum(len(index.opinions.problems_of.get(key_of(review), ())) for review in pair.reviews)
    yield text(f"{to.label}{more}", to.address)
    yield link(index.leader(last.reviewer))
    yield number(found, to.address or index.unit(pair.unit).address)
