"""Declarations → Markdown tables: every key an editor may write, for the manual."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from generator.model.collections import COLLECTIONS, SINGLES
from generator.model.declaration import Field, Kind, fields_of
from generator.model.record import Record

_KINDS = {
    Kind.TEXT: "文字",
    Kind.INTEGER: "整数",
    Kind.NUMBER: "数字",
    Kind.FLAG: "是 或 否",
    Kind.DATE: "日期",
    Kind.PERIOD: "周期，如2011、2011H1、2011Q2",
}
_SINGLE_TITLES = {"site.yml": "网站设置", "campaign.yml": "活动设置"}
_HEAD = ("| 栏目 | 英文名 | 填什么 | 必填 | 说明 |", "| --- | --- | --- | --- | --- |")


def reference() -> str:
    """Write a section of tables for what all records share, for every collection, and for site.yml and campaign.yml."""
    sections = [
        _section("每条记录都能写的栏目", "", fields_of(Record)),
        *(_section(c.title, _where(c.folder), _own(c.model)) for c in COLLECTIONS.values()),
        *(_section(_SINGLE_TITLES[name], f"content/{name}", fields_of(model)) for name, model in SINGLES.items()),
    ]
    return "\n\n".join(sections)


def _where(folder: str) -> str:
    collection = COLLECTIONS[folder]
    ending = "md" if collection.is_markdown else "yml"
    return f"{folder}/年份/*.{ending}" if collection.name == "typical_case" else f"content/{folder}/*.{ending}"


def _own(model: type[Struct]) -> tuple[Field, ...]:
    """List the fields that a collection adds to what all records share, or declares anew."""
    return tuple(field for field in fields_of(model) if field not in fields_of(Record))


def _section(title: str, place: str, fields: Iterable[Field]) -> str:
    name = f"## {title}（`{place}`）" if place else f"## {title}"
    return "\n\n".join((name, *_tables("", tuple(fields))))


def _tables(heading: str, fields: tuple[Field, ...]) -> Iterator[str]:
    """Write a table, and below it one for each group of fields that its entries hold."""
    table = "\n".join((*_HEAD, *(_row(field) for field in fields)))
    yield f"{heading}\n\n{table}" if heading else table
    for part in dict.fromkeys(field.part for field in fields if field.part):
        named = "".join(f"“{field.key.chinese}”" for field in fields if field.part is part)
        yield from _tables(f"### {named}下面的栏目", fields_of(part))


def _row(field: Field) -> str:
    required = "必填" if field.key.required else ""
    never_shown = "；只供内部，永远不会出现在网站上" if field.key.internal else ""
    cells = (field.key.chinese, f"`{field.name}`", what_to_write(field), required, field.key.help + never_shown)
    return f"| {' | '.join(cells)} |"


def what_to_write(field: Field) -> str:
    """Say in a few words what a field takes."""
    return _one(field) + ("，可以写多条" if field.is_list else "")


def _one(field: Field) -> str:
    if field.kind is Kind.PART:
        return "分项写，见下面的表"
    if field.kind is Kind.TABLE:
        return "每行一个名目，下面再分项写，见下面的表" if field.part else "每行一个“名目: 内容”"
    if field.kind is Kind.CHOICE:
        return "选一个：" + "、".join(choice.value for choice in field.target)
    if field.key.ref:
        return f"{'、'.join(COLLECTIONS[folder].title for folder in field.key.folders)}的编号"
    return "文件名" if field.key.file else _KINDS[field.kind]
