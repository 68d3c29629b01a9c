"""Folders → everything that is known before a page is rendered: the site, its pages, its findings."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import views
from generator.checks import apply_settings, check_site
from generator.checks.personal_data import declared
from generator.digests import content_digest
from generator.loading.folders import Folders
from generator.loading.loader import Sorted, load_site
from generator.loading.locate import locate
from generator.loading.reader import Reader
from generator.model.addresses import page_address
from generator.problems import Finding
from generator.rules import finding
from generator.site import Moment, Site
from generator.views.batches import NOTHING_KNOWN, Batch, Note, Notes
from generator.views.page import Page


@dataclass(frozen=True)
class Draft:
    """A site that is not rendered yet."""

    site: Site
    batches: tuple[Batch, ...]
    pages: tuple[Page | Note, ...]
    """All pages, in order; those that are as they were are only known by their notes."""
    findings: tuple[Finding, ...]
    """Not yet placed in lines, and of the catalogue's severity."""

    @property
    def declared(self) -> bytes:
        """Hash the numbers that the office publishes on purpose."""
        return content_digest("\n".join(sorted(declared(self.site.settings))).encode())


def draft(
    folders: Folders,
    moment: Moment,
    reader: Reader | None = None,
    files: Sorted | None = None,
    known: Notes = NOTHING_KNOWN,
) -> Draft:
    """Load, check, and decide on the pages; `known` is what is remembered of those made before."""
    site, findings = load_site(folders, moment, reader, files)
    findings += check_site(site)
    batches = tuple(views.batches(site))
    pages = tuple(leaf for batch in batches for leaf in batch.leaves(known))
    return Draft(site, batches, pages, (*findings, *_contested(pages, site)))


def place(findings: Sequence[Finding], site: Site, folders: Folders) -> tuple[Finding, ...]:
    """Give findings their lines and the severity that site.yml wants."""
    return tuple(apply_settings(locate(findings, folders), site.settings.checks or {}))


def _contested(pages: Sequence[Page | Note], site: Site) -> Iterator[Finding]:
    """U02: two pages at one address; the free page index.md is part of the home page."""
    sources = {page.address: page.source for page in pages}
    count = Counter(page.address for page in pages)
    for page in pages:
        if count[page.address] > 1 and page.source:
            yield finding(page.source, "U02", f"这个页面的网址“{page.address}”和另一个页面相同；请另写“编号”。", line=1)
    taken: dict[str, str] = {}
    for free in site.pages:
        address = page_address(free.path)
        first = taken.setdefault(address, free.path)
        if address in sources and address != "index.html":
            yield finding(free.path, "U02", f"这个页面的网址“{address}”已由程序生成的页面使用；请给文件改名。", line=1)
        elif first != free.path:
            yield finding(free.path, "U02", f"这个页面的网址“{address}”和{first}相同；请给其中一个文件改名。", line=1)
