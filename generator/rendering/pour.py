"""Pages → files: a pure function over chunks, so that any executor gives the same bytes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.digests import code_digest, content_digest
from generator.rendering.fragments import Fragments, render_body, render_head, template_digests
from generator.rendering.references import targets_of
from generator.rendering.shell import Shell, ShellKey, pour, shell_key
from generator.views.page import Page
from generator.workers import Workers

CHUNK = 64
"""Pages a worker takes at a time: enough to hide the pickling, few enough to share them out evenly."""

class Press(Struct, frozen=True):
    """All that rendering needs besides the pages."""

    fragments: Fragments
    shells: Mapping[ShellKey, Shell]
    site_name: str
    base_url: str = ""
    """Address of the site's root, with a slash at its end; empty where nobody knows it."""


class Rendered(Struct, frozen=True, gc=False):
    """A finished page."""

    address: str
    data: bytes
    targets: frozenset[str]
    """Addresses within the site that the page names."""
    outside: frozenset[str]
    """What it would fetch from elsewhere; must be empty."""


def page_digests(press: Press, pages: Iterable[Page]) -> dict[str, bytes]:
    """Give for each address the digest of all that its page is made of: template, shell, view."""
    templates = template_digests(press.fragments)
    shells = {key: content_digest(msgspec.msgpack.encode(shell)) for key, shell in press.shells.items()}
    encode = msgspec.msgpack.Encoder().encode
    digests = {}
    for page in pages:
        digest = blake2b(f"{code_digest()} {press.base_url} {press.site_name}".encode(), digest_size=16)
        digest.update(templates[f"{page.template}.html"])
        digest.update(shells[shell_key(page)])
        digest.update(encode(page))
        digests[page.address] = digest.digest()
    return digests


def render_page(press: Press, page: Page) -> Rendered:
    """Render one page, whole."""
    root = "../" * page.address.count("/")
    title = page.title if page.title == press.site_name else f"{page.title} - {press.site_name}"
    head = render_head(press.fragments, page, root, press.base_url)
    body = render_body(press.fragments, page, root)
    html = pour(press.shells[shell_key(page)], title, head, body)
    return Rendered(page.address, html.encode(), *targets_of(page.address, html))


def render_chunk(chunk: tuple[Press, Sequence[Page]]) -> list[Rendered]:
    """Render some pages; a pure function, for any executor."""
    press, pages = chunk
    return [render_page(press, page) for page in pages]


def render_pages(press: Press, pages: Sequence[Page], workers: Workers) -> Iterator[Rendered]:
    """Render pages, in their order; each chunk takes along only the shells that it needs."""
    count = -(-len(pages) // CHUNK)
    parts = (pages[start * CHUNK : (start + 1) * CHUNK] for start in range(count))
    chunks = ((replace(press, shells=_shells_for(press, part)), part) for part in parts)
    for rendered in workers.map(render_chunk, chunks, count, "生成页面"):
        yield from rendered


def _shells_for(press: Press, pages: Sequence[Page]) -> dict[ShellKey, Shell]:
    return {key: press.shells[key] for key in {shell_key(page) for page in pages}}
