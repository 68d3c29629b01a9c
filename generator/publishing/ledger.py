"""What the last release was made of: by address, the digest of everything that went into the file.

It may be missing, damaged or of another release; then files are made again, and come out the same.
"""

from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct, field

from generator.digests import code_digest
from generator.problems import Finding


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


class Ledger(Struct, frozen=True):
    """One release as it was made."""

    inputs: bytes = b""
    """Digest of everything the release was made from."""
    page_count: int = 0
    files: dict[str, Made] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


def ledger_path(cache: Path, place: str) -> Path:
    """Name the ledger of a published folder, by its place in the project; each has its own."""
    return cache / f"ledger-{blake2b(place.encode(), digest_size=6).hexdigest()}-{code_digest()}.msgpack"


def read_ledger(path: Path | None) -> Ledger:
    """Read a ledger; an empty one where there is none that can be read."""
    if path is None:
        return Ledger()
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=Ledger)
    except (OSError, msgspec.DecodeError):
        return Ledger()


def write_ledger(path: Path | None, ledger: Ledger) -> None:
    """Keep a ledger; where it cannot be kept, the next build is slower."""
    if path is None:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(".new")
        scratch.write_bytes(msgspec.msgpack.encode(ledger))
        scratch.replace(path)
        for old in path.parent.glob(f"{path.stem.rpartition('-')[0]}-*.msgpack"):
            if old != path:  # Another version's: nobody will read it again.
                old.unlink(missing_ok=True)
    except OSError:
        return
