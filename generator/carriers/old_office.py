"""Files of which only the bytes are known, and those of old Word, Excel and WPS: texts in any encoding, and authors."""

import re
import struct
from collections.abc import Iterator

from generator.carriers.sighting import UNREAD, Sighting, author, seen

_SUMMARY = bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9")
"""Marks the properties of a file, wherever in it they stand."""
_AUTHORS = {4, 8}
"""Who wrote it, who saved it last."""
_CODEPAGE = 1
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_TEXT_8 = re.compile(rb"[\t\x20-\x7e\x80-\xfe]{6,}")
_TEXT_16 = re.compile("[\t\x20-\x7e\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]{6,}")


def look_at_bytes(data: bytes) -> Iterator[Sighting]:
    """Look at bytes as UTF-8, GB18030 and UTF-16."""
    yield from seen(_read(match[0]) for match in _TEXT_8.finditer(data))
    for start in (0, 1):
        yield from seen(_TEXT_16.findall(data[start:].decode("utf-16-le", "replace")))


def _read(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("gb18030", "ignore")


def look_at_old_office(data: bytes) -> Iterator[Sighting]:
    """Look at a file of Word 97 and its kind."""
    if _ENCRYPTED in data:
        yield UNREAD
    yield from look_at_bytes(data)
    place = data.find(_SUMMARY)
    if place >= 0:
        try:
            offset = struct.unpack_from("<I", data, place + 16)[0]
            yield from _look_at_properties(data[place - 28 + offset :][:0x4000])
        except struct.error:
            return


def _look_at_properties(block: bytes) -> Iterator[Sighting]:
    count = min(struct.unpack_from("<I", block, 4)[0], 64)
    places = dict(struct.unpack_from("<II", block, 8 + 8 * number) for number in range(count))
    page = struct.unpack_from("<h", block, places[_CODEPAGE] + 4)[0] if _CODEPAGE in places else 936
    for number in _AUTHORS & places.keys():
        kind, length = struct.unpack_from("<II", block, places[number])
        text = block[places[number] + 8 :]
        wide = kind == 31 or page == 1200
        raw = text[: length * 2 if kind == 31 else length]
        encoding = "utf-16-le" if wide else "utf-8" if page == -535 else "gb18030"
        yield from author(raw.decode(encoding, "ignore").split("\0", 1)[0])
