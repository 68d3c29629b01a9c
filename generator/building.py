"""A whole build as one page of named steps."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from generator.drafting import Draft, draft, place
from generator.host_run import run_host
from generator.problems import Finding, blocks
from generator.project import Project
from generator.publishing import staging, swap
from generator.rendering.fragments import load_fragments
from generator.rendering.pour import Press


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    findings: tuple[Finding, ...]
    """Placed, sorted, of the severity that site.yml wants."""
    is_published: bool
    page_count: int


def check(project: Project) -> Outcome:
    """Do all that `build` does, and publish nothing."""
    made = draft(project.folders, project.moment)
    with tempfile.TemporaryDirectory(prefix="column-") as folder:
        findings = place([*made.findings, *stage(project, made, Path(folder))], made.site, project.folders)
    return Outcome(findings, is_published=False, page_count=len(made.pages))


def build(project: Project, *, force: bool = False) -> Outcome:
    """Build and publish what passed; a release that did not pass leaves the published one as it is."""
    made = draft(project.folders, project.moment)
    project.output.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{project.output.name}.new-", dir=project.output.parent))
    try:
        findings = place([*made.findings, *stage(project, made, folder)], made.site, project.folders)
        passed = force or not blocks(findings)
        if passed:
            publish(folder, project.output)
        return Outcome(findings, is_published=passed, page_count=len(made.pages))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def stage(project: Project, made: Draft, folder: Path) -> list[Finding]:
    """Write the whole site into an empty folder and run the gates over it."""
    host = run_host(project, made, folder)
    press = Press(load_fragments(project.theme), host.shells, made.site.settings.site_name)
    rendered = [*staging.pour_pages(press, made.pages, folder), *host.pages]
    staging.copy_assets(made.site, rendered, project.folders, folder)
    findings = staging.run_gates(rendered, made.pages, folder)
    staging.seal(folder, project.moment)
    return findings


def publish(folder: Path, output: Path) -> None:
    """Put the finished folder in the place of the published one."""
    folder.chmod(0o755)
    retired = folder.with_name(folder.name + "-old")
    swap.put_in_place(folder, output, retired)
    if retired.exists():
        shutil.rmtree(retired)
