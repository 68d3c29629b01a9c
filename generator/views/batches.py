"""Batches: the pages of one family, and what tells that they are as they were."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct

from generator.digests import content_digest
from generator.views.index import Index
from generator.views.page import Page


class Note(Struct, frozen=True, gc=False, array_like=True):
    """What is remembered of a page that was made."""

    address: str
    section: str
    template: str
    source: str
    content: bytes
    """Hash of all that the page shows; its template and shell are not in it."""
    exports: tuple[tuple[str, bytes], ...] = ()
    """Address of each file that goes with the page, and the hash of what it is made of."""
    text: bytes = b""
    """Hash of the file whose text the page shows, where that is all it shows of any text."""


Notes = Mapping[bytes, tuple[Note, ...]]
"""Key of a batch → what is remembered of its pages."""
NOTHING_KNOWN: Notes = MappingProxyType({})


@dataclass(frozen=True)
class Batch:
    """A family of pages; they are made anew each time somebody asks for them."""

    name: str
    reading: bytes
    """Hash of all that the family reads, but for texts of which each page shows its own."""
    _index: Index
    _make: Callable[[Index], Iterator[Page]]
    _texts: Mapping[str, bytes]
    """Hash of each file whose text is shown by the page that is made from it."""

    @cached_property
    def key(self) -> bytes:
        """What the pages are known by."""
        return content_digest(self.name.encode() + b"\0" + self.reading)

    def text_of(self, source: str) -> bytes:
        """Give the hash of a file whose text the page made from it shows; nothing for another family's."""
        return self._texts.get(source, b"")

    def pages(self, sources: frozenset[str] | None = None) -> Iterator[Page]:
        """Make the pages; if only some are wanted, those that are made from these files."""
        return self._make(self._index if sources is None else replace(self._index, sources=sources))
