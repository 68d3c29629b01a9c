"""A collection's declaration → a filled-in example of one record, with a line over each entry saying what to write."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from generator.authoring.known import Known
from generator.model.collections import Collection
from generator.model.dates import parse_date
from generator.model.declaration import Field, Kind, fields_of
from generator.model.periods import parse_period
from generator.model.record import Record, Status

_USEFUL: Mapping[str, Mapping[str, str]] = {
    "organization": {"short_name": "青禾镇党委", "parent": "", "supervising_leader": ""},
    "leader": {"organization": "", "group_role": "成员"},
    "commitment": {
        "quantity": "1.2",
        "unit": "公里",
        "beneficiary": "沿河三个村民组的住户",
        "signoff": "",
        "disclosures": "",
    },
    "evaluation": {"evaluator": ""},
    "survey": {"questions": ""},
    "award": {"schedule": "", "awarded_on": "2026-07-01"},
    "briefing": {"year": ""},
    "news": {"organization": "", "summary": "一两句话说清楚：谁，做了什么，结果怎样。"},
}
"""Fields, by the collection's name, that an example shows though they may be left out, and what it writes there."""

_STAND_INS = {Kind.FLAG: "否", Kind.INTEGER: "1", Kind.NUMBER: "1"}
_BODY = """
正文从这里写起，一行是一段。写好以后，把这几段提示删掉。

## 小标题：前面两个井号加一个空格

**要紧的话**两边各写两个星号。

- 一条一条的内容，每条前面一个短横线加一个空格。

图片和本文件放在同一个文件夹里，写成 `![图片下面的一句话](图片文件名.jpg)`。
"""


def example(collection: Collection, known: Known, today: date) -> str:
    """Write a whole file: a draft, sound in itself, with dates of this year."""
    writer = _Writer(known, today, _USEFUL.get(collection.name, {}))
    written, left = writer.choose(collection.model)
    others = "、".join(field.key.chinese for field in left if field.name != "status")
    lines = [
        f"# {collection.title}的例子，请照着改。文件名就是它的编号。",
        f"# 状态是“{Status.DRAFT}”，不会发布；改好以后写成“{Status.PUBLISHED}”，或者把这一行删掉。",
        f"状态: {Status.DRAFT}",
        *writer.fields(collection.model, written),
        f"# 还可以写：{others}。说明见手册第9章。",
    ]
    return "\n".join(["---", *lines, "---", _BODY] if collection.is_markdown else [*lines, ""])


class _Writer:
    """Writes fields as lines of YAML."""

    def __init__(self, known: Known, today: date, useful: Mapping[str, str]) -> None:
        self.known = known
        self.today = today
        self.useful = useful

    def choose(self, model: type[Struct]) -> tuple[list[Field], list[Field]]:
        """Part a model's fields into those that the example shows and the others."""
        fields = fields_of(model)
        shown = [field for field in fields if self._is_shown(model, field)]
        return shown, [field for field in fields if field not in shown]

    def _is_shown(self, model: type[Struct], field: Field) -> bool:
        is_useful = bool(field.key.example) or (issubclass(model, Record) and field.name in self.useful)
        return field.key.required or (is_useful and self.known.fits(model, field))

    def fields(self, model: type[Struct], fields: Iterable[Field]) -> Iterator[str]:
        """Write entries, each below its explanation."""
        for field in fields:
            yield f"# {_explanation(field)}"
            yield from self._entry(model, field)

    def _entry(self, model: type[Struct], field: Field) -> Iterator[str]:
        if field.kind is Kind.PART:
            yield f"{field.key.chinese}:"
            yield from _indented(self._part(field.target), is_item=field.is_list)
        elif field.kind is Kind.TABLE:
            yield f"{field.key.chinese}:"
            yield from (f"  {line}" for line in field.key.example.splitlines())
        elif field.is_list:
            yield from (f"{field.key.chinese}:", f"  - {self._value(model, field)}")
        else:
            yield f"{field.key.chinese}: {self._value(model, field)}"

    def _part(self, model: type[Struct]) -> list[str]:
        return list(self.fields(model, self.choose(model)[0]))

    def _value(self, model: type[Struct], field: Field) -> str:
        given = self.known.value(model, field) or self.useful.get(field.name, "") or field.key.example
        if field.kind is Kind.DATE:
            return (parse_date(given).replace(year=self.today.year) if given else self.today).isoformat()
        if field.kind is Kind.PERIOD:
            return f"{self.today.year}{parse_period(given).part}"
        return given or self._stand_in(field)

    def _stand_in(self, field: Field) -> str:
        if field.kind is Kind.CHOICE:
            return str(next(iter(field.target)))
        if field.key.ref:
            return "qing-tian-bian-hao"
        return _STAND_INS.get(field.kind, "请填写")


def _explanation(field: Field) -> str:
    choices = [str(choice) for choice in field.target] if field.kind is Kind.CHOICE else []
    listed = "" if all(choice in field.key.help for choice in choices) else f"（{'、'.join(choices)}）"
    return f"{field.key.chinese}：{field.key.help}{listed}{'【必填】' if field.key.required else ''}"


def _indented(lines: Iterable[str], *, is_item: bool) -> Iterator[str]:
    """Indent a group; the first entry of a list's item carries its dash, the explanation above it does not."""
    dash = is_item
    for line in lines:
        starts = dash and not line.startswith("#")
        yield f"  {'- ' if starts else '  ' if is_item and not dash else ''}{line}"
        dash = dash and not starts
