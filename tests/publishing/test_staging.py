"""Files of a release are taken from the published one where they were made of the same, and written elsewhere."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.ledger import Ledger, Made
from generator.publishing.staging import Staging, is_untouched
from tests.publishing.live import inodes


@pytest.fixture
def published(tmp_path: Path) -> tuple[Path, Ledger]:
    """Give a published folder of two files, and its ledger."""
    staging = Staging(tmp_path / "site", tmp_path, Ledger())
    staging.put("a.html", b"1", "甲".encode())
    staging.put("below/b.html", b"2", "乙".encode())
    return staging.folder, Ledger(files=staging.files)


def staging_upon(published: tuple[Path, Ledger], tmp_path: Path) -> Staging:
    """Begin a new release."""
    return Staging(tmp_path / "staging", *published)


def test_a_file_made_of_the_same_is_linked_not_written(published: tuple[Path, Ledger], tmp_path: Path) -> None:
    staging = staging_upon(published, tmp_path)

    assert staging.take("below/b.html", b"2")
    assert inodes(staging.folder) == {"below/b.html": inodes(published[0])["below/b.html"]}


def test_a_file_made_of_something_else_is_not_taken(published: tuple[Path, Ledger], tmp_path: Path) -> None:
    staging = staging_upon(published, tmp_path)

    assert not staging.take("a.html", b"2")
    assert not staging.take("c.html", b"1")


@pytest.mark.parametrize("fault", ["longer", "same size", "gone", "link"])
def test_a_file_that_is_not_as_it_was_written_is_not_taken(
    published: tuple[Path, Ledger], tmp_path: Path, fault: str
) -> None:
    page = published[0] / "a.html"
    page.unlink()
    if fault == "link":
        page.symlink_to(published[0] / "below/b.html")
    elif fault != "gone":
        page.write_text("戊" if fault == "same size" else "更长", encoding="utf-8")

    assert not staging_upon(published, tmp_path).take("a.html", b"1")


def test_a_file_that_lost_its_time_stamp_alone_is_taken(published: tuple[Path, Ledger], tmp_path: Path) -> None:
    os.utime(published[0] / "a.html", (0, 0))

    assert staging_upon(published, tmp_path).take("a.html", b"1")


def test_where_files_cannot_be_linked_they_are_copied(
    published: tuple[Path, Ledger], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    staging = staging_upon(published, tmp_path)

    assert staging.take("a.html", b"1")
    assert (staging.folder / "a.html").read_text(encoding="utf-8") == "甲"
    assert is_untouched(staging.folder, "a.html", staging.files["a.html"])


def test_a_file_that_another_build_takes_away_meanwhile_is_made_anew(
    published: tuple[Path, Ledger], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publishing.staging.is_untouched", lambda *_: True)
    shutil.rmtree(published[0])

    assert not staging_upon(published, tmp_path).take("a.html", b"1")


def test_two_files_for_one_address_never_write_into_the_published_one(
    published: tuple[Path, Ledger], tmp_path: Path
) -> None:
    staging = staging_upon(published, tmp_path)
    staging.take("a.html", b"1")

    staging.put("a.html", b"9", "丙".encode())

    assert (published[0] / "a.html").read_text(encoding="utf-8") == "甲"
    assert (staging.folder / "a.html").read_text(encoding="utf-8") == "丙"


def test_the_same_file_asked_for_twice_is_taken_twice(published: tuple[Path, Ledger], tmp_path: Path) -> None:
    staging = staging_upon(published, tmp_path)

    assert [staging.take("a.html", b"1") for _ in range(2)] == [True, True]


def test_pages_are_read_again_where_an_address_is_gone(published: tuple[Path, Ledger], tmp_path: Path) -> None:
    staging = staging_upon(published, tmp_path)
    staging.take("a.html", b"1")
    assert list(staging.pages_again()) == [("a.html", "甲")]

    staging.put("below/b.html", b"3", b"")

    assert list(staging.pages_again()) == []


def test_what_is_in_doubt_is_not_taken_by_the_next_release(published: tuple[Path, Ledger], tmp_path: Path) -> None:
    folder, _ = published
    staging = staging_upon(published, tmp_path)
    assert staging.take("a.html", b"1")
    assert staging.take("below/b.html", b"2")

    staging.doubt(["a.html", "of-another-release.html"])

    following = Staging(tmp_path / "following", folder, Ledger(files=staging.files))
    assert [following.take("a.html", b"1"), following.take("below/b.html", b"2")] == [False, True]


def test_what_was_written_is_known_by_size_and_hash(tmp_path: Path) -> None:
    staging = Staging(tmp_path, tmp_path, Ledger())

    staging.put("a.html", b"1", b"abc")

    made = staging.files["a.html"]
    assert made.size == 3
    assert made.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert made.mtime == (tmp_path / "a.html").stat().st_mtime_ns
    assert isinstance(made, Made)
