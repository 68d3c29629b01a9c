"""What a family of pages or a check may look at, as hashes: where they are as before, so is what comes of it."""

from collections.abc import Collection

import msgspec

from generator.digests import content_digest
from generator.model.collections import folder_of
from generator.site import Site

_encode = msgspec.msgpack.Encoder().encode


def common_key(site: Site) -> bytes:
    """Hash what everything may look at, besides the collections that it names."""
    linker = site.linker
    held = (site.settings, site.campaign, site.moment, site.pages, sorted(site.held))
    files = (sorted(linker.files), sorted(linker.pictures.items()))
    places = (sorted(linker.pages.items()), files, sorted(linker.unread), sorted(site.lost))
    return content_digest(_encode((held, places)))


def reading_key(site: Site, common: bytes, folders: Collection[str], texts: Collection[str]) -> bytes:
    """Hash what a family may look at: the files of its collections, and what is common to all.

    Of collections that are not among `texts` it does not look at the texts below the front matter.
    """
    held = site.holdings
    return content_digest(_encode((common, [(folder, held[folder][folder in texts]) for folder in sorted(folders)])))


def texts_of(site: Site, folder: str) -> dict[str, bytes]:
    """Give the hash of each file of a collection."""
    return {path: digest for path, digest in site.digests.items() if folder_of(path) == folder}


def names_key(site: Site, common: bytes) -> bytes:
    """Hash what the check of one record may look at besides it: which records there are, and what is common to all."""
    ids = [(folder, list(shelf.records)) for folder, shelf in site.shelves.items()]
    return content_digest(_encode((common, ids)))
