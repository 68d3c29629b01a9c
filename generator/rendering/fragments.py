"""Fragments: a page's template with its view, and what stands in the page's head."""

from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import meta
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator import dialect
from generator.views.page import Page, Prose, View


class Fragments(Struct, frozen=True, dict=True):
    """The theme's fragments as data, so that a worker anywhere renders the same."""

    templates: tuple[tuple[str, str], ...]
    """(name below theme/fragments, source), sorted by name."""
    stylesheets: frozenset[str]
    """Fragments that have a stylesheet of their own."""

    @cached_property
    def environment(self) -> jinja2.Environment:
        """Compile templates on first use; a name that a view lacks is an error, and text is escaped."""
        return jinja2.Environment(
            loader=jinja2.DictLoader(dict(self.templates)),
            undefined=jinja2.StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )

    @cached_property
    def digests(self) -> dict[str, bytes]:
        """Digest of each template together with all that it includes."""
        sources = dict(self.templates)
        return {name: self._digest(name, sources) for name in sources}

    def _digest(self, name: str, sources: dict[str, str]) -> bytes:
        seen = {name}
        todo = [name]
        while todo:
            tree = self.environment.parse(sources[todo.pop()])
            found = {used for used in meta.find_referenced_templates(tree) if used} - seen
            seen |= found
            todo += found
        digest = blake2b(digest_size=16)
        for used in sorted(seen):
            digest.update(f"{used}\0{sources[used]}\0".encode())
        return digest.digest()


def load_fragments(theme: Path) -> Fragments:
    """Read theme/fragments and note which of them have a stylesheet."""
    folder = theme / "fragments"
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    templates = tuple((name, (folder / name).read_text(encoding="utf-8")) for name in names)
    stylesheets = frozenset(path.stem for path in (theme / "assets" / "stylesheets").glob("*.css"))
    return Fragments(templates, stylesheets)


def _with_markup(view: View, root: str) -> View:
    """Turn the view's Markdown into HTML."""
    ready: dict[str, Any] = {}
    for name in view.__struct_fields__:
        value = getattr(view, name)
        if isinstance(value, Prose):
            ready[name] = Markup(dialect.render(value.markdown, dict(value.links), root).html)  # noqa: S704  # sanitised
    return replace(view, **ready) if ready else view


def render_body(fragments: Fragments, page: Page, root: str) -> str:
    """Render a page's fragment."""
    template = fragments.environment.get_template(f"{page.template}.html")
    return template.render(view=_with_markup(page.view, root), root=root)


def render_head(fragments: Fragments, page: Page, root: str) -> str:
    """Render what a page adds to <head>: description, meta tags, its fragment's stylesheet."""
    stylesheet = page.template if page.template in fragments.stylesheets else ""
    template = fragments.environment.get_template("parts/head.html")
    return template.render(page=page, stylesheet=stylesheet, root=root)
