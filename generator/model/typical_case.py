"""Typical cases: exemplary people, units and pieces of work."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, NamedTuple

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import MarkdownRecord, Photo


class CaseKind(StrEnum):
    """What a case is about; exactly one."""

    PERSON = "个人"
    COLLECTIVE = "集体"
    WORK = "工作"


class Standard(NamedTuple):
    """Five points that a case is measured by."""

    name: str
    points: tuple[str, ...]

    def answers(self, written: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Pair the points with what answers them, an empty text where nothing does; points of an office's own follow.

        An office that measures by other points altogether is not asked about these.
        """
        own = [point for point in written if point not in self.points]
        points = (*self.points, *own) if len(own) < len(written) else own
        return tuple((point, written.get(point, "")) for point in points)


FIVE_LEADS = Standard("五带头", ("带头学习提高", "带头争创佳绩", "带头服务群众", "带头遵纪守法", "带头弘扬正气"))
FIVE_GOODS = Standard("五个好", ("领导班子好", "党员队伍好", "工作机制好", "工作业绩好", "群众反映好"))
STANDARDS = {CaseKind.PERSON: FIVE_LEADS, CaseKind.COLLECTIVE: FIVE_GOODS}
"""What a person and a collective are measured by; a piece of work by neither."""


class Consent(Struct, frozen=True, kw_only=True, gc=False):
    """A person's consent to be shown."""

    signed: Annotated[bool, Key("已签", "本人是否签了同意书：是 或 否", required=True)] = False
    date: Annotated[datetime.date | None, Key("日期", "签署日期")] = None
    kept_at: Annotated[str, Key("存放", "原件存放在哪里")] = ""


class Milestones(Struct, frozen=True, kw_only=True, gc=False):
    """The four steps from discovery to learning."""

    found: Annotated[datetime.date | None, Key("发现", "发现典型的日期")] = None
    established: Annotated[datetime.date | None, Key("树立", "树立典型的日期")] = None
    publicized: Annotated[datetime.date | None, Key("宣传", "宣传典型的日期")] = None
    learned: Annotated[datetime.date | None, Key("学习", "组织学习的日期")] = None


class Video(Struct, frozen=True, kw_only=True, gc=False):
    """A film beside the case."""

    file: Annotated[str, Key("文件", "视频文件名", required=True, file=True)] = ""
    poster: Annotated[str, Key("封面", "封面图片", file=True)] = ""
    transcript: Annotated[str, Key("文字稿", "解说词全文")] = ""


class TypicalCase(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """An exemplary person, unit or piece of work."""

    title: Annotated[str, Key("标题", "典型的标题", required=True, example="把办事窗口搬到田埂上（示例）")] = ""
    kind: Annotated[CaseKind | None, Key("类别", "个人、集体或工作", required=True, example="集体")] = None
    organization: Annotated[str, Key("单位", "所在单位的编号", required=True, ref="organizations")] = ""
    pioneer_type: Annotated[str, Key("先锋类别", "如发展先锋、服务先锋；不写就按单位的领域算")] = ""
    summary: Annotated[
        str, Key("摘要", "一两句话的摘要", required=True, example="一句话说清楚做了什么、有什么效果。")
    ] = ""
    slot_date: Annotated[datetime.date | None, Key("宣传日期", "每日典型的日期")] = None
    photos: Annotated[tuple[Photo, ...], Key("照片", "照片文件名，或“文件”加“说明”")] = ()
    video: Annotated[Video | None, Key("视频", "专题片")] = None
    honours: Annotated[tuple[str, ...], Key("荣誉", "获得的荣誉")] = ()
    criteria: Annotated[dict[str, str] | None, Key("五带头", "各条标准和对应的事实")] = None
    five_goods: Annotated[dict[str, str] | None, Key("五个好", "各条标准和对应的事实")] = None
    consent: Annotated[Consent | None, Key("同意书", "本人同意公开的凭据；个人典型必须有")] = None
    milestones: Annotated[Milestones | None, Key("经过", "发现、树立、宣传、学习的日期")] = None


def case_day(case: TypicalCase, today: datetime.date) -> datetime.date | None:
    """Give the day on which a case was published; one that does not say so, by its slot, else its step of publicity.

    A slot yet to come does not count.
    """
    publicized = case.milestones.publicized if case.milestones else None
    days = (case.publish_on, case.slot_date, publicized)
    return next((day for day in days if day and day <= today), None)


def publicity_day(case: TypicalCase, today: datetime.date) -> datetime.date | None:
    """Give the day of the step of publicity: as written, else the slot; a case that stands here before it is public."""
    if case.milestones and case.milestones.publicized:
        return case.milestones.publicized
    is_ahead = case.slot_date is None or case.slot_date > today
    return (case_day(case, today) if is_ahead else None) or case.slot_date
