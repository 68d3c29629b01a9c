"""What every record carries: where it came from, who may see it, and when."""

import datetime
from enum import StrEnum
from typing import Annotated, Self

from msgspec import Struct
from msgspec.structs import replace

from generator.model.declaration import Key


class Visibility(StrEnum):
    """Who may read a record."""

    PUBLIC = "公开"
    LEVEL = "本级"
    INTERNAL = "内部"


class Status(StrEnum):
    """How far a record has come on its way to publication."""

    DRAFT = "草稿"
    PENDING = "待审"
    PUBLISHED = "已发布"
    WITHDRAWN = "已撤稿"


class Approval(Struct, frozen=True, kw_only=True, gc=False):
    """One of the three reviews of a text (三审)."""

    name: Annotated[str, Key("姓名", "审核人", required=True, example="李示例")] = ""
    date: Annotated[datetime.date | None, Key("日期", "审核日期", required=True, example="2026-05-07")] = None


class Waiver(Struct, frozen=True, kw_only=True, gc=False):
    """One demand that does not hold for a record, and why."""

    code: Annotated[str, Key("检查", "检查代码，如 C05，提示里写着", required=True, example="C04")] = ""
    reason: Annotated[
        str, Key("原因", "为什么这一条不适用", required=True, internal=True, example="按上级统一文本公布")
    ] = ""


class Record(Struct, frozen=True, kw_only=True, gc=False):
    """One record of a collection; `path` and `item` say where an editor finds it."""

    id: Annotated[str, Key("编号", "小写字母、数字和短横线；不写就用文件名", pattern=r"[a-z0-9-]+(/[a-z0-9-]+)?")] = ""
    visibility: Annotated[Visibility, Key("可见范围", "谁能看到；不写就是“公开”")] = Visibility.PUBLIC
    status: Annotated[Status, Key("状态", "草稿、待审不会发布；不写就是“已发布”")] = Status.PUBLISHED
    publish_on: Annotated[datetime.date | None, Key("发布日期", "到这一天才发布；不写就立即发布")] = None
    expires_on: Annotated[datetime.date | None, Key("失效日期", "从这一天起不再显示")] = None
    source: Annotated[str, Key("来源", "稿件来源；不写就是主办单位")] = ""
    first_review: Annotated[Approval | None, Key("初审", "初审人和日期")] = None
    second_review: Annotated[Approval | None, Key("复审", "复审人和日期")] = None
    final_review: Annotated[Approval | None, Key("终审", "终审人和日期")] = None
    waivers: Annotated[tuple[Waiver, ...], Key("豁免", "哪几条检查对这一条不适用，为什么")] = ()
    path: str = ""
    item: int | None = None

    def is_ready(self, day: datetime.date) -> bool:
        """Tell whether it may be shown by the day at all: where a kind of record has a condition of its own."""
        return True

    def has_page(self, day: datetime.date) -> bool:
        """Tell whether its own page, where its kind has one, is there by the day."""
        return True

    def is_over(self, day: datetime.date) -> bool:
        """Tell whether its own page, where its kind has one, is gone by the day: nobody decided so on that day."""
        return self.expires_on is not None and self.expires_on <= day


class MarkdownRecord(Record, frozen=True, kw_only=True, gc=False):
    """A record with a text below its front matter."""

    body: str = ""
    """Markdown."""
    body_line: int = 1
    """Line of the file on which `body` starts."""
    html: str = ""
    """The body converted; its links read `~N`, for entry N of `links`."""
    links: tuple[str, ...] = ()
    """Targets of the body's links and images as written, in order."""

    def without_text(self) -> Self:
        """Give what stands above the text."""
        return replace(self, body="", body_line=1, html="", links=())


class Photo(Struct, frozen=True, kw_only=True, gc=False):
    """A picture; a bare text is its file."""

    file: Annotated[
        str, Key("文件", "图片文件名，与本文件放在一起", required=True, file=True, example="xianchang.jpg")
    ] = ""
    caption: Annotated[str, Key("说明", "图片下面的一句话", example="志愿者在现场（示例）")] = ""


class Attachment(Struct, frozen=True, kw_only=True, gc=False):
    """A file to download; a bare text is its file."""

    file: Annotated[str, Key("文件", "附件文件名，与本文件放在一起", required=True, file=True)] = ""
    name: Annotated[str, Key("名称", "附件显示的名字；不写就用文件名")] = ""


def published_on(record: Record, day: datetime.date | None) -> datetime.date | None:
    """Give the day a text was published: as written, else the day of its own that stands for it."""
    return record.publish_on or day
