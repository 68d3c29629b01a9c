"""A file's bytes as lines that can be put back together with the line ends they had."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from msgspec import Struct

from generator.loading.text import as_written

_LINE_END = re.compile(r"(\r\n|\r|\n)")
MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_CHINESE_UTF8 = re.compile(rb"[\xe2-\xef][\x80-\xbf]{2}")
_PRIVATE = re.compile("[\ue000-\uf8ff\ufffd]")
"""What another encoding's bytes turn into when they are read as GB18030."""


class Sheet(Struct, frozen=True):
    """A text in lines, numbered as findings number them."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]
    """What ends each line; the last has nothing."""

    @property
    def text(self) -> str:
        """The text as loading reads it: every line ends with LF."""
        return "\n".join(self.lines)

    @property
    def data(self) -> bytes:
        """The bytes to write: UTF-8 without a mark of order."""
        return "".join(line + end for line, end in zip(self.lines, (*self.ends, ""), strict=True)).encode()

    def with_lines(self, changed: Mapping[int, str]) -> "Sheet":
        """Put other lines in place of some, counted from 1."""
        return Sheet(tuple(changed.get(number, line) for number, line in enumerate(self.lines, 1)), self.ends)


class Written(NamedTuple):
    """A file as it is on disk."""

    sheet: Sheet
    encoding: str
    """As Python calls it; empty where none fits."""
    has_mark: bool
    """It begins with a mark of order (BOM)."""


def take_apart(data: bytes) -> Written:
    """Part a file into lines."""
    text, encoding = as_written(data)
    parts = _LINE_END.split(text.lstrip("\ufeff"))
    return Written(Sheet(tuple(parts[::2]), tuple(parts[1::2])), encoding, data.startswith(MARKS))


def is_surely(encoding: str, data: bytes) -> bool:
    """Tell whether a text is of the encoding it was read by.

    UTF-8 of which a few bytes are damaged, or Big5, can be read as GB18030 too, as words that nobody wrote.
    """
    if encoding == "utf-8":
        return True
    return _PRIVATE.search(data.decode(encoding)) is None and not (encoding == "gb18030" and _is_mostly_utf8(data))


def _is_mostly_utf8(data: bytes) -> bool:
    beyond_ascii = len(data.translate(None, bytes(range(128))))
    return sum(map(len, _CHINESE_UTF8.findall(data))) * 2 > beyond_ascii
