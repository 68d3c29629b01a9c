"""The sampler: memory and time of a whole tree of processes."""

import os
import sys
import time
from pathlib import Path

import pytest

from bench.measure import run

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")

_CHILD = "held = b'x' * 80_000_000; print(flush=True); input()"
_PARENT = f"""
import subprocess, sys, time
pipes = {{"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}}
children = [subprocess.Popen([sys.executable, "-c", {_CHILD!r}], **pipes) for _ in range(2)]
for child in children:
    child.stdout.readline()
time.sleep(0.6)  # Both hold what they hold, however slowly they started.
for child in children:
    child.communicate(b"end")
sys.exit(sum(child.returncode for child in children))
"""
_BUSY = "import time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: pass"
_FORKING = """
import os, time
held = b'x' * 80_000_000
child = os.fork()
time.sleep(0.5)
if child:
    os.waitpid(child, 0)
"""


def test_memory_is_the_sum_over_children(tmp_path: Path) -> None:
    used = run([sys.executable, "-c", _PARENT], tmp_path, tmp_path / "log", {}, limit=60)

    assert used.status == 0
    assert used.processes == 3
    assert 150 < used.memory < 260
    assert used.memory <= used.rss


def test_pages_that_processes_share_count_once(tmp_path: Path) -> None:
    used = run([sys.executable, "-c", _FORKING], tmp_path, tmp_path / "log", {}, limit=60)

    assert used.processes == 2
    assert 76 < used.memory < 130
    assert used.rss > 150


def test_processor_time_of_a_child_counts(tmp_path: Path) -> None:
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {_BUSY!r}], check=True)"
    used = run([sys.executable, "-c", script], tmp_path, tmp_path / "log", {}, limit=60)

    assert used.cpu >= 0.3
    assert used.wall >= 0.3


def test_a_run_that_takes_too_long_is_ended_with_its_children(tmp_path: Path) -> None:
    script = "import os, subprocess; print(os.getpid(), flush=True); subprocess.run(['sleep', '60'])"
    used = run([sys.executable, "-c", script], tmp_path, tmp_path / "log", {}, limit=0.5)

    assert used.is_late
    assert used.status == -9
    assert _is_gone(int((tmp_path / "log").read_text()))


def _is_gone(group: int) -> bool:
    """Give the system some time to bury what was killed."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


def test_an_exit_code_and_the_output_are_kept(tmp_path: Path) -> None:
    used = run([sys.executable, "-c", "print('没有做成'); exit(3)"], tmp_path, tmp_path / "log", {}, limit=60)

    assert used.status == 3
    assert (tmp_path / "log").read_text(encoding="utf-8") == "没有做成\n"
