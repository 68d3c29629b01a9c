"""HTML of a text → HTML that can do no harm: only the tags, attributes and addresses that are listed here are left.

nh3 reads HTML as a browser does, and writes it anew. Most texts are so plain that every letter of their HTML can be
listed: they come out of nh3 as they are, but for the two ways of writing in `_REWRITTEN`, and need not go through it.
"""

import re
from functools import cache

import nh3

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
        "h2": {"title"},
        "td": {"left", "center", "right"},
        "th": {"left", "center", "right"},
        "section": {"footnotes"},
        "sup": {"footnote-ref"},
        "a": {"footnote-backref"},
    },
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)

_LETTERS = r'[^<>&"\x00-\x08\x0b-\x1f\x7f-\xa0]*+'
_TEXT = rf"{_LETTERS}(?:&(?:amp|lt|gt|quot);{_LETTERS})*"
_MARKED = rf'strong>{_TEXT}</strong|em>{_TEXT}</em|a href="~[0-9]+">{_TEXT}</a'
_IMAGE = rf'img src="~[0-9]+" alt="{_LETTERS}" /'
_RUNNING = rf"{_TEXT}(?:<(?:{_MARKED}|{_IMAGE}|br /)>{_TEXT})*"
"""Text with marks that hold no other marks: a closing tag is always that of the tag before it."""
_PARAGRAPH = rf"p>{_RUNNING}</p"
_TITLE = rf'h2 id="s[0-9]+" class="title">{_RUNNING}</h2'
_HEADINGS = "|".join(rf'h{level} id="s[0-9]+">{_RUNNING}</h{level}' for level in range(1, 7))
_ITEMS = rf"(?:<li>{_RUNNING}</li>\n)+"
_LISTS = rf'ul>\n{_ITEMS}</ul|ol(?: start="[0-9]+")?>\n{_ITEMS}</ol'
_CELL = rf'(?: class="(?:left|center|right)")?>{_RUNNING}'
_ROWS = rf"<tbody>\n(?:<tr>\n(?:<td{_CELL}</td>\n)+</tr>\n)+</tbody>\n"
_TABLE = rf"table>\n<thead>\n<tr>\n(?:<th{_CELL}</th>\n)+</tr>\n</thead>\n(?:{_ROWS})?</table"
_REWRITTEN = ((" />", ">"), ("&quot;", '"'))
"""What nh3 writes in another way. In plain HTML `>` only ends tags, and `&quot;` only stands in text."""


@cache
def _plain() -> re.Pattern[str]:
    """Match blocks in which nothing is nested that a browser might read otherwise; compiled when it is needed."""
    blocks = "|".join((_PARAGRAPH, _TITLE, _HEADINGS, _LISTS, _TABLE, "hr /"))
    return re.compile(rf"(?:<(?:{blocks})>\n)*")


def sanitize(html: str) -> str:
    """Take off whatever is not listed; links and pictures of the site's own read `~N`."""
    if _plain().fullmatch(html) is None:
        return _CLEANER.clean(html)
    for old, new in _REWRITTEN:
        html = html.replace(old, new)
    return html
