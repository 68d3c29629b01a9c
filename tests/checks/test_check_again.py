"""Checks of single records are not run again on files that are as they were; what they find stays the same."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from generator.checks import CHECKS, NOTHING_CLEAN, RECORD_CHECKS, REMEMBERED, Check, begin_checks
from generator.checks.copies import CopyCheck
from generator.loading.loader import load_site
from generator.model.publication import FreePage
from generator.model.record import Record
from generator.problems import Finding
from generator.reading import common_key
from generator.site import Moment, Site
from generator.workers import Workers
from tests.workbench import Office, copy_of

NEWS = "2026/05/english.md"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Give the full site."""
    return copy_of("full", tmp_path / "office")


class Desk:
    """Checks an office again and again, and notes which files are looked at."""

    def __init__(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        self.office = office
        self.looked_at: set[str] = set()
        """Free pages aside: they are looked at every time."""
        self.site = office.site()
        self.clean = NOTHING_CLEAN

        def noted(_: object, record: object) -> list[Finding]:
            if isinstance(record, Record) and not isinstance(record, FreePage):
                self.looked_at.add(record.path)
            return []

        monkeypatch.setattr("generator.checks.RECORD_CHECKS", (*RECORD_CHECKS, noted))

    def check(self) -> set[tuple[str, str]]:
        """Check, and give path and code of what was found."""
        self.looked_at.clear()
        site, _ = load_site(self.office.folders, Moment(self.site.as_of))
        found, self.clean = begin_checks(site, common_key(site), self.clean, Workers(1))()
        return {(one.path, one.code) for one in found}


@pytest.fixture
def desk(office: Office, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Give a desk at which everything was checked once."""
    desk = Desk(office, monkeypatch)
    desk.check()
    return desk


def news(desk: Desk) -> Path:
    """Give the file of a news item."""
    return Path(desk.office.folders.disk(f"content/news/{NEWS}"))


def test_only_the_file_that_changed_is_looked_at_again(desk: Desk) -> None:
    path, place = f"content/news/{NEWS}", news(desk)
    place.write_text(place.read_text(encoding="utf-8") + "\n[坏链接](没有.pdf)\n", encoding="utf-8")

    found = desk.check()

    assert desk.looked_at == {path}
    assert (path, "U01") in found


def test_a_file_with_a_finding_is_looked_at_until_it_is_mended(desk: Desk) -> None:
    path, place = f"content/news/{NEWS}", news(desk)
    whole = place.read_text(encoding="utf-8")
    place.write_text(whole + "\n[坏链接](没有.pdf)\n", encoding="utf-8")
    desk.check()

    assert (path, "U01") in desk.check()
    assert desk.looked_at == {path}

    place.write_text(whole, encoding="utf-8")
    assert (path, "U01") not in desk.check()
    desk.check()
    assert desk.looked_at == set()


def test_a_record_that_goes_is_missed_by_those_that_name_it(desk: Desk) -> None:
    site = desk.site
    unit = next(iter(sorted(case.organization for case in site.typical_cases.records.values())))
    Path(desk.office.folders.disk(site.organizations.records[unit].path)).unlink()
    case = next(case for case in site.typical_cases.records.values() if case.organization == unit)

    assert (case.path, "F08") in desk.check()


@pytest.mark.parametrize("check", REMEMBERED, ids=lambda check: check.__name__)
def test_a_dear_check_is_run_again_only_where_what_it_reads_has_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    run: list[Site] = []

    def noted(site: Site) -> Iterator[Finding]:
        run.append(site)
        return check(site)

    noted.__name__ = check.__name__
    checks = {noted if one is check else one: reads for one, reads in REMEMBERED.items()}
    monkeypatch.setattr("generator.checks.REMEMBERED", checks)
    monkeypatch.setattr("generator.checks.CHECKS", tuple(noted if one is check else one for one in CHECKS))
    before = desk.check()
    news(desk).write_bytes(news(desk).read_bytes() + "补一句。\n".encode())
    assert desk.check() == before
    assert run == []

    unit = min(desk.site.organizations.records.values(), key=lambda one: one.path)
    place = Path(desk.office.folders.disk(unit.path))
    place.write_bytes(place.read_bytes() + b"# 1\n")
    assert desk.check() == before
    assert len(run) == 1


def test_what_a_dear_check_found_is_told_until_it_is_mended(desk: Desk) -> None:
    promise = next(one for one in desk.site.commitments.records.values() if one.due_date)
    place = Path(desk.office.folders.disk(promise.path))
    whole = place.read_text(encoding="utf-8")
    due = (desk.site.as_of - timedelta(days=2)).isoformat()
    made = (desk.site.as_of - timedelta(days=90)).isoformat()
    late = f"- {{编号: late-1, 单位: {promise.party}, 内容: 修路3公里, 承诺日期: {made}, 办结时限: {due}}}\n"
    place.write_text(late, encoding="utf-8")
    assert {(promise.path, "C03"), (promise.path, "C11")} <= desk.check()
    assert {(promise.path, "C03"), (promise.path, "C11")} <= desk.check()

    place.write_text(whole, encoding="utf-8")
    assert not {(promise.path, "C11")} & desk.check()


def test_copies_are_searched_again_only_where_what_is_compared_has_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched: list[str] = []
    begin = CopyCheck.begin

    def noted(check: CopyCheck, site: Site, workers: Workers) -> Callable[[], list[Finding]]:
        searched.append(check.name)
        return begin(check, site, workers)

    monkeypatch.setattr(CopyCheck, "begin", noted)
    news(desk).write_bytes(news(desk).read_bytes() + "补一句。\n".encode())
    desk.check()
    assert searched == []

    unit = min(desk.site.organizations.records.values(), key=lambda one: one.path)
    place = Path(desk.office.folders.disk(unit.path))
    place.write_bytes(place.read_bytes() + b"# 1\n")
    desk.check()
    assert searched == ["copied_commitments", "copied_plans", "copied_comments"]
