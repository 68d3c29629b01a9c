"""A line as somebody typed it → as it will be read: marks of Markdown, tags and entities do not break a number."""

import re
from collections.abc import Iterator
from html import unescape

from generator.personal_data.finding import personal_data

_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|\[\^[^\]]*\]|</?[a-zA-Z][^>]*>|[*_`~]{1,3}|\\(?=[^\w\s])")


def keys_in(line: str) -> Iterator[str]:
    """Give the key of each piece of personal data in a line of a source, however it is marked up."""
    plain = _MARKS.sub(lambda match: match[1] or "", unescape(line))
    for reading in dict.fromkeys((line, plain)):
        yield from (slip.key for slip in personal_data(reading))


def lines_by_key(text: str) -> dict[str, list[int]]:
    """Map what a text says of persons to the lines that say it."""
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for key in dict.fromkeys(keys_in(line)):
            lines.setdefault(key, []).append(number)
    return lines
