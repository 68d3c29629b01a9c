"""What an office typed behind a key: text that YAML would misread, or a second entry on the same line."""

import re
from collections.abc import Collection

from msgspec import Struct

BLOCK = re.compile(r"[|>][-+0-9]*\s*(#.*)?")
_REFERENCE = re.compile(r"&[A-Za-z0-9_-]+( .*)?|\*[A-Za-z0-9_-]+", re.A)
"""YAML's own anchors and aliases, which programs write for values that recur."""
_NUMBER_OR_TOPIC = re.compile(r" #(?:\d+(?![\d年月日人.-])|[^\s#]+#)")
"""A hash that belongs to the text: `#3 路口`, `#我为群众办实事#`; anything else may be somebody's remark."""
_CLOSING = {"[": "]", "{": "}"}
_ENTRY = re.compile(r"(?<![ \t　\u00a0])[ \t　\u00a0]+(?P<key>[^\s:：]+)[ \t　\u00a0]*(?P<colon>[:：])")
_COLON = re.compile("[:：]")
_MOST_ENTRIES = 20
"""A line with more colons than this is no row of entries."""
_PROSE = re.compile("[，。；！？#]")


class Pair(Struct, frozen=True):
    """Two entries that were typed on one line."""

    first: str
    """Value of the first."""
    key: str
    second: str
    """The second entry, from its key on."""


def second_entry(value: str, keys: Collection[str]) -> Pair | None:
    """Find a known key with its colon inside a value; prose may name one behind a full-width colon."""
    if value[:1] in ("", "'", '"', "[", "{") or len(_COLON.findall(value)) > _MOST_ENTRIES:
        return None
    for match in _ENTRY.finditer(value):
        first, rest = value[: match.start()], value[match.end() :]
        is_entry = match["colon"] == ":" and rest[:1].strip() == ""
        if match["key"] in keys and first.strip() and " #" not in first and (is_entry or not _PROSE.search(first)):
            return Pair(first.strip(), match["key"], value[match.start() :].strip())
    return None


def needs_quotes(value: str) -> bool:
    """Tell whether YAML would refuse or misread a one-line value that was meant as text."""
    if not value or BLOCK.fullmatch(value):
        return False
    first = value[0]
    if _REFERENCE.fullmatch(value) is not None:
        return False
    if first in "@`%&*!|>" or value[:2] in ("- ", "? "):
        return True
    if first == "#":
        return value[1:2].strip() != ""
    if first in _CLOSING:
        return _text_after_bracket(value)
    if first in "'\"":
        return _text_after_quote(value)
    plain = value.split(" #", 1)[0].rstrip()
    return ": " in plain or plain.endswith(":")


def hides_text(value: str) -> bool:
    """Tell whether what YAML drops behind hashes is text for sure, and no remark that nobody should read."""
    return value[0] not in "[{&*" and "#" not in _NUMBER_OR_TOPIC.sub("", value)


def _text_after_bracket(value: str) -> bool:
    depth = 0
    for position, character in enumerate(value):
        depth += (character in "[{") - (character in "]}")
        if depth == 0:
            rest = value[position + 1 :].strip()
            return bool(rest) and not rest.startswith("#")
    return False


def _text_after_quote(value: str) -> bool:
    quote = value[0]
    closing = re.compile(r"'(?:[^']|'')*'" if quote == "'" else r'"(?:[^"\\]|\\.)*"').match(value)
    if closing is None:
        return False
    rest = value[closing.end() :].strip()
    return bool(rest) and not rest.startswith("#")
