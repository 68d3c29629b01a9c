"""Two runs in CI: each in a fresh clone, with what the first kept put back without its time stamps."""

import shutil
from pathlib import Path

import pytest

from tests.workbench import Office, copy_of

KEPT = (".cache", "site")


def clone(site: str, folder: Path, earlier: Office | None = None) -> Office:
    """Make a clone; of an earlier one's folders only the bytes come along."""
    office = copy_of(site, folder)
    theme = office.take_theme()
    office.replace("mkdocs.yml", theme.as_posix(), "theme")
    if earlier is not None:
        for name in KEPT:
            shutil.copytree(earlier.root / name, office.root / name, copy_function=shutil.copyfile)
    return office


def test_a_second_run_without_a_change_publishes_nothing_new(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = clone("full", tmp_path / "first")
    assert first.run("build") == 0
    second = clone("full", tmp_path / "second", first)
    capsys.readouterr()

    status = second.run("build")

    assert status == 0
    assert "内容没有变化" in capsys.readouterr().out


def test_a_second_run_makes_only_what_its_change_touches(tmp_path: Path) -> None:
    first = clone("full", tmp_path / "first")
    assert first.run("build") == 0
    second = clone("full", tmp_path / "second", first)
    about = second.root / "content" / "about.md"
    about.write_text("# 关于\n\n第二次运行改了这一页（示例）。\n", encoding="utf-8")
    before = {path: path.stat().st_ino for path in (second.root / "site").rglob("*") if path.is_file()}

    status = second.run("build")

    changed = {path.name for path, inode in before.items() if path.exists() and path.stat().st_ino != inode}
    assert status == 0
    index = {"search.html", "few.js", "few-text-0.js", "few-text-1.js"}
    assert changed <= {"about.html", "site-map.html", "manifest.json"} | index
    assert len(changed & index) <= 3
    assert "第二次运行" in (second.root / "site" / "about.html").read_text(encoding="utf-8")


def test_a_second_run_with_a_blocking_mistake_keeps_what_was_published(tmp_path: Path) -> None:
    first = clone("full", tmp_path / "first")
    assert first.run("build") == 0
    second = clone("full", tmp_path / "second", first)
    second.write({"content/news/cuowu.md": "---\n标题: 缺日期（示例）\n---\n正文\n"})
    published = {path: path.read_bytes() for path in (second.root / "site").rglob("*") if path.is_file()}

    status = second.run("build")

    assert status == 1
    assert published == {path: path.read_bytes() for path in (second.root / "site").rglob("*") if path.is_file()}
