"""The staging folder: a whole site, written where nobody reads it yet."""

import os
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from generator import __version__
from generator.loading.folders import Folders
from generator.problems import Finding
from generator.publishing import gates, manifest
from generator.rendering.pour import Press, Rendered, render_chunk
from generator.site import Moment, Site
from generator.views.page import Page


def pour_pages(press: Press, pages: Sequence[Page], folder: Path) -> list[Rendered]:
    """Render the pages and write them."""
    rendered = render_chunk(press, pages)
    for page in rendered:
        _write(folder / page.address, page.data)
    return rendered


def copy_assets(site: Site, rendered: Iterable[Rendered], folders: Folders, folder: Path) -> None:
    """Copy the pictures and attachments that finished pages name, and no others: what nothing shows stays private."""
    sources = site.linker.source_of
    named: set[str] = set().union(*(page.targets for page in rendered))
    for address in sorted(named & sources.keys()):
        _write(folder / address, folders.disk(sources[address]).read_bytes())


def run_gates(rendered: Sequence[Rendered], pages: Iterable[Page], folder: Path) -> list[Finding]:
    """Look at what was written as a reader's browser will."""
    known = frozenset(files_of(folder))
    sources = {page.address: page.source for page in pages}
    return [*gates.dead_targets(rendered, known, sources), *gates.outside_requests(rendered, sources)]


def files_of(folder: Path) -> list[str]:
    """List a folder's files by their addresses, sorted."""
    found = (Path(where, name).relative_to(folder).as_posix() for where, _, names in os.walk(folder) for name in names)
    return sorted(found)


def seal(folder: Path, moment: Moment) -> None:
    """Write down what the release holds."""
    names: Collection[str] = [name for name in files_of(folder) if name != manifest.NAME]
    entries = {name: manifest.entry((folder / name).read_bytes()) for name in names}
    held = manifest.Manifest(__version__, moment.as_of.isoformat(), moment.edition.value, entries)
    manifest.write_manifest(folder, held)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
