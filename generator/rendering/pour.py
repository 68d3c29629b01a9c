"""Pages → files: a pure function over chunks, so that any executor gives the same bytes."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.rendering.fragments import Fragments, render_body, render_head
from generator.rendering.references import targets_of
from generator.rendering.shell import Shell, ShellKey, pour, shell_key
from generator.views.page import Page

class Press(Struct, frozen=True):
    """All that rendering needs besides the pages."""

    fragments: Fragments
    shells: Mapping[ShellKey, Shell]
    site_name: str


class Rendered(Struct, frozen=True, gc=False):
    """A finished page."""

    address: str
    data: bytes
    targets: frozenset[str]
    """Addresses within the site that the page names."""
    outside: frozenset[str]
    """What it would fetch from elsewhere; must be empty."""


def render_page(press: Press, page: Page) -> Rendered:
    """Render one page, whole."""
    root = "../" * page.address.count("/")
    title = page.title if page.title == press.site_name else f"{page.title} - {press.site_name}"
    head = render_head(press.fragments, page, root)
    body = render_body(press.fragments, page, root)
    html = pour(press.shells[shell_key(page)], title, head, body)
    return Rendered(page.address, html.encode(), *targets_of(page.address, html))


def render_chunk(press: Press, pages: Sequence[Page]) -> list[Rendered]:
    """Render some pages."""
    return [render_page(press, page) for page in pages]
