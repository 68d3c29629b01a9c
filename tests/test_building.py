"""A build publishes what passed, and leaves the last good site where something did not."""

from pathlib import Path

import pytest

from tests.workbench import Office, files_of

NEWS = "content/news/ketang.md"
TEXT = "---\n标题: 田间课堂开讲（示例）\n日期: 2026-05-12\n---\n第一稿。\n"


@pytest.fixture
def site(office: Office, tmp_path: Path) -> Path:
    """Publish a first release."""
    office.write({NEWS: TEXT})
    assert office.build(tmp_path / "site") == 0
    return tmp_path / "site"


def test_a_change_is_published(office: Office, site: Path) -> None:
    office.replace(NEWS, "第一稿", "第二稿")

    assert office.build(site) == 0
    assert "第二稿" in (site / "news/ketang.html").read_text(encoding="utf-8")


def test_what_is_taken_away_is_gone(office: Office, site: Path) -> None:
    (office.root / NEWS).unlink()

    assert office.build(site) == 0
    assert not (site / "news/ketang.html").exists()


def test_a_mistake_leaves_the_last_good_site_byte_for_byte(office: Office, site: Path) -> None:
    before = files_of(site)
    office.replace(NEWS, "日期: 2026-05-12", "日期: 2026-02-30")
    office.replace(NEWS, "第一稿", "第二稿")

    assert office.build(site) == 1
    assert files_of(site) == before


def test_force_publishes_in_spite_of_a_mistake_and_says_so(
    office: Office, site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    office.replace(NEWS, "日期: 2026-05-12", "日期: 2026-02-30")
    office.replace(NEWS, "第一稿", "第二稿")

    code = office.build(site, "--force")

    assert code == 0
    assert "第二稿" in (site / "news/ketang.html").read_text(encoding="utf-8")
    assert "强行发布" in capsys.readouterr().out


def test_a_first_build_that_fails_publishes_nothing(office: Office, tmp_path: Path) -> None:
    office.write({NEWS: "没有信息区\n"})

    assert office.build(tmp_path / "site") == 1
    assert not (tmp_path / "site" / "index.html").exists()


def test_a_broken_theme_cannot_run_and_leaves_the_site(office: Office, site: Path) -> None:
    before = files_of(site)
    main = office.take_theme() / "main.html"
    main.write_text("{% extends 'base.html' %}{% block container %}{% endblock %}", encoding="utf-8")

    assert office.build(site) == 2
    assert files_of(site) == before


def test_a_warning_does_not_stop_a_release(office: Office, site: Path) -> None:
    office.write({"content/notices/a.md": "放错了\n"})

    assert office.build(site) == 0


def test_the_office_may_make_a_rule_milder(office: Office, site: Path) -> None:
    office.replace(NEWS, "第一稿", "第一稿，见[附件](meiyou.pdf)")
    office.replace("content/site.yml", "主办单位: 示例办公室", "主办单位: 示例办公室\n检查:\n  U01: 提醒")

    assert office.build(site) == 0


def test_checking_publishes_nothing(office: Office, site: Path) -> None:
    before = files_of(site)
    office.replace(NEWS, "第一稿", "第二稿")

    assert office.run("check") == 0
    assert files_of(site) == before


def test_no_staging_is_left_beside_the_site(office: Office, site: Path) -> None:
    office.replace(NEWS, "日期: 2026-05-12", "日期: 2026-02-30")

    office.build(site)

    beside = [path.name for path in site.parent.iterdir() if path.name not in (site.name, office.root.name)]
    assert not [name for name in beside if "new" in name or "tmp" in name or "staging" in name]


@pytest.mark.parametrize(
    ("day", "written"),
    [("2026-11-22", "<p>见安排。</p>"), ("2026-11-21", '<p>见<a href="../news/yugao-zz.html">安排</a>。</p>')],
)
def test_a_link_to_what_is_published_later_reads_as_text_and_gives_nothing_away(
    office: Office, tmp_path: Path, day: str, written: str
) -> None:
    office.write(
        {
            "content/news/ketang.md": "---\n标题: 课堂（示例）\n日期: 2026-05-12\n---\n见[安排](yugao-zz.md)。\n",
            "content/news/yugao-zz.md": f"---\n标题: 预告（示例）\n日期: {day}\n发布日期: {day}\n---\n照常。\n",
        }
    )

    assert office.build(tmp_path / "site") == 0
    files = files_of(tmp_path / "site")
    assert written in files["news/ketang.html"].decode()
    assert any(b"yugao-zz" in data for data in files.values()) is ("href" in written)
