"""Checking again: what passed is not made again, and what did not pass is told every time until it is mended."""

import shutil
from pathlib import Path
from random import Random

import pytest

from generator.publishing.proof import Proof
from tests.personal_data import fabricated
from tests.publishing.live import ARTICLE, PAGE, Live
from tests.workbench import Office, files_of

NUMBER = fabricated.mobile(Random(21))
FRAGMENTS = ("news-item.html", "organization.html")


def told(office: Office) -> list[tuple[str, int, str]]:
    """Check, and give place and code of each finding."""
    return [(found["path"], found["line"], found["code"]) for found in office.json_findings()]


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Give the addresses of the pages that checks look at from here on."""
    addresses: list[str] = []
    note = Proof.note

    def noting(proof: Proof, address: str, *rest: object) -> None:
        addresses.append(address)
        note(proof, address, *rest)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Proof, "note", noting)
    return addresses


@pytest.mark.parametrize("is_published", [True, False])
def test_a_second_check_looks_at_what_changed_alone(live: Live, looked: list[str], *, is_published: bool) -> None:
    if not is_published:
        shutil.rmtree(live.site)
        shutil.rmtree(live.cache)
        assert live.office.run("check") == 0
        assert PAGE in looked
        looked.clear()

    assert live.office.run("check") == 0
    assert looked == []

    live.edit("第二稿。")
    assert live.office.run("check") == 0
    assert {address for address in looked if address.endswith(".html")} == {PAGE, "search.html"}


def test_after_a_release_a_check_knows_what_was_released(live: Live, looked: list[str]) -> None:
    live.edit("第二稿。")
    assert live.office.run("check") == 0
    live.publish("第三稿。")
    looked.clear()

    assert live.office.run("check") == 0
    assert looked == []


@pytest.mark.parametrize(
    "html",
    ["<div><p>没有结束</p>", '<a href="nowhere.html">去</a>', '<img src="https://example.com/a.png" alt="">'],
)
def test_what_a_template_spoils_is_told_by_every_check(live: Live, html: str) -> None:
    fragment = live.own_theme() / "fragments" / FRAGMENTS[0]
    sound = fragment.read_text(encoding="utf-8")
    fragment.write_text(sound + html, encoding="utf-8")

    first = told(live.office)

    assert first
    assert told(live.office) == first
    fragment.write_text(sound, encoding="utf-8")
    assert told(live.office) == []


def test_a_page_that_still_leads_nowhere_is_told_when_another_one_is_mended(live: Live) -> None:
    theme = live.own_theme()
    fragments = [theme / "fragments" / name for name in FRAGMENTS]
    sound = [fragment.read_text(encoding="utf-8") for fragment in fragments]
    for fragment, text in zip(fragments, sound, strict=True):
        fragment.write_text(text + '<a href="../nowhere.html">去</a>', encoding="utf-8")
    assert [code for _, _, code in told(live.office)] == ["U01"]

    for fragment, text in zip(fragments, sound, strict=True):
        fragment.write_text(text, encoding="utf-8")
        left = [code for _, _, code in told(live.office)]
        assert left == (["U01"] if fragment is fragments[0] else [])


def test_a_page_that_is_gone_is_missed_by_the_pages_that_lead_to_it(live: Live) -> None:
    fragment = live.own_theme() / "fragments" / "organization.html"
    fragment.write_text(f'{fragment.read_text(encoding="utf-8")}<a href="../{PAGE}">去</a>', encoding="utf-8")
    assert told(live.office) == []

    (live.office.root / ARTICLE).unlink()

    assert [code for _, _, code in told(live.office)] == ["U01"]


def test_personal_data_is_told_by_every_check_until_it_is_masked(live: Live) -> None:
    live.edit(f"电话{NUMBER}。")
    assert [code for _, _, code in told(live.office)] == ["P01"]
    assert [code for _, _, code in told(live.office)] == ["P01"]

    live.edit("电话已隐去。")

    assert told(live.office) == []


def test_a_number_that_is_no_longer_declared_is_told(live: Live) -> None:
    settings = live.office.root / "content/site.yml"
    plain = settings.read_text(encoding="utf-8").rstrip()
    settings.write_text(f"{plain}\n公开号码: ['{NUMBER}']\n", encoding="utf-8")
    live.edit(f"电话{NUMBER}。")
    assert told(live.office) == []

    settings.write_text(f"{plain}\n", encoding="utf-8")

    assert [code for _, _, code in told(live.office)] == ["P01"]


def test_a_damaged_memory_of_the_last_check_changes_nothing(live: Live, looked: list[str]) -> None:
    live.edit(f"电话{NUMBER}。")
    first = told(live.office)
    (path,) = live.cache.glob("proof-*")
    path.write_bytes(path.read_bytes()[:-1])
    looked.clear()

    assert told(live.office) == first
    assert len(looked) > 1


def test_a_check_writes_nothing_but_its_cache(office: Office) -> None:
    before = files_of(office.root)

    assert office.run("check") == 0

    assert {name for name in files_of(office.root) if Path(name).parts[0] != ".cache"} == set(before)
