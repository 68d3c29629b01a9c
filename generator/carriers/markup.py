"""HTML, XML and SVG → the texts in them: what is read, and what stands in attributes, comments and scripts."""

import base64
import binascii
import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)|<!\[CDATA\[(?P<cdata>.*?)\]\]>"
    r"|<(?P<raw>script|style)\b(?P<own>[^>]*)>(?P<inside>.*?)</(?P=raw)\s*>"
    r"|</?(?P<name>[a-zA-Z][^\s/>]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|<[!?][^>]*>",
    re.S | re.I,
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.S)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span"
    " strike strong sub sup time tspan tt u var wbr".split()
)
"""What breaks a word no more than a change of ink does."""
_DRAWING = frozenset(
    "d points transform viewbox x y x1 x2 y1 y2 cx cy r rx ry dx dy width height style class id fill stroke offset"
    " integrity stroke-width stroke-dasharray gradienttransform sizes values keytimes".split()
)
"""Attributes that nobody reads and that are full of numbers."""
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([\"/\\])")
_DATA = re.compile(r"data:(image/[a-z+.-]+);base64,([A-Za-z0-9+/=\s]+)")


def texts_of(markup: str) -> Iterator[str]:
    """Give what a reader sees as one text, with a line end wherever a block ends, and each hidden text by itself."""
    shown: list[str] = []
    place = 0
    for token in _TOKEN.finditer(markup):
        shown.append(markup[place : token.start()])
        place = token.end()
        if token["comment"] is not None:
            yield unescape(token["comment"])
        elif token["cdata"] is not None:
            yield from texts_of(token["cdata"])
        elif token["raw"] is not None:
            yield unescaped(token["inside"])
            yield from _values(token["own"])
            shown.append("\n")
        elif token["name"] is not None:
            shown.append("" if token["name"].lower().rpartition(":")[2] in _INLINE else "\n")
            yield from _values(token["attributes"])
    shown.append(markup[place:])
    text = unescape("".join(shown))
    if re.search(r"</?[a-zA-Z]|&#?\w+;", text):
        yield from texts_of(text)  # Feeds carry HTML as text.
    yield text


def unescaped(text: str) -> str:
    r"""Write out what JSON and scripts write as \uXXXX."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text) if "\\" in text else text


def pictures_in(markup: str) -> Iterator[bytes]:
    """Give the pictures that are written into a text as data."""
    for match in _DATA.finditer(markup):
        try:
            yield base64.b64decode(match[2])
        except binascii.Error:
            continue


def _values(attributes: str) -> Iterator[str]:
    if "=" not in attributes:
        return
    for name, *quoted in _ATTRIBUTE.findall(attributes):
        value = unescape("".join(quoted))
        if name.lower() not in _DRAWING and not value.startswith("data:"):
            yield address(value)


def address(value: str) -> str:
    """Read an address as people do: with its %-escapes written out."""
    return unquote(value) if "%" in value else value
