"""The two folders an office writes in, and the names their files go by in findings."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.collections import CASES

CONTENT = "content"
_IGNORED = frozenset({"thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Folders:
    """Where content/ and typical_cases/ lie; inside the program their files go by `content/…` and `typical_cases/…`."""

    content: Path
    cases: Path
    shown: tuple[str, str] = (f"{CONTENT}/", f"{CASES}/")
    """What findings put before a file below content and cases: empty for a folder given on the command line."""

    def files(self) -> Iterator[str]:
        """List every file by its name inside the program, sorted; hidden and temporary ones are left out."""
        for prefix, root in ((CONTENT, self.content), (CASES, self.cases)):
            for path in sorted(_walk(root)):
                yield f"{prefix}/{path}"

    def name(self, path: str) -> str:
        """Give the name that a finding shows."""
        prefix, _, rest = path.partition("/")
        return f"{self.shown[0 if prefix == CONTENT else 1]}{rest}" if prefix in (CONTENT, CASES) else path

    def disk(self, path: str) -> Path:
        """Give the place on disk of a file."""
        prefix, _, rest = path.partition("/")
        return (self.content if prefix == CONTENT else self.cases) / rest


def _walk(root: Path) -> Iterator[str]:
    """List files below root with `/`; a link that leads out of root, or nowhere, is not followed."""
    confined = os.path.realpath(root)
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = os.path.relpath(folder, root)
        for name in names:
            if name.startswith((".", "~")) or name.lower() in _IGNORED:
                continue
            full = os.path.join(folder, name)
            if os.path.islink(full) and not _stays_within(full, confined):
                continue
            yield name if below == "." else f"{below}/{name}".replace(os.sep, "/")


def _stays_within(link: str, root: str) -> bool:
    return os.path.exists(link) and os.path.realpath(link).startswith(root + os.sep)
