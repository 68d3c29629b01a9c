"""What a run keeps for the next one: a file that is whole, or as good as none."""

from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from generator.digests import content_digest

T = TypeVar("T", bound=Struct)
_SEAL = 16
"""Bytes before what is kept: its hash, for what is damaged may still be readable."""


def read_sealed(path: Path, model: type[T]) -> T | None:
    """Read what was kept; None where there is none that can be read."""
    try:
        sealed = memoryview(path.read_bytes())
        seal, data = sealed[:_SEAL], sealed[_SEAL:]
        return msgspec.msgpack.decode(data, type=model) if seal == content_digest(data) else None
    except (OSError, msgspec.DecodeError):
        return None


def write_sealed(path: Path, kept: Struct) -> bool:
    """Keep something; False where it cannot be kept, which costs the next run time, nothing else."""
    scratch = path.with_suffix(".new")
    data = msgspec.msgpack.encode(kept)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with scratch.open("wb") as file:
            file.writelines((content_digest(data), data))
        scratch.replace(path)
    except OSError:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)
        return False
    return True


def forget_others(path: Path, pattern: str) -> None:
    """Delete what other versions or days kept beside a file: nobody will read it again."""
    with suppress(OSError):
        for old in path.parent.glob(pattern):
            if old != path:
                old.unlink(missing_ok=True)
