"""Measuring a preview: from saving a case to its changed page."""

import socket
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from bench.contenders import Contender
from bench.corpus import Scale
from bench.measure import BenchError, end, start
from bench.results import Preview

CHANGES = 5
_REST = 1.5
"""Seconds between two changes, so that one is over before the next."""
_LIMIT = 300.0
"""Seconds after which waiting ends."""


def measure_preview(contender: Contender, project: Path, scale: Scale) -> Preview:
    """Start the preview, change a case some times, and stop it; BenchError where it cannot be had."""
    if contender.serve is None:
        raise BenchError("不测预览")
    port = _free_port()
    command = contender.serve(port)
    contender.clear(project)
    began = time.perf_counter()
    process = start(command, project, project / "serve.log", contender.environment)
    case = scale.cases // 2
    source, page = contender.source(project, case), contender.page(project, case)
    original = source.read_text(encoding="utf-8")
    try:
        address = f"http://127.0.0.1:{port}/"
        _wait(lambda: bool(_get(address)), lambda: process.poll() is None)
        ready = time.perf_counter() - began
        time.sleep(_REST)
        read = _reader(page, address + page.relative_to(project / contender.made[0]).as_posix())
        delays = [_change(source, original, f"改动标记{turn}", read) for turn in range(CHANGES)]
    finally:
        end(process)
        source.write_text(original, encoding="utf-8")
    return Preview(scale.name, contender.name, ready, tuple(delays), "磁盘" if page.exists() else "HTTP")


def _change(source: Path, original: str, marker: str, read: Callable[[], bytes]) -> float:
    source.write_text(f"{original}\n{marker}。\n", encoding="utf-8")
    began = time.perf_counter()
    _wait(lambda: marker.encode() in read(), lambda: True)
    delay = time.perf_counter() - began
    time.sleep(_REST)
    return delay


def _reader(page: Path, address: str) -> Callable[[], bytes]:
    """Read the page from disk where the preview writes it there, else over HTTP."""
    return (lambda: _read(page)) if page.exists() else (lambda: _get(address))


def _read(page: Path) -> bytes:
    try:
        return page.read_bytes()
    except OSError:  # It is just being replaced.
        return b""


def _get(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310  # our own preview on 127.0.0.1
            return bytes(answer.read())
    except OSError:
        return b""


def _wait(is_there: Callable[[], bool], is_running: Callable[[], bool]) -> None:
    began = time.perf_counter()
    while not is_there():
        if not is_running():
            raise BenchError("预览自己退出了，见serve.log")
        if time.perf_counter() - began > _LIMIT:
            raise BenchError(f"等了{_LIMIT:.0f}秒还没有等到")
        time.sleep(0.004)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
