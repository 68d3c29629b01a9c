"""MkDocs and ProperDocs in charge: the same site as ours, and nothing of an office's folders beside it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.carriers.files import packed
from tests.personal_data import fabricated
from tests.workbench import Built, Office, files_of

HOSTS = ["mkdocs", "properdocs"]
MANIFEST = "manifest.json"


def run_host(host: str, office: Office, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build with a host's own command."""
    return subprocess.run(
        [sys.executable, "-m", host, "build", "-f", str(office.config), "--site-dir", str(output), *options],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"},
        cwd=office.root,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("host", HOSTS)
@pytest.mark.parametrize("name", ["full", "sample"])
def test_the_host_s_site_is_ours_byte_for_byte(
    built: Callable[[str], Built], tmp_path: Path, host: str, name: str
) -> None:
    site = built(name)

    done = run_host(host, site.office, tmp_path / "site")

    assert done.returncode == 0, done.stderr
    theirs, ours = files_of(tmp_path / "site"), files_of(site.output)
    assert sorted(theirs) == sorted(ours)
    assert [path for path in ours if path != MANIFEST and theirs[path] != ours[path]] == []


@pytest.mark.parametrize("host", HOSTS)
def test_sources_and_internal_records_are_not_in_the_host_s_site(
    built: Callable[[str], Built], tmp_path: Path, host: str
) -> None:
    run_host(host, built("full").office, tmp_path / "site")

    files = files_of(tmp_path / "site")

    assert files
    assert [path for path in files if path.endswith((".yml", ".yaml", ".md"))] == []
    assert [path for path, data in files.items() if "不外传".encode() in data or "hidden-" in path] == []


@pytest.mark.parametrize("host", HOSTS)
def test_a_mistake_stops_the_host_and_leaves_its_site(office: Office, tmp_path: Path, host: str) -> None:
    output = tmp_path / "site"
    assert run_host(host, office, output).returncode == 0
    before = files_of(output)
    office.write({"content/news/a.md": "---\n标题：灯\n日期: 2026-05-12\n---\n灯。\n"})

    done = run_host(host, office, output)

    assert done.returncode != 0
    assert "content/news/a.md:2 F10" in done.stderr
    assert "Traceback" not in done.stderr
    assert files_of(output) == before


@pytest.mark.parametrize("host", HOSTS)
def test_settings_without_content_stop_the_host_with_one_reason(office: Office, tmp_path: Path, host: str) -> None:
    (office.root / "content" / "site.yml").unlink()

    done = run_host(host, office, tmp_path / "site")

    assert done.returncode != 0
    assert "content/site.yml:1 F05" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("host", HOSTS)
def test_a_number_of_a_person_in_a_text_stops_the_host_before_it_begins(
    office: Office, tmp_path: Path, host: str
) -> None:
    output, number = tmp_path / "site", fabricated.mobile(Random(41))
    assert run_host(host, office, output).returncode == 0
    before = files_of(output)
    office.write({"content/news/a.md": f"---\n标题: 灯（示例）\n日期: 2026-05-12\n---\n电话{number}。\n"})

    done = run_host(host, office, output)

    assert done.returncode != 0
    assert "content/news/a.md:5 P01" in done.stderr
    assert number not in done.stderr
    assert files_of(output) == before


@pytest.mark.parametrize("host", HOSTS)
def test_what_only_the_finished_site_shows_of_a_person_leaves_nothing_of_it(
    office: Office, tmp_path: Path, host: str
) -> None:
    office.write(
        {
            "content/news/a.md": "---\n标题: 灯（示例）\n日期: 2026-05-12\n---\n见[名单](a.zip)。\n",
            "content/news/a.zip": packed({"a.txt": fabricated.identity(Random(42))}),
        }
    )

    done = run_host(host, office, tmp_path / "site")

    assert done.returncode != 0
    assert "content/news/a.zip:1 P01" in done.stderr
    assert files_of(tmp_path / "site") == {}
