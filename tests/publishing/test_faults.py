"""Full disks, forbidden folders, broken caches, kills: the last good site stays, and the next build recovers."""

import errno
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.publishing.staging import Staging
from tests.publishing.live import PAGE, Live, verify
from tests.workbench import ROOT, files_of

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
PAUSED = """
import signal, sys, time
from generator import cli, rendering, workers
from generator.publishing.staging import Staging
from generator.rendering import pour

def pause(self, *_):
    print("paused", flush=True)
    time.sleep(60)

# What starts the tests in the background has them ignore Ctrl-C; a terminal does not.
signal.signal(signal.SIGINT, signal.default_int_handler)
pour.CHUNK = 4
Staging.seal = pause
sys.exit(cli.main(sys.argv[1:]))
"""
"""A build that stands still when everything is staged; its workers are there by then."""


def fails(error: OSError) -> Callable[..., Any]:
    """Make a function that the system refuses."""

    def refuse(*_: Any, **__: Any) -> Any:
        raise error

    return refuse


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Give the one line that a command said why it cannot run."""
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert re.search("[一-鿿]", lines[0])
    return lines[0]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, ["磁盘满了", "腾出空间"]),
        (errno.EROFS, ["没有权限", "--output"]),
        (errno.EACCES, ["没有权限", "检查文件夹权限"]),
        (errno.EIO, ["系统不能读写"]),
    ],
)
@pytest.mark.parametrize("step", ["write", "seal"])
def test_a_disk_that_refuses_leaves_the_site_and_no_litter_and_says_what_to_do(
    live: Live,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    step: str,
    number: int,
    words: list[str],
) -> None:
    before = files_of(live.site)
    live.edit("第二稿。")
    with monkeypatch.context() as patch:
        patch.setattr(Staging, step, fails(OSError(number, os.strerror(number), "site/x.html")))
        code = live.build()

    assert code == 2
    line = said(capsys)
    assert all(word in line for word in [*words, "网站保持原样", "site/x.html"])
    assert files_of(live.site) == before
    assert live.beside() == set()
    assert live.build() == 0
    assert live.shows("第二稿")


def test_ctrl_c_leaves_the_site_and_no_litter(
    live: Live, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: Any) -> None:
        raise KeyboardInterrupt

    live.edit("第二稿。")
    with monkeypatch.context() as patch:
        patch.setattr(Staging, "seal", interrupt)
        code = live.build()

    assert code == 2
    assert "已中断" in said(capsys)
    assert live.shows("第一稿")
    assert live.beside() == set()


def test_old_releases_that_cannot_be_deleted_do_not_stop_the_new_one(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        live.publish(f"第{number}稿。")
    live.edit("新稿。")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", fails(PermissionError(errno.EACCES, "Permission denied")))
        code = live.build()

    assert code == 0
    assert live.shows("新稿")
    live.publish("再新。")
    assert live.beside() == set()
    assert len(live.releases.retired()) == 3


def test_a_file_somebody_put_into_the_site_is_kept_beside_it_and_the_build_says_where(
    live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    (live.site / "owner.txt").write_text("别人的", encoding="utf-8")

    live.publish("第二稿。")
    told = capsys.readouterr().out
    for number in range(5):
        live.publish(f"第{number}稿。")

    assert "owner.txt" in told
    assert str(live.releases.store) in told
    assert [path.read_text(encoding="utf-8") for path in live.releases.store.rglob("owner.txt")] == ["别人的"]


def test_a_site_that_is_a_link_stays_a_link_and_is_published_where_it_leads(live: Live, tmp_path: Path) -> None:
    served = tmp_path / "www" / "zhuanlan"
    served.parent.mkdir()
    live.site.rename(served)
    live.site.symlink_to(served)

    live.publish("第二稿。")

    assert live.site.is_symlink()
    assert "第二稿" in (served / PAGE).read_text(encoding="utf-8")
    assert verify(served) == 0


@pytest.mark.parametrize("place", ["content/site", "typical_cases/site"])
def test_a_site_cannot_lie_among_the_content(live: Live, capsys: pytest.CaptureFixture[str], place: str) -> None:
    assert live.office.build(live.office.root / place) == 2
    assert "内容文件夹" in said(capsys)
    assert not (live.office.root / place).exists()


def test_the_last_three_releases_are_kept_unless_settings_say_otherwise(live: Live) -> None:
    for number in range(5):
        live.publish(f"第{number}稿。")
    kept = len(live.releases.retired())
    live.office.replace("mkdocs.yml", "      as_of:", "      keep_releases: 1\n      as_of:")
    live.publish("新稿。")

    assert (kept, len(live.releases.retired())) == (3, 1)


def test_rolling_back_by_the_command_line_and_building_again(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    live.publish("第二稿。")

    code = live.office.run("rollback", "--output", str(live.site))

    assert code == 0
    assert "退回" in capsys.readouterr().out
    assert live.shows("第一稿")
    assert verify(live.site) == 0
    assert live.build() == 0
    assert live.shows("第二稿")
    assert files_of(live.site) == live.cold()


def test_rolling_back_to_a_release_that_somebody_changed_says_so(
    live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    live.publish("第二稿。")
    (live.releases.retired()[-1] / PAGE).write_text("改坏了", encoding="utf-8")

    code = live.office.run("rollback", "--output", str(live.site))

    assert code == 1
    assert f"文件被改动过：{PAGE}" in capsys.readouterr().out


def test_rolling_back_with_nothing_before_cannot_be_done(live: Live, capsys: pytest.CaptureFixture[str]) -> None:
    assert live.office.run("rollback", "--output", str(live.site)) == 2
    assert "没有更早的版本" in said(capsys)
    assert live.shows("第一稿")


def forget(live: Live) -> None:
    """Have no cache."""
    shutil.rmtree(live.cache)


def be_a_file(live: Live) -> None:
    """Have a file where the cache's folder should be."""
    shutil.rmtree(live.cache)
    live.cache.write_text("a file", encoding="utf-8")


