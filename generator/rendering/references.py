"""What a finished page refers to: read off the HTML itself, so that nothing is forgotten and nothing assumed."""

import posixpath
import re
from html import unescape
from urllib.parse import unquote

_REFERENCE = re.compile(r'<([a-z]+)\b|\s(?:href|src|poster)="([^"]*)"')
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_FETCHING = frozenset({"img", "script", "link", "video", "audio", "source", "iframe", "embed"})
"""Elements that make the browser ask for something by themselves."""


def targets_of(address: str, html: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the addresses within the site that a page names, and what it would fetch from elsewhere.

    An address that climbs above the root comes back with its `..`, and so is known to nobody.
    """
    folder = posixpath.dirname(address)
    inside, outside = set(), set()
    tag = ""
    for name, value in _REFERENCE.findall(html):
        tag = name or tag
        if name:
            continue
        target = unescape(value)
        if _ABSOLUTE.match(target):
            if tag in _FETCHING:
                outside.add(target)
            continue
        path = unquote(target.split("#", 1)[0].split("?", 1)[0])
        if path:
            inside.add(posixpath.normpath(posixpath.join(folder, path)))
    return frozenset(inside), frozenset(outside)
