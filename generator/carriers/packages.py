"""Word, Excel, PowerPoint, OpenDocument, OFD and other zip files: all their texts, properties and pictures.

The parts are read as text by patterns: no XML parser runs, so no entity is expanded; sizes are limited.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from html import unescape

from generator.carriers.sighting import UNREAD, Sighting, author, seen

_Look = Callable[[str, bytes, int], Iterator[Sighting]]
MOST_PARTS, MOST_BYTES = 5_000, 200_000_000
_PARTED = re.compile(
    r"</(?:w:p|a:p|text:p|text:h|si|c|row|comment|table:table-cell|ofd:TextCode)>|<(?:w:br|w:cr|a:br|text:line-break)\b[^>]*>"
)
_BLANK = re.compile(r"<(?:w:tab|text:s|text:tab)\b[^>]*/>")
_TAG = re.compile(r"<[^>]*>")
_READ = re.compile(r"\b(?:descr|title|Target|tooltip|display|alt|altText|xlink:href|w:instr|string)=\"([^\"]*)\"")
_AUTHORS = re.compile(
    r"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator|Manager|(?:ofd:)?Author|author)\b[^>]*>([^<]*)<"
    r"|\b(?:w:author|w15:author)=\"([^\"]*)\"|<p:cmAuthor\b[^>]*?\bname=\"([^\"]*)\"|<(?:\w+:)?person\b[^>]*?displayName=\"([^\"]*)\""
)
_SCIENTIFIC = re.compile(r"<v>(\d\.\d+E\+?1\d)</v>")
_TEXT_PARTS = (".xml", ".rels", ".vml", ".xhtml", ".html", ".htm", ".opf")


def look_into_package(data: bytes, look: _Look, depth: int) -> Iterator[Sighting]:
    """Look into each part; `look` is for parts that are files of their own."""
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        yield UNREAD  # What is cut off here, the programs of readers may well put right.
        return
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        yield UNREAD
        return
    is_office = any(part.filename in ("[Content_Types].xml", "mimetype", "OFD.xml") for part in parts)
    for part in parts:
        if not is_office:
            yield from seen([_name(part)], "压缩包里的文件名")
        try:
            inside = package.open(part).read(min(part.file_size, MOST_BYTES) + 1)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError, ValueError):
            yield UNREAD  # Encrypted or damaged.
            continue
        if is_office and part.filename.lower().endswith(_TEXT_PARTS):
            yield from _look_at_part(_decoded(inside))
        elif not part.is_dir():
            yield from look(_name(part), inside, depth + 1)


def _name(part: zipfile.ZipInfo) -> str:
    """Read a name as it was meant: without a mark it is in the encoding of Chinese Windows."""
    if part.flag_bits & 0x800:
        return part.filename
    try:
        return part.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return part.filename


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return data.decode(encoding, "ignore")


def _look_at_part(xml: str) -> Iterator[Sighting]:
    for found in _AUTHORS.findall(xml):
        yield from author(unescape("".join(found)))
    xml = _SCIENTIFIC.sub(lambda match: f"<v>{int(float(match[1]))}</v>", xml)
    text = _TAG.sub("", _BLANK.sub(" ", _PARTED.sub("\n", xml)))
    yield from seen([unescape(text), *map(unescape, _READ.findall(xml))])
