"""Texts that are published: documents, briefings, news, and free pages."""

import datetime
from typing import Annotated

from generator.model.declaration import Key
from generator.model.record import Attachment, MarkdownRecord, Photo, Record, published_on


class Document(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """An official document (公文)."""

    title: Annotated[str, Key("标题", "文件标题", required=True, example="关于做好承诺公开工作的通知（示例）")] = ""
    doc_no: Annotated[str, Key("文号", "如 示创组发〔2026〕1号", code="D01", example="示创组发〔2026〕1号")] = ""
    issuer: Annotated[str, Key("发文机关", "谁发的文", required=True, example="示例区活动领导小组")] = ""
    addressees: Annotated[str, Key("主送", "发给谁", example="各镇、街道党（工）委：")] = ""
    written_on: Annotated[datetime.date | None, Key("成文日期", "落款的日期", required=True, example="2026-03-05")] = (
        None
    )
    publish_on: Annotated[
        datetime.date | None, Key("发布日期", "到这一天才发布", required=True, example="2026-03-06")
    ] = None
    printed: Annotated[str, Key("印发", "印发机关和日期")] = ""
    attachments: Annotated[tuple[Attachment, ...], Key("附件", "附件文件")] = ()
    companion_count: Annotated[int | None, Key("配套文件数", "文中说有几个配套文件")] = None
    parent: Annotated[str, Key("上级文件", "所配套的文件的编号", ref="documents")] = ""


class Briefing(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """An issue of the briefing (简报)."""

    number: Annotated[int | None, Key("期号", "第几期", required=True, example="1")] = None
    year: Annotated[int | None, Key("年度", "按年编号时写年份")] = None
    title: Annotated[str, Key("标题", "简报标题", required=True, example="示例区召开推进会（示例）")] = ""
    date: Annotated[datetime.date | None, Key("日期", "编发日期", required=True, example="2026-05-10")] = None
    issuer: Annotated[str, Key("编发单位", "谁编发的", required=True, example="示例区活动办公室")] = ""


class NewsItem(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """A piece of news."""

    title: Annotated[str, Key("标题", "新闻标题", required=True, example="田间课堂开讲（示例）")] = ""
    date: Annotated[datetime.date | None, Key("日期", "新闻日期", required=True, example="2026-05-12")] = None
    organization: Annotated[str, Key("单位", "相关单位的编号", ref="organizations")] = ""
    summary: Annotated[str, Key("摘要", "一两句话")] = ""
    pictures: Annotated[tuple[Photo, ...], Key("图片", "图片文件名，或“文件”加“说明”")] = ()
    pinned: Annotated[bool, Key("置顶", "是 或 否")] = False
    topic: Annotated[str, Key("专题", "如党群共建、窗口单位")] = ""
    channels: Annotated[tuple[str, ...], Key("渠道", "还在哪些渠道发布", listed="channels")] = ()


class Essay(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """An article with a byline: a study of theory, or a comment."""

    title: Annotated[str, Key("标题", "文章标题", required=True, example="让承诺看得见（示例）")] = ""
    author: Annotated[str, Key("作者", "署名", required=True, example="吴示例")] = ""
    source: Annotated[str, Key("来源", "刊发在哪里，或哪个单位供稿", required=True, example="示例区委党校（示例）")] = (
        ""
    )
    date: Annotated[datetime.date | None, Key("日期", "刊发的日期", required=True, example="2026-06-12")] = None
    topic: Annotated[str, Key("选题", "属于哪个参考选题")] = ""

    def is_ready(self, day: datetime.date) -> bool:
        """Tell whether it has appeared by the day."""
        return self.date is None or self.date <= day


class FreePage(MarkdownRecord, frozen=True, kw_only=True, gc=False):
    """A plain MkDocs page of content/; its front matter belongs to MkDocs."""

    title: str = ""


def publication_day(record: Record) -> datetime.date | None:
    """Give the day on which a record says it was published.

    News, briefings and documents show a day of their own as such where nobody wrote when they were published.
    """
    match record:
        case NewsItem() | Briefing():
            return published_on(record, record.date)
        case Document():
            return published_on(record, record.written_on)
    return record.publish_on


def day_field(record: Record) -> str:
    """Name the field that holds the day of publication."""
    if record.publish_on:
        return "publish_on"
    return "written_on" if isinstance(record, Document) else "date"
