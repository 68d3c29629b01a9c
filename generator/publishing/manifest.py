"""manifest.json: what a release holds, so that anyone can tell whether a folder is whole."""

from hashlib import sha256
from pathlib import Path

import msgspec
from msgspec import Struct

from generator.problems import GeneratorError

NAME = "manifest.json"


class Entry(Struct, frozen=True, gc=False):
    """One file."""

    sha256: str
    size: int
    """Bytes."""


class Manifest(Struct, frozen=True):
    """A release; equal content gives equal bytes, so no time and no machine is named."""

    generator: str
    """Version of the generator."""
    as_of: str
    edition: str
    files: dict[str, Entry]
    """By path from the root, sorted; the manifest itself is left out."""


def write_manifest(folder: Path, manifest: Manifest) -> bytes:
    """Write manifest.json into a folder, and give what it holds."""
    data = msgspec.json.format(msgspec.json.encode(manifest), indent=1) + b"\n"
    (folder / NAME).write_bytes(data)
    return data


def read_manifest(folder: Path) -> Manifest:
    """Read a folder's manifest; GeneratorError where there is none or it is damaged."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Manifest)
    except FileNotFoundError:
        raise GeneratorError(f"“{folder}”里没有{NAME}，不是本程序发布的网站。") from None
    except (msgspec.DecodeError, OSError) as error:
        raise GeneratorError(f"“{folder / NAME}”损坏了：{error}") from error


def is_release(folder: Path) -> bool:
    """Tell whether a folder was published by this program: other programs have files of this name, too."""
    try:
        read_manifest(folder)
    except GeneratorError:
        return False
    return True


def fingerprint(folder: Path) -> str:
    """Give the SHA-256 of a folder's manifest, which stands for the whole release."""
    return sha256((folder / NAME).read_bytes()).hexdigest()
