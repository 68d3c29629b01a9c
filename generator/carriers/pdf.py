"""PDF: the text as it is read, what stands in its properties, its comments and its links, and files packed into it."""

import io
import logging
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from generator.carriers.old_office import look_at_bytes
from generator.carriers.sighting import UNREAD, Sighting, author, seen

if TYPE_CHECKING:
    from pypdf import PdfReader

_Look = Callable[[str, bytes, int], Iterator[Sighting]]
MOST_PAGES = 2_000
_XMP_CREATOR = re.compile(r"<dc:creator>(.*?)</dc:creator>", re.S)
_TAG = re.compile(r"<[^>]*>")
_GAP = re.compile(r"(?<=[^\x00-\x7f]) (?=[0-9])|(?<=[0-9]) (?=[^\x00-\x7f])")
"""Blanks that come of a change of type, not of a typist."""
_DAMAGED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    NotImplementedError,
)
"""What the reader of a damaged file may end with, besides its own errors."""


def look_into_pdf(data: bytes, look: _Look, depth: int) -> Iterator[Sighting]:
    """Look at all that a reader of the file can get at; what it cannot get at does not pass."""
    # Only here: most sites have no new PDF, and the library takes a tenth of a second to load.
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    faults = (PyPdfError, *_DAMAGED)
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        is_closed = reader.is_encrypted and not reader.decrypt("")
        count = 0 if is_closed else len(reader.pages)
    except faults:
        yield from look_at_bytes(data)
        yield UNREAD
        return
    if is_closed or not count or count > MOST_PAGES:
        yield UNREAD
        return
    parts = [_properties(reader), _packed_texts(reader), _packed_files(reader, look, depth)]
    for part in [*parts, *(seen(_texts(reader, number), f"第{number + 1}页") for number in range(count))]:
        try:
            yield from part
        except faults:
            yield UNREAD


def _properties(reader: "PdfReader") -> Iterator[Sighting]:
    """Look at title, subject, keywords and author, in both places where a PDF has them."""
    for key, value in (reader.metadata or {}).items():
        if key == "/Author":
            yield from author(str(value))
        elif key not in ("/Creator", "/Producer", "/CreationDate", "/ModDate"):
            yield from seen([str(value)], "文件属性")


def _packed_texts(reader: "PdfReader") -> Iterator[Sighting]:
    stream = reader.root_object.get("/Metadata")
    if stream is not None:
        xmp = stream.get_object().get_data().decode("utf-8", "ignore")
        for found in _XMP_CREATOR.findall(xmp):
            yield from author(_TAG.sub(" ", found))


def _packed_files(reader: "PdfReader", look: _Look, depth: int) -> Iterator[Sighting]:
    for name, files in reader.attachments.items():
        for inside in files:
            yield from look(name, inside, depth + 1)


def _texts(reader: "PdfReader", number: int) -> Iterator[str]:
    page = reader.pages[number]
    yield _tidied(page.extract_text())
    for reference in page.get("/Annots") or ():
        note = reference.get_object()
        yield "\n".join(str(note[key]) for key in ("/Contents", "/V", "/TU") if key in note)
        link = note.get("/A")
        if link is not None and "/URI" in link.get_object():
            yield str(link.get_object()["/URI"])


def _tidied(text: str) -> str:
    """Write what fonts call radicals as the characters that they look like, and close up digits and characters."""
    return _GAP.sub("", unicodedata.normalize("NFKC", text))
