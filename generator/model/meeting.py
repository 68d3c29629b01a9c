"""Meetings of the campaign."""

import datetime
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.record import Record


class MeetingType(StrEnum):
    """What kind of meeting it was."""

    PROMOTION = "推进会"
    ON_SITE = "现场会"
    REVIEW = "点评会"
    EXCHANGE = "交流会"
    FORUM = "座谈会"
    SEMINAR = "研讨会"


class Meeting(Record, frozen=True, kw_only=True, gc=False):
    """A meeting: who spoke, and what was decided."""

    name: Annotated[str, Key("名称", "会议名称", required=True, example="活动推进会（示例）")] = ""
    type: Annotated[MeetingType | None, Key("类型", "什么会", required=True, example="推进会")] = None
    date: Annotated[datetime.date | None, Key("日期", "开会的日期", required=True, example="2026-05-09")] = None
    place: Annotated[str, Key("地点", "在哪里开的", example="区会议中心（示例）")] = ""
    chair: Annotated[str, Key("主持", "主持人：本站的领导写编号，别人写姓名")] = ""
    speakers: Annotated[tuple[str, ...], Key("发言单位", "每个写一行：本站的单位写编号，别的写名称")] = ()
    speaker_count: Annotated[int | None, Key("发言单位数", "报道里说有几个单位发言")] = None
    decisions: Annotated[tuple[str, ...], Key("决定事项", "每件写一行")] = ()
