"""The two folders an office writes in, and the names their files go by in findings."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.model.collections import CASES
from generator.problems import GeneratorError

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
            if root.is_dir():
                for path in sorted(_walk(str(root), "", os.path.realpath(root))):
                    yield f"{prefix}/{path}"

    def name(self, path: str) -> str:
        """Give the name that a finding shows."""
        prefix, _, rest = path.partition("/")
        return f"{self.shown[0 if prefix == CONTENT else 1]}{rest}" if prefix in (CONTENT, CASES) else path

    def disk(self, path: str) -> Path:
        """Give the place on disk of a file."""
        return Path(self.place(path))

    def place(self, path: str) -> str:
        """Give the place on disk of a file as text: for the ten thousand of them that are only looked at."""
        prefix, _, rest = path.partition("/")
        return f"{self.content if prefix == CONTENT else self.cases}{os.sep}{rest}"


def _walk(root: str, below: str, confined: str) -> Iterator[str]:
    """List files below root with `/`; a link that leads out of root, or nowhere, is not followed."""
    with os.scandir(root + os.sep + below) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith((".", "~")) or name.lower() in _IGNORED:
                continue
            if not _is_text(name):
                raise GeneratorError(f"“{root}{os.sep}{below}”里有文件名的编码不是UTF-8，读出来是乱码；请给它改名。")
            if entry.is_symlink() and not _stays_within(entry.path, confined):
                continue
            if entry.is_dir():
                if not entry.is_symlink():
                    yield from _walk(root, f"{below}{name}/", confined)
            else:
                yield below + name


def _is_text(name: str) -> bool:
    """Tell whether a name is text at all: what old Windows archives unpack to may be bytes of another encoding."""
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _stays_within(link: str, root: str) -> bool:
    return Path(link).exists() and os.path.realpath(link).startswith(root + os.sep)
