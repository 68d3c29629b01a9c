"""`verify` tells what is missing, changed or added since a folder was published."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.publishing import verifying
from generator.publishing.releases import Releases
from tests.publishing.live import PAGE, Live, verify
from tests.publishing.shelf import publish
from tests.workbench import files_of


def remove(site: Path) -> None:
    """Take a page away."""
    (site / PAGE).unlink()


def change(site: Path) -> None:
    """Change a page, and neither its size nor its time stamp."""
    page = site / PAGE
    before = page.stat()
    page.write_bytes(page.read_bytes().replace("第一稿".encode(), "第二稿".encode()))
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))


def add(site: Path) -> None:
    """Put a file there."""
    (site / "news/新.html").write_text("多出来的", encoding="utf-8")


@pytest.mark.parametrize(
    ("fault", "line"),
    [(remove, f"少了文件：{PAGE}"), (change, f"文件被改动过：{PAGE}"), (add, "多出的文件：news/新.html")],
)
def test_a_fault_is_told_by_its_file(
    live: Live, capsys: pytest.CaptureFixture[str], fault: Callable[[Path], None], line: str
) -> None:
    fault(live.site)

    code = verify(live.site)

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [line]


def test_a_whole_site_is_said_to_be_whole(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(live.site) == 0
    assert "完整" in capsys.readouterr().out


def test_verifying_changes_nothing(live: Live) -> None:
    add(live.site)
    before = files_of(live.site)

    verify(live.site)

    assert files_of(live.site) == before


@pytest.mark.parametrize(
    ("manifest", "word"), [(None, "不是本程序发布的"), ("{", "损坏"), ('{"name": "another program\'s"}', "损坏")]
)
def test_a_folder_without_a_manifest_of_ours_cannot_be_verified(
    live: Live, capsys: pytest.CaptureFixture[str], manifest: str | None, word: str
) -> None:
    path = live.site / "manifest.json"
    if manifest is None:
        path.unlink()
    else:
        path.write_text(manifest, encoding="utf-8")

    assert verify(live.site) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert word in told[0]


def test_a_retired_release_can_be_verified_too(tmp_path: Path) -> None:
    releases = Releases(tmp_path / "site")
    for text in ("一", "二"):
        publish(releases, text)

    assert verifying.verify(releases.retired()[0]) == []
