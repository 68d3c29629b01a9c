"""Inspections, and the pledges of windows checked on the spot."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import Record


class InspectionMethod(StrEnum):
    """How it was inspected."""

    ON_SITE = "实地检查"
    RANDOM = "随机抽查"
    QUESTIONNAIRE = "问卷调查"


class Inspection(Record, frozen=True, kw_only=True, gc=False):
    """One inspection of a unit."""

    organization: Annotated[str, Key("单位", "被检查的单位的编号", required=True, ref="organizations")] = ""
    method: Annotated[InspectionMethod | None, Key("方式", "怎样检查的", required=True, example="实地检查")] = None
    date: Annotated[datetime.date | None, Key("日期", "检查日期", required=True, example="2026-05-14")] = None
    leader: Annotated[str, Key("带队领导", "带队检查的领导的编号", ref="leaders")] = ""
    problems: Annotated[tuple[str, ...], Key("发现问题", "每个问题写一条；没有就不写")] = ()

    def is_ready(self, day: datetime.date) -> bool:
        """Leave out what is planned for a coming day: it has not been held."""
        return self.date is None or self.date <= day


class Activity(StrEnum):
    """Activities with a list of items."""

    WINDOW = "三亮三比三评"
    FIVES = "五亮五比五创"
    SIX = "六项活动"


ITEMS: Mapping[Activity, tuple[str, ...]] = {
    Activity.WINDOW: tuple("亮标准 亮身份 亮承诺 比技能 比作风 比业绩 群众评议 党员互评 领导点评".split()),
    Activity.FIVES: tuple(
        "亮身份 亮职责 亮承诺 亮点评 亮评议 比素质 比干劲 比奉献 比创新 比作风"
        " 创一流部门 创一流队伍 创一流服务 创一流业绩 创一流形象".split()
    ),
    Activity.SIX: tuple("戴党徽 树标牌 扛红旗 连心卡 设信箱 建专栏".split()),
}
"""What each activity consists of where campaign.yml says nothing else."""


class CheckedItem(Struct, frozen=True, kw_only=True, gc=False):
    """How far an item has come; a bare 是 or 否 says whether it is done."""

    is_done: Annotated[bool, Key("完成", "做到了没有：是 或 否", required=True)] = False
    photo: Annotated[str, Key("照片", "照片文件名，与本文件放在一起", file=True)] = ""
    reason: Annotated[str, Key("原因", "没有做到的原因")] = ""
    due_date: Annotated[datetime.date | None, Key("时限", "没有做到的，哪一天前做到")] = None


class ActivityCheck(Record, frozen=True, kw_only=True, gc=False):
    """An activity of a unit, item by item."""

    organization: Annotated[str, Key("单位", "单位的编号", required=True, ref="organizations")] = ""
    activity: Annotated[Activity | None, Key("活动", "哪项活动", required=True, example="六项活动")] = None
    date: Annotated[datetime.date | None, Key("检查日期", "检查日期", required=True, example="2026-05-20")] = None
    items: Annotated[
        dict[str, CheckedItem] | None,
        Key(
            "项目",
            "每个项目写一行，做到了写“是”；没有做到的，下面分项写原因和时限",
            required=True,
            example="\n".join(f"{item}: 是" for item in ITEMS[Activity.SIX]),
        ),
    ] = None
