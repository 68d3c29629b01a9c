"""Pictures that were made before, by all that they are made from; another edition, a preview, a check need them, too.

It may be missing, damaged or of another version: then pictures are made again, and come out the same.
"""

from collections.abc import Iterable
from contextlib import suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from generator import drawings, photographs, pictures
from generator.digests import content_digest

_SEAL = 16
"""Bytes before a picture: its hash, for what is damaged may still be readable."""
_ENDING = ".picture"


@lru_cache(maxsize=1)
def recipe() -> bytes:
    """Hash what decides on the bytes of a picture: the encoder and how it is used, but no other part of the program."""
    sources = (Path(str(module.__file__)).read_bytes() for module in (drawings, photographs, pictures))
    return content_digest(b"\0".join((version("pillow").encode(), *sources)))


class PictureCache:
    """Files named by the digest of what is in them. `None` as folder keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = None if folder is None else folder / "pictures"
        self._kept = 0

    def find(self, digest: bytes) -> bytes | None:
        """Give a picture that was made before."""
        if self._folder is None:
            return None
        try:
            sealed = (self._folder / f"{digest.hex()}{_ENDING}").read_bytes()
        except OSError:
            return None
        seal, data = sealed[:_SEAL], sealed[_SEAL:]
        return data if seal == content_digest(data) else None

    def keep(self, digest: bytes, data: bytes) -> None:
        """Keep a picture; where it cannot be kept, it is made again the next time."""
        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{digest.hex()}{_ENDING}").write_bytes(content_digest(data) + data)
        self._kept += 1

    def forget_others(self, digests: Iterable[bytes]) -> None:
        """Delete what no picture is known by any more; only after something was added is there anything to gain."""
        if self._folder is None or not self._kept:
            return
        names = {f"{digest.hex()}{_ENDING}" for digest in digests}
        with suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in names:
                    path.unlink(missing_ok=True)
