"""The year's work points, taken apart into tasks."""

import datetime
from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.fulfilment import DUE_SOON
from generator.model.numbering import left_out
from generator.model.record import Record


class Task(Record, frozen=True, kw_only=True, gc=False):
    """One numbered point of a document, and who sees to it."""

    number: Annotated[int | None, Key("序号", "文件里的第几条", required=True, example="1")] = None
    task: Annotated[str, Key("任务", "做什么", required=True, example="三月底前召开动员部署会。")] = ""
    document: Annotated[str, Key("文件", "出自哪个文件；写它的编号", required=True, ref="documents")] = ""
    organization: Annotated[str, Key("责任单位", "牵头单位的编号", required=True, ref="organizations")] = ""
    partners: Annotated[tuple[str, ...], Key("配合单位", "配合单位的编号", ref="organizations")] = ()
    due_date: Annotated[datetime.date | None, Key("时限", "哪一天前办完", example="2026-12-31")] = None
    closed_on: Annotated[datetime.date | None, Key("办结日期", "办完的日期")] = None


class TaskState(StrEnum):
    """The four states, in the order in which they are tried."""

    CLOSED = "已办结"
    OVERDUE = "逾期"
    DUE_SOON = "临期"
    UNDER_WAY = "进行中"


def task_state(task: Task, today: datetime.date) -> TaskState:
    """Compute the state on the day; a task without a due date is never late."""
    if task.closed_on is not None and task.closed_on <= today:
        return TaskState.CLOSED
    if task.due_date is not None and task.due_date < today:
        return TaskState.OVERDUE
    if task.due_date is not None and task.due_date - today <= DUE_SOON:
        return TaskState.DUE_SOON
    return TaskState.UNDER_WAY


def days_late(task: Task, today: datetime.date) -> int:
    """Give how many days after its due date a closed task was closed; 0 where it was in time, or is not closed."""
    done = task.closed_on
    return max((done - task.due_date).days, 0) if done and done <= today and task.due_date else 0


def missing_numbers(tasks: Iterable[Task]) -> tuple[tuple[int, int], ...]:
    """Give the numbers up to the highest that no task bears, as gaps; a document's numbering begins at 1."""
    return left_out((0, *(task.number for task in tasks if task.number is not None and task.number > 0)))


def repeated_numbers(tasks: Iterable[Task]) -> tuple[int, ...]:
    """Give the numbers that more than one task bears."""
    counts = Counter(task.number for task in tasks if task.number is not None)
    return tuple(sorted(number for number, count in counts.items() if count > 1))
