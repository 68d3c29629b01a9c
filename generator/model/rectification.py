"""What is done about problems that were found (整改)."""

import datetime
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.evaluation import Evaluation
from generator.model.fulfilment import DUE_SOON
from generator.model.inspection import Inspection
from generator.model.record import Record
from generator.model.review import Review

ORIGINS = "reviews evaluations inspections"
"""Folders of what names problems."""
Origin = Review | Evaluation | Inspection


class Rectification(Record, frozen=True, kw_only=True, gc=False):
    """One problem put right: by whom, until when, how, and what shows it."""

    origin: Annotated[str, Key("问题来源", "提出问题的点评、评议或检查的编号", required=True, ref=ORIGINS)] = ""
    problem_number: Annotated[
        int | None, Key("问题序号", "是那一次的第几个问题；那一次只有一个问题时不写", pattern="[1-9][0-9]*")
    ] = None
    problem: Annotated[str, Key("问题", "什么问题", required=True, example="窗口只有一台取号机，排队久。")] = ""
    organization: Annotated[str, Key("责任单位", "负责整改的单位的编号", required=True, ref="organizations")] = ""
    owner: Annotated[str, Key("责任人", "谁负责", example="钱示例")] = ""
    due_date: Annotated[datetime.date | None, Key("整改时限", "哪一天前改好", required=True, example="2026-12-20")] = (
        None
    )
    measures: Annotated[str, Key("整改措施", "怎么改", required=True, example="增加一台取号机，高峰时加开窗口。")] = ""
    closed_on: Annotated[datetime.date | None, Key("办结日期", "改好的日期；要有办结佐证")] = None
    evidence: Annotated[tuple[str, ...], Key("办结佐证", "改好的凭据：材料名称或文件名")] = ()
    reply: Annotated[str, Key("答复", "怎样答复群众")] = ""


class RectificationState(StrEnum):
    """The four states, in the order in which they are tried."""

    CLOSED = "已整改"
    OVERDUE = "逾期"
    DUE_SOON = "临期"
    UNDER_WAY = "整改中"


def rectification_state(rectification: Rectification, today: datetime.date) -> RectificationState:
    """Compute the state on the day; closed without evidence is not closed."""
    closed, due = rectification.closed_on, rectification.due_date
    if closed is not None and closed <= today and rectification.evidence:
        return RectificationState.CLOSED
    if due is not None and due < today:
        return RectificationState.OVERDUE
    if due is not None and due - today <= DUE_SOON:
        return RectificationState.DUE_SOON
    return RectificationState.UNDER_WAY


def problems_of(origin: Origin) -> tuple[str, ...]:
    """List the problems that a comment, an evaluation or an inspection names; 问题序号 counts them from 1."""
    if isinstance(origin, Inspection):
        return origin.problems
    return tuple(found.problem for found in (origin.problems if isinstance(origin, Review) else origin.issues))


def problems_met(rectification: Rectification, origin: Origin) -> tuple[int, ...]:
    """Count, from 1, which problems of its origin a rectification is about.

    The one of its number; else those it repeats word for word; else, as nothing tells them apart, all of them.
    """
    if rectification.problem_number is not None:
        return (rectification.problem_number,)
    problems = tuple(enumerate(problems_of(origin), start=1))
    same = tuple(number for number, problem in problems if problem.strip() == rectification.problem.strip())
    return same or tuple(number for number, _ in problems)
