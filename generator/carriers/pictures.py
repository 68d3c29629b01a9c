"""Pictures: where they were taken, who took them, and what is written into them without being seen."""

import re
import struct
import zlib
from collections.abc import Iterator

from generator.carriers.sighting import Sighting, author, seen
from generator.personal_data import Kind

_TIFF = re.compile(rb"Exif\0\0(?=II\*\0|MM\0\*)")
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>|<rdf:RDF.*?</rdf:RDF>", re.S)
_XMP_PLACE = re.compile(r"GPSL(?:atitude|ongitude)\s*(?:=\s*[\"']|>)\s*[\d.]")
_XMP_CREATOR = re.compile(
    r"<dc:creator>(.*?)</dc:creator>|(?:dc:creator|photoshop:Author|aux:OwnerName)=\"([^\"]+)\"", re.S
)
_TAG = re.compile(r"<[^>]*>")
_GPS, _LATITUDE, _SUB_IFDS = 0x8825, {2, 4}, {0x8769}
_AUTHORS = {0x013B, 0x9C9D, 0xA430}
_WIDE = {0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F}
"""Tags that Windows writes, in UTF-16."""
_TEXTS = {0x010D, 0x010E, 0x8298, 0x9286, 0x013C}
_MOST_ENTRIES = 512
_IPTC = re.compile(rb"\x1c\x02(.)(..)", re.S)
_BYLINES = {80, 85, 122}
_PLACE_OF_FILM = re.compile(rb"[+-]\d{2}\.\d{3,}[+-]\d{3}\.\d{3,}")
_INFLATED = 1 << 22
_TAKEN = Sighting(Kind.POSITION, "经纬度", "GPS", "照片的拍摄信息")


def look_at_picture(data: bytes) -> Iterator[Sighting]:
    """Look at what a picture holds beside its dots: Exif, XMP, IPTC and comments."""
    for block in _exif_blocks(data):
        yield from _look_at_exif(block)
    for match in _XMP.finditer(data):
        yield from _look_at_xmp(match[0].decode("utf-8", "ignore"))
    if data.startswith(b"\xff\xd8"):
        for marker, part in _segments(data):
            if marker == 0xFE:
                yield from _words(part)
            elif marker == 0xED:
                yield from _look_at_iptc(part)
    elif data.startswith(b"\x89PNG"):
        for kind, part in _chunks_of_png(data):
            yield from _look_at_chunk(kind, part)
    elif data.startswith(b"GIF8"):
        for comment in re.finditer(rb"\x21\xfe((?:[\x01-\xff].{1,255}?)+?)\x00", data, re.S):
            yield from _words(re.sub(rb"^.", b"", comment[1], flags=re.S))


def look_at_film(data: bytes) -> Iterator[Sighting]:
    """Look for the place where a telephone took a film."""
    if _PLACE_OF_FILM.search(data):
        yield _TAKEN


def _words(data: bytes, place: str = "照片里的说明") -> Iterator[Sighting]:
    for encoding in ("utf-8", "gb18030"):
        try:
            yield from seen([data.decode(encoding)], place)
        except UnicodeDecodeError:
            continue
        return


def _exif_blocks(data: bytes) -> Iterator[bytes]:
    """Find Exif wherever it stands: pictures are packed into other files as they are."""
    for match in _TIFF.finditer(data):
        yield data[match.end() : match.end() + 0x20000]
    if data.startswith((b"II*\0", b"MM\0*")):
        yield data
    if data.startswith(b"RIFF") and (place := data.find(b"EXIF", 12)) > 0:
        block = data[place + 8 : place + 0x20000]
        yield block.removeprefix(b"Exif\0\0")


def _look_at_exif(block: bytes) -> Iterator[Sighting]:
    order = "<" if block.startswith(b"II") else ">"
    try:
        start = struct.unpack_from(f"{order}I", block, 4)[0]
        yield from _look_at_tags(block, order, start, 0)
    except struct.error:
        return


def _look_at_tags(block: bytes, order: str, start: int, depth: int) -> Iterator[Sighting]:
    for tag, value in _tags(block, order, start):
        if tag == _GPS and depth == 0:
            if {inner for inner, _ in _tags(block, order, _number(order, value))} >= _LATITUDE:
                yield _TAKEN
        elif tag in _SUB_IFDS and depth == 0:
            yield from _look_at_tags(block, order, _number(order, value), 1)
        elif tag in _AUTHORS:
            yield from author(_text(tag, value))
        elif tag in _TEXTS or tag in _WIDE:
            yield from seen([_text(tag, value)], "照片里的说明")


def _number(order: str, value: bytes) -> int:
    return int(struct.unpack(f"{order}I", value[:4].ljust(4, b"\0"))[0])


def _text(tag: int, value: bytes) -> str:
    if tag in _WIDE:
        return value.decode("utf-16-le", "ignore")
    return value.decode("utf-8", "ignore").removeprefix("ASCII\0\0\0").removeprefix("UNICODE\0")


def _tags(block: bytes, order: str, start: int) -> Iterator[tuple[int, bytes]]:
    sizes = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1, 9: 4, 10: 8}
    count = min(struct.unpack_from(f"{order}H", block, start)[0], _MOST_ENTRIES)
    for number in range(count):
        tag, kind, length = struct.unpack_from(f"{order}HHI", block, start + 2 + 12 * number)
        size, place = sizes.get(kind, 1) * length, start + 10 + 12 * number
        if size > 4:
            place = struct.unpack_from(f"{order}I", block, place)[0]
        yield tag, block[place : place + size]


def _look_at_xmp(xmp: str) -> Iterator[Sighting]:
    if _XMP_PLACE.search(xmp):
        yield _TAKEN
    for element, attribute in _XMP_CREATOR.findall(xmp):
        yield from author(_TAG.sub(" ", element) or attribute)
    yield from seen([_TAG.sub("\n", xmp)], "照片里的说明")


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] not in (0xDA, 0xD9):
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        yield data[place + 1], data[place + 4 : place + 2 + length]
        place += 2 + max(length, 2)


def _look_at_iptc(part: bytes) -> Iterator[Sighting]:
    for match in _IPTC.finditer(part):
        value = part[match.end() : match.end() + int.from_bytes(match[2], "big")]
        if match[1][0] in _BYLINES:
            yield from author(value.decode("utf-8", "ignore"))
        else:
            yield from _words(value)


def _chunks_of_png(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 8
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + length]
        place += 12 + length


def _look_at_chunk(kind: bytes, part: bytes) -> Iterator[Sighting]:
    if kind == b"eXIf":
        yield from _look_at_exif(part)
    elif kind in (b"tEXt", b"zTXt", b"iTXt"):
        key, _, value = part.partition(b"\0")
        if kind == b"zTXt":
            value = _inflated(value[1:])
        elif kind == b"iTXt":
            is_packed, value = value[:1] == b"\1", value[2:].split(b"\0", 2)[-1]
            value = _inflated(value) if is_packed else value
        if key.lower() == b"author":
            yield from author(value.decode("utf-8", "ignore"))
        elif b"<x:xmpmeta" in value:
            yield from _look_at_xmp(value.decode("utf-8", "ignore"))
        else:
            yield from _words(value)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, _INFLATED)
    except zlib.error:
        return b""
