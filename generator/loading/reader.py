"""Record files → parsed sources, pictures → sizes: from the cache where the bytes are known, else read anew."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from generator.digests import content_digest
from generator.loading.cache import Cache, Parsed, contents
from generator.loading.folders import Folders
from generator.loading.sizes import is_picture, measure
from generator.loading.source import Source, read_records
from generator.model.collections import COLLECTIONS
from generator.pictures import Fault, Size
from generator.problems import Finding
from generator.workers import Workers

CHUNK = 100
"""Files a worker takes at a time."""
_Task = tuple[str, str, bytes]
"""Folder of the collection, path, bytes."""


@lru_cache
def _decoder(folder: str) -> msgspec.msgpack.Decoder[Any]:
    model: Any = COLLECTIONS[folder].model
    return msgspec.msgpack.Decoder(tuple[tuple[model, ...], tuple[Finding, ...], tuple[str, ...]])


_size_decoder = msgspec.msgpack.Decoder(Size | Fault)


def _encode(source: Source) -> bytes:
    return msgspec.msgpack.encode((source.records, source.findings, source.lost))


def parse_chunk(tasks: Sequence[_Task]) -> list[tuple[str, Parsed]]:
    """Parse some files; each result is an encoded source.

    The hash is taken of the bytes at hand: an editor may have saved the file since it was looked at.
    """
    return [
        (path, Parsed(content_digest(data), _encode(read_records(COLLECTIONS[folder], path, data))))
        for folder, path, data in tasks
    ]


class Reader:
    """Reads record files, and remembers for its lifetime what they held."""

    def __init__(self, cache: Cache, workers: Workers) -> None:
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
        kept = self._cache.parsed({path for _, path in wanted}) if wanted else {}
        missing = [(folder, path) for folder, path in wanted if path not in kept]
        parsed = self._parse(missing, folders)
        self._cache.keep(parsed)
        for folder, path in wanted:
            read = parsed.get(path) or Parsed(digests[path], kept[path])
            records, findings, lost = _decoder(folder).decode(read.data)
            self._memory[path] = (digests[path], Source(records, findings, lost, read.digest))
        return {folder: [self._memory[path][1] for path in paths] for folder, paths in files.items()}

    def measure(self, files: Sequence[str], folders: Folders) -> dict[str, Size | Fault]:
        """Tell for each picture among the files in which size it is published, or why it is not."""
        digests = {path: self._cache.digest(path, folders.place(path)) for path in files if is_picture(path)}
        wanted = {path for path in digests if self._sizes.get(path, (b"",))[0] != digests[path]}
        kept = self._cache.parsed(wanted) if wanted else {}
        parsed = {path: Parsed(digests[path], measure(folders.place(path))) for path in wanted - kept.keys()}
        self._cache.keep(parsed)
        for path in wanted:
            data = parsed[path].data if path in parsed else kept[path]
            self._sizes[path] = (digests[path], _size_decoder.decode(data))
        return {path: self._sizes[path][1] for path in digests}

    def _knows(self, path: str, digests: Mapping[str, bytes]) -> bool:
        known = self._memory.get(path)
        return known is not None and known[0] == digests[path]

    def _parse(self, files: Sequence[tuple[str, str]], folders: Folders) -> dict[str, Parsed]:
        """Let the workers parse files."""
        count = -(-len(files) // CHUNK)
        chunks = (_tasks(files[start * CHUNK : (start + 1) * CHUNK], folders) for start in range(count))
        results = self._workers.map(parse_chunk, chunks, count, "读取内容")
        return {path: parsed for some in results for path, parsed in some}


def _tasks(files: Sequence[tuple[str, str]], folders: Folders) -> list[_Task]:
    return [(folder, path, contents(folders.place(path))) for folder, path in files]
