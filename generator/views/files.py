"""Pictures, attachments and texts: from what an editor wrote to addresses of the site."""

import posixpath
from collections.abc import Iterable, Mapping

from generator.model.record import MarkdownRecord, Photo, Record
from generator.pictures import PICTURES, Shape
from generator.views.index import Index
from generator.views.page import Prose, Terms
from generator.views.parts import Link, Picture


def file_address(index: Index, record: Record, name: str) -> str:
    """Give the address of a file beside a record; empty when there is none that may be published."""
    place = index.site.linker.resolve(record.path, name) if "." in name else ""
    return place if isinstance(place, str) else ""


def proof_files(index: Index, record: Record, names: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Pair those pieces of evidence that are files with their addresses."""
    addressed = ((name, file_address(index, record, name)) for name in names if name)
    return tuple((name, address) for name, address in addressed if address)


def proofs(names: Iterable[str], files: Mapping[str, str]) -> tuple[Link, ...]:
    """Link those pieces of evidence that are files; the others are names of papers."""
    return tuple(Link(_file_label(name), files[name]) if name in files else Link(name) for name in names if name)


def file_shape(index: Index, record: Record, name: str) -> Shape | None:
    """Give the picture of this name beside a record; None when there is none that may be published."""
    return index.site.linker.shape(file_address(index, record, name))


def picture(shape: Shape, alt: str, caption: str = "") -> Picture:
    """Give a picture with its words."""
    return Picture(
        address=shape.address, width=shape.width, height=shape.height, small=shape.small, alt=alt, caption=caption
    )


def pictures(index: Index, record: Record, photos: Iterable[Photo], subject: str) -> tuple[Picture, ...]:
    """Give the pictures that exist; without a caption the subject describes one."""
    kept = tuple(photos)
    return pictures_at(kept, [file_shape(index, record, photo.file) for photo in kept], subject)


def pictures_at(photos: Iterable[Photo], shapes: Iterable[Shape | None], subject: str) -> tuple[Picture, ...]:
    """Give the pictures that have a shape."""
    return tuple(
        picture(shape, photo.caption or subject, photo.caption)
        for photo, shape in zip(photos, shapes, strict=True)
        if shape
    )


def prose(index: Index, record: MarkdownRecord) -> Prose:
    """Give a record's text with the addresses of what it links to."""
    linker = index.site.linker
    addresses = linker.addresses(record.path, record.links)
    return prose_at(record, addresses, linker.shapes(addresses), index.terms)


def prose_at(record: MarkdownRecord, addresses: tuple[str, ...], shapes: tuple[Shape, ...], terms: Terms) -> Prose:
    """Give a record's text, its links leading to `addresses`, with those of the terms that it mentions."""
    mentioned = tuple(term for term in terms if term[0] in record.body)
    return Prose(html=record.html, addresses=addresses, shapes=shapes, terms=mentioned)


def _file_label(name: str) -> str:
    """Call a file by its name, or by its kind where the name says nothing to a reader."""
    stem, suffix = posixpath.splitext(posixpath.basename(name))
    if not stem.isascii():
        return stem
    return "现场照片" if suffix.lower() in PICTURES else "佐证文件"
