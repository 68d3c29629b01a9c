"""The staging folder: a whole site, put together where nobody reads it yet."""

import hashlib
import os
import shutil
import stat
from collections.abc import Collection, Iterator
from pathlib import Path

from generator import __version__
from generator.publishing import manifest
from generator.publishing.ledger import Ledger, Made, doubted
from generator.publishing.printing import Printed, write_new
from generator.site import Moment
from generator.views.batches import Note, Notes


class Staging:
    """Collects the files of a release in `folder`; those that are known are taken from the published one."""

    write = staticmethod(write_new)

    def __init__(self, folder: Path, published: Path, ledger: Ledger) -> None:
        self.folder = folder
        self.files: dict[str, Made] = {}
        self.known: Notes = ledger.notes
        self.notes: dict[bytes, tuple[Note, ...]] = {}
        self._published = published
        self._ledger = ledger
        self._folders: set[str] = set()

    def take(self, address: str, digest: bytes) -> bool:
        """Take a file from the published release, if it was made from the same and is as it was written."""
        made = self._ledger.files.get(address)
        if made is None or made.digest != digest or not is_untouched(self._published, address, made):
            return False
        target = self._place(address)
        source = os.path.join(self._published, address)  # noqa: PTH118  # ten thousand times; Path is slow
        if not _is_linked(source, target):
            return False
        self.files[address] = made
        return True

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Write a file."""
        mtime = write_new(str(self.folder), address, data)
        self.files[address] = Made(digest, hashlib.sha256(data).hexdigest(), len(data), mtime)

    def note(self, address: str, digest: bytes, printed: Printed, assets: tuple[str, ...]) -> None:
        """Remember a file that a worker wrote."""
        self.files[address] = Made(digest, printed.sha256, printed.size, printed.mtime, assets)

    def doubt(self, addresses: Collection[str]) -> None:
        """Make these files again for the next release."""
        self.files |= doubted(self.files, addresses)

    def pages_again(self) -> Iterator[tuple[str, str]]:
        """List the pages that were taken, where an address of the published release is gone that they may name."""
        if self._ledger.files.keys() <= self.files.keys():
            return
        for address, made in list(self.files.items()):
            if made is self._ledger.files.get(address) and address.endswith(".html"):
                yield address, (self.folder / address).read_text(encoding="utf-8")

    def seal(self, moment: Moment) -> Made:
        """Write manifest.json; the folder is complete from here on."""
        entries = {name: manifest.Entry(made.sha256, made.size) for name, made in sorted(self.files.items())}
        held = manifest.Manifest(__version__, moment.as_of.isoformat(), moment.edition.value, entries)
        data = manifest.write_manifest(self.folder, held)
        found = (self.folder / manifest.NAME).stat()
        return Made(b"", hashlib.sha256(data).hexdigest(), found.st_size, found.st_mtime_ns)

    def _place(self, address: str) -> str:
        """Make room for a file.

        An address that two files want is blocked later; until then the first may be a link to the published file, and
        must not be written into.
        """
        folder, _, name = address.rpartition("/")
        below = os.path.join(self.folder, folder)  # noqa: PTH118  # likewise
        if folder not in self._folders:
            os.makedirs(below, exist_ok=True)  # noqa: PTH103  # likewise
            self._folders.add(folder)
        place = os.path.join(below, name)  # noqa: PTH118  # likewise
        if address in self.files:
            os.unlink(place)  # noqa: PTH108  # likewise
        return place


def _is_linked(source: str, target: str) -> bool:
    """Link a file, or copy it where the file system has no links; False where it is gone meanwhile."""
    try:
        os.link(source, target)
    except OSError:
        try:
            shutil.copy2(source, target)
        except FileNotFoundError:
            return False
    return True


def is_untouched(folder: Path, address: str, made: Made) -> bool:
    """Tell whether a published file is as it was written.

    Size and time stamp say so at once; a folder that was copied or restored has other stamps, and is read.
    """
    place = os.path.join(folder, address)  # noqa: PTH118  # likewise
    try:
        found = os.stat(place, follow_symlinks=False)  # noqa: PTH116  # likewise
        if found.st_size != made.size or not stat.S_ISREG(found.st_mode):
            return False
        return found.st_mtime_ns == made.mtime or _hash_of(place) == made.sha256
    except OSError:
        return False


def _hash_of(place: str) -> str:
    with open(place, "rb") as file:  # noqa: PTH123  # likewise
        return hashlib.file_digest(file, "sha256").hexdigest()
