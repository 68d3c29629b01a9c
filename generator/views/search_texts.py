"""What search finds among what is read as it is: documents, briefings, news, articles, pages, terms, columns."""

from collections.abc import Iterator

from generator.model.addresses import page_address
from generator.model.publication import Essay
from generator.model.record import published_on
from generator.site import Shelf
from generator.views.achievements import newest_achievements
from generator.views.index import GLOSSARY, TERM, Index
from generator.views.orientation import HOME, SEARCH, free_page_title, site_map_groups
from generator.views.search_entries import Entry, Found, ready, unit_label
from generator.views.wording import MISSING


def find_documents(index: Index) -> Iterator[Found]:
    """Find official documents by number and issuer too."""
    for document in index.site.documents.shown.values():
        attached = (file.name for file in document.attachments)
        entry = Entry(
            address=index.site.documents.address(document),
            title=document.title or MISSING,
            day=published_on(document, document.written_on),
            names=(document.doc_no, document.issuer),
            texts=(document.addressees, *attached),
            html=document.html,
        )
        yield ready(document.id, entry)


def find_briefings(index: Index) -> Iterator[Found]:
    """Find issues of the briefing by number too."""
    for issue in index.site.briefings.shown.values():
        number = f"第{issue.number}期" if issue.number is not None else ""
        address, day = index.site.briefings.address(issue), published_on(issue, issue.date)
        names = (number, issue.issuer)
        yield ready(issue.id, Entry(address, issue.title or MISSING, "", day, names, html=issue.html))


def find_news(index: Index) -> Iterator[Found]:
    """Find news."""
    for item in index.site.news.shown.values():
        entry = Entry(
            address=index.site.news.address(item),
            title=item.title or MISSING,
            unit=unit_label(index, item.organization),
            day=published_on(item, item.date),
            names=(item.topic,),
            texts=(item.summary, *(picture.caption for picture in item.pictures)),
            html=item.html,
        )
        yield ready(item.id, entry)


def find_theory(index: Index) -> Iterator[Found]:
    """Find studies of theory."""
    yield from _essays(index.site.theory)


def find_commentary(index: Index) -> Iterator[Found]:
    """Find comments."""
    yield from _essays(index.site.commentary)


def _essays(shelf: Shelf[Essay]) -> Iterator[Found]:
    for essay in shelf.shown.values():
        names, day = (essay.author, essay.topic, essay.source), published_on(essay, essay.date)
        yield ready(essay.id, Entry(shelf.address(essay), essay.title or MISSING, "", day, names, html=essay.html))


def find_achievements(index: Index) -> Iterator[Found]:
    """Find what came of the campaign."""
    for made in newest_achievements(index):
        entry = Entry(
            address=index.site.achievements.address(made),
            title=made.title or MISSING,
            unit=unit_label(index, made.organization),
            day=published_on(made, made.date),
            texts=(made.type or "", made.summary, *(file.name for file in made.attachments)),
            html=made.html,
        )
        yield ready(made.id, entry)


def find_free_pages(index: Index) -> Iterator[Found]:
    """Find the pages that the office wrote; the home page is a column's, and not one of them."""
    for page in index.site.pages:
        address = page_address(page.path)
        if index.site.moment.is_shown(page) and address != HOME.address:
            yield ready(address, Entry(address, free_page_title(page), html=page.html))


def find_terms(index: Index) -> Iterator[Found]:
    """Find terms of the glossary."""
    for number, entry in enumerate(index.site.campaign.glossary, start=1):
        if entry.term:
            place = f"{GLOSSARY}#{TERM}{number}"
            yield ready(place, Entry(place, entry.term, texts=(entry.definition, entry.origin)))


def find_columns(index: Index) -> Iterator[Found]:
    """Find columns and lists, by the names under which the site map lists them; units and people have their own."""
    known = {link.address for link in index.unit_links.values()} | {
        page_address(page.path) for page in index.site.pages
    }
    known |= {SEARCH.address, *(index.site.leaders.address(leader) for leader in index.leaders.values())}
    for group in site_map_groups(index):
        for name, address in ((group.name, group.address), *((link.label, link.address) for link in group.links)):
            if address and address not in known:
                known.add(address)
                yield ready(address, Entry(address, name))
