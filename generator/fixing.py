"""The `fix` command as one page of named steps: find, mend, show or write, and say what is left for a person."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.checks import apply_settings, check_site
from generator.digests import code_digest
from generator.loading.cache import Cache, contents
from generator.loading.folders import CONTENT, Folders
from generator.loading.loader import Sorted, list_files, load_site
from generator.loading.locate import locate
from generator.loading.reader import Reader
from generator.mending.mend import ENCODING, Mended, mend
from generator.mending.menders import MENDERS, Mender
from generator.mending.sheet import MARKS
from generator.mending.writing import Backups, Unwritten, write_fixed
from generator.model.collections import SINGLES
from generator.model.settings import CheckSetting
from generator.problems import Finding, GeneratorError
from generator.project import Project
from generator.rules import UNREADABLE
from generator.site import Site
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
    """Findings in the chosen files that no fix answers; placed and sorted."""

    @property
    def changed(self) -> tuple[Mended, ...]:
        """Files that were changed, or would be."""
        lost = {file.path for file, _ in self.unwritten}
        return tuple(file for file in self.mended if file.is_changed and file.path not in lost)


@dataclass(frozen=True)
class _State:
    """What loading and checks say of the content on disk."""

    files: Sorted
    site: Site
    findings: tuple[Finding, ...]
    """Neither placed nor of the severity that site.yml wants."""


def fix(project: Project, paths: Sequence[Path], workers: Workers, *, writes: bool, now: datetime) -> Fixed:
    """Mend the files chosen by `paths` (all, where none is given); without `writes` nothing is touched."""
    folders = project.folders
    state = _look(project, workers)
    chosen = _chosen(_manuscripts(state.files, folders), folders, paths)
    off = _switched_off(state.site)
    menders = [mender for mender in MENDERS.values() if not mender.codes <= off]
    mended = tuple(_mend(chosen, state.findings, folders, menders, mends_encoding=ENCODING not in off))
    backups = Backups(project.config.parent, now)
    unwritten = tuple(_write(mended, folders, backups)) if writes else ()
    if backups.folder is not None:
        state = _look(project, workers)
    answered = set() if writes else {(folders.name(file.path), e.line, e.code) for file in mended for e in file.done}
    left = (found for found in _placed(state, folders, chosen) if (found.path, found.line, found.code) not in answered)
    return Fixed(mended, unwritten, backups.folder, tuple(left))


def _look(project: Project, workers: Workers) -> _State:
    with ExitStack() as stack:
        cache = stack.enter_context(Cache(project.cache, code_digest()))
        files = list_files(project.folders)
        site, findings = load_site(project.folders, project.moment, Reader(cache, workers), files)
        cache.save(files.paths)
    return _State(files, site, (*findings, *check_site(site)))


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


def _switched_off(site: Site) -> frozenset[str]:
    settings = site.settings.checks or {}
    return frozenset(code for code, setting in settings.items() if setting is CheckSetting.OFF) - UNREADABLE


def _mend(
    chosen: Collection[str],
    findings: Iterable[Finding],
    folders: Folders,
    menders: Sequence[Mender],
    *,
    mends_encoding: bool,
) -> Iterator[Mended]:
    """Mend the files of which some finding says that they can be, and those with a mark of order."""
    codes = {ENCODING, *(code for mender in menders for code in mender.codes)}
    told = {found.path for found in findings if found.code in codes}
    for path in sorted(chosen):
        data = contents(folders.place(path))
        if path in told or data.startswith(MARKS):
            mended = mend(path, data, menders, mends_encoding=mends_encoding)
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


def _placed(state: _State, folders: Folders, chosen: Collection[str]) -> list[Finding]:
    wanted = [found for found in state.findings if found.path in chosen]
    return apply_settings(locate(wanted, folders), state.site.settings.checks or {})
