"""Pictures and attachments on their way into a site: pictures are made anew, the office's own never go out."""

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from generator.digests import content_digest
from generator.drawings import clean
from generator.loading.cache import Cache, contents
from generator.loading.folders import Folders
from generator.photographs import Unfit, encode
from generator.pictures import DRAWINGS, Asset, Size
from generator.publishing.picture_cache import PictureCache, recipe
from generator.workers import Workers


class Place(Protocol):
    """Where assets are put."""

    def take(self, address: str, digest: bytes) -> bool:
        """Use the file that is known by this address and digest, if there is one."""

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Write a file."""


class Wanted(NamedTuple):
    """One version of a picture that has to be made."""

    address: str
    size: Size
    digest: bytes
    """Of all that it is made from."""


Task = tuple[str, bytes, tuple[Size, ...]]
"""Ending, bytes, and the sizes that are wanted."""


class Sources:
    """The office's files as the cache knows them."""

    def __init__(self, folders: Folders, cache: Cache) -> None:
        self._folders = folders
        self._cache = cache

    def digest(self, asset: Asset) -> bytes:
        """Hash all that an asset is made from."""
        source = self._cache.digest(asset.path, self._folders.place(asset.path))
        return content_digest(source + recipe() + repr(asset.size).encode()) if asset.size else source

    def read(self, path: str) -> bytes:
        """Read a file."""
        return contents(self._folders.place(path))


def put_assets(
    assets: Mapping[str, Asset],
    named: Iterable[str],
    place: Place,
    sources: Sources,
    pictures: PictureCache,
    workers: Workers,
) -> set[str]:
    """Put what finished pages name into place, and nothing else; give the pictures (files) that cannot be read.

    What the release before has is taken from there, what was made before from the cache; the workers make the others.
    """
    wanted: dict[str, list[Wanted]] = {}
    for address in sorted(assets.keys() & named):
        asset = assets[address]
        digest = sources.digest(asset)
        if place.take(address, digest):
            continue
        if asset.size is None:
            place.put(address, digest, sources.read(asset.path))
        elif (known := pictures.find(digest)) is not None:
            place.put(address, digest, known)
        else:
            wanted.setdefault(asset.path, []).append(Wanted(address, asset.size, digest))
    if not wanted:
        return set()
    unfit = _make(wanted, place, sources, pictures, workers)
    pictures.forget_others(sources.digest(asset) for asset in assets.values() if asset.size)
    return unfit


def _make(
    wanted: Mapping[str, Sequence[Wanted]], place: Place, sources: Sources, pictures: PictureCache, workers: Workers
) -> set[str]:
    unfit = set()
    made = workers.map(make_picture, _tasks(wanted, sources), len(wanted), "处理图片")
    for (path, versions), results in zip(wanted.items(), made, strict=True):
        if not results:
            unfit.add(path)
        for version, data in zip(versions, results, strict=False):
            place.put(version.address, version.digest, data)
            pictures.keep(version.digest, data)
    return unfit


def _tasks(wanted: Mapping[str, Sequence[Wanted]], sources: Sources) -> Iterator[Task]:
    for path, versions in wanted.items():
        yield posixpath.splitext(path)[1].lower(), sources.read(path), tuple(version.size for version in versions)


def make_picture(task: Task) -> tuple[bytes, ...]:
    """Make the versions of a picture; none where it cannot be read to its end. A pure function, for any executor."""
    ending, data, sizes = task
    try:
        return (clean(data)[0],) if ending in DRAWINGS else encode(data, sizes)
    except Unfit:
        return ()
