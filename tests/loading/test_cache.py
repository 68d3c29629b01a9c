"""The cache saves time; whatever becomes of it, it never says anything wrong."""

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from time import time_ns

import pytest

from generator.digests import content_digest
from generator.loading import cache as module
from generator.loading.cache import RACY, Cache, Parsed

NAME = "content/news/a.md"
LONG_AGO = 1_700_000_000_000_000_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the cache's folder."""
    return tmp_path / "cache"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Give a file that was saved long ago."""
    path = tmp_path / "a.md"
    save(path, "第一稿")
    return path


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the cache look at files a minute later than they were saved."""
    monkeypatch.setattr("generator.loading.cache.time.time_ns", lambda: time_ns() + 30 * RACY)


def save(path: Path, text: str, mtime: int = LONG_AGO) -> None:
    """Write a file with a time stamp."""
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(mtime, mtime))


def remember(folder: Path, file: Path, data: bytes = b"parsed") -> None:
    """Have a run that reads and parses the file."""
    with Cache(folder, "code") as cache:
        digest = cache.digest(NAME, str(file))
        cache.keep({NAME: Parsed(digest, data)})
        cache.save([NAME])


def recall(folder: Path | None, file: Path, code: str = "code") -> bytes | None:
    """Have a next run that asks what the file was parsed to."""
    with Cache(folder, code) as cache:
        assert cache.digest(NAME, str(file)) == content_digest(file.read_bytes())
        return dict(cache.parsed({NAME})).get(NAME)


def database(folder: Path) -> Path:
    """Find the cache's file."""
    return next(folder.glob("*.sqlite"))


def test_an_unchanged_file_is_not_parsed_again(folder: Path, file: Path) -> None:
    remember(folder, file)

    assert recall(folder, file) == b"parsed"


@pytest.mark.usefixtures("later")
def test_an_unchanged_file_is_not_even_read_again(folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember(folder, file)
    known = content_digest(file.read_bytes())
    monkeypatch.setattr(module, "contents", lambda _: pytest.fail("the file was read"))

    with Cache(folder, "code") as cache:
        assert cache.digest(NAME, str(file)) == known


def test_a_changed_file_is_parsed_again(folder: Path, file: Path) -> None:
    remember(folder, file)
    save(file, "第二稿", LONG_AGO + 1)

    assert recall(folder, file) is None


def test_a_file_with_another_time_stamp_and_the_same_bytes_is_not_parsed_again(folder: Path, file: Path) -> None:
    remember(folder, file)
    os.utime(file, (1, 1))

    assert recall(folder, file) == b"parsed"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells the time of creation instead of the last change")
@pytest.mark.usefixtures("later")
def test_a_file_replaced_by_another_of_the_same_size_and_time_stamp_is_read(folder: Path, file: Path) -> None:
    remember(folder, file)
    save(file, "第九稿")

    assert recall(folder, file) is None


def test_a_file_saved_twice_within_one_tick_of_the_clock_is_read(folder: Path, file: Path) -> None:
    now = file.stat().st_ctime_ns
    save(file, "第一稿", now)
    remember(folder, file)
    save(file, "第九稿", now)

    assert recall(folder, file) is None


def test_what_was_parsed_of_other_bytes_than_those_looked_at_is_not_believed(folder: Path, file: Path) -> None:
    with Cache(folder, "code") as cache:
        cache.digest(NAME, str(file))
        cache.keep({NAME: Parsed(content_digest("第二稿".encode()), b"parsed from the second")})
        cache.save([NAME])

    assert recall(folder, file) is None


def test_a_file_looked_at_in_this_round_is_looked_at_again_in_the_next(folder: Path, file: Path) -> None:
    with Cache(folder, "code") as cache:
        first = cache.digest(NAME, str(file))
        save(file, "第二稿", LONG_AGO + 1)
        same_round = cache.digest(NAME, str(file))
        cache.begin_round()
        next_round = cache.digest(NAME, str(file))

    assert (same_round, next_round) == (first, content_digest("第二稿".encode()))


def test_a_file_that_is_gone_is_gone_each_time_it_is_asked_for(folder: Path, file: Path) -> None:
    file.unlink()
    with Cache(folder, "code") as cache:
        for _ in range(2):
            with pytest.raises(FileNotFoundError):
                cache.digest(NAME, str(file))


def test_a_file_that_is_no_longer_there_is_forgotten(folder: Path, file: Path) -> None:
    remember(folder, file)
    with Cache(folder, "code") as cache:
        cache.save([])

    assert recall(folder, file) is None


def test_another_versions_cache_is_not_believed_and_cleared_away(folder: Path, file: Path) -> None:
    remember(folder, file)

    assert recall(folder, file, code="newer") is None
    assert [path.name for path in folder.iterdir()] == ["records-newer.sqlite"]


def test_without_a_folder_nothing_is_kept(file: Path) -> None:
    assert recall(None, file) is None


def cut(path: Path) -> None:
    """Cut it short."""
    path.write_bytes(path.read_bytes()[:5000])


def empty(path: Path) -> None:
    """Empty it."""
    path.write_bytes(b"")


def garble(path: Path) -> None:
    """Be no database."""
    path.write_bytes(b"\xc1garbage" * 999)


def change_tables(path: Path) -> None:
    """Be a database of something else."""
    path.unlink()
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE file (name TEXT)")
    other.close()


def change_text(path: Path) -> None:
    """Hold what was parsed with one letter changed."""
    path.write_bytes(path.read_bytes().replace(b"parsed", b"passed"))


def change_name(path: Path) -> None:
    """Hold a name that is no text."""
    path.write_bytes(path.read_bytes().replace(NAME.encode(), b"\xff" * len(NAME)))


def be_a_folder(path: Path) -> None:
    """Be a folder."""
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    "harm", [cut, empty, garble, change_tables, change_text, change_name, be_a_folder], ids=lambda harm: harm.__name__
)
def test_a_damaged_cache_says_nothing_wrong_and_is_begun_anew(
    folder: Path, file: Path, harm: Callable[[Path], None]
) -> None:
    remember(folder, file)
    harm(database(folder))

    assert recall(folder, file) is None
    if harm is not be_a_folder:
        remember(folder, file)
        assert recall(folder, file) == b"parsed"


