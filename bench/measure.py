"""Running one command and measuring it: time, processor time and memory of the whole tree of processes."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

INTERVAL = 0.02
"""Seconds between two looks at the tree."""
LOAD = 0.05
"""Part of the time that may go into reading smaps_rollup; the kernel walks all page tables for it."""
_PAGE_MB = os.sysconf("SC_PAGESIZE") / 2**20
_PROC = Path("/proc")


class BenchError(Exception):
    """Why a measurement cannot be made, in one line."""


@dataclass(frozen=True)
class Usage:
    """What one run cost."""

    wall: float
    """Seconds."""
    cpu: float
    """Seconds of user and system time, of the process and all it waited for."""
    memory: float
    """MB: highest sum of PSS over the tree, in which a page that n processes share counts one n-th in each."""
    rss: float
    """MB: highest sum of resident memory over the tree; shared pages count in each process."""
    processes: int
    """Most processes seen at once."""
    status: int
    """Exit code; negative where a signal ended it."""
    is_late: bool
    """Stopped at the time limit."""


def tree(root: int) -> Iterator[int]:
    """List a process and all its descendants; those that end meanwhile are left out."""
    yield root
    for listing in _listings(root):
        for child in listing.split():
            yield from tree(int(child))


def _listings(process: int) -> Iterator[str]:
    try:
        threads = os.listdir(_PROC / str(process) / "task")  # noqa: PTH208  # twice as fast, fifty times a second
    except OSError:
        return
    for thread in threads:
        yield _text(process, f"task/{thread}/children")


def _text(process: int, name: str) -> str:
    try:
        return (_PROC / str(process) / name).read_text()
    except OSError:
        return ""


def resident_mb(process: int) -> float:
    """Give a process's resident memory now; 0 once it is gone."""
    fields = _text(process, "statm").split()
    return int(fields[1]) * _PAGE_MB if fields else 0.0


def proportional_mb(process: int) -> float:
    """Give a process's proportional share of memory now; 0 once it is gone."""
    for line in _text(process, "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


class Sampler(threading.Thread):
    """Looks at a tree of processes until told to stop, and keeps the highest sums.

    PSS never exceeds RSS, so it is read only while the sum of RSS lies above the highest PSS so far: that loses no peak
    and spares the measured program. Reading it is also held to `LOAD` of the time.
    """

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.memory = self.rss = 0.0
        self.processes = 0
        self._root = root
        self._stop_asked = threading.Event()
        self._rest_until = 0.0

    def run(self) -> None:
        """Sample until stopped."""
        self.look()
        while not self._stop_asked.wait(INTERVAL):
            self.look()

    def look(self) -> None:
        """Take one sample."""
        members = list(tree(self._root))
        rss = sum(map(resident_mb, members))
        self.rss = max(self.rss, rss)
        self.processes = max(self.processes, len(members))
        now = time.perf_counter()
        if rss <= self.memory or now < self._rest_until:
            return
        self.memory = max(self.memory, sum(map(proportional_mb, members)))
        spent = time.perf_counter() - now
        self._rest_until = now + spent / LOAD

    def stop(self) -> None:
        """Stop sampling and wait for the last look."""
        self._stop_asked.set()
        self.join()


def start(command: Sequence[str], folder: Path, log: Path, extra: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a command as leader of a process group of its own, its output going into a file."""
    environment = {**os.environ, "NO_COLOR": "1", **extra}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # Python programs start from bytecode, as their users' do.
    with log.open("wb") as output:
        return subprocess.Popen(  # commands of the contenders' table
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment,
            start_new_session=True,
        )


def end(process: subprocess.Popen[bytes], grace: float = 5.0) -> None:
    """End a process that `start` started, and what it started: ask first, then insist; by its own group's id."""
    for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        if process.poll() is not None:
            break
        os.killpg(process.pid, sign)
        try:
            process.wait(grace)
        except subprocess.TimeoutExpired:
            continue


def run(command: Sequence[str], folder: Path, log: Path, extra: Mapping[str, str], limit: float) -> Usage:
    """Run a command to its end, or to the time limit in seconds."""
    if not sys.platform.startswith("linux"):
        raise BenchError("测量内存要读/proc，只能在Linux上运行。")
    began = time.perf_counter()
    process = start(command, folder, log, extra)
    sampler = Sampler(process.pid)
    sampler.start()
    overdue = threading.Timer(limit, os.killpg, (process.pid, signal.SIGKILL))
    overdue.start()
    try:
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
    except BaseException:
        end(process)
        raise
    finally:
        overdue.cancel()
        sampler.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    return Usage(
        wall=wall,
        cpu=used.ru_utime + used.ru_stime,
        memory=sampler.memory,
        rss=sampler.rss,
        processes=sampler.processes,
        status=process.returncode,
        is_late=wall >= limit,
    )
