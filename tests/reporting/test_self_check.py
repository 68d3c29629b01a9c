"""The self-check: what an inspection would fail on is named with what to do, and the rest passes."""

from pathlib import Path

import pytest

from generator.reporting.self_check import Row, self_check
from generator.reporting.subject import Subject
from tests.workbench import Office, copy_of

FOOTER = """站点域名: www.example.gov.cn
政府网站标识码: "1234567890"
备案号: 示ICP备00000001号
公安备案号: 示公网安备00000000000001号
电话: 0000-0000000
"""


@pytest.fixture
def sound(tmp_path: Path) -> Office:
    """Give a small site whose settings are complete."""
    office = copy_of("sound", tmp_path / "office")
    office.replace("content/site.yml", "主办单位: 示例办公室", f"主办单位: 示例办公室\n{FOOTER}")
    return office


def rows(office: Office) -> dict[str, Row]:
    """Look at a site, by what is looked at."""
    found = self_check(Subject(office.findings(), office.site(), office.folders))
    return {row.what: row for row in found}


def test_complete_settings_pass(sound: Office) -> None:
    found = rows(sound)

    for what in ("网页标签：站点域名", "网页标签：政府网站标识码", "页脚：ICP备案号", "页脚：公安备案号"):
        assert found[what].slug == "passes", what
        assert found[what].advice == ()


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("站点域名: www.example.gov.cn", "站点域名: http://www.example.gov.cn/", "网页标签：站点域名"),
        ("站点域名: www.example.gov.cn\n", "", "网页标签：站点域名"),
        ('"1234567890"', '"123456789"', "网页标签：政府网站标识码"),
        ('"1234567890"', '"0000000000"', "网页标签：政府网站标识码"),
        ("备案号: 示ICP备00000001号\n公", "备案号: 待办\n公", "页脚：ICP备案号"),
        ("公安备案号: 示公网安备00000000000001号\n", "", "页脚：公安备案号"),
        ("电话: 0000-0000000\n", "", "页脚：联系电话或意见箱"),
    ],
)
def test_what_is_missing_or_wrong_in_the_settings_fails_and_says_where(
    sound: Office, old: str, new: str, what: str
) -> None:
    sound.replace("content/site.yml", old, new)

    row = rows(sound)[what]

    assert row.slug == "fails"
    assert "content/site.yml" in row.advice[0]


def test_a_ministry_s_site_code_begins_with_letters(sound: Office) -> None:
    sound.replace("content/site.yml", '"1234567890"', "bm12345678")

    assert rows(sound)["网页标签：政府网站标识码"].slug == "passes"


def test_columns_without_anything_to_read_are_named(sound: Office, tmp_path: Path) -> None:
    assert rows(copy_of("full", tmp_path / "full"))["没有空白栏目"].slug == "passes"

    row = rows(sound)["没有空白栏目"]

    assert row.slug == "fails"
    assert "“领导点评”" in row.advice[0]
    assert "“工作动态”" not in row.advice[0]


def test_dead_links_fail_with_their_places_and_no_more_than_five(sound: Office) -> None:
    dead = "".join(f"[稿件{n}](meiyou-{n}.md)\n\n" for n in range(7))
    sound.write({"content/news/a.md": f"---\n标题: 链接（示例）\n日期: 2026-11-20\n---\n{dead}"})

    row = rows(sound)["链接、图片、附件都打得开"]

    assert (row.slug, row.figure) == ("fails", "7处")
    assert row.advice[0].startswith("content/news/a.md 第5行：“meiyou-0.md”找不到。")
    assert len(row.advice) == 6
    assert row.advice[-1] == "另有2处，见“按要求看”。"


def test_a_dead_link_that_is_let_pass_fails_nothing(sound: Office) -> None:
    waiver = "豁免: [{检查: U01, 原因: 随后补上（示例）}]\n"
    sound.write({"content/news/a.md": f"---\n标题: 链接（示例）\n日期: 2026-11-20\n{waiver}---\n[a](meiyou.md)\n"})

    assert rows(sound)["链接、图片、附件都打得开"].slug == "passes"


def test_cases_without_any_date_lack_a_tag_and_are_named(sound: Office) -> None:
    what = "网页标签：文章的标题、日期、来源"
    case = "---\n标题: 修渠的人（示例）\n类别: 集体\n单位: hekou-cun\n摘要: 一句话。\n{}---\n正文。\n"
    before = rows(sound)[what]
    sound.write({"typical_cases/2026/a.md": case.format("发布日期: 2026-11-01\n")})
    assert rows(sound)[what] == before

    sound.write({"typical_cases/2026/b.md": case.format("")})

    assert rows(sound)[what].slug == "fails"
    assert "typical_cases/2026/b.md" in rows(sound)[what].advice
    assert "typical_cases/2026/a.md" not in rows(sound)[what].advice


def test_what_fails_comes_first_and_what_a_person_has_to_see_before_what_passes(sound: Office) -> None:
    slugs = [row.slug for row in rows(sound).values()]

    assert slugs == sorted(slugs, key=["fails", "ask", "passes"].index)
    assert set(slugs) == {"fails", "ask", "passes"}
