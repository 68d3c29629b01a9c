"""What units report to those above them: papers, and accounts of their heads' work."""

import datetime
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.record import Record


class Material(StrEnum):
    """What is to be handed in."""

    OPINION = "实施意见"
    PLAN = "实施方案"
    PROGRESS = "工作进展"
    INFORMATION = "重要情况"
    SUMMARY = "总结"


class Submission(Record, frozen=True, kw_only=True, gc=False):
    """A paper that a unit owes, and when it came."""

    organization: Annotated[str, Key("单位", "报送单位的编号", required=True, ref="organizations")] = ""
    material: Annotated[Material | None, Key("材料", "报送什么", required=True, example="实施方案")] = None
    title: Annotated[str, Key("标题", "材料的标题；还没有报就不写")] = ""
    due_date: Annotated[
        datetime.date | None, Key("应报日期", "哪一天前应当报送", required=True, example="2026-12-31")
    ] = None
    submitted_on: Annotated[datetime.date | None, Key("报送日期", "实际报送的日期；还没有报就不写")] = None
    document: Annotated[str, Key("文件", "材料已经公开的，写那个文件的编号", ref="documents")] = ""


class SubmissionState(StrEnum):
    """Whether a paper came, and came in time."""

    IN_TIME = "已报"
    LATE = "迟报"
    MISSING = "未报"
    AHEAD = "未到期"


def submission_state(submission: Submission, today: datetime.date) -> SubmissionState:
    """Compute the state on the day; the due date itself is in time."""
    due, came = submission.due_date, submission.submitted_on
    if came is not None and came <= today:
        return SubmissionState.LATE if due is not None and due < came else SubmissionState.IN_TIME
    return SubmissionState.MISSING if due is not None and due < today else SubmissionState.AHEAD


class WorkReportType(StrEnum):
    """What kind of account it is."""

    SPECIAL = "专项述职"
    TWOFOLD = "双述双评"


class WorkReport(Record, frozen=True, kw_only=True, gc=False):
    """An account of a year's work by a unit's head, and what was made of it."""

    organization: Annotated[str, Key("单位", "述职单位的编号", required=True, ref="organizations")] = ""
    year: Annotated[int | None, Key("年度", "述哪一年的职", required=True)] = None
    type: Annotated[WorkReportType | None, Key("类型", "哪一种述职", required=True, example="专项述职")] = None
    post: Annotated[str, Key("述职人职务", "写职务，不写姓名", required=True, example="党组织书记")] = ""
    date: Annotated[datetime.date | None, Key("日期", "述职的日期", required=True, example="2026-12-18")] = None
    comment: Annotated[str, Key("上级点评", "上级是怎样点评的")] = ""
    result: Annotated[str, Key("评议结果", "如好、较好、一般、差各多少票，或评定的等次")] = ""
