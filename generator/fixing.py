"""The `fix` command as one page of named steps: find, mend, show or write, and say what is left for a person."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace

from generator import building
from generator.checks import apply_settings, check_site
from generator.digests import code_digest
from generator.loading.cache import Cache, contents
from generator.loading.folders import CONTENT, Folders
from generator.loading.loader import Sorted, list_files, load_site
from generator.loading.locate import locate
from generator.loading.reader import Reader
from generator.mending.masks import MASKS
from generator.mending.mend import ENCODING, Mended, mend
from generator.mending.mender import Mender
from generator.mending.menders import MENDERS
from generator.mending.sheet import MARKS
from generator.mending.writing import Backups, Unwritten, write_fixed
from generator.model.collections import SINGLES
from generator.model.settings import CheckSetting
from generator.problems import Finding, GeneratorError
from generator.project import Project
from generator.rules import UNREADABLE
from generator.workers import Workers


@dataclass(frozen=True)
class Fixed:
    """What a run came to."""

    mended: tuple[Mended, ...]
    """Files with something to fix, by path."""
    unwritten: tuple[tuple[Mended, str], ...]
    """Files that could not be written, and why."""
    backup: Path | None
    """Where the files are as they were; None where none was written."""
    left: tuple[Finding, ...]
    """Findings in the chosen files that no fix answers."""

    @property
    def changed(self) -> tuple[Mended, ...]:
        """Files that were changed, or would be."""
        lost = {file.path for file, _ in self.unwritten}
        return tuple(file for file in self.mended if file.is_changed and file.path not in lost)


@dataclass(frozen=True)
class _State:
    """What loading and checks say of the content on disk."""

    files: Sorted
    off: frozenset[str]
    """Codes that the office switched off."""
    findings: tuple[Finding, ...]
    """Placed, of the severity that site.yml wants, by the files' names inside the program."""


def fix(
    project: Project, paths: Sequence[Path], workers: Workers, *, writes: bool, masks: bool, now: datetime
) -> Fixed:
    """Mend the files chosen by `paths` (all, where none is given); without `writes` nothing is touched.

    With `masks` personal data that the gates found in finished pages is disguised where an office wrote it.
    """
    folders = project.folders
    state = _look(project, workers)
    chosen = _chosen(_manuscripts(state.files, folders), folders, paths)
    leaks = _leaks(project, workers, chosen) if masks else ()
    mended = tuple(_mend(chosen, (*state.findings, *leaks), _menders(state.off, masks=masks), state.off, folders))
    backups = Backups(project.config.parent, now)
    unwritten = tuple(_write(mended, folders, backups)) if writes else ()
    if backups.folder is not None:
        state = _look(project, workers)
    lost = {file.path for file, _ in unwritten}
    done = {(file.path, e.line, e.code) for file in mended if file.path not in lost for e in file.done}
    # What was written has been looked at again, but for what only the gates see.
    left = [found for found in state.findings if writes or _place(found) not in done]
    left += [found for found in leaks if _place(found) not in done and _place(found) not in set(map(_place, left))]
    return Fixed(mended, unwritten, backups.folder, tuple(found for found in left if found.path in chosen))


def _place(found: Finding) -> tuple[str, int, str]:
    return found.path, found.line, found.code


def _leaks(project: Project, workers: Workers, chosen: Iterable[str]) -> tuple[Finding, ...]:
    """Give what the gates say of personal data, by the files' names inside the program."""
    paths = {project.folders.name(path): path for path in chosen}
    findings = (found for found in building.check(project, workers).findings if found.code in MASKS.codes)
    return tuple(replace(found, path=paths[found.path]) for found in findings if found.path in paths)


def _look(project: Project, workers: Workers) -> _State:
    with ExitStack() as stack:
        cache = stack.enter_context(Cache(project.cache, code_digest()))
        files = list_files(project.folders)
        site, findings = load_site(project.folders, project.moment, Reader(cache, workers), files)
        cache.save(files.paths)
    settings = site.settings.checks or {}
    off = frozenset(code for code, setting in settings.items() if setting is CheckSetting.OFF) - UNREADABLE
    inside = Folders(project.folders.content, project.folders.cases)
    return _State(files, off, tuple(apply_settings(locate([*findings, *check_site(site)], inside), settings)))


def _manuscripts(files: Sorted, folders: Folders) -> list[str]:
    """List what an office writes and the program reads; a link is left out: what it leads to is listed itself."""
    singles = [path for path in (f"{CONTENT}/{name}" for name in SINGLES) if path in files.paths]
    records = [path for paths in files.records.values() for path in paths]
    return sorted(path for path in (*singles, *records, *files.pages) if not folders.disk(path).is_symlink())


def _chosen(manuscripts: Sequence[str], folders: Folders, paths: Iterable[Path]) -> Collection[str]:
    """Take the files at or below the given paths: from here, or as findings name them."""
    chosen: set[str] = set()
    for given in paths:
        place = Path(os.path.abspath(given))  # noqa: PTH100  # a link is to stay what it is
        place = place.parent.resolve() / place.name
        named = given.as_posix().rstrip("/")
        found = {
            path
            for path in manuscripts
            if folders.disk(path).is_relative_to(place) or f"{folders.name(path)}/".startswith(f"{named}/")
        }
        if not found:
            raise GeneratorError(f"“{given}”里没有可以改的稿件：只改内容文件夹里的稿件和设置，指向别处的链接不改。")
        chosen |= found
    return chosen if paths else manuscripts


def _menders(off: frozenset[str], *, masks: bool) -> list[Mender]:
    """Take the kinds of fixes that are wanted: what a person has to ask for only where somebody did."""
    return [mender for mender in MENDERS if not mender.codes <= off and (masks or mender is not MASKS)]


def _mend(
    chosen: Collection[str],
    findings: Iterable[Finding],
    menders: Sequence[Mender],
    off: frozenset[str],
    folders: Folders,
) -> Iterator[Mended]:
    """Mend the files of which some finding says that they can be, and those with a mark of order."""
    codes = {ENCODING, *(code for mender in menders for code in mender.codes)}
    named: dict[str, dict[str, set[int]]] = {}
    for found in findings:
        if found.code in codes:
            named.setdefault(found.path, {}).setdefault(found.code, set()).add(found.line)
    for path in sorted(chosen):
        data = contents(folders.place(path))
        if path in named or data.startswith(MARKS):
            lines = {code: frozenset(numbers) for code, numbers in named.get(path, {}).items()}
            mended = mend(path, data, menders, lines, mends_encoding=ENCODING not in off)
            if mended.done or mended.refused:
                yield mended


def _write(mended: Iterable[Mended], folders: Folders, backups: Backups) -> Iterator[tuple[Mended, str]]:
    """Write what can be written; give the rest, and why."""
    for file in mended:
        if file.is_changed:
            try:
                write_fixed(file, folders.disk(file.path), backups)
            except Unwritten as reason:
                yield file, str(reason)
