"""What attachments and pictures were found to hold, by the hash of their bytes: each is taken apart once.

It may be missing or damaged; then they are taken apart again.
"""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

from generator.carriers.sighting import Sighting
from generator.digests import code_digest, content_digest
from generator.sealed import forget_others, read_sealed, write_sealed


class _Looked(Struct, frozen=True):
    files: dict[bytes, tuple[Sighting, ...]] = field(default_factory=dict)


class Looks:
    """Remembers in the cache's folder; `None` remembers for one run."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / f"looks-{code_digest()}.msgpack"
        self._known = ((None if self._path is None else read_sealed(self._path, _Looked)) or _Looked()).files
        self._used: dict[bytes, tuple[Sighting, ...]] = {}

    def of(self, data: bytes, look: Callable[[], tuple[Sighting, ...]]) -> tuple[Sighting, ...]:
        """Give what is known of these bytes, or look."""
        digest = content_digest(data)
        found = self._known.get(digest)
        self._used[digest] = look() if found is None else found
        return self._used[digest]

    def save(self) -> None:
        """Write down what was looked at in this run, with what is known from others."""
        if self._path is None or self._used.keys() <= self._known.keys():
            return
        if write_sealed(self._path, _Looked({**self._known, **self._used})):
            forget_others(self._path, "looks-*.msgpack")
