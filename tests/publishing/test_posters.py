"""Posters of cases are published with their pages, and made anew only where they say something else."""

import pytest

from tests.publishing.live import Live, inodes

CASE = "typical_cases/2026/lan.md"
POSTER = "typical_cases/2026/lan-poster.svg"
TEXT = "---\n标题: 灯下（示例）\n类别: 工作\n单位: hekou-cun\n摘要: 值守一夜。\n宣传日期: 2026-11-05\n---\n{}\n"


@pytest.fixture
def posted(live: Live) -> Live:
    """Publish a case with a day of its own."""
    live.office.write({CASE: TEXT.format("第一稿。")})
    assert live.build() == 0
    return live


def test_a_case_with_a_day_of_its_own_has_a_poster_and_others_have_none(posted: Live) -> None:
    posters = {path.name for path in posted.site.rglob("*-poster.svg")}
    page = (posted.site / "typical_cases/2026/lan.html").read_text(encoding="utf-8")

    assert posters == {"lan-poster.svg"}
    assert 'href="../../typical_cases/2026/lan-poster.svg">海报</a>' in page
    assert "海报" not in (posted.site / "typical_cases/2026/night-lamp.html").read_text(encoding="utf-8")
    assert f'"{POSTER}"' in (posted.site / "manifest.json").read_text(encoding="utf-8")


def test_a_poster_that_says_the_same_is_taken_from_the_release_before(posted: Live) -> None:
    before = inodes(posted.site)
    posted.office.write({CASE: TEXT.format("第二稿。")})

    assert posted.build() == 0

    after = inodes(posted.site)
    assert after["typical_cases/2026/lan.html"] != before["typical_cases/2026/lan.html"]
    assert after[POSTER] == before[POSTER]


def test_a_poster_is_made_anew_where_its_words_its_drawing_or_the_site_s_place_are_others(posted: Live) -> None:
    before = (posted.site / POSTER).read_bytes()
    posted.office.replace(CASE, "值守一夜", "值守两夜")
    assert posted.build() == 0
    other_words = (posted.site / POSTER).read_bytes()
    template = posted.own_theme() / "fragments/poster.html"
    template.write_text(template.read_text(encoding="utf-8") + "<!-- 新 -->", encoding="utf-8")
    assert posted.build() == 0
    assert len({before, other_words, (posted.site / POSTER).read_bytes()}) == 3

    assert posted.build("--base-url", "https://www.example.org/zhuanlan/") == 0
    assert "扫一扫看原文" in (posted.site / POSTER).read_text(encoding="utf-8")


def test_a_template_of_posters_changes_no_page(posted: Live) -> None:
    theme = posted.own_theme()
    assert posted.build() == 0
    before = inodes(posted.site)
    template = theme / "fragments/poster.html"
    template.write_text(template.read_text(encoding="utf-8") + "<!-- 新 -->", encoding="utf-8")

    assert posted.build() == 0

    after = inodes(posted.site)
    assert {name for name in after if after[name] != before.get(name)} == {POSTER, "manifest.json"}


def test_an_office_s_own_file_of_that_name_is_told_apart(posted: Live, capsys: pytest.CaptureFixture[str]) -> None:
    posted.office.write({POSTER: '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'})
    capsys.readouterr()

    assert posted.build() == 1

    assert f"这个文件的网址“{POSTER}”已由程序生成的文件使用" in capsys.readouterr().out


def test_a_poster_is_taken_down_with_its_case(posted: Live) -> None:
    (posted.office.root / CASE).unlink()

    assert posted.build() == 0

    assert not (posted.site / POSTER).exists()
