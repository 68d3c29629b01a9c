"""Public commitments: what was promised, to whom, by when, and what came of it."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import Record


class CommitmentType(StrEnum):
    """The three kinds of commitment; exactly one."""

    COMMON = "共性承诺"
    POST = "岗位承诺"
    PRACTICAL = "实事承诺"


class Basis(StrEnum):
    """What a commitment answers to."""

    CENTRAL_WORK = "中心工作"
    POST_DUTY = "岗位职责"
    OWN_PROBLEM = "自身突出问题"
    PUBLIC_CONCERN = "群众热点"


class Consultation(Struct, frozen=True, kw_only=True, gc=False):
    """How the public was asked."""

    method: Annotated[str, Key("方式", "怎样征求的意见", required=True, code="C02", example="入户走访")] = ""
    date: Annotated[
        datetime.date | None, Key("日期", "征求意见的日期", required=True, code="C02", example="2026-03-10")
    ] = None
    people: Annotated[int | None, Key("人数", "征求了多少人，至少 1 人", required=True, code="C02", example="36")] = (
        None
    )
    adopted: Annotated[str, Key("采纳意见", "采纳了哪些意见")] = ""


class Signoff(Struct, frozen=True, kw_only=True, gc=False):
    """A supervising leader's signature."""

    leader: Annotated[str, Key("领导", "签字领导的编号", required=True, ref="leaders", code="C04")] = ""
    date: Annotated[datetime.date | None, Key("日期", "签字日期", required=True, code="C04")] = None


class Disclosure(Struct, frozen=True, kw_only=True, gc=False):
    """One of the disclosures (三公开)."""

    kind: Annotated[
        str,
        Key("公开什么", "承诺事项、进展情况、办理结果", required=True, listed="disclosure_kinds", example="承诺事项"),
    ] = ""
    method: Annotated[str, Key("方式", "在哪里公开", required=True, example="村务公开栏")] = ""
    date: Annotated[datetime.date | None, Key("日期", "公开的日期", required=True, example="2026-03-20")] = None


class Progress(Struct, frozen=True, kw_only=True, gc=False):
    """One step on the way."""

    date: Annotated[datetime.date | None, Key("日期", "哪一天的进展", required=True)] = None
    quantity: Annotated[float | None, Key("完成数量", "到这一天累计完成多少")] = None
    note: Annotated[str, Key("说明", "做了什么", required=True)] = ""
    evidence: Annotated[tuple[str, ...], Key("佐证", "材料名称或文件名")] = ()


class LookBack(Struct, frozen=True, kw_only=True, gc=False):
    """A look back at an open commitment."""

    date: Annotated[datetime.date | None, Key("日期", "回头看的日期", required=True)] = None
    result: Annotated[str, Key("结果", "回头看的结果", required=True)] = ""


class Extension(Struct, frozen=True, kw_only=True, gc=False):
    """A due date moved in the open."""

    old_due: Annotated[datetime.date | None, Key("原时限", "原来的办结时限", required=True, code="C08")] = None
    new_due: Annotated[datetime.date | None, Key("新时限", "新的办结时限", required=True, code="C08")] = None
    reason: Annotated[str, Key("原因", "为什么延期", required=True, code="C08")] = ""
    disclosed_on: Annotated[datetime.date | None, Key("公示日期", "延期公示的日期", required=True, code="C08")] = None


class Assessment(Struct, frozen=True, kw_only=True, gc=False):
    """How the result was judged."""

    score: Annotated[float | None, Key("得分", "评诺得分")] = None
    grade: Annotated[str, Key("等次", "评诺等次；不写就按得分算")] = ""
    date: Annotated[datetime.date | None, Key("日期", "评诺日期")] = None


GRADES: Mapping[str, float] = {"优秀": 90, "良好": 80, "合格": 60, "不合格": 0}
"""Lowest score of each grade where campaign.yml says nothing else."""


