"""What units are measured by: points, indicators, classes."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.demo_point import STARS
from generator.model.periods import Period
from generator.model.record import Record


class PointEntry(Struct, frozen=True, kw_only=True, gc=False):
    """Points given or taken."""

    reason: Annotated[str, Key("事由", "为什么记分；不写个人姓名", required=True, example="按月公开承诺进展")] = ""
    date: Annotated[datetime.date | None, Key("日期", "记分的日期", required=True, example="2026-04-30")] = None
    score: Annotated[float | None, Key("分值", "加几分；扣分写负数", required=True, example="5")] = None


class Points(Record, frozen=True, kw_only=True, gc=False):
    """The points of a unit in a period; never a person's."""

    organization: Annotated[str, Key("单位", "单位的编号", required=True, ref="organizations")] = ""
    period: Annotated[Period | None, Key("周期", "哪一段时间的积分", required=True, example="2026H1")] = None
    rules_version: Annotated[
        str, Key("规则版本", "按哪一版积分办法记的", required=True, example="2026年积分办法（示例）")
    ] = ""
    total: Annotated[float | None, Key("合计", "各条记分加起来的数", example="5")] = None
    stars: Annotated[int | None, Key("星级", "按积分评定的星级，1到5", pattern=STARS)] = None
    entries: Annotated[tuple[PointEntry, ...], Key("记分", "每次记分写一条", required=True)] = ()


class Indicator(Record, frozen=True, kw_only=True, gc=False):
    """A figure beside its benchmark."""

    name: Annotated[str, Key("指标", "指标的名称", required=True, example="群众诉求按期办结率（示例）")] = ""
    value: Annotated[float | None, Key("数值", "达到多少", required=True, example="93.5")] = None
    unit: Annotated[str, Key("计量单位", "%、件、公里等", required=True, example="'%'")] = ""
    benchmark: Annotated[float | None, Key("标杆", "拿来比的数值", example="96")] = None
    benchmark_name: Annotated[str, Key("标杆名称", "和谁比", example="全市最好水平（示例）")] = ""
    lower_is_better: Annotated[bool, Key("越低越好", "数值越低越好的写“是”，如投诉件数、办理天数")] = False
    source: Annotated[str, Key("来源", "数字出自哪里", required=True, example="区政务服务中心统计（示例）")] = ""
    date: Annotated[datetime.date | None, Key("日期", "统计到哪一天", required=True, example="2026-06-30")] = None
    organization: Annotated[str, Key("单位", "单位的编号；全区的数不写", ref="organizations")] = ""


class Standing(StrEnum):
    """How a figure stands against its benchmark."""

    BETTER = "好于标杆"
    EQUAL = "与标杆持平"
    WORSE = "差于标杆"
    ALONE = "没有标杆"


def standing(indicator: Indicator) -> Standing:
    """Compare a figure with its benchmark."""
    if indicator.value is None or indicator.benchmark is None:
        return Standing.ALONE
    if indicator.value == indicator.benchmark:
        return Standing.EQUAL
    is_better = (indicator.value > indicator.benchmark) is not indicator.lower_is_better
    return Standing.BETTER if is_better else Standing.WORSE


class ClassCount(Struct, frozen=True, kw_only=True, gc=False):
    """How many branches were, and are, of a class."""

    name: Annotated[str, Key("等次", "等次的名称", required=True, example="先进")] = ""
    before: Annotated[int | None, Key("晋级前", "原来有几个党组织", required=True, example="8")] = None
    after: Annotated[int | None, Key("晋级后", "现在有几个党组织", required=True, example="8")] = None


class Promotion(Record, frozen=True, kw_only=True, gc=False):
    """The classes of a unit's branches before and after a year."""

    organization: Annotated[str, Key("单位", "上级单位的编号", required=True, ref="organizations")] = ""
    year: Annotated[int | None, Key("年度", "哪一年", required=True)] = None
    classes: Annotated[
        tuple[ClassCount, ...], Key("等次", "每个等次写一条；晋级前、晋级后的合计要相等", required=True)
    ] = ()
