"""Leaders' comments on units (领导点评)."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.periods import Period
from generator.model.record import Record


class ReviewMethod(StrEnum):
    """Where a comment was made."""

    MEETING = "会议点评"
    ON_SITE = "现场点评"
    INDIVIDUAL = "个别点评"
    WRITTEN = "书面点评"


class ReviewProblem(Struct, frozen=True, kw_only=True, gc=False):
    """A problem that the leader named."""

    problem: Annotated[
        str, Key("问题", "什么问题", required=True, code="R02", example="进展只报数字，没有附佐证。")
    ] = ""
    due_date: Annotated[
        datetime.date | None, Key("整改时限", "哪一天前改好", required=True, code="R02", example="2026-12-31")
    ] = None


class Review(Record, frozen=True, kw_only=True, gc=False):
    """A leader's comment: what is good, what is not and until when, and where to go."""

    reviewer: Annotated[str, Key("点评人", "点评的领导的编号", required=True, ref="leaders")] = ""
    organization: Annotated[str, Key("点评对象", "被点评的单位的编号", required=True, ref="organizations")] = ""
    period: Annotated[Period | None, Key("点评周期", "点评哪一段时间的工作", required=True, example="2026Q3")] = None
    date: Annotated[datetime.date | None, Key("点评日期", "哪一天点评的", required=True, example="2026-11-10")] = None
    method: Annotated[ReviewMethod | None, Key("点评方式", "怎样点评的", example="会议点评")] = None
    strengths: Annotated[
        str, Key("肯定成绩", "肯定了什么", required=True, code="R02", example="承诺的四件事办结三件。")
    ] = ""
    problems: Annotated[
        tuple[ReviewProblem, ...], Key("存在问题", "每个问题写一条，写明整改时限", required=True, code="R02")
    ] = ()
    direction: Annotated[
        str, Key("努力方向", "下一步怎么做", required=True, code="R02", example="每件事办完，当月附上照片和验收单。")
    ] = ""
    requested_on: Annotated[datetime.date | None, Key("申请日期", "单位主动请求点评的，写请求的日期")] = None

    def is_made(self, day: datetime.date) -> bool:
        """Tell whether the comment has been made by the day."""
        return self.date is not None and self.date <= day

    def has_page(self, day: datetime.date) -> bool:
        """Tell whether its page is there by the day."""
        return self.is_made(day)
