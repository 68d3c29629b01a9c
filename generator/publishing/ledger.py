"""What the last release was made of: by address, the digest of everything that went into the file.

It may be missing, damaged or of another release; then files are made again, and come out the same.
"""

from collections.abc import Collection, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from generator.digests import code_digest
from generator.problems import Finding
from generator.sealed import forget_others, read_sealed, write_sealed
from generator.views.batches import Note


class Made(Struct, frozen=True, gc=False, array_like=True):
    """One file of a release."""

    digest: bytes
    """Of what it was made from."""
    sha256: str
    size: int
    mtime: int
    """Nanoseconds; with the size it tells whether the file is still as it was written."""
    assets: tuple[str, ...] = ()
    """Pictures and attachments that the page names."""


def doubted(files: Mapping[str, Made], addresses: Collection[str]) -> dict[str, Made]:
    """Give the files at these addresses as they are not used again, but made and looked at anew."""
    return {address: replace(files[address], digest=b"") for address in addresses if address in files}


class Ledger(Struct, frozen=True):
    """One release as it was made."""

    inputs: bytes = b""
    """Digest of everything the release was made from."""
    page_count: int = 0
    files: dict[str, Made] = field(default_factory=dict)
    manifest: Made | None = None
    notes: dict[bytes, tuple[Note, ...]] = field(default_factory=dict)
    """What is remembered of its pages."""
    findings: tuple[Finding, ...] = ()
    declared: bytes = b""
    """Hash of the numbers that the office publishes on purpose: by them its files passed the privacy gate."""

    def passed(self, declared: bytes) -> "Ledger":
        """Give what may be used again by an office that declares these."""
        return self if self.declared == declared else replace(self, files=doubted(self.files, self.files))


def ledger_path(cache: Path, place: str) -> Path:
    """Name the ledger of a published folder, by its place in the project; each has its own."""
    return _path(cache, "ledger", place)


def proof_path(cache: Path, place: str) -> Path:
    """Name the ledger of what was only looked at since, by the place where it would be published."""
    return _path(cache, "proof", place)


def _path(cache: Path, kind: str, place: str) -> Path:
    return cache / f"{kind}-{blake2b(place.encode(), digest_size=6).hexdigest()}-{code_digest()}.msgpack"


def read_ledger(path: Path | None) -> Ledger:
    """Read a ledger; an empty one where there is none that can be read."""
    return (None if path is None else read_sealed(path, Ledger)) or Ledger()


def write_ledger(path: Path | None, ledger: Ledger) -> None:
    """Keep a ledger; where it cannot be kept, the next build is slower."""
    if path is not None and write_sealed(path, ledger):
        forget_others(path, f"{path.stem.rpartition('-')[0]}-*.msgpack")


def forget(path: Path | None) -> None:
    """Forget a ledger that another one has overtaken."""
    if path is not None:
        with suppress(OSError):
            path.unlink(missing_ok=True)
