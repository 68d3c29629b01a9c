"""The page of one leader's comment: what is good, what is not and what came of it, where to go."""

from collections.abc import Iterator

from generator.model.collections import COLLECTIONS
from generator.model.record import published_on
from generator.model.rectification import Rectification, rectification_state
from generator.model.review import Review, ReviewProblem
from generator.model.trail import ProblemState, problem_state
from generator.views.articles import article_bar
from generator.views.files import proof_files, proofs
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.opinions import key_of
from generator.views.page import Page, View
from generator.views.parts import ArticleBar, Badge, Fact, Link, Part
from generator.views.review_words import (
    BADGES,
    COLUMN,
    NO_RELATION,
    SECTION,
    TITLE,
    period_text,
    relation_text,
    unit_address,
)
from generator.views.wording import MISSING, day_text, or_missing, shorten


class TrailStep(Part, frozen=True):
    """What is done about a problem."""

    status: Badge
    address: str
    """Page of the rectification; empty where it has none."""
    measures: str
    facts: tuple[Fact, ...]
    evidence: tuple[Link, ...]


class ProblemView(Part, frozen=True):
    """A problem that the leader named, and what came of it."""

    id: str
    text: str
    due_text: str
    status: Badge
    note: str
    """Says what is missing; empty where something is done about it."""
    steps: tuple[TrailStep, ...]


class ReviewPage(View, frozen=True):
    """One comment."""

    title: str
    trail: tuple[Link, ...]
    bar: ArticleBar
    facts: tuple[Fact, ...]
    warning: str
    """What is wrong with the reviewer; empty where nothing is."""
    strengths: tuple[str, ...]
    problems: tuple[ProblemView, ...]
    direction: tuple[str, ...]
    others: Link


def review_pages(index: Index) -> Iterator[Page]:
    """Make the page of each comment."""
    for review in index.reviews:
        view = _view(index, review)
        day = published_on(review, review.date)
        reviewer = index.leader(review.reviewer).label
        yield Page(
            address=index.site.reviews.address(review),
            section=SECTION,
            template="review",
            title=view.title,
            description=shorten(f"{view.title}：{review.strengths}"),
            meta=article_meta(view.title, day, index.source_of(review), reviewer, TITLE),
            source=review.path,
            view=view,
        )


def _view(index: Index, review: Review) -> ReviewPage:
    unit, count = index.unit(review.organization), len(index.reviews_of[review.organization])
    relation = relation_text(index, review)
    reviewer = index.leader(review.reviewer).label
    return ReviewPage(
        title=f"{unit.label}{period_text(review)}{TITLE}",
        trail=(COLUMN,),
        bar=article_bar(index, review, review.date),
        facts=tuple(_facts(index, review, relation)),
        warning=f"{reviewer}在点评那天{relation}。" if relation == NO_RELATION else "",
        strengths=_paragraphs(review.strengths),
        problems=tuple(_problems(index, review)),
        direction=_paragraphs(review.direction),
        others=Link(f"{unit.label}的全部点评（{count}次）", unit_address(review.organization)),
    )


def _facts(index: Index, review: Review, relation: str) -> Iterator[Fact]:
    yield Fact("点评对象", index.unit(review.organization))
    yield Fact("点评人", index.leader(review.reviewer))
    if relation:
        yield Fact("与单位的关系", Link(relation))
    yield Fact("点评周期", Link(period_text(review)))
    yield Fact("点评日期", Link(day_text(review.date)))
    yield Fact("点评方式", Link(or_missing(review.method)))
    if review.requested_on and review.date:
        days = (review.date - review.requested_on).days
        yield Fact("申请日期", Link(f"{day_text(review.requested_on)}，{f'{days}天后' if days else '当天'}点评"))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _problems(index: Index, review: Review) -> Iterator[ProblemView]:
    found = [named.rectifications for named in index.opinions.problems_of.get(key_of(review), ())]
    for number, (problem, trail) in enumerate(zip(review.problems, found, strict=True), start=1):
        state = problem_state(review.date, trail, index.site.as_of)
        yield _problem(index, review, number, problem, state, trail)


def _problem(
    index: Index,
    review: Review,
    number: int,
    problem: ReviewProblem,
    state: ProblemState,
    trail: tuple[Rectification, ...],
) -> ProblemView:
    days = (index.site.as_of - review.date).days if review.date else 0
    return ProblemView(
        id=f"problem-{number}",
        text=or_missing(problem.problem),
        due_text=day_text(problem.due_date),
        status=BADGES[state],
        note="" if trail else f"点评后{days}天，还没有公开的整改记录。",
        steps=tuple(_step(index, rectification) for rectification in trail),
    )


def _step(index: Index, rectification: Rectification) -> TrailStep:
    shelf, names = index.site.rectifications, rectification.evidence
    is_linked = COLLECTIONS["rectifications"].has_page
    today = index.site.as_of
    return TrailStep(
        status=BADGES[ProblemState(rectification_state(rectification, today).value)],
        address=shelf.address(rectification) if is_linked else "",
        measures=or_missing(rectification.measures),
        facts=tuple(_step_facts(index, rectification)),
        evidence=proofs(names, dict(proof_files(index, rectification, names)))
        if _is_closed(index, rectification)
        else (),
    )


def _is_closed(index: Index, rectification: Rectification) -> bool:
    return rectification.closed_on is not None and rectification.closed_on <= index.site.as_of


def _step_facts(index: Index, rectification: Rectification) -> Iterator[Fact]:
    yield Fact("责任单位", index.unit(rectification.organization))
    yield Fact("责任人", Link(rectification.owner or MISSING))
    yield Fact("整改时限", Link(day_text(rectification.due_date)))
    if _is_closed(index, rectification):
        yield Fact("办结日期", Link(day_text(rectification.closed_on)))
        if rectification.reply:
            yield Fact("答复", Link(rectification.reply))