def cut(live: Live) -> None:
    """Cut every file of the cache short."""
    for path in live.cached():
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def garble(live: Live) -> None:
    """Write garbage into the middle of every file of the cache."""
    for path in live.cached():
        data = bytearray(path.read_bytes())
        for place in range(len(data) // 3, len(data), 97):
            data[place] ^= 0x55
        path.write_bytes(data)


def replace_by_garbage(live: Live) -> None:
    """Replace every file of the cache."""
    for path in live.cached():
        path.write_bytes(b"\xc1garbage" * 999)


def empty(live: Live) -> None:
    """Empty every file of the cache."""
    for path in live.cached():
        path.write_bytes(b"")


def keep_half(live: Live) -> None:
    """Keep what was parsed, and lose the ledger and the host's files."""
    for path in live.cache.glob("*.msgpack"):
        path.unlink()


def shift_times(live: Live) -> None:
    """Come from another machine: every file has another time stamp."""
    for path in live.office.root.rglob("*"):
        if not path.is_relative_to(live.site):
            os.utime(path, (1_000_000_000, 1_000_000_000))


@pytest.mark.parametrize(
    "harm",
    [forget, be_a_file, cut, garble, replace_by_garbage, empty, keep_half, shift_times],
    ids=lambda harm: harm.__name__,
)
def test_whatever_became_of_the_cache_the_bytes_are_the_same(live: Live, harm: Callable[[Live], None]) -> None:
    live.edit("第二稿。")
    wanted = live.cold()
    harm(live)

    assert live.build() == 0

    assert files_of(live.site) == wanted
    assert verify(live.site) == 0


def test_a_cache_that_cannot_be_written_costs_time_alone(live: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    live.edit("第二稿。")
    wanted = live.cold()
    write = Path.write_bytes

    def write_elsewhere_only(path: Path, data: bytes) -> int:
        if path.is_relative_to(live.cache):
            write(path, data[:10])
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", write_elsewhere_only)

    assert live.build() == 0
    assert files_of(live.site) == wanted
    assert not list(live.cache.glob("*.new"))


@needs_signals
def test_where_chinese_file_names_would_be_misread_the_command_says_what_to_set(live: Live) -> None:
    env = {**os.environ, "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}

    done = subprocess.run(
        [sys.executable, "-m", "generator", "verify", str(live.site)],
        cwd=ROOT,
        env=env,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 2
    assert "PYTHONUTF8=1" in done.stderr.decode()
    assert len(done.stderr.splitlines()) == 1


def paused(live: Live) -> subprocess.Popen[str]:
    """Start a build that stops when everything is staged; give it when it has come so far."""
    live.edit("第二稿。")
    places = ["--config", str(live.office.config), "--output", str(live.site), "--as-of", "2026-11-20", "--jobs", "2"]
    process = subprocess.Popen(
        [sys.executable, "-c", PAUSED, "build", *places],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "paused\n"
    return process


def family(leader: int) -> list[int]:
    """List the running processes of a session."""
    stats = {path.parent.name: path.read_text(encoding="utf-8") for path in _stats()}
    fields = {int(pid): stat.rpartition(")")[2].split() for pid, stat in stats.items()}
    return [pid for pid, (state, _, _, session, *_) in fields.items() if int(session) == leader and state != "Z"]


def _stats() -> list[Path]:
    return [path for path in Path("/proc").glob("[0-9]*/stat") if path.exists()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_workers_end_with_a_build_that_is_killed_and_the_next_build_recovers(live: Live) -> None:
    process = paused(live)
    assert len(family(process.pid)) > 1

    process.kill()
    process.communicate()

    deadline = time.monotonic() + 10
    while family(process.pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert family(process.pid) == []
    assert verify(live.site) == 0
    assert live.shows("第一稿")
    assert live.beside() == {"staging"}
    assert live.build() == 0
    assert live.shows("第二稿")
    assert live.beside() == set()


@needs_signals
def test_ctrl_c_on_a_terminal_ends_a_build_with_one_line(live: Live) -> None:
    process = paused(live)

    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=20)

    assert process.returncode == 2
    assert told.splitlines() == ["已中断；已发布的网站是完整的，再运行一次即可。"]
    assert live.shows("第一稿")
    assert live.beside() == set()


def test_progress_is_quiet_in_a_pipe(live: Live) -> None:
    live.edit("第二稿。")
    options = ["--config", str(live.office.config), "--output", str(live.site), "--as-of", "2026-11-21", "--no-cache"]

    done = subprocess.run(
        [sys.executable, "-m", "generator", "build", *options, "--jobs", "2"], cwd=ROOT, capture_output=True, check=True
    )

    assert done.stderr == b""
    assert len(done.stdout.decode().splitlines()) == 2
