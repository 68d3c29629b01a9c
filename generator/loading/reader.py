"""Record files → parsed sources, pictures → sizes: from the cache where the bytes are known, else read anew."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import msgspec
from msgspec.structs import replace

from generator.digests import content_digest
from generator.loading.cache import Cache, Parsed, contents
from generator.loading.folders import Folders
from generator.loading.sizes import is_picture, measure
from generator.loading.source import Source, read_records
from generator.model.collections import COLLECTIONS
from generator.model.record import MarkdownRecord, Record
from generator.pictures import Fault, Size
from generator.problems import Finding
from generator.workers import Workers

CHUNK = 100
"""Files a worker takes at a time."""
_Task = tuple[str, str, bytes]
"""Folder of the collection, path, bytes."""
Examine = Callable[[Record], list[Finding]]
"""Checks a record by itself: what is found is kept with it."""


class Job(NamedTuple):
    """What a worker does at a time."""

    tasks: Sequence[_Task]
    examine: Examine


def unexamined(_: Record) -> list[Finding]:
    """Check nothing."""
    return []


@lru_cache
def _decoder(folder: str) -> msgspec.msgpack.Decoder[Any]:
    model: Any = COLLECTIONS[folder].model
    return msgspec.msgpack.Decoder(tuple[tuple[model, ...], tuple[Finding, ...], tuple[str, ...], bytes])


_size_decoder = msgspec.msgpack.Decoder(Size | Fault)


def _encode(source: Source) -> bytes:
    return msgspec.msgpack.encode((source.records, source.findings, source.lost, _head(source)))


def _head(source: Source) -> bytes:
    """Hash what stands above the text of a file; nothing where it has none."""
    heads = [record.without_text() for record in source.records if isinstance(record, MarkdownRecord)]
    return content_digest(msgspec.msgpack.encode(heads)) if heads else b""


def parse_chunk(job: Job) -> list[tuple[str, Parsed]]:
    """Parse some files; each result is an encoded source.

    The hash is taken of the bytes at hand: an editor may have saved the file since it was looked at.
    """
    return [
        (path, Parsed(content_digest(data), _encode(_examined(read_records(COLLECTIONS[folder], path, data), job))))
        for folder, path, data in job.tasks
    ]


def _examined(source: Source, job: Job) -> Source:
    found = tuple(finding for record in source.records for finding in job.examine(record))
    return replace(source, findings=source.findings + found) if found else source


class Reader:
    """Reads record files, and remembers for its lifetime what they held."""

    def __init__(self, cache: Cache, workers: Workers, examine: Examine) -> None:
        self._examine = examine
        self._cache = cache
        self._workers = workers
        self._memory: dict[str, tuple[bytes, Source]] = {}
        """Path → digest of the bytes, and what they were parsed to."""
        self._sizes: dict[str, tuple[bytes, Size | Fault]] = {}
        """Path → digest of the bytes, and in which size the picture is published."""

    def read(self, files: Mapping[str, Sequence[str]], folders: Folders) -> Mapping[str, list[Source]]:
        """Read each collection's files, in the order given; `files` maps its folder to their paths."""
        digests = {path: self._cache.digest(path, folders.place(path)) for paths in files.values() for path in paths}
        wanted = [(folder, path) for folder, paths in files.items() for path in paths if not self._knows(path, digests)]
        missing = self._recall({path: folder for folder, path in wanted}, digests)
        for parsed in self._parse([(folder, path) for folder, path in wanted if path in missing], folders):
            self._cache.keep(parsed)
            for path, read in parsed.items():
                self._remember(missing[path], path, digests[path], read)
        return {folder: [self._memory[path][1] for path in paths] for folder, paths in files.items()}

    def _recall(self, folder_of: dict[str, str], digests: Mapping[str, bytes]) -> dict[str, str]:
        """Take what the cache has of some files, and give the others; of each, its collection's folder by its path."""
        missing = dict(folder_of)
        for path, data in self._cache.parsed(folder_of) if folder_of else ():
            self._remember(missing.pop(path), path, digests[path], Parsed(digests[path], data))
        return missing

    def _remember(self, folder: str, path: str, digest: bytes, read: Parsed) -> None:
        records, findings, lost, head = _decoder(folder).decode(read.data)
        self._memory[path] = (digest, Source(records, findings, lost, read.digest, head or read.digest))

    def measure(self, files: Sequence[str], folders: Folders) -> dict[str, Size | Fault]:
        """Tell for each picture among the files in which size it is published, or why it is not."""
        digests = {path: self._cache.digest(path, folders.place(path)) for path in files if is_picture(path)}
        wanted = {path for path in digests if self._sizes.get(path, (b"",))[0] != digests[path]}
        sizes = dict(self._cache.parsed(wanted)) if wanted else {}
        missing = {path: measure(folders.place(path)) for path in wanted - sizes.keys()}
        self._cache.keep({path: Parsed(digests[path], size) for path, size in missing.items()})
        for path, size in (sizes | missing).items():
            self._sizes[path] = (digests[path], _size_decoder.decode(size))
        return {path: self._sizes[path][1] for path in digests}

    def _knows(self, path: str, digests: Mapping[str, bytes]) -> bool:
        known = self._memory.get(path)
        return known is not None and known[0] == digests[path]

    def _parse(self, files: Sequence[tuple[str, str]], folders: Folders) -> Iterator[dict[str, Parsed]]:
        """Let the workers parse files, some at a time."""
        count = -(-len(files) // CHUNK)
        parts = (_tasks(files[start * CHUNK : (start + 1) * CHUNK], folders) for start in range(count))
        chunks = (Job(tasks, self._examine) for tasks in parts)
        yield from map(dict, self._workers.map(parse_chunk, chunks, count, "读取内容"))


def _tasks(files: Sequence[tuple[str, str]], folders: Folders) -> list[_Task]:
    return [(folder, path, contents(folders.place(path))) for folder, path in files]
