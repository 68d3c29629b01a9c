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

    def files(self) -> Iterator[str]:
        """List every file by its name inside the program, sorted; hidden and temporary ones are left out."""
        for prefix, root in ((CONTENT, self.content), (CASES, self.cases)):
            for path in sorted(_walk(root)):
                yield f"{prefix}/{path}"

    def disk(self, path: str) -> Path:
        """Give the place on disk of a file."""
        prefix, _, rest = path.partition("/")
        return (self.content if prefix == CONTENT else self.cases) / rest


def _walk(root: Path) -> Iterator[str]:
    """List files below root with `/`; a link that leads out of root is not followed."""
    confined = os.path.realpath(root)
    for folder, folders, names in os.walk(root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = os.path.relpath(folder, root)
        for name in names:
            if name.startswith((".", "~")) or name.lower() in _IGNORED:
                continue
            full = os.path.join(folder, name)
            if os.path.islink(full) and not os.path.realpath(full).startswith(confined + os.sep):
                continue
            yield name if below == "." else f"{below}/{name}".replace(os.sep, "/")
