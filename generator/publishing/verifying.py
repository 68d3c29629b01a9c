"""A published folder against its manifest."""

import os
from hashlib import sha256
from pathlib import Path

from generator.publishing import manifest


def verify(folder: Path) -> list[str]:
    """List what is missing, changed or added since the folder was published, one line each, in the office's words."""
    held = manifest.read_manifest(folder)
    present = _present(folder)
    faults = [f"少了文件：{name}" for name in sorted(held.files.keys() - present)]
    faults += [
        f"文件被改动过：{name}" for name in sorted(held.files.keys() & present) if not _matches(folder, name, held)
    ]
    return faults + [f"多出的文件：{name}" for name in strays(folder)]


def strays(folder: Path) -> list[str]:
    """List the files of a published folder that its manifest does not name: somebody else put them there."""
    return sorted(_present(folder) - manifest.read_manifest(folder).files.keys())


def _present(folder: Path) -> set[str]:
    """List all files, the manifest left out; ten thousand of them, so Path would be slow."""
    start = len(str(folder)) + 1
    found = {f"{where}{os.sep}{name}"[start:] for where, _, names in os.walk(folder) for name in names}
    return {name.replace(os.sep, "/") for name in found} - {manifest.NAME}


def _matches(folder: Path, name: str, held: manifest.Manifest) -> bool:
    data = (folder / name).read_bytes()
    return len(data) == held.files[name].size and sha256(data).hexdigest() == held.files[name].sha256
