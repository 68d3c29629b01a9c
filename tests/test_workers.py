"""A function mapped over chunks gives the same results in the same order, wherever it runs."""

import io
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from tqdm import tqdm

from generator import workers as module
from generator.cli import _Bar
from generator.problems import GeneratorError
from generator.workers import Workers
from tests.workbench import Office, files_of


def process_of(number: int) -> tuple[int, int]:
    """Say who did it; the later ones are done first."""
    time.sleep(0.02 if number < 2 else 0)
    return number, os.getpid()


def fail_at_three(number: int) -> int:
    """Fail as our own code might."""
    if number == 3:
        raise ValueError("three")
    return number


def end_abruptly(number: int) -> int:
    """End as a process does that the system kills."""
    os.kill(os.getpid(), signal.SIGTERM if sys.platform == "win32" else signal.SIGKILL)
    return number


def test_results_come_in_the_order_of_the_chunks() -> None:
    with Workers(4) as workers:
        results = list(workers.map(process_of, range(30), 30, "测试"))

    assert [number for number, _ in results] == list(range(30))
    assert os.getpid() not in {process for _, process in results}


@pytest.mark.parametrize(("jobs", "count"), [(4, 1), (4, 0), (1, 5)])
def test_what_is_not_worth_a_process_is_done_here(jobs: int, count: int) -> None:
    with Workers(jobs) as workers:
        results = list(workers.map(process_of, range(count), count, "测试"))

    assert results == [(number, os.getpid()) for number in range(count)]


def test_chunks_are_taken_only_as_they_are_needed() -> None:
    taken = []

    def chunks() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    with Workers(2) as workers:
        next(iter(workers.map(process_of, chunks(), 1000, "测试")))

    assert len(taken) < 20


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_passes_through(jobs: int) -> None:
    with Workers(jobs) as workers, pytest.raises(ValueError, match="three"):
        list(workers.map(fail_at_three, range(9), 9, "测试"))


@pytest.mark.parametrize("jobs", [1, 2])
def test_after_an_error_the_workers_go_on_working(jobs: int) -> None:
    with Workers(jobs) as workers:
        with pytest.raises(ValueError, match="three"):
            list(workers.map(fail_at_three, range(9), 9, "测试"))

        assert list(workers.map(fail_at_three, range(2), 2, "测试")) == [0, 1]


def test_a_worker_that_the_system_ends_is_told_in_plain_words() -> None:
    with Workers(2) as workers, pytest.raises(GeneratorError, match="--jobs 1"):
        list(workers.map(end_abruptly, range(9), 9, "测试"))


def test_no_process_is_left_at_the_end() -> None:
    with Workers(2) as workers:
        list(workers.map(process_of, range(9), 9, "测试"))

    assert multiprocessing.active_children() == []


def test_progress_is_shown_for_each_chunk() -> None:
    shown: list[tuple[str, int]] = []

    def progress(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:
        shown.append((label, total))
        return items

    with Workers(1, progress=progress) as workers:
        list(workers.map(abs, range(3), 3, "读取内容"))

    assert shown == [("读取内容", 3)]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere processes are always spawned")
def test_processes_are_forked_while_there_are_no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    contexts: list[str] = []

    def noted(jobs: int, *, mp_context: Any, initializer: Any) -> ProcessPoolExecutor:
        contexts.append(mp_context.get_start_method())
        return ProcessPoolExecutor(jobs, mp_context=mp_context, initializer=initializer)

    monkeypatch.setattr(module, "ProcessPoolExecutor", noted)
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    module._process_pool(1).shutdown()
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    module._process_pool(1).shutdown()

    assert contexts == ["fork", "spawn"]


def test_a_progress_bar_starts_no_thread_that_would_keep_processes_from_being_forked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tqdm, "monitor", None)
    before = threading.active_count()
    list(_Bar([1, 2], file=io.StringIO()))

    assert threading.active_count() == before


@pytest.fixture
def many_pages(office: Office, monkeypatch: pytest.MonkeyPatch) -> Office:
    """Give a site that takes several chunks."""
    monkeypatch.setattr("generator.rendering.pour.CHUNK", 6)
    monkeypatch.setattr("generator.loading.reader.CHUNK", 3)
    text = "---\n标题: 第{0}条（示例）\n日期: 2026-05-{0:02}\n---\n正文{0}。\n"
    office.write({f"content/news/n{number}.md": text.format(number) for number in range(1, 21)})
    return office


def built(office: Office, folder: Path, *options: str) -> dict[str, bytes]:
    """Build without a cache."""
    assert office.build(folder, "--no-cache", *options) == 0
    return files_of(folder)


def test_one_two_and_four_processes_forked_or_spawned_give_the_same_bytes(
    many_pages: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = built(many_pages, tmp_path / "1", "--jobs", "1")

    assert built(many_pages, tmp_path / "2", "--jobs", "2") == one
    assert built(many_pages, tmp_path / "4", "--jobs", "4") == one
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert built(many_pages, tmp_path / "spawned", "--jobs", "2") == one


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """Give the address of a Dask scheduler with a worker in a process of its own, over TCP."""
    distributed = pytest.importorskip("distributed", reason="Dask is not installed: pip install distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=2, protocol="tcp", host="127.0.0.1", dashboard_address=None
    ) as found:
        yield found.scheduler_address.replace("tcp://", "dask://")


def test_a_dask_cluster_over_tcp_gives_the_same_bytes(many_pages: Office, tmp_path: Path, cluster: str) -> None:
    here = built(many_pages, tmp_path / "here")

    there = built(many_pages, tmp_path / "there", "--executor", cluster)

    assert there == here


def version_of_this_process() -> str:
    """Differ in every process."""
    return str(os.getpid())


def test_a_dask_cluster_of_another_version_is_refused(
    many_pages: Office,
    tmp_path: Path,
    cluster: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(module, "code_digest", version_of_this_process)

    assert many_pages.build(tmp_path / "site", "--executor", cluster) == 2
    assert "版本" in capsys.readouterr().err
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(("address", "words"), [("10.0.0.1:8786", "dask://"), ("dask://nowhere", "连不上")])
def test_an_address_of_no_cluster_is_told_in_plain_words(
    many_pages: Office, tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str, words: str
) -> None:
    if address.startswith("dask"):
        pytest.importorskip("distributed", reason="Dask is not installed: pip install distributed")

    assert many_pages.build(tmp_path / "site", "--executor", address) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert words in told[0]


def test_without_dask_the_office_is_told_what_to_install(
    many_pages: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    assert many_pages.build(tmp_path / "site", "--executor", "dask://127.0.0.1:8786") == 2
    assert "pip install distributed" in capsys.readouterr().err


@pytest.mark.parametrize("jobs", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none_is_refused(
    office: Office, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    with pytest.raises(SystemExit):
        office.run("check", "--jobs", jobs)

    assert f"“{jobs}”不是进程数" in capsys.readouterr().err
