"""A build makes what changed, and comes out as a build from nothing would."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.publishing.live import ARTICLE, PAGE, Live, inodes
from tests.workbench import files_of

LISTS = {"index.html", "news/index.html", "site-map.html", "manifest.json"}
INDEX = {"search.html", "search/few.js", "search/few-text-0.js"}


def changed(live: Live, *options: str) -> set[str]:
    """Build, and list the files that are new on disk, or gone."""
    before = inodes(live.site)
    assert live.build(*options) == 0
    after = inodes(live.site)
    return {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}


def pages(live: Live) -> set[str]:
    """List the site's pages."""
    return {name for name in files_of(live.site) if name.endswith(".html")}


def test_where_nothing_changed_nothing_is_touched(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    folder = live.site.stat().st_ino

    assert changed(live) == set()
    assert live.site.stat().st_ino == folder
    assert "内容没有变化" in capsys.readouterr().out


def test_a_file_saved_without_a_change_changes_nothing(live: Live) -> None:
    (live.office.root / ARTICLE).touch()

    assert changed(live) == set()


def test_a_comment_changes_nothing_but_the_manifest_file(live: Live) -> None:
    site_yml = live.office.root / "content/site.yml"
    site_yml.write_text(site_yml.read_text(encoding="utf-8") + "# 备注\n", encoding="utf-8")

    assert changed(live) == {"manifest.json"}


def test_the_text_of_an_article_changes_its_page_and_its_part_of_the_index_alone(live: Live) -> None:
    live.edit("第二稿。")

    assert changed(live) == {PAGE, "manifest.json", *INDEX}


def feeds(live: Live) -> set[str]:
    """Name the feeds of the site: they say its name, and the titles of what is new."""
    return {name for name in files_of(live.site) if name.endswith("feed.xml")}


def test_the_title_of_an_article_changes_the_pages_that_name_it(live: Live) -> None:
    live.office.replace(ARTICLE, "治水记", "治水新记")

    found = changed(live)

    assert PAGE in found
    assert found - {"news/ketang.html", PAGE, *INDEX} <= LISTS | {"timeline.html"} | feeds(live)


def test_a_picture_changes_alone(live: Live) -> None:
    picture = live.office.root / "content/news/ketang.svg"
    picture.write_text(picture.read_text(encoding="utf-8").replace("/>", "><path/></svg>"), encoding="utf-8")

    assert changed(live) == {"news/ketang.svg", "manifest.json"}


def test_a_stylesheet_changes_alone(live: Live) -> None:
    theme = live.own_theme()
    assert live.build() == 0
    sheet = theme / "assets/stylesheets/column.css"
    sheet.write_text(sheet.read_text(encoding="utf-8") + ".new { color: red }\n", encoding="utf-8")

    assert changed(live) == {"assets/stylesheets/column.css", "manifest.json"}


def test_a_template_changes_its_own_pages_alone(live: Live) -> None:
    theme = live.own_theme()
    assert live.build() == 0
    template = theme / "fragments/news-item.html"
    template.write_text(template.read_text(encoding="utf-8") + "<p>新</p>\n", encoding="utf-8")

    assert changed(live) == {PAGE, "news/ketang.html", "manifest.json"}


def test_the_name_of_the_site_changes_every_page_and_no_asset(live: Live) -> None:
    settings = live.office.root / "content/site.yml"
    text = settings.read_text(encoding="utf-8")
    name = next(line for line in text.splitlines() if line.startswith("站点名称"))
    settings.write_text(text.replace(name, "站点名称: 另一个示例专栏"), encoding="utf-8")

    assert changed(live) == pages(live) | feeds(live) | {"manifest.json"}


def test_a_change_of_what_makes_the_site_makes_every_file_again_with_the_same_bytes(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_of(live.site)
    for module in ("building", "host_run", "publishing.ledger", "rendering.pour"):
        monkeypatch.setattr(f"generator.{module}.code_digest", lambda: "another")

    found = changed(live)

    assert found == before.keys()
    assert files_of(live.site) == before


def test_the_version_of_the_generator_is_named_in_the_manifest(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publishing.staging.__version__", "99.0")
    live.edit("第二稿。")

    assert changed(live) == {PAGE, "manifest.json", *INDEX}
    assert '"generator": "99.0"' in (live.site / "manifest.json").read_text(encoding="utf-8")


def retitle(live: Live) -> None:
    """Rename the article."""
    live.office.replace(ARTICLE, "治水记", "治水新记")


def take_away(live: Live) -> None:
    """Delete the article."""
    (live.office.root / ARTICLE).unlink()


def hide(live: Live) -> None:
    """Keep the article for the office's own edition."""
    live.office.replace(ARTICLE, "标题:", "可见范围: 本级\n标题:")


def unname_picture(live: Live) -> None:
    """Name the picture no more."""
    live.office.replace("content/news/ketang.md", "![课堂](ketang.svg)", "没有图了。")


def restyle(live: Live) -> None:
    """Take a stylesheet of one template away."""
    (live.own_theme() / "assets/stylesheets/news-item.css").unlink()


def rename_unit(live: Live) -> None:
    """Rename the unit that cases and lists name."""
    live.office.replace("content/organizations/hekou-cun.yml", "河口村党支部（示例）", "河口新村党支部（示例）")


def nothing(live: Live) -> None:
    """Change nothing but the options."""


@pytest.mark.parametrize(
    ("edit", "options"),
    [
        (retitle, ()),
        (take_away, ()),
        (hide, ()),
        (hide, ("--edition", "本级")),
        (unname_picture, ()),
        (restyle, ()),
        (rename_unit, ()),
        (nothing, ("--as-of", "2026-11-22")),
        (nothing, ("--base-url", "https://example.org/zhuanlan")),
    ],
)
def test_a_build_upon_another_gives_the_bytes_of_a_build_from_nothing(
    live: Live, edit: Callable[[Live], None], options: tuple[str, ...]
) -> None:
    edit(live)

    assert live.build(*options) == 0

    assert files_of(live.site) == live.cold(*options)


def test_a_published_file_that_was_changed_is_made_again(live: Live) -> None:
    before = files_of(live.site)
    (live.site / PAGE).write_text("<p>改坏了</p>", encoding="utf-8")
    (live.site / "index.html").unlink()

    assert live.build() == 0

    assert files_of(live.site) == before


def test_a_damaged_manifest_is_refused_and_nothing_is_lost(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    (live.site / "manifest.json").write_text("{", encoding="utf-8")
    before = files_of(live.site)

    assert live.build() == 2

    assert files_of(live.site) == before
    assert "移走" in capsys.readouterr().err


def test_a_changed_manifest_is_written_again(live: Live) -> None:
    manifest = live.site / "manifest.json"
    before = manifest.read_bytes()
    manifest.write_bytes(before.replace(b"2026-11-21", b"2026-11-20"))

    assert live.build() == 0

    assert manifest.read_bytes() == before


def test_what_the_gates_found_is_found_again_by_the_next_build(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    theme = live.own_theme()
    template = theme / "fragments/news-item.html"
    template.write_text(
        template.read_text(encoding="utf-8") + '<img src="https://example.org/a.png">', encoding="utf-8"
    )
    assert live.build("--force") == 0
    capsys.readouterr()

    code = live.build()

    assert code == 1
    assert "https://example.org/a.png" in capsys.readouterr().out


def test_a_milder_rule_that_is_strict_again_stops_the_next_build(live: Live) -> None:
    theme = live.own_theme()
    template = theme / "fragments/news-item.html"
    template.write_text(
        template.read_text(encoding="utf-8") + '<img src="https://example.org/a.png">', encoding="utf-8"
    )
    settings = live.office.root / "content/site.yml"
    strict = settings.read_text(encoding="utf-8")
    settings.write_text(f"{strict}检查:\n  U01: 关闭\n", encoding="utf-8")
    assert live.build() == 0
    settings.write_text(strict, encoding="utf-8")

    assert live.build() == 1


def test_a_page_that_names_what_is_gone_is_found_though_it_did_not_change(live: Live) -> None:
    theme = live.own_theme()
    template = theme / "fragments/news-item.html"
    text = template.read_text(encoding="utf-8")
    template.write_text(text + '<a href="{{ root }}assets/javascripts/lightbox.js">x</a>', encoding="utf-8")
    assert live.build() == 0
    (theme / "assets/javascripts/lightbox.js").unlink()

    assert live.build() == 1


def test_a_picture_of_the_office_does_not_write_into_the_published_one(live: Live) -> None:
    banner = live.site / "assets/images/banner.svg"
    before = banner.read_bytes()
    live.office.write({"content/assets/images/banner.svg": "<svg/>", "content/news/x.md": "没有信息区"})
    live.edit("![横幅](../assets/images/banner.svg)")

    assert live.build() == 1

    assert banner.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the time of creation instead of the last change")
def test_the_cache_of_another_folder_with_the_same_names_is_not_believed(live: Live, tmp_path: Path) -> None:
    other = shutil.copytree(live.office.root / "content", tmp_path / "other")
    article = other / "news/zhishui.md"
    before = (live.office.root / ARTICLE).stat()
    article.write_text(article.read_text(encoding="utf-8").replace("第一稿", "第九稿"), encoding="utf-8")
    os.utime(article, ns=(before.st_atime_ns, before.st_mtime_ns))

    assert live.build("--content", str(other)) == 0

    assert live.shows("第九稿")
