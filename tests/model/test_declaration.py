"""Declarations: one line of a model gives loading, `new` and the manual all they need."""

import datetime
from enum import StrEnum
from typing import Annotated

import pytest
from msgspec import Struct

from generator.model.collections import COLLECTIONS, SINGLES
from generator.model.declaration import Key, Kind, fields_by_key, fields_of
from generator.model.periods import Period
from generator.model.settings import Campaign


class Colour(StrEnum):
    """A closed set."""

    RED = "红"


class Inner(Struct, frozen=True):
    """A part."""

    name: Annotated[str, Key("名称", "内层的名称")] = ""


class Sample(Struct, frozen=True):
    """One field of each kind, and one that no editor writes."""

    text: Annotated[str, Key("文字", "一段文字")] = ""
    count: Annotated[int | None, Key("个数", "整数")] = None
    share: Annotated[float | None, Key("比例", "数字")] = None
    flag: Annotated[bool, Key("是否", "是 或 否")] = False
    day: Annotated[datetime.date | None, Key("日期", "哪一天")] = None
    colour: Annotated[Colour | None, Key("颜色", "选一个")] = None
    part: Annotated[Inner | None, Key("一组", "分项写")] = None
    period: Annotated[Period | None, Key("周期", "哪一段时间")] = None
    groups: Annotated[dict[str, Inner] | None, Key("各组", "名目下面再分项")] = None
    table: Annotated[dict[str, int] | None, Key("名目", "名目: 个数")] = None
    words: Annotated[tuple[str, ...], Key("词语", "多个词")] = ()
    path: str = ""


@pytest.mark.parametrize(
    ("name", "kind", "target"),
    [
        ("text", Kind.TEXT, None),
        ("count", Kind.INTEGER, None),
        ("share", Kind.NUMBER, None),
        ("flag", Kind.FLAG, None),
        ("day", Kind.DATE, None),
        ("colour", Kind.CHOICE, Colour),
        ("part", Kind.PART, Inner),
        ("period", Kind.PERIOD, None),
        ("groups", Kind.TABLE, Inner),
        ("table", Kind.TABLE, int),
        ("words", Kind.TEXT, None),
    ],
)
def test_a_field_s_kind_follows_from_its_annotation(name: str, kind: Kind, target: object) -> None:
    field = fields_by_key(Sample)[name]

    assert field.kind is kind
    assert field.target is target
    assert field.is_list is (name == "words")


def test_groups_of_fields_stand_below_a_part_and_below_each_entry_of_a_table_of_them() -> None:
    below = {name for name, field in fields_by_key(Sample).items() if field.part is Inner}

    assert below == {"part", "一组", "groups", "各组"}


def test_a_reference_may_lead_to_several_folders() -> None:
    assert Key("来源", "编号", ref="reviews inspections").folders == ("reviews", "inspections")
    assert Key("来源", "编号").folders == ()


def test_a_field_without_a_key_is_not_for_editors() -> None:
    assert "path" not in {field.name for field in fields_of(Sample)}


def test_both_keys_name_the_same_field() -> None:
    known = fields_by_key(Sample)

    assert known["日期"] is known["day"]
    assert known["日期"].names == ("日期", "day")


def test_a_type_that_no_text_can_give_is_refused_at_once() -> None:
    class Wrong(Struct):
        """A field that cannot be read."""

        value: Annotated[complex, Key("复数", "读不了")] = 0j

    with pytest.raises(TypeError):
        fields_of(Wrong)


ALL_MODELS = [collection.model for collection in COLLECTIONS.values()] + list(SINGLES.values())


def parts_of(model: type[Struct]) -> list[type[Struct]]:
    """List a model and every part below it."""
    below = [field.part for field in fields_of(model) if field.part]
    return [model, *(part for target in below for part in parts_of(target))]


def test_every_folder_and_every_list_that_a_field_names_is_there() -> None:
    fields = [field for model in ALL_MODELS for part in parts_of(model) for field in fields_of(part)]

    assert {folder for field in fields for folder in field.key.folders} <= set(COLLECTIONS)
    assert {field.key.listed for field in fields} - {""} <= {field.name for field in fields_of(Campaign)}


@pytest.mark.parametrize("model", ALL_MODELS, ids=lambda model: model.__name__)
def test_every_field_of_every_model_has_two_keys_help_and_a_default(model: type[Struct]) -> None:
    for part in parts_of(model):
        declared = fields_of(part)
        names = [name for field in declared for name in field.names]

        assert len(names) == len(set(names)), f"{part.__name__} has one key for two fields"
        assert all(field.key.help for field in declared)
        part()
