"""Which lines of which file are whose: from a place that is shown back to the record that stands there."""

from bisect import bisect_right
from collections.abc import Iterable

from generator import outline
from generator.loading.folders import Folders
from generator.loading.loader import collection_of
from generator.loading.source import keys_of
from generator.loading.text import decode
from generator.model.record import Record


class Extents:
    """Finds records by file and line; only files that are asked for are read, and only those that hold a list."""

    def __init__(self, records: Iterable[Record], folders: Folders) -> None:
        self._folders = folders
        self._records: dict[str, dict[int | None, Record]] = {}
        """By the name of their file that findings show, and by their place in it."""
        self._starts: dict[str, tuple[int, ...]] = {}
        for record in records:
            self._records.setdefault(folders.name(record.path), {})[record.item] = record

    def owner(self, path: str, line: int) -> Record | None:
        """Tell whose line it is; None for a line of no known record."""
        here = self._records.get(path, {})
        if not here or None in here:
            return here.get(None)
        if path not in self._starts:
            self._starts[path] = self._read(next(iter(here.values())).path)
        return here.get(bisect_right(self._starts[path], line) - 1)

    def _read(self, path: str) -> tuple[int, ...]:
        collection, disk = collection_of(path), self._folders.disk(path)
        if collection is None or not disk.is_file():
            return ()
        return outline.entry_lines(decode(path, disk.read_bytes())[0], keys_of(collection.model))