def test_a_bit_turned_anywhere_is_harmless(folder: Path, file: Path) -> None:
    remember(folder, file)
    data = database(folder).read_bytes()
    used = [place for place, byte in enumerate(data) if byte]

    for place in used:
        database(folder).write_bytes(data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :])
        assert recall(folder, file) in (b"parsed", None)


def test_half_of_what_a_killed_run_wrote_is_not_believed(folder: Path, file: Path) -> None:
    remember(folder, file)
    save(file, "第二稿", LONG_AGO + 1)
    with Cache(folder, "code") as cache:
        cache.digest(NAME, str(file))
        cache.save([NAME])  # The stamp and hash are written; what the file was parsed to was not.

    assert recall(folder, file) is None


def test_a_folder_that_is_a_file_costs_time_alone(folder: Path, file: Path) -> None:
    folder.write_text("a file", encoding="utf-8")

    remember(folder, file)

    assert recall(folder, file) is None


def test_a_damaged_cache_that_cannot_be_deleted_costs_time_alone(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(folder, file)
    garble(database(folder))

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)

    assert recall(folder, file) is None


def test_a_cache_that_another_run_is_writing_is_left_alone(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(folder, file)
    connect = sqlite3.connect
    monkeypatch.setattr("generator.loading.cache.sqlite3.connect", lambda path, timeout: connect(path, timeout=0.05))
    other = connect(database(folder), isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    assert recall(folder, file) is None

    other.execute("ROLLBACK")
    other.close()
    assert recall(folder, file) == b"parsed"


def test_a_full_disk_costs_time_alone(folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def small(path: Path, timeout: float) -> sqlite3.Connection:
        found = connect(path, timeout=timeout)
        found.execute("PRAGMA max_page_count = 6")
        return found

    monkeypatch.setattr("generator.loading.cache.sqlite3.connect", small)

    remember(folder, file, b"x" * 100_000)

    assert recall(folder, file) is None
