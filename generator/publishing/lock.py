"""One build at a time for each published folder."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from generator.problems import GeneratorError

PATIENCE = 600
"""Seconds a second build waits for the first."""


@contextmanager
def only_one(output: Path, say: Callable[[str], None], patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a published folder; a second comer says that it waits, and gives up in the end."""
    output.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(output.with_name(f".{output.name}.lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        say("另一个生成正在进行，等它结束……")
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            raise GeneratorError(f"等了{patience:.0f}秒，另一个生成还没有结束；请稍后再试。") from None
    try:
        yield
    finally:
        lock.release()
