"""The `fix` command as one page of named steps: find, mend, show or write, and say what is left for a person."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from generator.checks import check_site, examine
from generator.checks.personal_data import declared
from generator.digests import code_digest
from generator.drafting import place
from generator.loading.cache import Cache, contents
from generator.loading.folders import CONTENT, Folders
from generator.loading.loader import Sorted, list_files, load_site
from generator.loading.reader import Reader
from generator.mending.masks import masks
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

_Place = tuple[str, int, str]
"""Path, line, code."""


@dataclass(frozen=True)
class Fixed:
    """What a run came to."""

    mended: tuple[Mended, ...]
    """Files with something to fix, by path."""
    offers: tuple[Mended, ...]
    """What disguising personal data would make of files, where it is not asked for."""
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
    masks: Mender
    """Disguises personal data, but for what the office publishes on purpose."""
    findings: tuple[Finding, ...]
    """Placed, of the severity that site.yml wants, by the files' names inside the program."""


def fix(
    project: Project, paths: Sequence[Path], workers: Workers, *, writes: bool, masked: bool, now: datetime
) -> Fixed:
    """Mend the files chosen by `paths` (all, where none is given); without `writes` nothing is touched.

    With `masked` personal data that would be published is disguised as well; else that is only offered.
    """
    folders = project.folders
    state = _look(project, workers)
    chosen = _chosen(_manuscripts(state.files, folders), folders, paths)
    mended = tuple(_mend(chosen, state, folders, masked=masked))
    offers = () if masked else tuple(_offers(chosen, mended, state, folders))
    backups = Backups(project.config.parent, now)
    unwritten = tuple(_write(mended, folders, backups)) if writes else ()
    if backups.folder is not None:
        state = _look(project, workers)
    answered: frozenset[_Place] = frozenset() if writes else _answered(mended, state.masks)
    to_do = (found for found in state.findings if found.path in chosen and found.waiver is None)
    left = tuple(found for found in to_do if not _is_in(answered, found))
    return Fixed(mended, offers, unwritten, backups.folder, left)


def _answered(mended: Iterable[Mended], masks: Mender) -> frozenset[_Place]:
    """Give path, line and code of what would be gone; line 0 where one finding stands for every such line of a file."""
    edits = ((file.path, edit) for file in mended for edit in file.done)
    return frozenset((path, 0 if edit.code in masks.codes else edit.line, edit.code) for path, edit in edits)


def _is_in(answered: frozenset[_Place], found: Finding) -> bool:
    return not answered.isdisjoint((found.path, line, found.code) for line in (0, found.line))


def _look(project: Project, workers: Workers) -> _State:
    with ExitStack() as stack:
        cache = stack.enter_context(Cache(project.cache, code_digest()))
        files = list_files(project.folders)
        site, findings = load_site(project.folders, project.moment, Reader(cache, workers, examine), files)
        cache.save(files.paths)
    settings = site.settings.checks or {}
    off = frozenset(code for code, setting in settings.items() if setting is CheckSetting.OFF) - UNREADABLE
    inside = Folders(project.folders.content, project.folders.cases)
    return _State(
        files, off, masks(declared(site.settings)), place([*findings, *check_site(site)], site, inside, is_all=False)
    )


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


def _mend(chosen: Collection[str], state: _State, folders: Folders, *, masked: bool) -> Iterator[Mended]:
    """Mend the files of which some finding says that they can be, and those with a mark of order."""
    menders = [mender for mender in MENDERS if not mender.codes <= state.off] + ([state.masks] if masked else [])
    named = _named(state.findings, {ENCODING, *(code for mender in menders for code in mender.codes)})
    waived = _waived(state.findings)
    for path in sorted(chosen):
        data = contents(folders.place(path))
        if path in named or data.startswith(MARKS):
            passed = waived.get(path, frozenset())
            keeps_encoding = ENCODING in state.off or (1, ENCODING) in passed
            mended = mend(path, data, menders, named.get(path, {}), passed, mends_encoding=not keeps_encoding)
            if mended.done or mended.refused:
                yield mended


def _offers(chosen: Collection[str], mended: Iterable[Mended], state: _State, folders: Folders) -> Iterator[Mended]:
    """Disguise personal data in what the files will be, for somebody to look at."""
    after = {file.path: file.after for file in mended}
    for path, lines in sorted(_named(state.findings, state.masks.codes).items()):
        if path in chosen:
            offer = mend(path, after.get(path) or contents(folders.place(path)), [state.masks], lines)
            if offer.done:
                yield offer


def _named(findings: Iterable[Finding], codes: Collection[str]) -> dict[str, dict[str, frozenset[int]]]:
    """Map path and code to the lines of findings."""
    named: dict[str, dict[str, frozenset[int]]] = {}
    for found in findings:
        if found.code in codes and found.waiver is None:
            lines = named.setdefault(found.path, {})
            lines[found.code] = lines.get(found.code, frozenset()) | {found.line}
    return named


def _waived(findings: Iterable[Finding]) -> dict[str, frozenset[tuple[int, str]]]:
    """Map path to the lines and codes that the office lets pass."""
    passed: dict[str, frozenset[tuple[int, str]]] = {}
    for found in findings:
        if found.waiver is not None:
            passed[found.path] = passed.get(found.path, frozenset()) | {(found.line, found.code)}
    return passed


def _write(mended: Iterable[Mended], folders: Folders, backups: Backups) -> Iterator[tuple[Mended, str]]:
    """Write what can be written; give the rest, and why."""
    for file in mended:
        if file.is_changed:
            try:
                write_fixed(file, folders.disk(file.path), backups)
            except Unwritten as reason:
                yield file, str(reason)
