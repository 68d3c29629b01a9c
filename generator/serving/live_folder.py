"""The preview's folder: changed in place, file by file, as `Staging` is filled for a release."""

import hashlib
from collections.abc import Collection, Iterator
from pathlib import Path

from generator.problems import GeneratorError
from generator.publishing.ledger import Made, doubted
from generator.publishing.printing import Printed
from generator.views.batches import Note, Notes

_MARK = ".preview"
"""File that tells a preview's folder from all others."""


def open_live_folder(folder: Path) -> "LiveFolder":
    """Take an empty folder, or an earlier preview's; GeneratorError for any other: its files would be overwritten."""
    if folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).exists():
        raise GeneratorError(f"“{folder}”里有别的文件，预览会改写它们；请换一个空文件夹，或不写--output。")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).touch()
    return LiveFolder(folder)


def write_over(folder: str, address: str, data: bytes) -> int:
    """Write a file in one step: a browser sees the old one or the new one."""
    path = Path(folder) / address
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f"{path.name}~")
    scratch.write_bytes(data)
    scratch.replace(path)
    return path.stat().st_mtime_ns


class LiveFolder:
    """Holds the preview; what a round does not name is deleted at its end."""

    write = staticmethod(write_over)

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Made] = {}
        self.known: Notes = {}
        self.notes: dict[bytes, tuple[Note, ...]] = {}
        self._before: dict[str, Made] = {}
        self._declared = b""

    def begin(self) -> None:
        """Start a round."""
        self._before, self.files = {**self._before, **self.files}, {}
        self.known, self.notes = {**self.known, **self.notes}, {}

    def take(self, address: str, digest: bytes) -> bool:
        """Leave a file as it is, if it was made from the same."""
        made = self._before.get(address)
        if made is None or made.digest != digest:
            return False
        self.files[address] = made
        return True

    def put(self, address: str, digest: bytes, data: bytes) -> None:
        """Write a file."""
        mtime = write_over(str(self.folder), address, data)
        self.files[address] = Made(digest, hashlib.sha256(data).hexdigest(), len(data), mtime)

    def note(self, address: str, digest: bytes, printed: Printed, assets: tuple[str, ...]) -> None:
        """Remember a file that a worker wrote."""
        self.files[address] = Made(digest, printed.sha256, printed.size, printed.mtime, assets)

    def pages_again(self) -> Iterator[tuple[str, str]]:
        """List the pages that were left as they are, where an address of the round before is gone."""
        if self._before.keys() <= self.files.keys():
            return
        for address, made in list(self.files.items()):
            if made is self._before.get(address) and address.endswith(".html"):
                yield address, (self.folder / address).read_text(encoding="utf-8")

    def pass_by(self, declared: bytes) -> None:
        """Make every file again where the office publishes other numbers on purpose than in the round before."""
        if declared != self._declared:
            self._declared, self._before = declared, doubted(self._before, self._before)

    def doubt(self, addresses: Collection[str]) -> None:
        """Make these files again in the next round."""
        self.files |= doubted(self.files, addresses)

    def finish(self) -> None:
        """Delete what the round did not name."""
        for address in self._before.keys() - self.files.keys():
            (self.folder / address).unlink(missing_ok=True)
        self._before = {}
        self.known = {}
