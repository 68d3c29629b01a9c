"""Leaders, their terms, and the units they keep in touch with."""

import datetime
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.record import Record


class GroupRole(StrEnum):
    """Role in the leading group, highest first."""

    CHAIR = "组长"
    DEPUTY = "副组长"
    MEMBER = "成员"


class Visit(Struct, frozen=True, kw_only=True, gc=False):
    """One visit to a contact point."""

    date: Annotated[datetime.date | None, Key("日期", "走访日期", required=True)] = None
    subject: Annotated[str, Key("事项", "走访做了什么")] = ""
    solved: Annotated[str, Key("解决问题", "解决了什么问题")] = ""


class ContactPoint(Struct, frozen=True, kw_only=True, gc=False):
    """A unit that a leader keeps in touch with."""

    organization: Annotated[str, Key("单位", "联系点单位的编号", required=True, ref="organizations")] = ""
    start: Annotated[datetime.date | None, Key("起", "从哪天起联系", required=True)] = None
    end: Annotated[datetime.date | None, Key("止", "到哪天为止；还在联系就不写")] = None
    content: Annotated[str, Key("联系内容", "联系什么")] = ""
    visits: Annotated[tuple[Visit, ...], Key("走访", "历次走访")] = ()


class Leader(Record, frozen=True, kw_only=True, gc=False):
    """An office-holder with a post and a term."""

    name: Annotated[str, Key("姓名", "领导姓名", required=True, example="赵示一")] = ""
    post: Annotated[str, Key("职务", "现任职务", required=True, example="区委副书记（示例）")] = ""
    organization: Annotated[str, Key("单位", "所在单位的编号", ref="organizations")] = ""
    term_start: Annotated[datetime.date | None, Key("任职起", "任职开始的日期", example="2026-01-01")] = None
    term_end: Annotated[datetime.date | None, Key("任职止", "任职结束的日期；在任就不写")] = None
    group_role: Annotated[GroupRole | None, Key("领导小组职务", "在领导小组里的职务")] = None
    photo: Annotated[str, Key("照片", "照片文件名，与本文件放在一起", file=True)] = ""
    contact_points: Annotated[tuple[ContactPoint, ...], Key("联系点", "联系的单位和走访记录")] = ()

    def is_in_term(self, day: datetime.date) -> bool:
        """Tell whether the leader held the post on the day; an open end counts as still held."""
        started = self.term_start is None or self.term_start <= day
        return started and (self.term_end is None or day <= self.term_end)

    def has_page(self, day: datetime.date) -> bool:
        """Tell whether the leader's page is there by the day: it goes with the office."""
        return self.is_in_term(day)

    def is_over(self, day: datetime.date) -> bool:
        """Tell whether the leader's page is gone by the day, with the office or by itself."""
        return Record.is_over(self, day) or (self.term_end is not None and self.term_end < day)
