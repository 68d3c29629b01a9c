"""Awards: the notice before them, and who won."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import Record


class ScheduleStep(Struct, frozen=True, kw_only=True, gc=False):
    """One step on the way to an award."""

    date: Annotated[datetime.date | None, Key("日期", "哪一天", required=True, example="2026-04-10")] = None
    subject: Annotated[str, Key("事项", "做什么", required=True, example="部署评比工作")] = ""


class Notice(Struct, frozen=True, kw_only=True, gc=False):
    """The public notice (公示) of those proposed; both of its days are in it."""

    start: Annotated[datetime.date | None, Key("开始", "公示开始的日期", required=True, example="2026-06-08")] = None
    end: Annotated[datetime.date | None, Key("结束", "公示结束的日期", required=True, example="2026-06-14")] = None
    phone: Annotated[str, Key("监督电话", "受理意见的办公电话", required=True, example="0000-0000000")] = ""
    names: Annotated[tuple[str, ...], Key("名单", "公示的单位和个人，每个写一行", example="河口村党支部（示例）")] = ()
    reasons: Annotated[
        dict[str, str] | None,
        Key(
            "未获奖原因",
            "公示了、后来没有获奖的，一个写一行：名单上的名称和原因",
            example="河口村党支部（示例）: 有一件承诺逾期",
        ),
    ] = None


class Winner(Struct, frozen=True, kw_only=True, gc=False):
    """Who won: a unit of the site by its id, anyone else by name."""

    name: Annotated[str, Key("名称", "获奖的个人或集体；是本站的单位就只写“单位”")] = ""
    organization: Annotated[str, Key("单位", "获奖单位的编号；获奖的是个人时，写所在单位", ref="organizations")] = ""
    case: Annotated[str, Key("典型", "写过典型的，写典型的编号", ref="typical_cases")] = ""


class Prize(Struct, frozen=True, kw_only=True, gc=False):
    """One kind of prize."""

    category: Annotated[
        str, Key("类别", "如先进基层党组织、优秀共产党员、先进集体", required=True, example="先进基层党组织")
    ] = ""
    quota: Annotated[int | None, Key("名额", "最多评几个", required=True, example="3")] = None
    winners: Annotated[tuple[Winner, ...], Key("获奖", "获奖的单位或个人；没有评出来就不写")] = ()


class Award(Record, frozen=True, kw_only=True, gc=False):
    """One round of awards, from its announcement to its winners."""

    name: Annotated[str, Key("名称", "评选的名称", required=True, example="“七一”评选表彰（示例）")] = ""
    year: Annotated[int | None, Key("年度", "哪一年", required=True)] = None
    criteria: Annotated[str, Key("评选条件", "什么样的可以评上")] = ""
    schedule: Annotated[tuple[ScheduleStep, ...], Key("评比日程", "从部署到表彰的各步，按先后写")] = ()
    notice: Annotated[Notice | None, Key("公示", "公示的起止、监督电话和名单", required=True)] = None
    awarded_on: Annotated[datetime.date | None, Key("表彰日期", "哪一天表彰的；不能早于公示结束")] = None
    doc_no: Annotated[str, Key("表彰文号", "表彰决定的文号")] = ""
    items: Annotated[tuple[Prize, ...], Key("奖项", "每个奖项写一条", required=True)] = ()


class NoticeState(StrEnum):
    """How far an award has come."""

    AWAITED = "未公示"
    OPEN = "公示中"
    OVER = "公示期满"
    AWARDED = "已表彰"


def notice_state(award: Award, today: datetime.date) -> NoticeState:
    """Compute the state on the day; of the notice, both ends are in it."""
    start = award.notice.start if award.notice else None
    end = award.notice.end if award.notice else None
    if award.awarded_on is not None and award.awarded_on <= today:
        return NoticeState.AWARDED
    if start is None or today < start:
        return NoticeState.AWAITED
    return NoticeState.OVER if end is not None and end < today else NoticeState.OPEN
