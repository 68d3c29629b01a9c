"""The Markdown dialect of every page: CommonMark with tables, footnotes and definition lists, read as offices type it.

Raw HTML comes out as text, no link can run a script, and no picture comes from another site; nh3 goes over what is left. See docs/decisions/markdown.md for the choice of parser.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape, unescape
from urllib.parse import unquote

import comrak
import nh3
from msgspec import Struct

from generator.office_text import as_markdown


class Heading(Struct, frozen=True, gc=False):
    """An entry of a page's table of contents."""

    level: int
    anchor: str
    text: str


class Rendered(Struct, frozen=True, gc=False):
    """A text as HTML."""

    html: str
    headings: tuple[Heading, ...]


_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.S)
_TAG = re.compile(r"<[^>]+>")
_SPLIT = re.compile(r"(<[^>]+>)")
_CLOSED = re.compile(r"<(?:a|h[1-6]|code|pre)\b")
"""Where a term is not linked …"""
_REOPENED = re.compile(r"</(?:a|h[1-6]|code|pre)>")
"""… until here."""
_TIDYING: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r'<a href="">(.*?)</a>', re.S), r"\1"),
    (re.compile(r'<img src="" alt="([^"]*)"[^>]*>'), r"\1"),
    (re.compile(r"Back to reference"), "回到正文"),
    (re.compile(r'<(th|td) align="(left|center|right)">'), r'<\1 class="\2">'),
)
"""What is mended in the parser's HTML: links and pictures that lead nowhere, English words, old attributes."""
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
_OPEN = re.compile(r"(?:https?|mailto|tel):|//|#|$", re.I)
"""Targets beyond the site that a reader's browser may open."""

_TAGS = frozenset(
    {"a", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img"}
    | {"li", "ol", "p", "pre", "section", "strong", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes={
        "a": {"href", "title", "id", "aria-label"},
        "img": {"src", "alt", "title"},
        "ol": {"start"},
        **{tag: {"id"} for tag in ("h1", "h2", "h3", "h4", "h5", "h6", "li")},
    },
    allowed_classes={
        "td": {"left", "center", "right"},
        "th": {"left", "center", "right"},
        "section": {"footnotes"},
        "sup": {"footnote-ref"},
        "a": {"footnote-backref"},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)


def _options(link: Callable[[str], str], image: Callable[[str], str]) -> comrak.ExtensionOptions:
    options = comrak.ExtensionOptions()
    options.table = options.footnotes = options.description_lists = True
    options.cjk_friendly_emphasis = True
    options.link_url_rewriter = link
    options.image_url_rewriter = image
    return options


@cache
def _render_options() -> comrak.RenderOptions:
    options = comrak.RenderOptions()
    options.escape = True
    return options


@cache
def _parse_options() -> comrak.ParseOptions:
    options = comrak.ParseOptions()
    # A row of hyphens under a date is a line somebody drew, not the sign of a heading.
    options.ignore_setext = True
    return options


def _convert(text: str, link: Callable[[str], str], image: Callable[[str], str]) -> str:
    return comrak.render_markdown(
        as_markdown(text),
        extension_options=_options(link, image),
        parse_options=_parse_options(),
        render_options=_render_options(),
    )


def is_local(target: str) -> bool:
    """Tell whether a link's target is a file beside the text, not an anchor or another site."""
    return bool(target) and _ELSEWHERE.match(target) is None


def targets(markdown: str) -> tuple[str, ...]:
    """List what a text needs from elsewhere: files and unusable addresses that links name, and all pictures, in order."""
    seen: list[str] = []

    def note_link(target: str) -> str:
        if _OPEN.match(target) is None:
            seen.append(target)
        return target

    def note_image(target: str) -> str:
        seen.append(target)
        return target

    _convert(markdown, note_link, note_image)
    return tuple(seen)


def file_of(target: str) -> str:
    """Give the path a target names, without its anchor and %-escapes."""
    return unquote(target.split("#", 1)[0].split("?", 1)[0])


def render(
    markdown: str, links: Mapping[str, str], root: str, terms: Sequence[tuple[str, str]] = (), highest: int = 1
) -> Rendered:
    """Render a text; each heading gets an anchor, and none is above level `highest`: a page has one title.

    A target found in `links` becomes `root` + its address, or loses its link where the address is empty. The first
    mention of each of `terms` (term, address) in running text is linked to its definition.
    """

    def rewrite(target: str) -> str:
        address = links.get(target, target)
        return root + address if address and target in links else address

    def rewrite_image(target: str) -> str:
        return rewrite(target) if is_local(target) else ""

    html, headings = _with_anchors(_convert(markdown, rewrite, rewrite_image), highest)
    for pattern, replacement in _TIDYING:
        html = pattern.sub(replacement, html)
    html = _CLEANER.clean(html)
    return Rendered(_with_terms(html, root, terms) if terms else html, headings)


def _with_anchors(html: str, highest: int) -> tuple[str, tuple[Heading, ...]]:
    headings: list[Heading] = []

    def anchored(match: re.Match[str]) -> str:
        level, inner = max(int(match[1]), highest), match[2]
        anchor = f"s{len(headings) + 1}"
        headings.append(Heading(level, anchor, unescape(_TAG.sub("", inner))))
        return f'<h{level} id="{anchor}">{inner}</h{level}>'

    return _HEADING.sub(anchored, html), tuple(headings)


def _with_terms(html: str, root: str, terms: Sequence[tuple[str, str]]) -> str:
    """Link the first mention of each term; not in links, headings, code, or inside a longer term."""
    addresses = {escape(term): address for term, address in terms}
    pattern = re.compile("|".join(re.escape(term) for term in sorted(addresses, key=len, reverse=True)))
    seen: set[str] = set()

    def linked(match: re.Match[str]) -> str:
        term = match[0]
        if term in seen:
            return term
        seen.add(term)
        return f'<a class="term" href="{root}{addresses[term]}">{term}</a>'

    closed = 0
    pieces = _SPLIT.split(html)
    for number, piece in enumerate(pieces):
        if number % 2:
            closed += (_CLOSED.match(piece) is not None) - (_REOPENED.match(piece) is not None)
        elif not closed:
            pieces[number] = pattern.sub(linked, piece)
    return "".join(pieces)
