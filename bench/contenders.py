"""What a contender is, and what all of them are built from."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.corpus import Corpus
from bench.records import case_path

ROOT = Path(__file__).resolve().parent.parent
"""The project."""
WORK = ROOT / "bench" / "work"
"""Everything that the benchmark writes; not in the repository."""
PEERS = WORK / "venv"
"""Where `make bench` puts the peers."""


@dataclass(frozen=True)
class Contender:
    """A generator, how it is set up as its users would, and how it is run."""

    name: str
    title: str
    version: Callable[[], str]
    lay_out: Callable[[Corpus, Path], None]
    """Writes the corpus into an empty folder, as a project of this generator."""
    command: Sequence[str]
    made: Sequence[str]
    """Patterns of what a build leaves behind, caches included; the first is the site. A cold build starts without."""
    sources: str
    """The folder of typical_cases/ in the project."""
    page_ending: str
    """What a case's address ends in."""
    environment: Mapping[str, str] = field(default_factory=dict)
    most_cases: int | None = None
    """Beyond this it is not asked to go."""
    serve: Callable[[int], Sequence[str]] | None = None
    """Gives the command that previews at a port, or raises BenchError; None where that is not measured."""

    def source(self, project: Path, case: int) -> Path:
        """Find a case's source."""
        return project / self.sources / "typical_cases" / f"{case_path(case)}.md"

    def page(self, project: Path, case: int) -> Path:
        """Find a case's page."""
        return project / self.made[0] / "typical_cases" / f"{case_path(case)}{self.page_ending}"

    def clear(self, project: Path) -> None:
        """Remove what earlier builds left."""
        for path in [path for pattern in self.made for path in project.glob(pattern)]:
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def write(path: Path, text: str) -> None:
    """Write a text, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
