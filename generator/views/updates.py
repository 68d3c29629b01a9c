"""What is new, told by the pages that list it: a feed beside the first of them."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from generator.site import Site
from generator.views.feeds import Feed, FeedEntry
from generator.views.page import Export, Page
from generator.views.parts import Line

NEWEST = 30
"""Entries of a feed: who asks once a month misses nothing."""


def entry(line: Line, summary: str = "") -> FeedEntry:
    """Make an entry of a line of a list."""
    return FeedEntry(title=line.title, address=line.address, date=line.date, summary=summary or line.note)


def with_feed(site: Site, pages: Iterable[Page], entries: Iterable[FeedEntry]) -> Iterator[Page]:
    """Give the pages of one list, each of which names the list's feed; none does where nothing has a date."""
    for number, page in enumerate(pages):
        if not number:
            feed = _feed(site, page, entries)
            stem = f"{page.address.rpartition('/')[0]}/feed".removeprefix("/")
        if feed is None:
            yield page
        else:
            carried = (Export(stem, feed),) if not number else ()
            yield replace(page, feed=f"{stem}.xml", exports=(*page.exports, *carried))


def _feed(site: Site, page: Page, entries: Iterable[FeedEntry]) -> Feed | None:
    """Choose the newest of the entries that have a date: without one, what is new cannot be told."""
    dated = sorted((each for each in entries if each.date), key=lambda each: each.date, reverse=True)
    if not dated:
        return None
    settings = site.settings
    name = settings.site_name or site.campaign.name
    return Feed(
        title=page.title if page.title == name else f"{page.title} - {name}",
        page=page.address,
        author=settings.sponsor or name,
        site=settings.site_domain or name,
        entries=tuple(dated[:NEWEST]),
    )
