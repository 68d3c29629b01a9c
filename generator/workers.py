"""A pure function mapped over chunks: here, in processes, or on any executor of `concurrent.futures`' shape."""

import logging
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self, TypeVar

from generator.digests import code_digest
from generator.problems import GeneratorError

if TYPE_CHECKING:
    from distributed import Client

A = TypeVar("A")
B = TypeVar("B")
DASK = "dask://"
_MOST = 61 if sys.platform == "win32" else sys.maxsize
"""Windows cannot wait for more processes at once."""


class Progress(Protocol):
    """Shows how far work has come while it is iterated over."""

    def __call__(self, items: Iterable[B], label: str, total: int, /) -> Iterable[B]:
        """Pass the items on."""


class Workers:
    """Holds an executor from the first use to the end of the `with` block.

    `address` is empty for processes on this machine, or `dask://HOST:PORT` for a Dask scheduler.
    """

    def __init__(self, jobs: int | None = None, address: str = "", progress: Progress | None = None) -> None:
        self.jobs = min(jobs or os.cpu_count() or 1, _MOST)
        self.address = address
        self._progress = progress
        self._executor: Executor | None = None
        self._connection = ExitStack()
        """To a Dask scheduler."""
        self._losses: tuple[type[Exception], ...] = (CancelledError,)
        """What a task ends with that was lost on its way."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if isinstance(self._executor, ProcessPoolExecutor):
            self._executor.shutdown(wait=error is None, cancel_futures=True)
        self._connection.close()

    def map(self, function: Callable[[A], B], chunks: Iterable[A], total: int, label: str) -> Iterator[B]:
        """Give the results in the order of the chunks; `total` and `label` are for the progress bar.

        Chunks are taken as they are needed and few are under way at once, so that memory stays small. A single chunk
        is done here: starting processes takes longer.
        """
        results = self._results(function, iter(chunks))
        yield from results if self._progress is None else self._progress(results, label, total)

    def begin(self, function: Callable[[A], B], item: A, *, is_long: bool) -> Callable[[], B]:
        """Let a worker do something meanwhile, and give what waits for it.

        It is done here, when it is waited for, where no worker is there and it is not long enough to start one.
        """
        if not self.address and (self.jobs == 1 or (self._executor is None and not is_long)):
            return lambda: function(item)
        with self._told_apart():
            future = self._open().submit(function, item)
        return lambda: self._wait(future)

    def _wait(self, future: "Future[B]") -> B:
        with self._told_apart():
            return future.result()

    @contextmanager
    def _told_apart(self) -> Iterator[None]:
        """Say what became of a worker that was lost; what a task raises is its own."""
        try:
            yield
        except BrokenProcessPool as error:
            raise GeneratorError(
                "一个工作进程意外退出了（可能是内存不够）；网站保持原样，请用--jobs 1再试。"
            ) from error
        except self._losses as error:
            advice = "网站保持原样，请检查集群，或去掉--executor再试"
            raise GeneratorError(f"“{self.address}”断开了，或工作机意外退出了；{advice}。") from error

    def _results(self, function: Callable[[A], B], chunks: Iterator[A]) -> Iterator[B]:
        first = list(islice(chunks, 2))
        if not self.address and (self.jobs == 1 or len(first) < 2):
            yield from map(function, chain(first, chunks))
            return
        ahead: deque[Future[B]] = deque()
        try:
            for chunk in chain(first, chunks):
                with self._told_apart():
                    ahead.append(self._open().submit(function, chunk))
                if len(ahead) > 2 * self.jobs:
                    yield self._wait(ahead.popleft())
            while ahead:
                yield self._wait(ahead.popleft())
        finally:
            for future in ahead:
                future.cancel()

    def _open(self) -> Executor:
        if self._executor is None:
            if self.address:
                client = self._connection.enter_context(_connect(self.address))
                self._executor = client.get_executor(pure=False)
                self._losses = (CancelledError, _killed_worker())
            else:
                self._executor = _process_pool(self.jobs)
        return self._executor


def _process_pool(jobs: int) -> Executor:
    """Start processes; they are forked where that is safe, which spares each of them the imports."""
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if is_safe else "spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker)


def _start_worker() -> None:
    """Leave Ctrl-C to the main process, and end with it even when it is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _connect(address: str) -> "Client":
    """Connect to a Dask scheduler whose workers would make the same bytes as this machine."""
    if not address.startswith(DASK):
        raise GeneratorError(f"--executor的“{address}”不认识；请写成“{DASK}主机:端口”。")
    try:
        from distributed import Client
    except ModuleNotFoundError:
        raise GeneratorError("没有安装Dask；请先运行“pip install distributed”。") from None
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = Client("tcp://" + address.removeprefix(DASK), timeout=10)
    except (OSError, ValueError) as error:
        raise GeneratorError(f"连不上“{address}”：{error}") from error
    try:
        versions = set(client.run(code_digest).values())
    except ModuleNotFoundError:
        versions = {""}
    if versions != {code_digest()}:
        client.close()
        fault = "工作机上没有装本程序，或版本和这里的不同；请装成一样的再试" if versions else "还没有工作机；请先启动"
        raise GeneratorError(f"“{address}”{fault}。")
    return client


def _killed_worker() -> type[Exception]:
    from distributed import KilledWorker

    killed: type[Exception] = KilledWorker
    return killed
