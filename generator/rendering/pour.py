"""Pages → files: a pure function over chunks, so that any executor gives the same bytes."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

import msgspec
from markupsafe import escape
from msgspec import Struct
from msgspec.structs import replace

from generator.carriers.look import look_at_export, look_at_page
from generator.carriers.sighting import Sighting
from generator.digests import code_digest, content_digest
from generator.rendering.exports import render_file
from generator.rendering.fragments import (
    Fragments,
    marked_texts,
    render_base,
    render_body,
    render_head,
    template_digests,
)
from generator.rendering.packing import PackedExport, PackedPage, unpack, unpack_export
from generator.rendering.poster import TEMPLATE as POSTER
from generator.rendering.references import targets_of
from generator.rendering.shell import Shell, ShellKey, pour, shell_key
from generator.rendering.soundness import faults_of, inline_faults
from generator.views.batches import Note
from generator.views.page import Page

CHUNK = 64
"""Pages and exports a worker takes at a time: enough to hide the pickling, few enough to share them out evenly."""

CHUNK_BYTES = 1_000_000
"""No more is put together than this: some chunks are under way at once, and pages of long tables are large."""

DRAWING = ".svg"
"""Ending of the exports that a template draws, which are looked at as pages are."""

NOT_FOUND = "404.html"


class Press(Struct, frozen=True):
    """All that rendering needs besides the pages."""

    fragments: Fragments
    shells: Mapping[ShellKey, Shell]
    site_name: str
    base_url: str = ""
    """Address of the site's root, with a slash at its end; empty where nobody knows it."""


class Rendered(Struct, frozen=True, gc=False):
    """A finished file."""

    address: str
    data: bytes
    sha256: str
    targets: frozenset[str] = frozenset()
    """Addresses within the site that the page names, beyond those of its shell."""
    outside: frozenset[str] = frozenset()
    """What it would fetch from elsewhere; must be empty."""
    faults: tuple[str, ...] = ()
    """What is not well formed; must be empty."""
    sightings: tuple[Sighting, ...] = ()
    """Personal data; whether it may be there is decided where the settings are known."""


_encode = msgspec.msgpack.Encoder().encode


class Digester:
    """Gives the digest of all that a page is made of: template, shell, view, and the program."""

    def __init__(self, press: Press) -> None:
        templates = template_digests(press.fragments)
        common = f"{code_digest()} {press.base_url} {press.site_name}".encode()
        self._place = press.base_url.encode()
        self._drawn = self._place + templates.get(POSTER, b"")
        self._seeds = {
            (key, name): content_digest(common + digest + _encode(shell))
            for key, shell in press.shells.items()
            for name, digest in templates.items()
        }

    def digest(self, note: Note) -> bytes:
        """Hash a page of which this is noted."""
        return content_digest(self._seeds[shell_key(note), f"{note.template}.html"] + note.content)

    def digests_of_files(self, note: Note) -> tuple[tuple[str, bytes], ...]:
        """Hash each file that goes with a page: what is noted of it, where the site lies, and how it is drawn."""
        return tuple(
            (address, content_digest((self._drawn if address.endswith(DRAWING) else self._place) + digest))
            for address, digest in note.exports
        )


def render_page(press: Press, page: Page, *, is_examined: bool = True) -> Rendered:
    """Render one page, whole; its structure is looked at where that is asked for."""
    root = "../" * page.address.count("/")
    title = page.title if page.title == press.site_name else f"{page.title} - {press.site_name}"
    head = render_head(press.fragments, page, root, press.base_url)
    body = render_body(press.fragments, page, root, press.base_url)
    # A server shows 404.html at any address, so its links need the site's own to start from.
    base = render_base(press.fragments, press.base_url) if press.base_url and page.address == NOT_FOUND else ""
    encoded = body.encode()
    data = pour(press.shells[shell_key(page)], title, head, encoded, base)
    targets, outside = targets_of(page.address, head + body)
    faults = (*faults_of(body), *inline_faults(body)) if is_examined else ()
    sightings = look_at_page(f"{escape(page.title)}\n{head}", body, encoded, marked_texts(page.view))
    return Rendered(page.address, data, sha256(data).hexdigest(), targets, outside, faults, sightings)


Task = PackedPage | PackedExport
Chunk = tuple[Press, list[Task]]


def chunks(press: Press, tasks: Iterable[Task]) -> Iterator[Chunk]:
    """Put some tasks together, as they come, with the shells that they need, and no others."""
    for part in _parts(tasks):
        keys = {task.key for task in part if isinstance(task, PackedPage)}
        yield replace(press, shells={key: press.shells[key] for key in keys}), part


def _parts(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    part: list[Task] = []
    size = 0
    for task in tasks:
        part.append(task)
        size += len(task.view if isinstance(task, PackedPage) else task.data)
        if len(part) == CHUNK or size >= CHUNK_BYTES:
            yield part
            part, size = [], 0
    if part:
        yield part


def render_chunk(chunk: Chunk) -> list[Rendered]:
    """Render some pages and exports; a pure function, for any executor."""
    return list(rendering(chunk))


def rendering(chunk: Chunk) -> Iterator[Rendered]:
    """Render some pages and exports one by one: some are so large that nobody should hold two of them.

    The first page of each template is examined: what could break the structure of a page stands in its template.
    """
    press, tasks = chunk
    examined: set[str] = set()
    for task in tasks:
        if isinstance(task, PackedExport):
            yield from (_rendered_file(*file) for file in _files(press, task))
            continue
        page = unpack(task)
        yield render_page(press, page, is_examined=page.template not in examined)
        examined.add(page.template)


def _files(press: Press, task: PackedExport) -> Iterator[tuple[str, bytes]]:
    return render_file(*unpack_export(task), press.base_url, press.fragments)


def _rendered_file(address: str, data: bytes) -> Rendered:
    sightings = look_at_export(address, data)
    if not address.endswith(DRAWING):
        return Rendered(address, data, sha256(data).hexdigest(), sightings=sightings)
    text = data.decode()
    return Rendered(address, data, sha256(data).hexdigest(), *targets_of(address, text), faults_of(text), sightings)
