"""Problems and what is done about them: how they are named, where they lead, in which state they are."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.collections import COLLECTIONS
from generator.model.evaluation import Evaluation
from generator.model.follow_up import Problem
from generator.model.inspection import Inspection
from generator.model.rectification import Origin, Rectification, RectificationState, rectification_state
from generator.model.review import Review
from generator.site import Moment
from generator.views.boards import Section
from generator.views.index import Index
from generator.views.opinions import key_of
from generator.views.parts import Link
from generator.views.tables import Cell, Column, Row, Table, link, measure, text
from generator.views.wording import day_text, distance_text, iso, or_missing

SLUGS: Mapping[RectificationState, str] = {
    RectificationState.UNDER_WAY: "under-way",
    RectificationState.DUE_SOON: "due-soon",
    RectificationState.OVERDUE: "overdue",
    RectificationState.CLOSED: "fulfilled",
}
"""The four states as an office counts them, with their looks."""
UNMET = "未列入整改"
RANKS = (
    UNMET,
    RectificationState.OVERDUE,
    RectificationState.DUE_SOON,
    RectificationState.UNDER_WAY,
    RectificationState.CLOSED,
)
"""What asks for attention first."""
_FOLDERS: Mapping[type[Origin], str] = {Review: "reviews", Evaluation: "evaluations", Inspection: "inspections"}


def origin_name(origin: Origin) -> str:
    """Call a comment, an evaluation or an inspection by its time and kind."""
    if isinstance(origin, Inspection):
        return f"{day_text(origin.date)}{origin.method or '检查'}"
    kind = "领导点评" if isinstance(origin, Review) else "群众评议"
    return f"{origin.period.label if origin.period else ''}{kind}"


def origin_link(index: Index, origin: Origin) -> Link:
    """Link what named a problem."""
    folder = _FOLDERS[type(origin)]
    shelf = index.site.shelves[folder]
    return Link(origin_name(origin), shelf.address(origin) if COLLECTIONS[folder].has_page else "")


def problem_anchor(number: int) -> str:
    """Give the anchor of a problem on the page of what named it."""
    return f"problem-{number}"


def problem_link(index: Index, problem: Problem, words: str = "") -> Link:
    """Link a problem on the page of what named it."""
    page = origin_link(index, problem.origin).address
    return Link(words or problem.text, f"{page}#{problem_anchor(problem.number)}" if page else "")


def action_link(index: Index, rectification: Rectification, words: str = "") -> Link:
    """Link a rectification's page."""
    return Link(words or or_missing(rectification.problem), index.site.rectifications.address(rectification))


def state_cell(rectification: Rectification, today: date, address: str = "") -> Cell:
    """Show the state on the day."""
    state = rectification_state(rectification, today)
    return text(state, address, SLUGS[state])


def due_words(rectification: Rectification, moment: Moment) -> str:
    """Say how a rectification stands to its due date on the day; empty without one."""
    due, closed = rectification.due_date, rectification.closed_on
    if due is None:
        return ""
    if closed is not None and rectification_state(rectification, moment.as_of) is RectificationState.CLOSED:
        late = (closed - due).days
        return f"超过时限{late}天改好" if late > 0 else "在时限内改好"
    late = (moment.as_of - due).days
    return f"已逾期{late}天" if late > 0 else distance_text(due, moment, "今天到期")


def days_left(rectification: Rectification, today: date) -> int | None:
    """Count the days to the due date, from the day on which it was put right or else from today."""
    due, closed = rectification.due_date, rectification.closed_on
    is_closed = rectification_state(rectification, today) is RectificationState.CLOSED
    return None if due is None else (due - (closed if is_closed and closed else today)).days


def problems_section(index: Index, origin: Origin) -> Section:
    """Show the problems of one comment, evaluation or inspection, each with what is done about it."""
    problems = index.opinions.problems_of.get(key_of(origin), ())
    return Section(
        id="problems",
        title="提出的问题和整改",
        table=Table(
            name=f"{origin.id}-problems",
            caption="提出的问题和整改情况",
            head="问题",
            columns=(
                Column(label="人次", is_number=True, is_stated=True, key="people"),
                Column(label="整改情况", is_short=True, key="state", ranks=RANKS),
                Column(label="责任单位", key="unit"),
                Column(label="整改时限", is_short=True, key="due"),
                Column(label="整改措施", key="measures"),
            ),
            rows=tuple(row for problem in problems for row in _rows(index, problem)),
        ),
        empty_text="" if problems else "没有提出问题。",
    )


def people_cell(people: int | None) -> Cell:
    """Show how many times the public spoke of something; nobody counts what a leader or an inspector names."""
    return measure(str(people), people)


def waiting_cell(problem: Problem, today: date) -> Cell:
    """Say how long a problem has waited for its rectification."""
    days = problem.days(today)
    words = UNMET if days is None else f"{UNMET}，已{days}天"
    return text(words, slug="alert" if problem.waits_too_long(today) else "")


def _rows(index: Index, problem: Problem) -> Iterator[Row]:
    today, people = index.site.as_of, people_cell(problem.people)
    anchor, named = problem_anchor(problem.number), Link(or_missing(problem.text))
    if not problem.rectifications:
        waiting = (waiting_cell(problem, today), text(""), text(""), text(""))
        yield Row(head=named, cells=(people, *waiting), anchor=anchor)
    for position, each in enumerate(problem.rectifications):
        yield Row(
            head=named,
            cells=(
                people,
                state_cell(each, today, index.site.rectifications.address(each)),
                link(index.unit(each.organization)),
                text(iso(each.due_date)),
                text(each.measures),
            ),
            anchor=anchor if position == 0 else "",
        )
