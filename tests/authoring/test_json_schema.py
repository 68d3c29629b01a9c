"""What an editor underlines while one types."""

import re
from pathlib import Path

import pytest

from generator import frontmatter
from generator.authoring.schema import DATE_PATTERN, schemas
from generator.loading.front import split
from generator.loading.loader import collection_of
from generator.loading.source import keys_of
from generator.model.collections import SINGLES
from generator.model.dates import parse_date
from tests.authoring.json_schema import Json, accepts
from tests.workbench import ROOT

COMMITMENT = """
承诺主体: hekou-cun
承诺类型: 实事承诺
来源依据: 群众热点
承诺内容: 装12盏路灯。
承诺日期: 2026-03-15
办结时限: 2026-08-31
责任人: 钱示例
征求群众意见: {方式: 走访, 日期: 2026-03-10, 人数: 36}
"""
POINTS = "单位: hekou-cun\n周期: 2026H1\n规则版本: 试行\n记分: [{事由: 公开, 日期: 2026-04-30, 分值: 5}]"


def as_an_editor_sees(data: Json) -> Json:
    """Turn texts into the numbers and yes/no values that YAML 1.2 makes of them outside the generator."""
    if isinstance(data, dict):
        return {key: as_an_editor_sees(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_an_editor_sees(item) for item in data]
    if data in ("true", "false"):
        return data == "true"
    if re.fullmatch(r"[-+]?[0-9]+", data):
        return int(data)
    if re.fullmatch(r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)", data):
        return float(data)
    return data or None


def is_underlined(name: str, text: str) -> bool:
    """Tell whether an editor finds a fault in the text."""
    return not accepts(schemas()[name], as_an_editor_sees(frontmatter.parse(text.strip(), ()).data))


@pytest.mark.parametrize("path", sorted((ROOT / "content").glob("*/**/*.yml")), ids=lambda path: path.name)
def test_a_sample_record_is_not_underlined(path: Path) -> None:
    collection = collection_of(path.relative_to(ROOT).as_posix())
    assert collection is not None
    data = frontmatter.parse(path.read_text(encoding="utf-8"), keys_of(collection.model)).data

    assert accepts(schemas()[collection.name], as_an_editor_sees(data))


@pytest.mark.parametrize("path", sorted((ROOT / "typical_cases").glob("**/*.md")), ids=lambda path: path.as_posix())
def test_a_sample_case_fits_the_schema_of_its_front_matter(path: Path) -> None:
    collection = collection_of(path.relative_to(ROOT).as_posix())
    assert collection is not None
    data = frontmatter.parse(split(path.read_text(encoding="utf-8")).yaml, keys_of(collection.model)).data

    assert accepts(schemas()[collection.name], as_an_editor_sees(data))


@pytest.mark.parametrize("name", SINGLES)
def test_sample_settings_are_not_underlined(name: str) -> None:
    data = frontmatter.parse((ROOT / "content" / name).read_text(encoding="utf-8"), keys_of(SINGLES[name])).data

    assert accepts(schemas()[name.removesuffix(".yml")], as_an_editor_sees(data))


@pytest.mark.parametrize(
    ("what", "old", "new"),
    [
        ("a key nobody knows", "责任人:", "负责人:"),
        ("a required field left out", "责任人: 钱示例", ""),
        ("a required field left empty", "责任人: 钱示例", "责任人:"),
        ("one field under both keys", "责任人: 钱示例", "责任人: 钱示例\nowner: 钱示例"),
        ("a word beyond the list", "实事承诺", "好事承诺"),
        ("a due date that is no date", "2026-08-31", "尽快"),
        ("a number in words", "人数: 36", "人数: 三十六"),
        ("half a person", "人数: 36", "人数: 36.5"),
        ("a text where entries belong", "{方式: 走访, 日期: 2026-03-10, 人数: 36}", "问过群众"),
        ("entries where a text belongs", "责任人: 钱示例", "责任人: {姓名: 钱示例}"),
        ("a state written by hand", "责任人: 钱示例", "责任人: 钱示例\n兑现状态: 已兑现"),
    ],
)
def test_a_mistake_is_underlined(what: str, old: str, new: str) -> None:
    assert old in COMMITMENT

    assert is_underlined("commitment", COMMITMENT.replace(old, new)), what


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("责任人: 钱示例", "owner: 钱示例"),
        ("人数: 36", 'people: "36"'),
        ("2026-08-31", "2026年8月31日"),
        ("责任人: 钱示例", "责任人: 120"),
        ("责任人: 钱示例", "责任人: 钱示例\n办结佐证: 验收单（示例）"),
        ("责任人: 钱示例", "责任人: 钱示例\n岗位:"),
    ],
)
def test_what_loading_takes_is_not_underlined(old: str, new: str) -> None:
    assert not is_underlined("commitment", COMMITMENT.replace(old, new))


def test_a_file_may_hold_one_record_or_a_list_but_settings_only_one() -> None:
    as_list = "- " + COMMITMENT.strip().replace("\n", "\n  ")

    assert not is_underlined("commitment", COMMITMENT)
    assert not is_underlined("commitment", as_list)
    assert is_underlined("site", "- 站点名称: 示例\n  主办单位: 示例")


def test_a_picture_may_be_a_bare_file_name() -> None:
    news = "标题: 示例\n日期: 2026-05-12\n图片: "

    assert not is_underlined("news", news + "xianchang.jpg")
    assert not is_underlined("news", news + "[xianchang.jpg, {文件: er.jpg, 说明: 示例}]")
    assert is_underlined("news", news + "[{说明: 没有文件}]")


@pytest.mark.parametrize("text", ["2011-05-07", "2011-5-7", "2011.5.7", "2011/5/7", "2011年5月7日"])
def test_the_five_forms_of_a_date_fit_the_pattern(text: str) -> None:
    parse_date(text)

    assert re.search(DATE_PATTERN, text)


@pytest.mark.parametrize("text", ["2011-05", "5月7日", "2011-05/07", "20110507", "2011年5月7日前", "尽快"])
def test_what_is_no_date_does_not_fit_the_pattern(text: str) -> None:
    assert re.search(DATE_PATTERN, text) is None


@pytest.mark.parametrize("period", ["2026", '"2026"', "2026H1", "2026Q4"])
def test_a_period_may_be_a_year_a_half_or_a_quarter(period: str) -> None:
    assert not is_underlined("points", POINTS.replace("2026H1", period))


@pytest.mark.parametrize("period", ["2026年上半年", "2026H3", "2026.5", "上半年", "[2026]", "是"])
def test_what_is_no_period_is_underlined(period: str) -> None:
    assert is_underlined("points", POINTS.replace("2026H1", period))


def test_an_entry_of_a_table_may_be_a_word_or_a_group() -> None:
    check = "单位: hekou-cun\n活动: 六项活动\n检查日期: 2026-05-20\n项目: {戴党徽: 是, 树标牌: "

    assert not is_underlined("activity_check", check + "{完成: 否, 原因: 在做}}")
    assert is_underlined("activity_check", check + "{原因: 在做}}")
    assert is_underlined("activity_check", check + "大概}")


def test_an_editor_offers_chinese_keys_and_explains_them() -> None:
    properties = schemas()["commitment"]["$defs"]["Commitment"]["properties"]

    assert properties["办结时限"]["description"] == "哪一天前办结，必须是具体日期"
    assert "doNotSuggest" not in properties["办结时限"]
    assert properties["due_date"]["doNotSuggest"] is True
