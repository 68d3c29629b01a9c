"""Which files of the office's folders are looked at."""

import os
import sys
from pathlib import Path

import pytest

from generator.problems import GeneratorError
from tests.workbench import Office

needs_links = pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights on Windows")


def test_files_are_named_by_their_folder_and_sorted(empty_office: Office) -> None:
    empty_office.write({"content/news/2026/b.md": "", "content/a.md": "", "typical_cases/2026/lamp/index.md": ""})

    names = list(empty_office.folders.files())

    assert names == ["content/a.md", "content/news/2026/b.md", "typical_cases/2026/lamp/index.md"]


def test_a_name_leads_back_to_its_place_on_disk(empty_office: Office) -> None:
    folders = empty_office.folders

    assert folders.disk("content/news/b.md") == folders.content / "news" / "b.md"
    assert folders.disk("typical_cases/2026/lamp.md") == folders.cases / "2026" / "lamp.md"


@pytest.mark.parametrize(
    "name", [".git/config", ".hidden.md", "news/~$draft.md", "Thumbs.db", "news/desktop.ini", "news/.b.md.swp"]
)
def test_hidden_and_temporary_files_are_left_out(empty_office: Office, name: str) -> None:
    empty_office.write({f"content/{name}": "x"})

    assert list(empty_office.folders.files()) == []


@needs_links
def test_a_link_out_of_the_folder_is_not_followed(empty_office: Office, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "passwd.md").write_text("秘密", encoding="utf-8")
    content = empty_office.folders.content
    (content / "file.md").symlink_to(secret / "passwd.md")
    (content / "folder").symlink_to(secret, target_is_directory=True)
    (content / "up").symlink_to("..", target_is_directory=True)

    assert list(empty_office.folders.files()) == []


@needs_links
def test_a_link_to_a_sibling_whose_name_begins_alike_is_not_followed(empty_office: Office) -> None:
    empty_office.write({"content-old/secret.md": "秘密"})
    (empty_office.folders.content / "a.md").symlink_to("../content-old/secret.md")

    assert list(empty_office.folders.files()) == []


@needs_links
def test_a_link_within_the_folder_is_a_file_like_any_other(empty_office: Office) -> None:
    empty_office.write({"content/real.md": "x"})
    (empty_office.folders.content / "alias.md").symlink_to("real.md")

    assert list(empty_office.folders.files()) == ["content/alias.md", "content/real.md"]


@needs_links
def test_a_link_that_leads_nowhere_is_not_followed(empty_office: Office) -> None:
    (empty_office.folders.content / "gone.md").symlink_to("missing.md")

    assert list(empty_office.folders.files()) == []


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    assert list(Office(tmp_path / "nowhere").folders.files()) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep names as text")
def test_a_name_in_another_encoding_is_told_in_plain_words(empty_office: Office) -> None:
    name = os.fsdecode("附件.pdf".encode("gbk"))
    (empty_office.folders.content / name).write_bytes(b"")

    with pytest.raises(GeneratorError, match="编码不是UTF-8"):
        list(empty_office.folders.files())
