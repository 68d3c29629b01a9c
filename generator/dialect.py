"""The Markdown dialect of every page: CommonMark with tables, footnotes and definition lists, read as offices type it.

Raw HTML comes out as text, no link can run a script, and no picture comes from another site; what is left is sanitised.
See docs/decisions/0002-markdown-parser.md for the choice of parser.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from itertools import count
from urllib.parse import unquote

import comrak
from msgspec import Struct

from generator.office_text import as_markdown
from generator.pictures import SMALL, Shape
from generator.sanitizer import sanitize


class Converted(Struct, frozen=True, gc=False):
    """A text as HTML that does not know yet where it will stand."""

    html: str
    """Sanitised; a link or picture of the site's own reads `~N`, for entry N of `targets`."""
    targets: tuple[str, ...]
    """What the text needs from elsewhere, as written: files that links name, and all pictures."""


_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>", re.S)
_LEADING = re.compile(r"(?:<h([1-6])[ >].*?</h\1>\s*)+", re.S)
_TITLE = '<h2 id="s{}" class="title">'
_ISSUED = re.compile(_TITLE.format(r"\d+"))
_TARGET = re.compile(r'(<a href|<img src)="~(\d+)"')
_LINK = re.compile(r'<a href="~(\d+)"[^>]*>(.*?)</a>', re.S)
_IMAGE = re.compile(r'<img src="~(\d+)" alt="([^"]*)"[^>]*>')
SIZES = "(max-width: 45rem) 75vw, 45rem"
"""How wide a picture in a text is shown: --measure in column.css; the theme's own pictures say the same.

On a phone it is as wide as the screen, but a quarter fewer dots than the screen has are not missed, and load sooner.
"""
_SPLIT = re.compile(r"(<[^>]+>)")
_CLOSED = re.compile(r"<(?:a|h[1-6]|code|pre)\b")
"""Where a term is not linked …"""
_REOPENED = re.compile(r"</(?:a|h[1-6]|code|pre)>")
"""… until here."""
_NOWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r'<a href="">(.*?)</a>', re.S), r"\1"),
    (re.compile(r'<img src="" alt="([^"]*)"[^>]*>'), r"\1"),
)
"""Links and pictures that lead nowhere → their words."""
_TIDYING = (
    ("Back to reference", "回到正文"),
    ('<th align="', '<th class="'),
    ('<td align="', '<td class="'),
)
"""What else is mended in the parser's HTML: English words, and old attributes."""
_TEXT = re.compile(r">[^<]*<")
"""Text between tags: attributes that are typed there must not look like attributes to the gates."""
_OUTSIDE = re.compile(r'<a (?=href="(?:https?:)?//)', re.I)
_APART = '<a rel="noopener noreferrer" '
"""Opens a link to another site, which is not told where its reader comes from."""
_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")
_OPEN = re.compile(r"(?:https?|mailto|tel):|//|#|$", re.I)
"""Targets beyond the site that a reader's browser may open."""


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


def file_of(target: str) -> str:
    """Give the path a target names, without its anchor and %-escapes."""
    return unquote(target.split("#", 1)[0].split("?", 1)[0])


def convert(markdown: str, highest: int = 1) -> Converted:
    """Turn a text into HTML; each heading gets an anchor, and none is above level `highest`: a page has one title.

    With `highest=2`, what was typed as a title (`# 办法`) keeps the class `title`: another text begins there.
    """
    targets: list[str] = []

    def note(target: str) -> str:
        targets.append(target)
        return f"~{len(targets) - 1}"

    html = _convert(markdown, lambda target: target if _OPEN.match(target) else note(target), note)
    if '=""' in html:
        for pattern, words in _NOWHERE:
            html = pattern.sub(words, html)
    for old, new in _TIDYING:
        html = html.replace(old, new)
    html = _OUTSIDE.sub(_APART, sanitize(_with_anchors(html, highest)))
    if '="' in markdown:
        html = _TEXT.sub(lambda match: match[0].replace('"', "&quot;"), html)
    return Converted(html, tuple(targets))


def place(
    html: str,
    addresses: Sequence[str],
    root: str,
    terms: Sequence[tuple[str, str]] = (),
    shapes: Sequence[Shape] = (),
) -> str:
    """Put converted HTML in its place: target N leads to `root` + `addresses[N]`, or nowhere where that is empty.

    The first mention of each of `terms` (term, address) in running text is linked to its definition. Pictures that
    are among `shapes` get their sizes, so that nothing jumps when they arrive.
    """
    if "" in addresses:
        html = _LINK.sub(lambda m: m[0] if addresses[int(m[1])] else m[2], html)
        html = _IMAGE.sub(lambda m: m[0] if addresses[int(m[1])] else m[2], html)
    if shapes:
        known = {shape.address: shape for shape in shapes}
        html = _IMAGE.sub(lambda m: _measured(m[0], known.get(addresses[int(m[1])]), root), html)
    html = _TARGET.sub(lambda m: f'{m[1]}="{root}{escape(addresses[int(m[2])])}"', html)
    return _with_terms(html, root, terms) if terms else html


def _measured(image: str, shape: Shape | None, root: str) -> str:
    """Tell the browser how large a picture in a text is, and which versions there are."""
    if shape is None:
        return image
    said = f' width="{shape.width}" height="{shape.height}" loading="lazy" decoding="async"'
    if shape.small:
        said += f' srcset="{root}{shape.small} {SMALL}w, {root}{shape.address} {shape.width}w" sizes="{SIZES}"'
    return image.removesuffix(">").rstrip(" /") + said + ">"


def parted(html: str) -> tuple[str, str]:
    """Part a notice from the text it issues, which begins with a title of its own; empty where there is none."""
    title = _ISSUED.search(html, 1)  # A title that nothing stands above begins the text itself.
    return (html[: title.start()], html[title.start() :]) if title else (html, "")


def untitled(html: str) -> str:
    """Take off the headings that a text begins with."""
    leading = _LEADING.match(html)
    return html[leading.end() :] if leading else html


def render(markdown: str, links: Mapping[str, str], root: str, terms: Sequence[tuple[str, str]] = ()) -> str:
    """Convert a text and put it in its place; `links` maps targets as written to addresses."""
    converted = convert(markdown)
    return place(converted.html, [links.get(target, "") for target in converted.targets], root, terms)


def _with_anchors(html: str, highest: int) -> str:
    numbers = count(1)

    def anchored(match: re.Match[str]) -> str:
        level = max(int(match[1]), highest)
        number = next(numbers)
        opening = _TITLE.format(number) if match[1] == "1" and level == 2 else f'<h{level} id="s{number}">'
        return f"{opening}{match[2]}</h{level}>"

    return _HEADING.sub(anchored, html)


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
