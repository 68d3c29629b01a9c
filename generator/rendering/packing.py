"""Pages on their way to a worker: as bytes, which are sent and read far faster than objects."""

from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple, TypeVar

import msgspec
from msgspec import Struct

from generator.digests import content_digest
from generator.rendering.exports import addresses_of
from generator.rendering.shell import ShellKey, shell_key
from generator.views.batches import Batch, Note, Notes
from generator.views.page import Deferred, Export, Page, Recipe, View

T = TypeVar("T")
_encode = msgspec.msgpack.Encoder().encode
_Frame = tuple[str, str, str, str, str, tuple[tuple[str, str], ...], str, str, str]
_frame_decoder = msgspec.msgpack.Decoder(_Frame)


class PackedPage(NamedTuple):
    """A page on its way to a worker."""

    key: ShellKey
    """Of the shell that it needs."""
    view_type: type[View]
    frame: bytes
    """The page without its view."""
    view: bytes


class PackedExport(NamedTuple):
    """The files that go with a page, on their way to a worker."""

    stem: str
    data_type: type[Struct]
    data: bytes


class Leaf(NamedTuple):
    """A page that may have to be rendered.

    It is packed only when it is sent: as objects, what many pages show alike is there once.
    """

    note: Note
    page: Page

    def pack(self) -> PackedPage:
        """Make the page ready to be sent."""
        page = self.page
        view = page.view.lean() if isinstance(page.view, Recipe) else page.view
        return PackedPage(shell_key(page), type(view), _encode(_frame(page)), _encode(view))


class Sheaf:
    """The pages of one family: what is noted of each, and those that were made, as not all they show is as it was."""

    def __init__(self, batch: Batch, notes: tuple[Note, ...], leaves: Iterable[Leaf]) -> None:
        self.batch = batch
        self.notes = notes
        self._leaves: deque[Leaf] | None = deque(leaves)
        self.made = frozenset(leaf.note.address for leaf in self._leaves)
        """Addresses of the pages that were made."""

    def leaves(self) -> Iterator[Leaf]:
        """Give the pages that were made; each is forgotten as it is given, for together they take much memory.

        Who asks again gets all pages of the family, made anew.
        """
        if self._leaves is None:
            yield from leaves_of(self.batch)
            return
        leaves, self._leaves = self._leaves, None
        while leaves:
            yield leaves.popleft()


def gather(batch: Batch, known: Notes) -> Sheaf:
    """Make the pages of a family, or give what is remembered of them."""
    notes = known.get(batch.key)
    if notes is None:
        leaves = leaves_of(batch)
        return Sheaf(batch, tuple(leaf.note for leaf in leaves), leaves)
    changed = frozenset(note.source for note in notes if note.text != batch.text_of(note.source))
    leaves = leaves_of(batch, changed) if changed else ()
    fresh = {leaf.note.address: leaf.note for leaf in leaves}
    return Sheaf(batch, tuple(fresh.get(note.address, note) for note in notes), leaves)


def leaves_of(batch: Batch, sources: frozenset[str] | None = None) -> tuple[Leaf, ...]:
    """Make the pages of a family, one at a time; if only some are wanted, those that are made from these files."""
    return tuple(leaf_of(page, batch.text_of(page.source)) for page in batch.pages(sources))


def leaf_of(page: Page, text: bytes = b"") -> Leaf:
    """Note what is to be remembered of a page."""
    shown = page.view.key() if isinstance(page.view, Recipe) else page.view
    content = content_digest(_encode((type(page.view).__name__, _frame(page), shown)))
    files = tuple(file for export in page.exports for file in _notes_of(export))
    return Leaf(Note(page.address, page.section, page.template, page.source, content, files, text), page)


def _frame(page: Page) -> _Frame:
    said = (page.title, page.description, page.meta, page.image, page.feed)
    return (page.address, page.section, page.template, *said, page.source)


def _notes_of(export: Export) -> Iterator[tuple[str, bytes]]:
    """Give address and hash of each file that is made of an export, without making it."""
    data = export.data
    digest = data.key if isinstance(data, Deferred) else content_digest(_encode(data))
    yield from ((address, digest) for address in addresses_of(export))


def pack_export(export: Export) -> PackedExport:
    """Make the files that go with a page ready to be sent."""
    data = export.data.make() if isinstance(export.data, Deferred) else export.data
    return PackedExport(export.stem, type(data), _encode(data))


def unpack(packed: PackedPage) -> Page:
    """Give the page back, without its exports."""
    address, section, template, title, description, meta, image, feed, source = _frame_decoder.decode(packed.frame)
    return Page(
        address=address,
        section=section,
        template=template,
        title=title,
        description=description,
        meta=meta,
        image=image,
        feed=feed,
        source=source,
        view=_decoder(packed.view_type).decode(packed.view),
    )


def unpack_export(packed: PackedExport) -> tuple[str, Struct]:
    """Give the export back: its stem, and its data."""
    return packed.stem, _decoder(packed.data_type).decode(packed.data)


@lru_cache(maxsize=256)
def _decoder(packed_type: type[T]) -> msgspec.msgpack.Decoder[T]:
    return msgspec.msgpack.Decoder(packed_type)
