"""A whole build as one page of named steps."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from pathlib import Path

from generator.checks import NOTHING_CLEAN, Clean, examine
from generator.digests import code_digest
from generator.drafting import Draft, Memory, draft, place
from generator.host_run import host_output, theme_digest
from generator.loading.cache import Cache
from generator.loading.loader import Sorted, list_files
from generator.loading.locate import begin_lookups
from generator.loading.reader import Reader
from generator.model.arrivals import Arrivals
from generator.problems import Finding, GeneratorError, blocks
from generator.project import Project
from generator.publishing import manifest
from generator.publishing.arrivals import pages_of, read_arrivals, write_arrivals
from generator.publishing.assembling import Caches, Place, assemble
from generator.publishing.ledger import Ledger, forget, ledger_path, proof_path, read_ledger, write_ledger
from generator.publishing.lock import only_one
from generator.publishing.looks import Looks
from generator.publishing.picture_cache import PictureCache
from generator.publishing.proof import Proof
from generator.publishing.releases import Releases
from generator.publishing.staging import Staging, is_untouched
from generator.publishing.verifying import strays
from generator.rendering.fragments import load_fragments
from generator.rendering.pour import Press
from generator.reporting.subject import Former, Subject
from generator.rules import PRIVATE
from generator.sealed import forget_others, read_sealed, write_sealed
from generator.workers import Workers


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    findings: tuple[Finding, ...]
    """Placed, sorted, of the severity that site.yml wants."""
    page_count: int
    published: Path | None = None
    """Where the site is; None where nothing was published."""
    is_new: bool = True
    """False where the published site was already made from the same."""
    strays: tuple[str, ...] = ()
    """Files that somebody else had put into the published folder; they stay with the release that was replaced."""


def check(project: Project, workers: Workers) -> Subject:
    """Do all that `build` does, and publish nothing."""
    with ExitStack() as stack:
        cache = stack.enter_context(Cache(project.cache, code_digest()))
        files = list_files(project.folders)
        ledger = _ledger(project)
        seen = _seen(project, ledger)
        made = _draft(project, cache, files, seen, _arrivals(project), workers)
        finish = begin_lookups(made.findings, project.folders, made.site.digests, made.clean.lines, workers)
        found = _prove(project, made, seen, cache, workers)
        finish()
        cache.save(files.paths)
    findings = _place(project, made, found)
    return Subject(findings, made.site, project.folders, _former(project, ledger))


def _prove(project: Project, made: Draft, seen: Ledger, cache: Cache, workers: Workers) -> list[Finding]:
    """Look at the whole site, but for what was seen before, and remember what passed."""
    proof = Proof(seen.passed(made.declared))
    found = stage(project, made, proof, cache, workers)
    if proof.has_shrunk():
        proof = Proof(Ledger())
        found = stage(project, made, proof, cache, workers)
    write_ledger(_proof_path(project), Ledger(files=proof.files, notes=proof.notes, declared=made.declared))
    return found


def _seen(project: Project, released: Ledger) -> Ledger:
    """Tell what need not be looked at again: the files of the last check, or of a release that came after it."""
    path = _proof_path(project)
    return released if path is None or not path.exists() else read_ledger(path)


def _former(project: Project, ledger: Ledger) -> Former | None:
    """Tell what was found when the published release was made; None where another one is published, or none."""
    if ledger.manifest is None or not is_untouched(project.output, manifest.NAME, ledger.manifest):
        return None
    return Former(manifest.read_manifest(project.output).as_of, ledger.findings)


def build(project: Project, workers: Workers, say: Callable[[str], None], *, force: bool = False) -> Outcome:
    """Build and publish what passed; a release that did not pass leaves the published one as it is."""
    if any(project.output.is_relative_to(folder) for folder in (project.folders.content, project.folders.cases)):
        raise GeneratorError(f"网站不能放在内容文件夹里（{project.output}）；请换一个--output。")
    with ExitStack() as stack:
        stack.enter_context(only_one(project.output, say))
        cache = stack.enter_context(Cache(project.cache, code_digest()))
        releases = Releases(project.output)
        releases.recover()
        ledger = _ledger(project)
        files = list_files(project.folders)
        inputs = digest_of_inputs(project, files, cache)
        if ledger.inputs == inputs and is_whole(project.output, ledger):
            return Outcome(ledger.findings, ledger.page_count, project.output, is_new=False)
        arrivals = _arrivals(project)
        made = _draft(project, cache, files, ledger, arrivals, workers)
        staging = Staging(stack.enter_context(releases.staging()), project.output, ledger.passed(made.declared))
        finish = begin_lookups(made.findings, project.folders, made.site.digests, made.clean.lines, workers)
        found = stage(project, made, staging, cache, workers)
        finish()
        findings = _place(project, made, found)
        cache.save(files.paths)
        if blocks(findings) and (not force or any(finding.code in PRIVATE for finding in findings)):
            return Outcome(findings, len(made.pages))
        # What was forced is not remembered as finished: the next build looks at its findings again.
        known = b"" if blocks(findings) else inputs
        moment = made.site.moment
        result = Ledger(
            known, len(made.pages), staging.files, staging.seal(moment), staging.notes, findings, made.declared
        )
        return _publish(project, releases, staging.folder, moment.as_of, result, arrivals)


def _publish(
    project: Project, releases: Releases, folder: Path, as_of: date, result: Ledger, arrivals: Arrivals
) -> Outcome:
    """Swap, keep the last releases, and remember what was made, and which pages are new."""
    left = strays(project.output) if project.output.exists() else []
    published = releases.publish(folder, as_of)
    releases.prune(project.keep_releases)
    day, edition = project.moment.as_of, project.moment.edition
    write_arrivals(project.output, edition, arrivals.after(day, pages_of(result.files)))
    if published != project.output:
        return Outcome(result.findings, result.page_count, published)
    write_ledger(_ledger_path(project), result)
    forget(_proof_path(project))
    return Outcome(result.findings, result.page_count, published, strays=tuple(left))


def _draft(
    project: Project, cache: Cache, files: Sorted, ledger: Ledger, arrivals: Arrivals, workers: Workers
) -> Draft:
    """Load and check with all that is remembered."""
    memory = Memory(ledger.notes, _read_clean(project), arrivals)
    return draft(project.folders, project.moment, Reader(cache, workers, examine), files, memory, workers)


def _place(project: Project, made: Draft, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give all findings their places, and remember what is clean and which lines were looked up."""
    findings = place([*made.findings, *found], made.site, project.folders, made.clean.lines)
    _write_clean(project, made.clean)
    return findings


