"""Surveys: the sheets that were given out, and the answers."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import Record


class Question(Struct, frozen=True, kw_only=True, gc=False):
    """One question; before the survey is over, its options have no counts yet."""

    question: Annotated[str, Key("题", "问什么", required=True, example="您对窗口的服务满意吗？")] = ""
    options: Annotated[
        dict[str, int] | None,
        Key("选项", "每个选项写一行，后面是选它的人数", required=True, example="满意: 40\n不满意: 6\n说不清: 2"),
    ] = None
    is_multiple: Annotated[bool, Key("多选", "一人能不能选几项：是 或 否")] = False


class Survey(Record, frozen=True, kw_only=True, gc=False):
    """A survey: questionnaires, request forms or the web."""

    name: Annotated[str, Key("名称", "调查的名称", required=True, example="窗口服务满意度调查（示例）")] = ""
    method: Annotated[str, Key("方式", "如问卷、征求意见表、网上征询", required=True, example="问卷")] = ""
    start: Annotated[datetime.date | None, Key("开始", "开始的日期", required=True, example="2026-05-11")] = None
    end: Annotated[datetime.date | None, Key("结束", "结束的日期", required=True, example="2026-05-20")] = None
    issued: Annotated[int | None, Key("发放", "发放多少份", required=True, example="60")] = None
    valid: Annotated[int | None, Key("有效", "收回有效的多少份；还没有收就写0", required=True, example="48")] = None
    organization: Annotated[str, Key("单位", "调查的是哪个单位；写它的编号", ref="organizations")] = ""
    questions: Annotated[tuple[Question, ...], Key("题目", "每道题写一条")] = ()


class SurveyState(StrEnum):
    """Whether sheets are being filled in."""

    AHEAD = "未开始"
    OPEN = "进行中"
    OVER = "已结束"


def survey_state(survey: Survey, today: datetime.date) -> SurveyState:
    """Compute the state on the day; both ends are in it."""
    if survey.end is not None and survey.end < today:
        return SurveyState.OVER
    if survey.start is None or today < survey.start:
        return SurveyState.AHEAD
    return SurveyState.OPEN


def response_rate(survey: Survey) -> float | None:
    """Give the share of sheets that came back valid; None where none was given out."""
    return (survey.valid or 0) / survey.issued if survey.issued else None
