"""One round of the preview: everything is read and checked, only what changed is rendered."""

from dataclasses import dataclass

from generator.building import stage
from generator.checks import NOTHING_CLEAN, examine
from generator.drafting import Memory, draft, place
from generator.loading.cache import Cache
from generator.loading.reader import Reader
from generator.problems import Finding, GeneratorError
from generator.project import Project
from generator.serving.live_folder import LiveFolder
from generator.workers import Workers


@dataclass(frozen=True)
class Round:
    """What a round came to."""

    number: int
    """Rises by one with each round; a browser that knows an older one reloads."""
    findings: tuple[Finding, ...] = ()
    trouble: str = ""
    """Why the round could not be made; the pages are those of the round before."""


class Preview:
    """Keeps the preview's folder in step with the office's files."""

    def __init__(self, project: Project, folder: LiveFolder, cache: Cache, workers: Workers) -> None:
        self._project = project
        self._folder = folder
        self._cache = cache
        self._workers = workers
        self._reader = Reader(cache, workers, examine)
        self._clean = NOTHING_CLEAN
        self.last = Round(0)

    def refresh(self) -> Round:
        """Make a round; findings do not keep pages from being shown."""
        self._folder.begin()
        self._cache.begin_round()
        number = self.last.number + 1
        try:
            project, known = self._project, self._folder.known
            made = draft(project.folders, project.moment, self._reader, None, Memory(known, self._clean), self._workers)
            self._clean = made.clean
            self._folder.pass_by(made.declared)
            found = stage(project, made, self._folder, self._cache, self._workers)
        except (GeneratorError, OSError) as error:
            # OSError: an editor saves by renaming, so a file may be gone for a moment.
            self.last = Round(number, self.last.findings, str(error))
        else:
            self._folder.finish()
            self.last = Round(number, place([*made.findings, *found], made.site, project.folders, made.clean.lines))
        return self.last
