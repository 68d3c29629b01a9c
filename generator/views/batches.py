"""Batches: the pages of one family, and what tells that they are as they were."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

import msgspec
from msgspec import Struct

from generator.digests import content_digest
from generator.model.collections import CASES
from generator.site import Site
from generator.views.index import Index
from generator.views.page import Page

_encode = msgspec.msgpack.Encoder().encode


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
    """The pages of one family; they are made when somebody asks for them."""

    name: str
    reading: bytes
    """Hash of all that the family reads."""
    _index: Index
    _make: Callable[[Index], Iterator[Page]]

    @cached_property
    def key(self) -> bytes:
        """What the pages are known by."""
        return content_digest(self.name.encode() + b"\0" + self.reading)

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Make the pages."""
        return tuple(self._make(self._index))

    def leaves(self, known: Notes) -> Sequence[Page | Note]:
        """Give what is remembered of the pages, or make them."""
        notes = known.get(self.key)
        return self.pages if notes is None else notes


def common_key(site: Site) -> bytes:
    """Hash what every family may look at, besides the collections that it names."""
    linker = site.linker
    held = (site.settings, site.campaign, site.moment.as_of, site.moment.edition, site.pages, sorted(site.held))
    files = (sorted(linker.files), sorted(linker.pictures.items()))
    places = (sorted(linker.pages.items()), files, sorted(linker.unread), sorted(site.lost))
    return content_digest(_encode((held, places)))


def reading_key(site: Site, common: bytes, folders: Collection[str]) -> bytes:
    """Hash what a family may look at: the files of its collections, and what is common to all."""
    files = [(path, digest) for path, digest in site.digests.items() if _folder(path) in folders]
    return content_digest(_encode((common, sorted(folders), sorted(files))))


def _folder(path: str) -> str:
    parts = path.split("/", 2)
    return CASES if parts[0] == CASES else parts[1]
