"""Fragments: a page's template with its view, and what stands in the page's head."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from generator import dialect
from generator.problems import GeneratorError
from generator.rendering.qr import Codes
from generator.rendering.templates import Environment
from generator.views.page import Page, Prose, Recipe, View

HEAD = "parts/head.html"
"""Template of what a page adds to <head>."""
_USED = re.compile(r'{%-?\s*(?:from|import|include|extends)\s+"([^"]+)"')
"""Names of the templates that one uses; fragments write them out, so there is no need to parse."""
Templates = tuple[tuple[str, str], ...]
"""(name below theme/fragments, source), sorted by name."""


class Fragments(Struct, frozen=True):
    """The theme's fragments as data, so that a worker anywhere renders the same."""

    templates: Templates
    stylesheets: frozenset[str]
    """Fragments that have a stylesheet of their own."""
    scripts: frozenset[str] = frozenset()
    """Fragments that have scripts of their own: a folder of the fragment's name, which goes out as one file."""


@lru_cache(maxsize=2)
def _environment(templates: Templates) -> Environment:
    """Compile templates on first use."""
    return Environment(dict(templates))


@lru_cache(maxsize=2)
def template_digests(fragments: Fragments) -> dict[str, bytes]:
    """Give the digest of each template together with all that it includes, and of what else it has of its own."""
    sources = dict(fragments.templates)
    uses = {name: set(_USED.findall(source)) for name, source in sources.items()}
    digests = {}
    for name in sources:
        template = name.removesuffix(".html")
        own = (template in fragments.stylesheets, template in fragments.scripts)
        digest = blake2b(f"{own}".encode(), digest_size=16)
        for used in sorted(_reached(name, uses) | _reached(HEAD, uses)):
            digest.update(f"{used}\0{sources.get(used, '')}\0".encode())
        digests[name] = digest.digest()
    return digests


def _reached(name: str, uses: Mapping[str, set[str]]) -> set[str]:
    seen, todo = {name}, [name]
    while todo:
        found = uses.get(todo.pop(), set()) - seen
        seen |= found
        todo += found
    return seen


def load_fragments(theme: Path) -> Fragments:
    """Read theme/fragments and note which of them have a stylesheet or scripts."""
    folder = theme / "fragments"
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    templates = tuple((name, (folder / name).read_text(encoding="utf-8")) for name in names)
    stylesheets = frozenset(path.stem for path in (theme / "assets" / "stylesheets").glob("*.css"))
    scripts = frozenset(path.parent.name for path in (theme / "assets" / "javascripts").glob("*/*.js"))
    return Fragments(templates, stylesheets, scripts)


def _with_markup(view: View, root: str) -> View:
    """Turn the view's Markdown into HTML."""
    ready: dict[str, Any] = {}
    for name in view.__struct_fields__:
        value = getattr(view, name)
        if isinstance(value, Prose):
            html = dialect.place(value.html, value.addresses, root, value.terms, value.shapes)
            ready[name] = Markup(html)  # noqa: S704  # sanitised
    return replace(view, **ready) if ready else view


def marked_texts(view: View) -> Iterator[str]:
    """Give the texts of a view that bring tags of their own."""
    values = (getattr(view, name) for name in view.__struct_fields__)
    return (value.html for value in values if isinstance(value, Prose))


def render_body(fragments: Fragments, page: Page, root: str, base_url: str = "") -> str:
    """Render a page's fragment; its QR codes need the site's address."""
    view = page.view.view() if isinstance(page.view, Recipe) else page.view
    names = {"address": page.address, "feed": page.feed, "codes": Codes(base_url)}
    return _render(fragments, f"{page.template}.html", view=_with_markup(view, root), root=root, **names)


def render_head(fragments: Fragments, page: Page, root: str, base_url: str) -> str:
    """Render what a page adds to <head>: description, meta tags, its fragment's stylesheet and script."""
    own = {"stylesheet": page.template in fragments.stylesheets, "script": page.template in fragments.scripts}
    return _render(fragments, HEAD, page=page, root=root, base_url=base_url, **own)


def render_drawing(fragments: Fragments, name: str, **names: object) -> str:
    """Render a drawing that is a file of its own."""
    return _render(fragments, name, **names)


def render_base(fragments: Fragments, base_url: str) -> str:
    """Render where a page's links start from."""
    return _render(fragments, "parts/base.html", base_url=base_url)


def _render(fragments: Fragments, name: str, **names: object) -> str:
    """Render a template; GeneratorError where the theme is at fault."""
    try:
        return _environment(fragments.templates).get_template(name).render(names)
    except jinja2.TemplateSyntaxError as error:
        raise GeneratorError(f"主题模板{error.name or name}第{error.lineno}行写错了：{error.message}") from error
    except (jinja2.TemplateError, AttributeError) as error:
        raise GeneratorError(f"主题模板{name}用不了：{error}") from error
