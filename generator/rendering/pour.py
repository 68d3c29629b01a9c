"""Pages → files: a pure function over chunks, so that any executor gives the same bytes."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from typing import NamedTuple

import msgspec
from markupsafe import escape
from msgspec import Struct
from msgspec.structs import replace

from generator.carriers.look import look_at_page
from generator.carriers.sighting import Sighting
from generator.digests import code_digest, content_digest
from generator.rendering.exports import note_export
from generator.rendering.fragments import (
    Fragments,
    marked_texts,
    render_base,
    render_body,
    render_head,
    template_digests,
)
from generator.rendering.references import targets_of
from generator.rendering.shell import Shell, ShellKey, pour, shell_key
from generator.rendering.soundness import faults_of
from generator.views.batches import Note
from generator.views.page import Page, Recipe, View
from generator.workers import Workers

CHUNK = 64
"""Pages a worker takes at a time: enough to hide the pickling, few enough to share them out evenly."""

NOT_FOUND = "404.html"


class Press(Struct, frozen=True):
    """All that rendering needs besides the pages."""

    fragments: Fragments
    shells: Mapping[ShellKey, Shell]
    site_name: str
    base_url: str = ""
    """Address of the site's root, with a slash at its end; empty where nobody knows it."""


class Packed(NamedTuple):
    """A page on its way to a worker: bytes, which are sent and read far faster than objects."""

    view_type: type[View]
    frame: bytes
    """The page without its view."""
    view: bytes


class Rendered(Struct, frozen=True, gc=False):
    """A finished page."""

    address: str
    data: bytes
    sha256: str
    targets: frozenset[str]
    """Addresses within the site that the page names, beyond those of its shell."""
    outside: frozenset[str]
    """What it would fetch from elsewhere; must be empty."""
    faults: tuple[str, ...]
    """What is not well formed; must be empty."""
    sightings: tuple[Sighting, ...] = ()
    """Personal data; whether it may be there is decided where the settings are known."""


_encode = msgspec.msgpack.Encoder().encode


def pack(page: Page) -> Packed:
    """Pack a page."""
    return Packed(type(page.view), _encode(_frame(page)), _encode(page.view))


def _frame(page: Page) -> "_Frame":
    return (page.address, page.section, page.template, page.title, page.description, page.meta, page.source)


@lru_cache(maxsize=256)
def _view_decoder(view_type: type[View]) -> msgspec.msgpack.Decoder[View]:
    return msgspec.msgpack.Decoder(view_type)


_Frame = tuple[str, str, str, str, str, tuple[tuple[str, str], ...], str]
_frame_decoder = msgspec.msgpack.Decoder(_Frame)


def unpack(packed: Packed) -> Page:
    """Undo `pack`."""
    address, section, template, title, description, meta, source = _frame_decoder.decode(packed.frame)
    return Page(
        address=address,
        section=section,
        template=template,
        title=title,
        description=description,
        meta=meta,
        source=source,
        view=_view_decoder(packed.view_type).decode(packed.view),
    )


class Digester:
    """Gives the digest of all that a page is made of: template, shell, view, and the program."""

    def __init__(self, press: Press) -> None:
        templates = template_digests(press.fragments)
        common = f"{code_digest()} {press.base_url} {press.site_name}".encode()
        self._seeds = {
            (key, name): content_digest(common + digest + _encode(shell))
            for key, shell in press.shells.items()
            for name, digest in templates.items()
        }

    def digest(self, note: Note) -> bytes:
        """Hash a page of which this is noted."""
        return content_digest(self._seeds[shell_key(note), f"{note.template}.html"] + note.content)


def note_of(page: Page) -> Note:
    """Note what is to be remembered of a page."""
    shown = page.view.key() if isinstance(page.view, Recipe) else page.view
    content = content_digest(_encode((type(page.view).__name__, _frame(page), shown)))
    files = tuple(file for export in page.exports for file in note_export(export))
    return Note(page.address, page.section, page.template, page.source, content, files)


def render_page(press: Press, page: Page, *, is_examined: bool = True) -> Rendered:
    """Render one page, whole; its structure is looked at where that is asked for."""
    root = "../" * page.address.count("/")
    title = page.title if page.title == press.site_name else f"{page.title} - {press.site_name}"
    head = render_head(press.fragments, page, root, press.base_url)
    body = render_body(press.fragments, page, root)
    # A server shows 404.html at any address, so its links need the site's own to start from.
    base = render_base(press.fragments, press.base_url) if press.base_url and page.address == NOT_FOUND else ""
    encoded = body.encode()
    data = pour(press.shells[shell_key(page)], title, head, encoded, base)
    targets, outside = targets_of(page.address, head + body)
    faults = faults_of(body) if is_examined else ()
    sightings = look_at_page(f"{escape(page.title)}\n{head}", body, encoded, marked_texts(page.view))
    return Rendered(page.address, data, sha256(data).hexdigest(), targets, outside, faults, sightings)


Chunk = tuple[Press, list[Packed]]


def render_chunk(chunk: Chunk) -> list[Rendered]:
    """Render some pages; a pure function, for any executor.

    The first page of each template is examined: what could break the structure of a page stands in its template.
    """
    press, packed = chunk
    pages = [unpack(page) for page in packed]
    first = {page.template: page.address for page in reversed(pages)}
    return [render_page(press, page, is_examined=first[page.template] == page.address) for page in pages]


def render_pages(press: Press, pages: Iterable[Page], total: int, workers: Workers) -> Iterator[Rendered]:
    """Render pages, in their order, while more of them come; `total` is how many there are at most."""
    chunks = (_chunk(press, part) for part in _parts(pages))
    for rendered in workers.map(render_chunk, chunks, -(-total // CHUNK), "生成页面"):
        yield from rendered


def _parts(pages: Iterable[Page]) -> Iterator[list[Page]]:
    iterator = iter(pages)
    while part := list(islice(iterator, CHUNK)):
        yield part


def _chunk(press: Press, pages: list[Page]) -> Chunk:
    """Put some pages together with the shells that they need, and no others."""
    shells = {key: press.shells[key] for key in set(map(shell_key, pages))}
    return replace(press, shells=shells), [pack(page) for page in pages]