def stage(project: Project, made: Draft, staging: Place, cache: Cache, workers: Workers) -> list[Finding]:
    """Put the whole site into staging and run the gates over it."""
    host = host_output(project, made, project.cache)
    press = Press(load_fragments(project.theme), dict(host.shells), made.site.settings.site_name, project.base_url)
    caches = Caches(cache, PictureCache(project.cache), Looks(project.cache))
    return assemble(made.site, made.sheaves, press, host.files, staging, project.folders, caches, workers)


def digest_of_inputs(project: Project, files: Sorted, cache: Cache) -> bytes:
    """Hash everything that a release is made from."""
    digest = blake2b(code_digest().encode(), digest_size=16)
    digest.update(project.config.read_bytes())
    digest.update(theme_digest(project.theme))
    digest.update(f"{project.moment.as_of} {project.moment.edition} {project.base_url} {project.place}".encode())
    for path in files.paths:
        digest.update(path.encode() + b"\0" + cache.digest(path, project.folders.place(path)))
    return digest.digest()


def is_whole(output: Path, ledger: Ledger) -> bool:
    """Tell whether the published folder holds every file as it was written."""
    if ledger.manifest is None or not is_untouched(output, manifest.NAME, ledger.manifest):
        return False
    return all(is_untouched(output, address, made) for address, made in ledger.files.items())


def _ledger_path(project: Project) -> Path | None:
    return None if project.cache is None else ledger_path(project.cache, project.place)


def _proof_path(project: Project) -> Path | None:
    return None if project.cache is None else proof_path(project.cache, project.place)


def _arrivals(project: Project) -> Arrivals:
    return read_arrivals(project.output, project.moment.edition)


def _ledger(project: Project) -> Ledger:
    return read_ledger(_ledger_path(project))


def _clean_path(cache: Path) -> Path:
    return cache / f"clean-{code_digest()}.msgpack"


def _read_clean(project: Project) -> Clean:
    return (None if project.cache is None else read_sealed(_clean_path(project.cache), Clean)) or NOTHING_CLEAN


def _write_clean(project: Project, clean: Clean) -> None:
    if project.cache is not None and write_sealed(_clean_path(project.cache), clean):
        forget_others(_clean_path(project.cache), "clean-*.msgpack")
