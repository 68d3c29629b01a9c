"""What a finished page refers to: read off the HTML itself, so that nothing is forgotten and nothing assumed."""

import posixpath
import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from generator.rendering.shell import Shell, ShellKey

_REFERENCE = r' (?:href|src|poster)="(?:(?:\.\./){%d}([A-Za-z0-9_-]+(?:[/.][A-Za-z0-9_-]+)*)["#]|([^"#][^"]*)")'
"""Either what climbs %d folders to the root, as the theme's links do, and is an address from there; or any other."""
_SRCSET = re.compile(r' srcset="([^"]*)"')
_CANDIDATE = re.compile(r"\s*(\S+)\s+[0-9.]+[wx]\s*(?:,|$)")
"""One of several versions of a picture."""
_FETCHED = re.compile(
    r'<(?:img|image|script|link(?! rel="canonical")|video|audio|source|iframe|embed) '
    r'[^>]*?(?:href|src|poster)="((?:[a-z][a-z0-9+.-]*:|//)[^"]*)"'
)
"""What makes a browser ask another site for something by itself; a canonical address only says where a page lies."""
_ABSOLUTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


def targets_of(address: str, html: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the addresses within the site that a page names, and what it would fetch from elsewhere.

    An address that climbs above the root comes back with its `..`, and so is known to nobody.
    """
    folder = posixpath.dirname(address)
    found = _references(address.count("/")).findall(html)
    others = {other for _, other in found}
    versions = _versions(html) if " srcset=" in html else set()
    inside = {plain for plain, _ in found} | {_inside(folder, other) for other in others | versions}
    # Most pages name no other site at all, and the closer look is the dearer one.
    outside = _FETCHED.findall(html) if "//" in html else []
    outside += [version for version in versions if _ABSOLUTE.match(unescape(version))]
    return frozenset(inside - {""}), frozenset(unescape(value) for value in outside)


def _versions(html: str) -> set[str]:
    """Give the addresses from which a browser picks one that fits."""
    return {version for said in _SRCSET.findall(html) for version in _CANDIDATE.findall(said)}


def shell_targets(key: ShellKey, shell: Shell) -> tuple[str, frozenset[str], frozenset[str]]:
    """Give a shell's name for findings, and what `targets_of` gives for any page that it is put around."""
    address = "~/" * key.depth + "shell"
    html = "".join((shell.before_base, shell.before_title, shell.before_head, shell.before_body, shell.after_body))
    return (address, *targets_of(address, html))


@lru_cache
def _references(depth: int) -> re.Pattern[str]:
    return re.compile(_REFERENCE % depth)


@lru_cache(maxsize=50_000)
def _inside(folder: str, value: str) -> str:
    """Give the address that a link in a folder names; empty for an anchor or another site."""
    target = unescape(value)
    path = unquote(target.split("#", 1)[0].split("?", 1)[0])
    if not path or _ABSOLUTE.match(target):
        return ""
    return posixpath.normpath(posixpath.join(folder, path))
