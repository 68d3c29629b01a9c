"""Mappings become records by the declaration of their fields."""

import datetime
from enum import StrEnum
from typing import Annotated, Any

import pytest
from msgspec import Struct

from generator.loading.mapping import MappingReader
from generator.model.declaration import Key
from generator.model.periods import Part, Period


class Colour(StrEnum):
    """A closed set."""

    RED = "红"
    BLUE = "蓝"


class Review(Struct, frozen=True, kw_only=True):
    """A part of which two fields are required."""

    name: Annotated[str, Key("姓名", "审核人", required=True)] = ""
    date: Annotated[datetime.date | None, Key("日期", "审核日期", required=True)] = None


class Photo(Struct, frozen=True, kw_only=True):
    """A part for which a bare text may stand."""

    file: Annotated[str, Key("文件", "图片文件名", required=True)] = ""
    caption: Annotated[str, Key("说明", "一句话")] = ""


class Sheet(Struct, frozen=True, kw_only=True):
    """One field of each kind."""

    title: Annotated[str, Key("标题", "标题", required=True)] = ""
    colour: Annotated[Colour | None, Key("颜色", "红或蓝")] = None
    due: Annotated[datetime.date | None, Key("时限", "哪一天", code="C01")] = None
    url: Annotated[str, Key("网址", "https:// 开头", pattern=r"https://\S+")] = ""
    review: Annotated[Review | None, Key("初审", "审核人和日期")] = None
    photos: Annotated[tuple[Photo, ...], Key("照片", "照片")] = ()
    words: Annotated[tuple[str, ...], Key("词语", "词语")] = ()
    counts: Annotated[dict[str, int] | None, Key("目标", "名目: 个数")] = None
    gallery: Annotated[dict[str, Photo] | None, Key("图册", "名目: 照片")] = None
    period: Annotated[Period | None, Key("周期", "哪一段时间")] = None
    path: str = ""


def read(data: dict[str, Any]) -> tuple[Sheet, list[tuple[str, tuple[str | int, ...]]]]:
    """Read a sheet with a title; give it and the codes and places of what is wrong."""
    reader = MappingReader("content/a.yml")
    sheet = reader.read(Sheet, {"标题": "灯", **data}, (), path="content/a.yml")
    return sheet, [(found.code, found.where) for found in reader.findings]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({"颜色": "红"}, Sheet(title="灯", colour=Colour.RED, path="content/a.yml")),
        ({"due": "2026.5.7"}, Sheet(title="灯", due=datetime.date(2026, 5, 7), path="content/a.yml")),
        ({"照片": "a.jpg"}, Sheet(title="灯", photos=(Photo(file="a.jpg"),), path="content/a.yml")),
        (
            {"照片": ["a.jpg", {"文件": "b.jpg", "说明": "二"}]},
            Sheet(title="灯", photos=(Photo(file="a.jpg"), Photo(file="b.jpg", caption="二")), path="content/a.yml"),
        ),
        ({"词语": "一"}, Sheet(title="灯", words=("一",), path="content/a.yml")),
        ({"词语": ["一", "", "二"]}, Sheet(title="灯", words=("一", "二"), path="content/a.yml")),
        ({"目标": {"示范点": "80", "其他": ""}}, Sheet(title="灯", counts={"示范点": 80}, path="content/a.yml")),
        (
            {"图册": {"正面": "a.jpg", "背面": {"文件": "b.jpg", "caption": "二"}}},
            Sheet(
                title="灯",
                gallery={"正面": Photo(file="a.jpg"), "背面": Photo(file="b.jpg", caption="二")},
                path="content/a.yml",
            ),
        ),
        ({"周期": "2026Q2"}, Sheet(title="灯", period=Period(2026, Part.Q2), path="content/a.yml")),
        ({"颜色": "", "初审": {"姓名": "", "日期": " "}}, Sheet(title="灯", path="content/a.yml")),
    ],
)
def test_what_is_written_well_is_read(data: dict[str, Any], expected: Sheet) -> None:
    assert read(data) == (expected, [])


@pytest.mark.parametrize(
    ("data", "code", "where"),
    [
        ({"标题": "  "}, "F05", ("title",)),
        ({"标题": ["一", "二"]}, "F06", ("title",)),
        ({"颜色": "绿"}, "F06", ("colour",)),
        ({"颜色": {"一": "红"}}, "F06", ("colour",)),
        ({"时限": "尽快"}, "C01", ("due",)),
        ({"时限": ["2026-05-07"]}, "C01", ("due",)),
        ({"网址": "www.example.org"}, "F06", ("url",)),
        ({"初审": "李示例"}, "F06", ("review",)),
        ({"初审": ["李示例"]}, "F06", ("review",)),
        ({"初审": {"姓名": "李示例"}}, "F05", ("review", "date")),
        ({"初审": {"姓名": "李示例", "日期": "昨天"}}, "F07", ("review", "date")),
        ({"照片": [{"说明": "二"}]}, "F05", ("photos", 0, "file")),
        ({"照片": ["a.jpg", ["b.jpg"]]}, "F06", ("photos", 1)),
        ({"词语": ["一", {"二": "三"}]}, "F06", ("words", 1)),
        ({"目标": "八十"}, "F06", ("counts",)),
        ({"目标": {"示范点": "八十"}}, "F06", ("counts", "示范点")),
        ({"图册": {"正面": {"说明": "二"}}}, "F05", ("gallery", "正面", "file")),
        ({"图册": "a.jpg"}, "F06", ("gallery",)),
        ({"周期": "上半年"}, "F06", ("period",)),
        ({"天气": "晴"}, "F04", ("天气",)),
        ({"title": "路"}, "F03", ("title",)),
        ({"colour": "", "颜色": "红"}, "F03", ("颜色",)),
        ({"初审": {"姓名：李示例": "", "日期": "2026-05-07"}}, "F10", ("review", "姓名：李示例")),
    ],
)
def test_a_misfit_is_told_once_with_its_place(data: dict[str, Any], code: str, where: tuple[str | int, ...]) -> None:
    assert read(data)[1] == [(code, where)]


def test_a_misfit_leaves_the_other_fields_as_they_are() -> None:
    sheet, _ = read({"颜色": "绿", "网址": "https://example.org", "照片": [["a.jpg"], "b.jpg"]})

    assert (sheet.colour, sheet.url, sheet.photos) == (None, "https://example.org", (Photo(file="b.jpg"),))


def test_a_key_that_is_not_for_editors_is_unknown() -> None:
    assert read({"path": "content/b.yml"})[1] == [("F04", ("path",))]


def test_a_misspelt_key_is_not_called_missing_as_well() -> None:
    reader = MappingReader("content/a.yml")

    reader.read(Review, {"姓名字": "李示例", "date": "2026-05-07"}, ())

    assert [found.code for found in reader.findings] == ["F04"]
    assert "您是不是要写“姓名”" in reader.findings[0].message


def test_a_missing_key_of_a_part_is_told_with_the_part_s_name() -> None:
    reader = MappingReader("content/a.yml")

    reader.read(Sheet, {"标题": "灯", "初审": {"姓名": "李示例"}}, ())

    assert "“初审”里的“日期”没有填" in reader.findings[0].message