def grade_of(score: float | None, grades: Mapping[str, float] | None) -> str:
    """Give the grade whose lowest score is reached, that score included; empty without a score, or below them all."""
    lowest_first = sorted((grades or GRADES).items(), key=lambda grade: grade[1])
    reached = [name for name, lowest in lowest_first if score is not None and score >= lowest]
    return reached[-1] if reached else ""


class Commitment(Record, frozen=True, kw_only=True, gc=False):
    """A promise with a date and someone who answers for it."""

    party: Annotated[
        str, Key("承诺主体", "作出承诺的单位的编号", required=True, ref="organizations", example="qinghe")
    ] = ""
    member: Annotated[str, Key("承诺人", "党员姓名；只能写在可见范围为“内部”的记录里", internal=True)] = ""
    type: Annotated[CommitmentType | None, Key("承诺类型", "三类承诺之一", required=True, example="实事承诺")] = None
    post: Annotated[str, Key("岗位", "岗位承诺必须写岗位")] = ""
    basis: Annotated[Basis | None, Key("来源依据", "承诺从哪里来", required=True, example="群众热点")] = None
    text: Annotated[
        str,
        Key("承诺内容", "承诺做什么，写清数量和对象", required=True, example="为沿河 3 个村民组修通 1.2 公里排水渠。"),
    ] = ""
    quantity: Annotated[float | None, Key("计划数量", "计划完成多少")] = None
    unit: Annotated[str, Key("计量单位", "件、户、公里等")] = ""
    baseline: Annotated[float | None, Key("基数", "比较的起点；写“提高”“降低”时要有")] = None
    beneficiary: Annotated[str, Key("受益对象", "谁受益")] = ""
    made_on: Annotated[datetime.date | None, Key("承诺日期", "作出承诺的日期", required=True, example="2026-03-15")] = (
        None
    )
    due_date: Annotated[
        datetime.date | None,
        Key("办结时限", "哪一天前办结，必须是具体日期", required=True, code="C01", example="2026-12-20"),
    ] = None
    owner: Annotated[str, Key("责任人", "谁负责", required=True, example="钱示例")] = ""
    consultation: Annotated[Consultation | None, Key("征求群众意见", "方式、日期、人数", required=True, code="C02")] = (
        None
    )
    signoff: Annotated[Signoff | None, Key("包抓领导签字", "乡镇、街道、部门的承诺要有包抓领导签字")] = None
    disclosures: Annotated[tuple[Disclosure, ...], Key("三公开", "承诺事项、进展情况、办理结果各自的公开")] = ()
    progress: Annotated[tuple[Progress, ...], Key("进展", "做到哪一步")] = ()
    completed_on: Annotated[datetime.date | None, Key("办结日期", "办结的日期")] = None
    evidence: Annotated[tuple[str, ...], Key("办结佐证", "办结的凭据：材料名称或文件名")] = ()
    lookbacks: Annotated[tuple[LookBack, ...], Key("回头看", "历次回头看")] = ()
    extensions: Annotated[tuple[Extension, ...], Key("延期", "历次延期")] = ()
    assessment: Annotated[Assessment | None, Key("评诺", "评诺结果")] = None
    rectification: Annotated[
        str, Key("衔接整改", "承诺是为整改一个问题作的，写那条整改的编号", ref="rectifications")
    ] = ""

    def is_ready(self, day: datetime.date) -> bool:
        """Leave out what is to be promised on a coming day."""
        return self.made_on is None or self.made_on <= day

    def extensions_by(self, day: datetime.date) -> tuple[Extension, ...]:
        """Give the extensions made known by the day; one whose day nobody wrote counts from the start."""
        return tuple(moved for moved in self.extensions if moved.disclosed_on is None or moved.disclosed_on <= day)

    def current_due(self, day: datetime.date) -> datetime.date | None:
        """Give the due date in force on the day: the last extension's, else the original."""
        if not self.extensions:  # Nearly all; this is asked several times of each.
            return self.due_date
        moved = [extension.new_due for extension in self.extensions_by(day) if extension.new_due]
        return moved[-1] if moved else self.due_date
