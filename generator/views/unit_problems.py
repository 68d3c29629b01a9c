"""What a unit's own page says against it: inspections, problems nobody puts right, tasks, a comment it waits for."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.follow_up import Problem, unmet
from generator.model.review_request import Request
from generator.model.task import Task, TaskState, days_late, task_state
from generator.site import group
from generator.views.articles import line
from generator.views.index import Index
from generator.views.opinions import key_of
from generator.views.parts import Badge, Line, Link, Part
from generator.views.problems import UNMET, origin_link, origin_name, problem_link
from generator.views.review_words import REQUESTS
from generator.views.tasks import ADDRESS, CLOSED_LATE, RANKS, SLUGS, tasks_by_document
from generator.views.unit_opinions import ActionRow
from generator.views.wording import day_text, distance_text, or_missing

Numbered = tuple[int, Task]
"""A task with the place of its document on the board."""


class UnitDuties(Part, frozen=True):
    """What others found at a unit, what it was told to do, and what it has asked for."""

    inspections: tuple[Line, ...] = ()
    unmet: tuple[ActionRow, ...] = ()
    """Problems that are in no ledger yet, what most people complain of first."""
    tasks: tuple[ActionRow, ...] = ()
    """What is late first."""
    requests: tuple[Link, ...] = ()
    """Comments that the unit has asked for and still waits for."""


def unit_duties(index: Index) -> Mapping[str, UnitDuties]:
    """Sort all of it by unit."""
    inspections = group(index.opinions.inspections, lambda each: each.organization)
    problems = group(unmet(index.opinions.problems), lambda problem: problem.origin.organization)
    numbered = enumerate(tasks_by_document(index).values(), start=1)
    tasks = group(((n, task) for n, members in numbered for task in members), lambda pair: pair[1].organization)
    asked = group((r for r in index.review_requests if r.answer is None), lambda request: request.organization)
    newest = {
        unit: sorted(found, key=lambda each: (each.date or date.min, each.id), reverse=True)
        for unit, found in inspections.items()
    }
    return {
        unit: UnitDuties(
            inspections=tuple(
                line(origin_name(each), index.site.inspections.address(each), each.date, _found(index, key_of(each)))
                for each in newest.get(unit, ())
            ),
            unmet=tuple(_problem_row(index, problem) for problem in problems.get(unit, ())),
            tasks=tuple(_task_rows(index, tasks.get(unit, ()))),
            requests=tuple(_request(index, request) for request in asked.get(unit, ())),
        )
        for unit in {**inspections, **problems, **tasks, **asked}
    }


def _found(index: Index, origin: tuple[type, str]) -> str:
    problems = index.opinions.problems_of.get(origin, ())
    waiting = sum(not problem.rectifications for problem in problems)
    return f"发现问题{len(problems)}个" + (f"，{waiting}个{UNMET}" if waiting else "")


def _problem_row(index: Index, problem: Problem) -> ActionRow:
    days, named = problem.days(index.site.as_of), problem_link(index, problem)
    people = (f"反映{problem.people}人次",) if problem.people is not None else ()
    return ActionRow(
        text=or_missing(problem.text),
        address=named.address,
        words=(*people, f"来源：{origin_link(index, problem.origin).label}"),
        days_text="" if days is None else f"提出已{days}天",
        status=Badge("overdue" if problem.waits_too_long(index.site.as_of) else "pledged", UNMET),
    )


def _task_rows(index: Index, tasks: tuple[Numbered, ...]) -> Iterator[ActionRow]:
    """Order tasks by how urgent they are, each group by its days; by document and number on one day."""
    today = index.site.as_of
    rank = {state: place for place, state in enumerate(RANKS)}
    urgent = sorted(tasks, key=lambda pair: (rank[task_state(pair[1], today)], pair[1].due_date or date.max))
    yield from (_task_row(index, place, task) for place, task in urgent)


def _task_row(index: Index, place: int, task: Task) -> ActionRow:
    state, today = task_state(task, index.site.as_of), index.site.as_of
    document = index.site.documents.shown.get(task.document)
    number = f"第{task.number}条" if task.number is not None else ""
    source = f"《{or_missing(document.title)}》{number}" if document else number
    return ActionRow(
        text=or_missing(task.task),
        address=f"{ADDRESS}#in-{place}",
        words=(*((source,) if source else ()), f"时限：{day_text(task.due_date)}"),
        days_text=_distance(index, task, state),
        status=Badge("late", CLOSED_LATE) if days_late(task, today) else Badge(_LOOKS[state], state.value),
    )


_LOOKS: Mapping[TaskState, str] = {**SLUGS, TaskState.CLOSED: "fulfilled"}


def _distance(index: Index, task: Task, state: TaskState) -> str:
    if task.due_date is None or state is TaskState.CLOSED:
        return ""
    late = (index.site.as_of - task.due_date).days
    return f"已逾期{late}天" if late > 0 else distance_text(task.due_date, index.site.moment, "今天到期")


def _request(index: Index, request: Request) -> Link:
    leader = f"，请{index.leader(request.leader).label}点评" if request.leader else ""
    days = request.days(index.site.as_of)
    return Link(f"{day_text(request.asked_on)}申请{leader}，已等{days}天", f"{REQUESTS}#waiting")
