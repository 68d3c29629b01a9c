"""Pictures, attachments and texts: from what an editor wrote to addresses of the site."""

import posixpath
from collections.abc import Iterable, Mapping

from generator.model.record import MarkdownRecord, Photo, Record
from generator.views.index import Index
from generator.views.page import Prose, Terms
from generator.views.parts import Link, Picture

_PICTURES = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"})


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


def pictures(index: Index, record: Record, photos: Iterable[Photo], subject: str) -> tuple[Picture, ...]:
    """Give the pictures that exist; without a caption the subject describes one."""
    kept = tuple(photos)
    return pictures_at(kept, [file_address(index, record, photo.file) for photo in kept], subject)


def pictures_at(photos: Iterable[Photo], addresses: Iterable[str], subject: str) -> tuple[Picture, ...]:
    """Give the pictures that have an address."""
    return tuple(
        Picture(address=address, alt=photo.caption or subject, caption=photo.caption)
        for photo, address in zip(photos, addresses, strict=True)
        if address
    )


def prose(index: Index, record: MarkdownRecord) -> Prose:
    """Give a record's text with the addresses of what it links to."""
    return prose_at(record, index.site.linker.addresses(record.path, record.links), index.terms)


def prose_at(record: MarkdownRecord, addresses: tuple[str, ...], terms: Terms) -> Prose:
    """Give a record's text, its links leading to `addresses`, with those of the terms that it mentions."""
    return Prose(html=record.html, addresses=addresses, terms=tuple(term for term in terms if term[0] in record.body))


def _file_label(name: str) -> str:
    """Call a file by its name, or by its kind where the name says nothing to a reader."""
    stem, suffix = posixpath.splitext(posixpath.basename(name))
    if not stem.isascii():
        return stem
    return "现场照片" if suffix.lower() in _PICTURES else "佐证文件"
