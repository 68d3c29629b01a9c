"""What tests share: places, an office's two folders to write in, and one way to each stage of a run."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.cli import main
from generator.drafting import draft, place
from generator.loading.folders import Folders
from generator.problems import Finding
from generator.site import Edition, Moment, Site

ROOT = Path(__file__).resolve().parent.parent
SITES = ROOT / "tests" / "sites"
AS_OF = date(2026, 11, 21)


@dataclass(frozen=True)
class Office:
    """The folders of an office: content/ and typical_cases/ below `root`."""

    root: Path

    @property
    def folders(self) -> Folders:
        """Where loading looks."""
        return Folders(self.root / "content", self.root / "typical_cases")

    def write(self, files: Mapping[str, str | bytes]) -> None:
        """Put files by their paths from the root; text becomes UTF-8."""
        for name, data in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)

    def replace(self, name: str, old: str, new: str) -> None:
        """Change the one place of a file where `old` stands."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name}: “{old}” stands {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def site(self, as_of: date = AS_OF, edition: Edition = Edition.PUBLIC) -> Site:
        """Load the graph."""
        return draft(self.folders, Moment(as_of, edition)).site

    def findings(self) -> tuple[Finding, ...]:
        """Load and check; gates over finished files are not run."""
        made = draft(self.folders, Moment(AS_OF))
        return place(made.findings, made.site, self.folders)

    def told(self) -> list[str]:
        """Write each finding as `path:line CODE`."""
        return [f"{found.path}:{found.line} {found.code}" for found in self.findings()]

    def run(self, command: str, *options: str) -> int:
        """Run a command of the command line on these folders."""
        return main([command, *self.options(), *options])

    def build(self, output: Path, *options: str) -> int:
        """Build into a folder."""
        return self.run("build", "--output", str(output), *options)

    def options(self) -> list[str]:
        """Name these folders, the project's theme and the day, as the command line wants them."""
        places = {"--config": ROOT / "mkdocs.yml", "--content": self.folders.content, "--cases": self.folders.cases}
        return [*(text for name, path in places.items() for text in (name, str(path))), "--as-of", AS_OF.isoformat()]


def copy_of(name: str, root: Path) -> Office:
    """Copy a site of tests/sites, so that a test may change it."""
    shutil.copytree(SITES / name, root, dirs_exist_ok=True)
    return Office(root)


def files_of(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
