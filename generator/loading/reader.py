"""Record files → parsed sources: from the cache where the bytes are known, else by the workers."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from generator.loading.cache import Cache
from generator.loading.folders import Folders
from generator.loading.source import Source, read_records
from generator.model.collections import COLLECTIONS
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


def _encode(source: Source) -> bytes:
    return msgspec.msgpack.encode((source.records, source.findings, source.lost))


def parse_chunk(tasks: Sequence[_Task]) -> list[tuple[str, bytes]]:
    """Parse some files: (path, encoded source)."""
    return [(path, _encode(read_records(COLLECTIONS[folder], path, data))) for folder, path, data in tasks]


def read_sources(
    files: Mapping[str, Sequence[str]], folders: Folders, cache: Cache, workers: Workers
) -> Mapping[str, list[Source]]:
    """Read the record files of each collection, in the order given; `files` maps its folder to their paths."""
    for paths in files.values():
        for path in paths:
            cache.digest(path, folders.disk(path))
    known = cache.parsed()
    missing = [(folder, path) for folder, paths in files.items() for path in paths if path not in known]
    count = -(-len(missing) // CHUNK)
    chunks = (_tasks(missing[start * CHUNK : (start + 1) * CHUNK], folders) for start in range(count))
    fresh = {path: data for parsed in workers.map(parse_chunk, chunks, count, "读取内容") for path, data in parsed}
    cache.keep(fresh)
    return {
        folder: [Source(*_decoder(folder).decode(known[path] if path in known else fresh[path])) for path in paths]
        for folder, paths in files.items()
    }


def _tasks(files: Sequence[tuple[str, str]], folders: Folders) -> list[_Task]:
    return [(folder, path, folders.disk(path).read_bytes()) for folder, path in files]
