"""Back-dating (T01) from release to release: what is remembered, and what it outlives."""

import json
import shutil
from pathlib import Path

import pytest

from generator.cli import main
from tests.workbench import Office, files_of

NEWS = "content/news/buji.md"


def news(day: str, more: str = "") -> dict[str, str]:
    """Write a piece of news of a day."""
    return {NEWS: f"---\n标题: 补记（示例）\n日期: {day}\n{more}---\n补记一件事。\n"}


def release(office: Office, day: str, *options: str) -> int:
    """Build for a day."""
    return main(["build", "--config", str(office.config), "--as-of", day, *options])


def codes(office: Office, day: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Check for a day; give the codes of what blocks."""
    capsys.readouterr()
    main(["check", "--config", str(office.config), "--as-of", day, "--format", "json"])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [each["code"] for each in found if each["severity"] == "block"]


def test_news_of_a_day_whose_release_did_not_hold_it_is_blocked(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    assert release(office, "2026-11-14") == 0
    office.write(news("2026-11-01"))

    assert codes(office, "2026-11-21", capsys) == ["T01"]
    assert release(office, "2026-11-21") == 1
    assert not (office.root / "site" / "news" / "buji.html").exists()


def test_the_first_release_may_hold_what_is_old(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write(news("2026-01-05"))

    assert release(office, "2026-11-14") == 0
    assert codes(office, "2026-11-21", capsys) == []


def test_what_was_released_in_time_may_not_be_dated_back_later(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    release(office, "2026-11-13")
    office.write(news("2026-11-14"))
    assert release(office, "2026-11-14") == 0
    assert release(office, "2026-11-20") == 0
    office.write(news("2026-11-06"))

    assert codes(office, "2026-11-21", capsys) == ["T01"]


def test_a_page_of_the_release_before_is_known_where_only_the_site_is_left(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    office.write(news("2026-11-01"))
    release(office, "2026-11-14")
    (office.root / ".site.arrivals.json").unlink()
    shutil.rmtree(office.root / ".cache")
    other = "content/news/geng-zao.md"
    office.write({other: news("2026-11-01")[NEWS]})

    assert codes(office, "2026-11-21", capsys) == ["T01"]
    (office.root / other).unlink()
    assert codes(office, "2026-11-21", capsys) == []


def test_a_clone_without_a_site_raises_no_alarm(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    release(office, "2026-11-14")
    office.write(news("2026-11-01"))
    (office.root / ".site.arrivals.json").unlink()
    shutil.rmtree(office.root / "site")

    assert codes(office, "2026-11-21", capsys) == []


def test_the_memory_outlives_releases_that_are_deleted_and_a_rollback(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    release(office, "2026-11-01")
    office.write(news("2026-11-02"))
    for day in ("2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06", "2026-11-07"):
        assert release(office, day) == 0
    assert main(["rollback", "--config", str(office.config)]) == 0
    for folder in ("site", ".site.releases", ".cache"):
        shutil.rmtree(office.root / folder)

    assert release(office, "2026-11-21") == 0
    assert codes(office, "2026-11-21", capsys) == []


def test_a_damaged_memory_counts_as_none(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    office.write(news("2026-11-01"))
    release(office, "2026-11-14")
    (office.root / ".site.arrivals.json").write_text('{"公开": {"latest"', encoding="utf-8")

    assert codes(office, "2026-11-21", capsys) == []
    assert release(office, "2026-11-21") == 0


def test_the_other_edition_s_releases_prove_nothing(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    release(office, "2026-11-14", "--edition", "本级")
    office.write(news("2026-11-01"))

    assert codes(office, "2026-11-21", capsys) == []


def test_a_site_made_again_for_an_earlier_day_raises_no_alarm(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    release(office, "2026-11-21")
    office.write(news("2026-10-01"))

    assert codes(office, "2026-11-14", capsys) == []


def test_what_is_remembered_is_in_no_release(office: Office, tmp_path: Path) -> None:
    release(office, "2026-11-14")
    release(office, "2026-11-21")
    main(["build", "--config", str(office.config), "--as-of", "2026-11-21", "--output", str(tmp_path / "new")])

    assert files_of(office.root / "site") == files_of(tmp_path / "new")


def test_what_was_forced_stays_at_fault(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    release(office, "2026-11-14")
    office.write(news("2026-11-01"))

    assert release(office, "2026-11-21", "--force") == 0
    assert codes(office, "2026-11-22", capsys) == ["T01"]


def test_a_reason_lets_it_pass_and_is_called_idle_on_no_clone(
    office: Office, capsys: pytest.CaptureFixture[str]
) -> None:
    release(office, "2026-11-14")
    office.write(news("2026-11-01", "豁免: [{检查: T01, 原因: 从旧网站搬来}]\n"))

    assert release(office, "2026-11-21") == 0
    for name in ("site", ".site.releases", ".cache"):
        shutil.rmtree(office.root / name)
    (office.root / ".site.arrivals.json").unlink()
    capsys.readouterr()
    assert main(["check", "--config", str(office.config), "--as-of", "2026-11-22", "--format", "json"]) == 0
    assert capsys.readouterr().out == ""
