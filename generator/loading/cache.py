"""What was read before, by content hash: a file whose bytes are known is not parsed again.

The cache may be missing, damaged, stale, or another machine's: it only ever saves time.
"""

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from generator.digests import content_digest

_STAMP = (
    "INSERT INTO file (path, size, mtime, seen, digest) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT (path) DO UPDATE SET size = excluded.size, mtime = excluded.mtime, seen = excluded.seen,"
    " digest = excluded.digest"
)
RACY = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may change again within its time stamp."""


class Stamp(NamedTuple):
    """What the file system says of a file."""

    size: int
    mtime: int
    """Nanoseconds."""


def stamp(path: str) -> Stamp:
    """Ask the file system."""
    found = os.stat(path)  # noqa: PTH116  # ten thousand times; Path is slow
    return Stamp(found.st_size, found.st_mtime_ns)


class Known(NamedTuple):
    """What the cache says of a file."""

    stamp: Stamp
    seen: int
    """When it was read, in nanoseconds."""
    digest: bytes


class Cache:
    """SQLite: path → stamp, content hash, and what the file was parsed to. `None` as folder keeps nothing.

    `code` is the digest of the program: another version's cache is not looked at.
    """

    def __init__(self, folder: Path | None, code: str) -> None:
        self._database = _open(folder, code)
        self._known = dict(self._rows())
        self._fresh: set[str] = set()
        """Files that were read in this run."""
        self._changed: set[str] = set()
        """Those of them whose bytes are new."""
        self._parsed: dict[str, bytes] = {}
        self._looked_at: set[str] = set()
        """Files whose stamp was asked for in this round."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def _rows(self) -> Iterator[tuple[str, Known]]:
        for path, size, mtime, seen, digest in self._database.execute(
            "SELECT path, size, mtime, seen, digest FROM file"
        ):
            yield path, Known(Stamp(size, mtime), seen, digest)

    def digest(self, path: str, disk: str) -> bytes:
        """Give the hash of a file; it is read only where its stamp is not known, and looked at once a round."""
        if path in self._looked_at:
            return self._known[path].digest
        self._looked_at.add(path)
        now = stamp(disk)
        known = self._known.get(path)
        if known is not None and known.stamp == now and now.mtime < known.seen - RACY:
            return known.digest
        seen = time.time_ns()
        digest = content_digest(Path(disk).read_bytes())
        self._fresh.add(path)
        if known is None or known.digest != digest:
            self._changed.add(path)
        self._known[path] = Known(now, seen, digest)
        return digest

    def begin_round(self) -> None:
        """Look at every file again from here on."""
        self._looked_at.clear()

    def parsed(self) -> dict[str, bytes]:
        """Give, by path, what each unchanged file was parsed to."""
        rows = self._database.execute("SELECT path, data FROM file WHERE data IS NOT NULL")
        return {path: data for path, data in rows if path not in self._changed}

    def keep(self, parsed: Mapping[str, bytes]) -> None:
        """Keep what files were parsed to, until `save`."""
        self._parsed.update(parsed)

    def save(self, paths: Iterable[str]) -> None:
        """Write down all that is known of these files, and forget all others.

        A full disk or a locked file costs the next run time, nothing else.
        """
        kept = set(paths)
        stamps = [(path, *self._known[path].stamp, *self._known[path][1:]) for path in self._fresh & kept]
        texts = [(data, path) for path, data in self._parsed.items()]
        gone = [(path,) for path in self._known.keys() - kept]
        try:
            with self._database:
                self._database.executemany(_STAMP, stamps)
                self._database.executemany("UPDATE file SET data = ? WHERE path = ?", texts)
                self._database.executemany("DELETE FROM file WHERE path = ?", gone)
        except sqlite3.OperationalError:
            return


def _open(folder: Path | None, code: str) -> sqlite3.Connection:
    """Open this code version's cache; a damaged one is begun anew, and where none can be kept, memory will do."""
    if folder is None:
        return _prepared(":memory:")
    path = folder / f"records-{code}.sqlite"
    for attempt in (path, path, ":memory:"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for old in folder.glob("records-*.sqlite"):
                if old != path:  # Another version's: nobody will read it again.
                    old.unlink(missing_ok=True)
            return _prepared(attempt)
        except (sqlite3.DatabaseError, OSError):
            path.unlink(missing_ok=True)
    raise AssertionError("a database in memory opens")


def _prepared(path: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=5)
    # The cache may be lost at any time; waiting for the disk would only be slow.
    database.execute("PRAGMA synchronous = OFF")
    database.execute("PRAGMA journal_mode = MEMORY")
    database.execute(
        "CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, seen INTEGER,"
        " digest BLOB, data BLOB)"
    )
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise sqlite3.DatabaseError("damaged")
    return database
