"""Folders → everything that is known before a page is rendered: the site, its pages, its findings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator import views
from generator.checks import NOTHING_CLEAN, Clean, apply_settings, begin_checks, examine
from generator.checks.personal_data import declared
from generator.checks.waivers import Used, idle_waivers, waive
from generator.digests import content_digest
from generator.loading.cache import Cache
from generator.loading.folders import Folders
from generator.loading.loader import Sorted, load_site
from generator.loading.locate import Lines, in_order, locate
from generator.loading.reader import Reader
from generator.model.addresses import page_address
from generator.model.arrivals import NOTHING_ARRIVED, Arrivals
from generator.problems import Finding
from generator.reading import common_key
from generator.rendering.packing import Sheaf, gather
from generator.rules import finding
from generator.site import Moment, Site
from generator.views.batches import NOTHING_KNOWN, Note, Notes
from generator.workers import Workers


@dataclass(frozen=True)
class Draft:
    """A site that is not rendered yet."""

    site: Site
    sheaves: tuple[Sheaf, ...]
    pages: tuple[Note, ...]
    """All pages, in order."""
    findings: tuple[Finding, ...]
    """Not yet placed in lines, and of the catalogue's severity."""
    clean: Clean
    """What need not be checked again."""

    @property
    def declared(self) -> bytes:
        """Hash the numbers that the office publishes on purpose."""
        return content_digest("\n".join(sorted(declared(self.site.settings))).encode())


class Memory(NamedTuple):
    """What earlier runs left behind; all of it only saves time, but for the arrivals."""

    notes: Notes = NOTHING_KNOWN
    """Of the pages."""
    clean: Clean = NOTHING_CLEAN
    """Of the files."""
    arrivals: Arrivals = NOTHING_ARRIVED
    """Which release was the first to hold a page; a preview publishes nothing, so that nothing in it came too late."""


NOTHING_REMEMBERED = Memory()


def draft(
    folders: Folders,
    moment: Moment,
    reader: Reader | None = None,
    files: Sorted | None = None,
    memory: Memory = NOTHING_REMEMBERED,
    workers: Workers | None = None,
) -> Draft:
    """Load, check, and decide on the pages."""
    reader = reader or Reader(Cache(None, ""), Workers(1), examine)
    site, findings = load_site(folders, moment, reader, files)
    site = replace(site, arrivals=memory.arrivals)
    common = common_key(site)
    finish = begin_checks(site, common, memory.clean, workers or Workers(1))
    sheaves = tuple(gather(batch, memory.notes) for batch in views.batches(site, common))
    pages = tuple(note for sheaf in sheaves for note in sheaf.notes)
    found, clean = finish()
    findings += found
    return Draft(site, sheaves, pages, (*findings, *_contested(pages, site)), clean)


def place(
    findings: Sequence[Finding], site: Site, folders: Folders, lines: Lines | None = None, *, is_all: bool = True
) -> tuple[Finding, ...]:
    """Give findings their lines, what their records let pass, and the severity that site.yml wants.

    `lines` is what is remembered of them. Only where these are all findings of a run (`is_all`) can it be told which
    waivers let nothing pass.
    """
    used: Used = set()
    placed = waive(locate(findings, folders, site.digests, lines), site, folders, used)
    if is_all:
        placed = sorted([*placed, *idle_waivers(site, folders, used)], key=in_order)
    return tuple(apply_settings(placed, site.settings.checks or {}))


def _contested(pages: Sequence[Note], site: Site) -> Iterator[Finding]:
    """U02: two pages, or files, at one address; the free page index.md is part of the home page."""
    sources = {page.address: page.source for page in pages}
    count = Counter(page.address for page in pages)
    for page in pages:
        if count[page.address] > 1 and page.source:
            yield finding(page.source, "U02", f"这个页面的网址“{page.address}”和另一个页面相同；请另写“编号”。", line=1)
    assets = site.linker.assets
    for address in (file for page in pages for file, _ in page.exports if file in assets):
        message = f"这个文件的网址“{address}”已由程序生成的文件使用；请给文件改名。"
        yield finding(assets[address].path, "U02", message, line=1)
    taken: dict[str, str] = {}
    for free in site.pages:
        address = page_address(free.path)
        first = taken.setdefault(address, free.path)
        if address in sources and address != "index.html":
            yield finding(free.path, "U02", f"这个页面的网址“{address}”已由程序生成的页面使用；请给文件改名。", line=1)
        elif first != free.path:
            yield finding(free.path, "U02", f"这个页面的网址“{address}”和{first}相同；请给其中一个文件改名。", line=1)
