"""Who is put forward, who is honoured, what a unit is known for, and what others learn from it."""

import datetime
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.demo_point import STARS
from generator.model.record import Attachment, MarkdownRecord, Photo, Record
from generator.model.typical_case import CaseKind


class NominationMethod(StrEnum):
    """Who put it forward."""

    PUBLIC = "群众推荐"
    ORGANIZATION = "组织推荐"
    SELF = "自荐"


class Nomination(Record, frozen=True, kw_only=True, gc=False):
    """Somebody or something put forward as a typical case; nothing of it is shown before it is ripe."""

    name: Annotated[
        str, Key("推荐对象", "推荐谁、哪个集体或哪项工作", required=True, example="河口村护路队（示例）")
    ] = ""
    kind: Annotated[CaseKind | None, Key("类别", "个人、集体或工作", required=True, example="集体")] = None
    organization: Annotated[str, Key("单位", "所在单位的编号", required=True, ref="organizations")] = ""
    date: Annotated[datetime.date | None, Key("推荐日期", "收到推荐的日期", required=True, example="2026-04-08")] = None
    method: Annotated[NominationMethod | None, Key("推荐方式", "谁来推荐", example="群众推荐")] = None
    nominator: Annotated[str, Key("推荐人", "推荐人的姓名和联系方式，供核实用", internal=True)] = ""
    reason: Annotated[str, Key("推荐理由", "做了什么", required=True, example="三年里每逢大雨都清沟护路。")] = ""
    ripe_on: Annotated[
        datetime.date | None,
        Key("成熟日期", "核实清楚、可以公开的日期；没有写或没有到，就不会公开", example="2026-05-08"),
    ] = None
    case: Annotated[str, Key("典型", "已经写成典型的，写典型的编号", ref="typical_cases")] = ""

    def is_ready(self, day: datetime.date) -> bool:
        """Tell whether it was found ripe by the day."""
        return self.ripe_on is not None and self.ripe_on <= day


class Honour(Record, frozen=True, kw_only=True, gc=False):
    """One plate on the wall of honour."""

    name: Annotated[
        str, Key("名称", "户名、楼院名、单位名；个人要本人同意", required=True, example="河口村东三院（示例）")
    ] = ""
    type: Annotated[
        str,
        Key(
            "类型", "哪一种荣誉；名单在活动设置的“荣誉类型”里", required=True, listed="honour_kinds", example="示范楼院"
        ),
    ] = ""
    organization: Annotated[str, Key("单位", "所在单位的编号", required=True, ref="organizations")] = ""
    date: Annotated[datetime.date | None, Key("授予日期", "哪一天授予的", required=True, example="2026-06-28")] = None
    stars: Annotated[int | None, Key("星级", "评星的写1到5", pattern=STARS)] = None
    case: Annotated[str, Key("典型", "写过典型的，写典型的编号", ref="typical_cases")] = ""


class Brand(Record, frozen=True, kw_only=True, gc=False):
    """What a unit's party work is known for (党建品牌)."""

    name: Annotated[str, Key("名称", "品牌的名称", required=True, example="灯下议事（示例）")] = ""
    organization: Annotated[str, Key("单位", "创建单位的编号", required=True, ref="organizations")] = ""
    owner: Annotated[str, Key("负责人", "谁负责", required=True, example="钱示例")] = ""
    summary: Annotated[
        str, Key("简介", "几句话说清楚做什么", required=True, example="每周三晚上在村口灯下议一件事。")
    ] = ""
    photos: Annotated[tuple[Photo, ...], Key("照片", "照片文件名，或“文件”加“说明”")] = ()


class Response(Record, frozen=True, kw_only=True, gc=False):
    """What a unit did after it had learned from a typical case (学先进、见行动)."""

    case: Annotated[str, Key("典型", "学的是哪个典型；写典型的编号", required=True, ref="typical_cases")] = ""
    organization: Annotated[str, Key("单位", "学习单位的编号", required=True, ref="organizations")] = ""
    date: Annotated[datetime.date | None, Key("日期", "哪一天", required=True, example="2026-07-10")] = None
    text: Annotated[
        str, Key("内容", "学到什么，做了什么", required=True, example="照着学，把两条村道的沟清了一遍。")
    ] = ""


class AchievementType(StrEnum):
    """What came of the campaign."""

    PRACTICE = "实践成果"
    THEORY = "理论成果"
    RULE = "制度成果"
    CULTURE = "文化成果"


class Achievement(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """A result; those that are rules make up the library of rules."""

    title: Annotated[str, Key("标题", "成果或制度的名称", required=True, example="灯下议事办法（示例）")] = ""
    type: Annotated[
        AchievementType | None,
        Key("类型", "哪一种成果；党支部建立的制度写“制度成果”", required=True, example="制度成果"),
    ] = None
    organization: Annotated[str, Key("单位", "取得成果的单位的编号", required=True, ref="organizations")] = ""
    date: Annotated[datetime.date | None, Key("日期", "形成的日期", required=True, example="2026-09-30")] = None
    summary: Annotated[str, Key("摘要", "一两句话")] = ""
    attachments: Annotated[tuple[Attachment, ...], Key("附件", "附件文件")] = ()

    def is_ready(self, day: datetime.date) -> bool:
        """Tell whether there is such a result by the day."""
        return self.date is None or self.date <= day
