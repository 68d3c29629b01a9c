"""Batches: the pages of one family, and what tells that they are as they were."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
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


Notes = Mapping[bytes, tuple[Note, ...]]
"""Key of a batch → what is remembered of its pages."""
NOTHING_KNOWN: Notes = MappingProxyType({})


@dataclass(frozen=True)
class Batch:
    """A family of pages; they are made anew each time somebody asks for them."""

    name: str
    reading: bytes
    """Hash of all that the family reads."""
    _index: Index
    _make: Callable[[Index], Iterator[Page]]

    @cached_property
    def key(self) -> bytes:
        """What the pages are known by."""
        return content_digest(self.name.encode() + b"\0" + self.reading)

    def pages(self) -> Iterator[Page]:
        """Make the pages."""
        return self._make(self._index)
