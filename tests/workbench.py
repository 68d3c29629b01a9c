"""What tests share: places, an office's two folders to write in, and one way to each stage of a run."""

import contextlib
import gc
import io
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.cli import main
from generator.drafting import Memory, draft, place
from generator.loading.folders import Folders
from generator.problems import Finding
from generator.publishing.arrivals import read_arrivals
from generator.site import Edition, Moment, Site

ROOT = Path(__file__).resolve().parent.parent
THEME = ROOT / "theme"
SITES = ROOT / "tests" / "sites"
AS_OF = date(2026, 11, 21)
GATE_RULES = {"U03"}
"""Rules about finished pages alone: only a broken theme breaks them, no author can."""


@dataclass(frozen=True)
class Office:
    """The folders of an office: content/ and typical_cases/ below `root`."""

    root: Path

    @property
    def config(self) -> Path:
        """The project's mkdocs.yml."""
        return self.root / "mkdocs.yml"

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
        moment = Moment(AS_OF)
        made = draft(self.folders, moment, memory=Memory(arrivals=read_arrivals(self.root / "site", moment.edition)))
        return place(made.findings, made.site, self.folders)

    def told(self) -> list[str]:
        """Write each finding as `path:line CODE`."""
        return [f"{found.path}:{found.line} {found.code}" for found in self.findings()]

    def run(self, command: str, *options: str) -> int:
        """Run a command of the command line on this project."""
        try:
            return main([command, "--config", str(self.config), "--as-of", AS_OF.isoformat(), *options])
        finally:
            gc.enable()  # A command runs without it; the tests after it should not.

    def take_theme(self) -> Path:
        """Give the project a theme of its own, to change."""
        theme = self.root / "theme"
        shutil.copytree(THEME, theme)
        settings = self.config.read_text(encoding="utf-8")
        self.config.write_text(settings.replace(THEME.as_posix(), theme.as_posix()), encoding="utf-8")
        return theme

    def json_findings(self) -> list[dict[str, Any]]:
        """Check by the command line and read its JSON, one object a line."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            self.run("check", "--format", "json")
        return [json.loads(line) for line in printed.getvalue().splitlines()]

    def build(self, output: Path, *options: str) -> int:
        """Build into a folder."""
        return self.run("build", "--output", str(output), *options)


def copy_of(name: str, root: Path) -> Office:
    """Copy a site of tests/sites."""
    return copy_project(SITES / name, root)


def copy_project(source: Path, root: Path) -> Office:
    """Copy a project's content and cases, so that a test may change them, and give it the repository's settings."""
    for folder in ("content", "typical_cases"):
        shutil.copytree(source / folder, root / folder)
    if (arrivals := source / ".site.arrivals.json").is_file():
        shutil.copy(arrivals, root)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for old, new in (
        ("custom_dir: theme", f"custom_dir: {THEME.as_posix()}"),
        ("  - column\n", f"  - column:\n      as_of: {AS_OF.isoformat()}\n"),
    ):
        assert old in settings
        settings = settings.replace(old, new)
    office = Office(root)
    office.config.write_text(settings, encoding="utf-8")
    return office


@dataclass(frozen=True)
class Built:
    """A project and what was published of it."""

    office: Office
    output: Path
    code: int
    """The build's exit code."""


def build_copy(source: Path, root: Path) -> Built:
    """Copy a project and build it."""
    office = copy_project(source, root / "office")
    return Built(office, root / "site", office.build(root / "site"))


def files_of(folder: Path) -> dict[str, bytes]:
    """Read every file below a folder, by its path."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
