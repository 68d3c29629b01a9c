"""What the last release was made of is believed only where it is whole."""

from pathlib import Path

import pytest

from generator.publishing.ledger import Ledger, Made, doubted, ledger_path, read_ledger, write_ledger

KNOWN = Ledger(b"inputs", 1, {"a.html": Made(b"1", "ab", 3, 4)}, Made(b"", "cd", 5, 6))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write a ledger."""
    found = ledger_path(tmp_path / "cache", "site")
    write_ledger(found, KNOWN)
    return found


def test_a_ledger_is_read_as_it_was_written(path: Path) -> None:
    assert read_ledger(path) == KNOWN


def test_without_a_cache_nothing_is_kept() -> None:
    write_ledger(None, KNOWN)

    assert read_ledger(None) == Ledger()


def test_a_ledger_damaged_at_any_byte_is_none(path: Path) -> None:
    data = path.read_bytes()

    for place in range(len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert read_ledger(path) == Ledger()


@pytest.mark.parametrize("data", [b"", b"\xc1", b"x" * 15, b"x" * 40, b"\x00" * 4096])
def test_garbage_is_none(path: Path, data: bytes) -> None:
    path.write_bytes(data)

    assert read_ledger(path) == Ledger()


def test_a_ledger_cut_short_is_none(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])

    assert read_ledger(path) == Ledger()


def test_a_folder_that_is_a_file_keeps_nothing_and_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    path = ledger_path(tmp_path / "cache", "site")

    write_ledger(path, KNOWN)

    assert read_ledger(path) == Ledger()


def test_each_published_folder_has_its_own(tmp_path: Path) -> None:
    assert ledger_path(tmp_path, "site") != ledger_path(tmp_path, "site-2")


def test_another_versions_ledger_is_cleared_away(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publishing.ledger.code_digest", lambda: "0123456789abcdef")
    newer = ledger_path(path.parent, "site")

    write_ledger(newer, KNOWN)

    assert [found.name for found in path.parent.iterdir()] == [newer.name]


def test_of_doubted_files_none_is_known_by_its_digest() -> None:
    assert doubted(KNOWN.files, ["a.html", "gone.html"]) == {"a.html": Made(b"", "ab", 3, 4)}
