"""How comments are named, where they lead, and how the reviewer stands to the unit."""

from collections.abc import Mapping

from generator.model.periods import Part, Period
from generator.model.review import Review
from generator.model.review_coverage import gaps
from generator.model.reviewing import relations
from generator.model.trail import ProblemState, problem_state
from generator.views.index import Index
from generator.views.opinions import key_of
from generator.views.parts import Badge, Link
from generator.views.wording import MISSING, listed

SECTION = "reviews/index.html"
TITLE = "领导点评"
COLUMN = Link(TITLE, SECTION)
COVERAGE = "reviews/coverage.html"
REQUESTS = "reviews/requests.html"
NO_RELATION = "不是上级负责人，也不是联系点领导或包抓领导"
RELATION_MEANING = (
    "点评那一天，点评人在任，而且是上级单位的领导（上级负责人），或者联系这个单位（联系点领导），"
    "或者包抓这个单位（包抓领导）；都不是的写明"
)
BADGES: Mapping[ProblemState, Badge] = {
    ProblemState.CLOSED: Badge("fulfilled", "已整改"),
    ProblemState.OVERDUE: Badge("overdue", "逾期"),
    ProblemState.DUE_SOON: Badge("due-soon", "临期"),
    ProblemState.UNDER_WAY: Badge("under-way", "整改中"),
    ProblemState.UNLISTED: Badge("overdue", "未列入整改"),
    ProblemState.NEW: Badge("pledged", "待列入整改"),
}


def review_address(index: Index, review: Review) -> str:
    """Give a comment's page."""
    return index.site.reviews.address(review)


def period_address(period: Period) -> str:
    """Give the list of the comments of a period; of a year, with those of its parts."""
    return f"reviews/period/{str(period).lower()}.html"


def unit_address(unit: str) -> str:
    """Give the list of the comments on a unit."""
    return f"reviews/unit/{unit}.html"


def gap_address(period: Period) -> str:
    """Give the list of the units that nobody commented on in a period."""
    return f"reviews/gaps/{str(period).lower()}.html"


def period_anchor(period: Period) -> str:
    """Give the place of a period on the list of a unit; a year has a section there."""
    return f"y{period.year}" if period.part is Part.YEAR else str(period).lower()


def comments_address(index: Index, unit: str, period: Period) -> str:
    """Lead to the comments on a unit in a period: to the one there is, or to those on its list; empty where none is."""
    found = index.reviews_at.get((unit, period), ())
    if len(found) == 1:
        return review_address(index, found[0])
    return f"{unit_address(unit)}#{period_anchor(period)}" if found else ""


def relation_text(index: Index, review: Review) -> str:
    """Say what the reviewer was to the unit on the day; empty where this edition does not know both."""
    leader = index.site.leaders.shown.get(review.reviewer)
    unit = index.site.organizations.shown.get(review.organization)
    if leader is None or unit is None or review.date is None:
        return ""
    held = relations(leader, unit, index.site.organizations.records, review.date)
    return listed(relation.value for relation in held) or NO_RELATION


def problem_states(index: Index, review: Review) -> tuple[ProblemState, ...]:
    """Judge each problem of a comment on the day."""
    named = index.opinions.problems_of.get(key_of(review), ())
    return tuple(problem_state(review.date, problem.rectifications, index.site.as_of) for problem in named)


def closed_count(index: Index, review: Review) -> int:
    """Count the problems of a comment that have been put right."""
    return problem_states(index, review).count(ProblemState.CLOSED)


def unit_gaps(index: Index, unit: str) -> tuple[Period, ...]:
    """Give the quarters and halves in which nobody commented on a unit that is to be commented on."""
    if unit not in index.review_units:
        return ()
    return gaps(unit, index.review_periods, index.reviews_at.keys(), index.site.as_of)


def period_text(review: Review) -> str:
    """Name the period of a comment."""
    return review.period.label if review.period else MISSING
