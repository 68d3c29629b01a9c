"""One file's bytes become its records."""

import pytest

from generator.loading.front import split
from generator.loading.pages import read_page
from generator.loading.source import default_id, keys_of, read_records, read_single
from generator.model.collections import CASES, COLLECTIONS
from generator.model.settings import Campaign, SiteSettings
from generator.model.typical_case import TypicalCase

ORGANIZATIONS, CASE = COLLECTIONS["organizations"], COLLECTIONS[CASES]
UNIT = "名称: 河口村\n类型: 党支部\n领域: 农村\n"
FRONT = "标题: 灯\n类别: 集体\n单位: hekou\n摘要: 一盏灯。\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("content/organizations/hekou-cun.yml", "hekou-cun"),
        ("content/organizations/镇/河口村.yml", "he-kou-cun"),
        ("typical_cases/2026/村口的灯/index.md", "cun-kou-de-deng"),
        ("typical_cases/2026/lamp/index.md", "lamp"),
    ],
)
def test_an_id_that_is_not_written_comes_from_the_file_s_name(path: str, expected: str) -> None:
    assert default_id(path) == expected


def test_a_file_holds_one_record() -> None:
    (record,) = read_records(ORGANIZATIONS, "content/organizations/hekou.yml", UNIT.encode()).records

    assert (record.id, record.item, record.path) == ("hekou", None, "content/organizations/hekou.yml")


def test_a_file_holds_a_list_of_records_each_with_an_id_of_its_own() -> None:
    entry = "- " + UNIT.replace("\n", "\n  ").rstrip(" ")
    text = entry + entry.replace("- 名称", "- 编号: dongwan\n  名称")

    records = read_records(ORGANIZATIONS, "content/organizations/cun.yml", text.encode()).records

    assert [(record.id, record.item) for record in records] == [("cun-1", 0), ("dongwan", 1)]


def test_a_markdown_file_is_front_matter_and_a_body_with_its_links() -> None:
    text = f"---\n{FRONT}---\n\n见[路](lu.md)和![灯](deng.jpg)。\n"

    source = read_records(CASE, "typical_cases/2026/deng.md", text.encode())
    (record,) = source.records

    assert isinstance(record, TypicalCase)
    assert record.body == "\n见[路](lu.md)和![灯](deng.jpg)。\n"
    assert (record.body_line, record.links) == (7, ("lu.md", "deng.jpg"))
    assert source.findings == ()


def test_the_same_text_in_any_encoding_gives_the_same_record() -> None:
    text = f"---\n{FRONT}---\n灯。\n"

    records = [
        read_records(CASE, "typical_cases/2026/deng.md", data).records
        for data in (
            text.encode(),
            text.encode("utf-8-sig"),
            text.replace("\n", "\r\n").encode(),
            text.encode("gb18030"),
            text.encode("utf-16"),
        )
    ]

    assert all(found == records[0] for found in records)
    assert len(records[0]) == 1


@pytest.mark.parametrize("text", ["名称 河口村\n", "", "编号: dongwan\n名称 东湾\n", "# 空\n"])
def test_a_file_that_cannot_be_read_says_which_records_are_lost(text: str) -> None:
    source = read_records(ORGANIZATIONS, "content/organizations/hekou.yml", text.encode())

    assert source.records == ()
    assert [found.code for found in source.findings] == ["F02"]
    assert "hekou" in source.lost
    assert ("dongwan" in source.lost) is ("dongwan" in text)


def test_a_fence_of_wrong_dashes_still_parts_front_matter_from_body() -> None:
    front = split("——\n标题: 灯\n－－－\n正文\n")

    assert (front.yaml, front.yaml_line, front.body, front.body_line) == ("标题: 灯", 2, "正文\n", 4)
    assert [(fault.line, fault.fix) for fault in front.faults] == [(1, "---"), (3, "---")]


def test_a_rule_in_the_body_ends_nothing() -> None:
    assert split("---\n标题: 灯\n---\n一\n\n---\n\n二\n").body == "一\n\n---\n\n二\n"


def test_a_model_s_keys_are_those_of_its_parts_as_well() -> None:
    keys = keys_of(COLLECTIONS["commitments"].model)

    assert {"承诺主体", "party", "采纳意见", "adopted", "公示日期"} <= keys


def test_a_free_page_is_read_with_or_without_front_matter() -> None:
    plain, plain_findings = read_page("content/about.md", "# 关于\n".encode())
    titled, titled_findings = read_page("content/about.md", "---\ntitle: 关于本站\n---\n文字\n".encode())

    assert (plain.title, plain.body, plain_findings) == ("", "# 关于\n", ())
    assert (titled.title, titled.body, titled_findings) == ("关于本站", "文字\n", ())


def test_a_free_page_with_wrong_dashes_does_not_show_its_front_matter() -> None:
    page, findings = read_page("content/about.md", "——\ntitle: 关于\n——\n文字\n".encode())

    assert page.body == "文字\n"
    assert [found.code for found in findings] == ["F02", "F02"]


@pytest.mark.parametrize("data", [b"", "站点名称".encode(), b"- a\n", b"\x00"])
def test_settings_that_cannot_be_read_are_one_finding_and_defaults(data: bytes) -> None:
    settings, findings = read_single(SiteSettings, "content/site.yml", data)

    assert settings == SiteSettings(path="content/site.yml")
    assert len(findings) == 1


def test_a_campaign_keeps_its_defaults_where_nothing_is_written() -> None:
    text = "名称: 示例\n阶段: [{名称: 一, 开始: 2026-03-01, 结束: 2026-12-31}]\n"
    campaign, findings = read_single(Campaign, "content/campaign.yml", text.encode())

    assert findings == ()
    assert campaign.disclosure_kinds == ("承诺事项", "进展情况", "办理结果")
