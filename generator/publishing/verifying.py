"""A published folder against its manifest."""

import os
from hashlib import sha256
from pathlib import Path

from generator.publishing import manifest


def verify(folder: Path) -> list[str]:
    """List what is missing, changed or added since the folder was published, one line each, in the office's words."""
    held = manifest.read_manifest(folder)
    walked = ((Path(where) / name for name in names) for where, _, names in os.walk(folder))
    present = {path.relative_to(folder).as_posix() for paths in walked for path in paths} - {manifest.NAME}
    faults = [f"少了文件：{name}" for name in sorted(held.files.keys() - present)]
    faults += [
        f"文件被改动过：{name}" for name in sorted(held.files.keys() & present) if not _matches(folder, name, held)
    ]
    return faults + [f"多出的文件：{name}" for name in sorted(present - held.files.keys())]


def _matches(folder: Path, name: str, held: manifest.Manifest) -> bool:
    data = (folder / name).read_bytes()
    return len(data) == held.files[name].size and sha256(data).hexdigest() == held.files[name].sha256
