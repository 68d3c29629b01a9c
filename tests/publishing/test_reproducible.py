"""The same content and the same day give the same bytes, whoever builds them, and wherever."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.publishing.live import Live
from tests.workbench import AS_OF, ROOT, Office, files_of

MADE = ("site/", ".cache/", ".site.")
"""What a build leaves in a project."""
ELSEWHERE = {
    "a clock and a language": {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
    "the other side of the world": {"TZ": "America/Los_Angeles", "LANG": "de_DE.UTF-8", "PYTHONHASHSEED": "4242"},
}


@pytest.mark.parametrize("place", ELSEWHERE)
def test_another_folder_clock_language_and_order_of_hashes_change_no_byte(
    live: Live, tmp_path: Path, place: str
) -> None:
    folder = tmp_path / "另一个 文件夹" / "很深" / "project"
    shutil.copytree(live.office.root, folder, ignore=shutil.ignore_patterns("site", ".cache", ".site.*"))
    env = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LANG", "TZ")}

    options = ["--as-of", AS_OF.isoformat(), "--config", str(folder / "mkdocs.yml")]
    subprocess.run(
        [sys.executable, "-m", "generator", "build", *options],
        cwd=ROOT,
        env={**env, **ELSEWHERE[place]},
        capture_output=True,
        check=True,
    )

    assert files_of(folder / "site") == files_of(live.site)


def test_files_copied_in_another_order_with_other_times_change_no_byte(live: Live, tmp_path: Path) -> None:
    files = {name: data for name, data in files_of(live.office.root).items() if not name.startswith(MADE)}
    copied = Live(Office(tmp_path / "copied"))
    for number, name in enumerate(sorted(files, key=lambda name: name[::-1])):
        copied.office.write({name: files[name]})
        os.utime(copied.office.root / name, (10**9 + number, 10**9 + number))

    assert copied.build() == 0

    assert files_of(copied.site) == files_of(live.site)
