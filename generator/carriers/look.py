"""Any file → the personal data in it, by what the file is rather than by its name."""

import re
from collections.abc import Iterable, Iterator

from generator.carriers.markup import pictures_in, texts_of, unescaped
from generator.carriers.old_office import look_at_bytes, look_at_old_office
from generator.carriers.packages import look_into_package
from generator.carriers.pdf import look_into_pdf
from generator.carriers.pictures import look_at_film, look_at_picture
from generator.carriers.sighting import UNREAD, Sighting, author, seen
from generator.personal_data.sieve import may_hold, may_hold_in_marks, may_hold_number

_DEEPEST = 3
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\0", b"MM\0*")
_PACKAGES = (b"PK\3\4", b"PK\5\6", b"PK\7\x08")
"""A text may well begin with the letters PK alone."""
_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_FILMS = (b"ID3", b"OggS", b"\x1aE\xdf\xa3", b"wOFF", b"wOF2", b"\0\1\0\0")
_TEXTS = (
    ".css",
    ".csv",
    ".htm",
    ".html",
    ".ics",
    ".js",
    ".json",
    ".map",
    ".md",
    ".svg",
    ".txt",
    ".webmanifest",
    ".xml",
    ".yml",
)
_MARKUP = (".htm", ".html", ".svg", ".xml")
_FOLD = re.compile(r"\r?\n[ \t]")
_DRAWN_BY = re.compile(r"<dc:creator>(.*?)</dc:creator>", re.S)
_TAG = re.compile(r"<[^>]*>")


def look_at(name: str, data: bytes, depth: int = 0) -> Iterator[Sighting]:
    """Look at a file; `name` is its address or its name in a package, and is not looked at itself."""
    if depth > _DEEPEST:
        yield UNREAD
    elif data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        yield from look_at_picture(data)
    elif data.startswith(_PACKAGES):
        yield from look_into_package(data, look_at, depth)
    elif b"%PDF-" in data[:1024]:
        yield from look_into_pdf(data, look_at, depth)
        yield from look_at_picture(data)
    elif data.startswith(_OLD_OFFICE):
        yield from look_at_old_office(data)
        yield from look_at_picture(data)
    elif data.startswith(_FILMS) or data[4:8] == b"ftyp":
        yield from look_at_film(data)
    elif name.lower().endswith(_TEXTS):
        yield from look_at_text(name.lower(), _decoded(data))
    else:
        yield from look_at_bytes(data)
        yield from look_at_picture(data)


def look_at_page(head: str, body: str, data: bytes, marked: Iterable[str]) -> tuple[Sighting, ...]:
    """Look at a page that was just made; `data` is its body in UTF-8, `marked` the texts that bring their own tags."""
    is_suspect = may_hold(body, data) or may_hold_number(head.encode()) or any(map(may_hold_in_marks, marked))
    return tuple(seen(texts_of(head + body))) if is_suspect else ()


def look_at_export(name: str, data: bytes) -> tuple[Sighting, ...]:
    """Look at a table, diary or part of the index that was just made: in UTF-8, and so large that it is sieved first.

    Scripts write the end of a line as two signs; sieved as they are, numbers of several lines would look like one.
    """
    data = data.replace(rb"\n", b"\n")
    text = data.decode()
    return tuple(look_at_text(name, text)) if may_hold(text, data) else ()


def look_at_text(name: str, text: str) -> Iterator[Sighting]:
    """Look at a text in the way of its kind."""
    if name.endswith(_MARKUP):
        yield from seen(texts_of(text))
        for found in _DRAWN_BY.findall(text) if name.endswith(".svg") else ():
            yield from author(_TAG.sub(" ", found))
        for picture in pictures_in(text):
            yield from look_at_picture(picture)
    elif name.endswith(".ics"):
        yield from seen([_FOLD.sub("", text).replace("\\n", "\n").replace("\\N", "\n").replace("\\", "")])
    else:
        yield from seen([unescaped(text)])


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "ignore")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", "ignore")
