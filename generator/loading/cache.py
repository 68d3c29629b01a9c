"""What was read before, by content hash: a file whose bytes are known is not parsed again.

The cache may be missing, damaged, stale, or another machine's: it only ever saves time.
"""

import os
import sqlite3
import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, Self

from generator.digests import content_digest

_TABLE = (
    "CREATE TABLE IF NOT EXISTS file (path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, changed INTEGER,"
    " seen INTEGER, digest BLOB, data BLOB, CHECK (typeof(size) = 'integer' AND typeof(mtime) = 'integer'"
    " AND typeof(changed) = 'integer' AND typeof(seen) = 'integer' AND typeof(digest) = 'blob'"
    " AND typeof(data) IN ('blob', 'null')))"
)
"""The CHECK is for damaged databases: `quick_check` looks at it when one is opened."""
_STAMP = (
    "INSERT INTO file (path, size, mtime, changed, seen, digest) VALUES (?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (path) DO UPDATE SET size = excluded.size, mtime = excluded.mtime, changed = excluded.changed,"
    " seen = excluded.seen, digest = excluded.digest"
)
_SEAL = 16
"""Bytes before what a file was parsed to: a hash of it and of the file's own hash."""
RACY = 2_000_000_000
"""Nanoseconds: a file changed so shortly before it was read may change again within its time stamp."""


class Stamp(NamedTuple):
    """What the file system says of a file."""

    size: int
    mtime: int
    """Nanoseconds."""
    changed: int
    """Nanoseconds of the last change of any kind: unlike `mtime`, no copying or unpacking sets it back."""


def stamp(path: str) -> Stamp:
    """Ask the file system."""
    found = os.stat(path)  # noqa: PTH116  # ten thousand times; Path is slow
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def contents(path: str) -> bytes:
    """Read a whole file."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # ten thousand times; Path is slow
        return file.read()


class Known(NamedTuple):
    """What the cache says of a file."""

    stamp: Stamp
    seen: int
    """When it was read, in nanoseconds."""
    digest: bytes


class Parsed(NamedTuple):
    """What a file was parsed to."""

    digest: bytes
    """Of the bytes that were parsed."""
    data: bytes


class Cache:
    """SQLite: path → stamp, content hash, and what the file was parsed to. `None` as folder keeps nothing.

    `code` is the digest of the program: another version's cache is not looked at.
    """

    def __init__(self, folder: Path | None, code: str) -> None:
        self._database, self._known = _open(folder, code)
        self._fresh: set[str] = set()
        """Files that were read in this run, and are not written down yet."""
        self._looked_at: set[str] = set()
        """Files whose stamp was asked for in this round."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._database.close()

    def digest(self, path: str, disk: str) -> bytes:
        """Give the hash of a file; it is read only where its stamp is not known, and looked at once a round."""
        if path in self._looked_at:
            return self._known[path].digest
        now = stamp(disk)
        known = self._known.get(path)
        if known is None or known.stamp != now or max(now.mtime, now.changed) >= known.seen - RACY:
            seen = time.time_ns()
            known = self._known[path] = Known(now, seen, content_digest(contents(disk)))
            self._fresh.add(path)
        self._looked_at.add(path)
        return known.digest

    def begin_round(self) -> None:
        """Look at every file again from here on."""
        self._looked_at.clear()

    def parsed(self, wanted: Collection[str]) -> Iterator[tuple[str, bytes]]:
        """Give the path of each wanted file that is unchanged, and what it was parsed to, one at a time."""
        rows = self._database.execute("SELECT path, data FROM file WHERE data IS NOT NULL")
        yield from ((path, data[_SEAL:]) for path, data in rows if path in wanted and self._is_sound(path, data))

    def _is_sound(self, path: str, sealed: bytes) -> bool:
        """Tell whether these bytes were made of the file as it is: a killed run may leave half of what it wrote."""
        return sealed[:_SEAL] == _seal(self._known[path].digest, sealed[_SEAL:])

    def keep(self, parsed: Mapping[str, Parsed]) -> None:
        """Write down what files were parsed to."""
        texts = [(_seal(*one) + one.data, path) for path, one in parsed.items()]
        with suppress(sqlite3.Error), self._database:
            self._write_stamps(parsed.keys())
            self._database.executemany("UPDATE file SET data = ? WHERE path = ?", texts)

    def save(self, paths: Iterable[str]) -> None:
        """Write down what is known of these files, and forget all others.

        Here as in `keep`, a full disk or a locked file costs the next run time, nothing else.
        """
        kept = set(paths)
        gone = [(path,) for path in self._known.keys() - kept]
        with suppress(sqlite3.Error), self._database:
            self._write_stamps(kept)
            self._database.executemany("DELETE FROM file WHERE path = ?", gone)

    def _write_stamps(self, paths: Collection[str]) -> None:
        stamps = [(path, *self._known[path].stamp, *self._known[path][1:]) for path in self._fresh.intersection(paths)]
        self._database.executemany(_STAMP, stamps)
        self._fresh.difference_update(paths)


def _seal(digest: bytes, data: bytes) -> bytes:
    return content_digest(digest + data)


def _open(folder: Path | None, code: str) -> tuple[sqlite3.Connection, dict[str, Known]]:
    """Open this version's cache; a damaged one is begun anew, and where none can be kept, one in memory is used."""
    if folder is not None:
        path = folder / f"records-{code}.sqlite"
        # Another version's: nobody will read it again.
        _remove(old for old in folder.glob("records-*.sqlite") if old != path)
        for _ in range(2):
            try:
                folder.mkdir(parents=True, exist_ok=True)
                return _prepared(path)
            except (sqlite3.Error, OSError) as error:
                if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_BUSY:
                    break  # Another run writes it; that is no damage.
                _remove([path])
    return _prepared(":memory:")


def _prepared(path: Path | str) -> tuple[sqlite3.Connection, dict[str, Known]]:
    database = sqlite3.connect(path, timeout=5)
    try:
        # The cache may be lost at any time; waiting for the disk would only be slow.
        database.execute("PRAGMA synchronous = OFF")
        database.execute("PRAGMA journal_mode = MEMORY")
        database.execute(_TABLE)
        if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
        return database, dict(_known_files(database))
    except sqlite3.Error:
        database.close()
        raise


def _known_files(database: sqlite3.Connection) -> Iterator[tuple[str, Known]]:
    for path, size, mtime, changed, seen, digest in database.execute(
        "SELECT path, size, mtime, changed, seen, digest FROM file"
    ):
        yield path, Known(Stamp(size, mtime, changed), seen, digest)


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:
            return  # The folder cannot be written to; then the cache is kept in memory.
