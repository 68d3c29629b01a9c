"""What attachments and pictures were found to hold, by the hash of their bytes: each is taken apart once.

It may be missing or damaged; then they are taken apart again.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from generator.carriers.sighting import Sighting
from generator.digests import code_digest, content_digest

_Looked = dict[bytes, tuple[Sighting, ...]]
_SEAL = 16


class Looks:
    """Remembers in the cache's folder; `None` remembers for one run."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / f"looks-{code_digest()}.msgpack"
        self._known = _read(self._path)
        self._used: _Looked = {}

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
        data = msgspec.msgpack.encode({**self._known, **self._used})
        with suppress(OSError):  # It only saves time.
            self._path.parent.mkdir(parents=True, exist_ok=True)
            for old in self._path.parent.glob("looks-*.msgpack"):
                old.unlink(missing_ok=True)
            self._path.write_bytes(content_digest(data) + data)


def _read(path: Path | None) -> _Looked:
    if path is None:
        return {}
    try:
        sealed = path.read_bytes()
        seal, data = sealed[:_SEAL], sealed[_SEAL:]
        return msgspec.msgpack.decode(data, type=_Looked) if seal == content_digest(data) else {}
    except (OSError, msgspec.DecodeError):
        return {}
