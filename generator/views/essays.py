"""Articles with a byline: studies of theory (理论研讨) and comments (言论评论), by topic (选题) too (DOC-8)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.addresses import slug
from generator.model.publication import Essay
from generator.model.record import published_on
from generator.site import Shelf, group
from generator.views.articles import article_list_pages, bar_of, line, neighbours
from generator.views.files import prose
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.news import SECTION, TITLE
from generator.views.page import Page, Prose, View
from generator.views.parts import ArticleBar, Fact, FilterGroup, FilterOption, Line, Link
from generator.views.wording import MISSING, listed, or_missing, shorten

COLUMN = Link(TITLE, SECTION)
THEORY = Link("理论研讨", "theory/index.html")
COMMENTARY = Link("言论评论", "commentary/index.html")


class EssayPage(View, frozen=True):
    """One article, or one achievement."""

    title: str
    trail: tuple[Link, ...]
    bar: ArticleBar
    byline: tuple[Fact, ...]
    body: Prose
    attachments: tuple[Link, ...]
    previous: Link | None
    next: Link | None


def theory_pages(index: Index) -> Iterator[Page]:
    """Make the lists of studies and a page for each; none where there are none."""
    yield from _pages(index, index.site.theory, THEORY)


def commentary_pages(index: Index) -> Iterator[Page]:
    """Make the lists of comments and a page for each; none where there are none."""
    yield from _pages(index, index.site.commentary, COMMENTARY)


def _pages(index: Index, shelf: Shelf[Essay], own: Link) -> Iterator[Page]:
    """Sort articles: newest first, undated last; by id on one day, so that builds agree."""
    essays = sorted(shelf.shown.values(), key=lambda essay: essay.date or date.min, reverse=True)
    if not essays:
        return
    topics = group((essay for essay in essays if essay.topic), lambda essay: essay.topic)
    addresses = _addresses(shelf.folder, topics)
    for topic, address in (("", own.address), *addresses.items()):
        members = topics[topic] if topic else essays
        note = f"{f'选题“{topic}”' if topic else ''}共{len(members)}篇，从新到旧排列。"
        filters = _filters(topics, addresses, (own.address, len(essays)), address)
        lines = [_line(shelf, essay) for essay in members]
        title = topic or own.label
        yield from article_list_pages(index, address, title, note, lines, COLUMN, filters, under=own)
    for essay, newer, older in neighbours(essays):
        topic_link = Link(essay.topic, addresses[essay.topic]) if essay.topic else None
        yield _page(index, shelf, own, essay, topic_link, (_link(shelf, newer), _link(shelf, older)))


def _addresses(folder: str, topics: Mapping[str, object]) -> Mapping[str, str]:
    """Give each topic its list; two topics that read alike in pinyin do not share one."""
    taken: dict[str, str] = {}
    for topic in sorted(topics):
        name = slug(topic)
        while name in taken:
            name += "_"
        taken[name] = topic
    return {topic: f"{folder}/topic/{name}.html" for name, topic in taken.items()}


def _filters(
    topics: Mapping[str, Sequence[Essay]], addresses: Mapping[str, str], whole: tuple[str, int], current: str
) -> tuple[FilterGroup, ...]:
    """Link all articles and each topic, the one with most of them first."""
    ordered = sorted(topics, key=lambda topic: (-len(topics[topic]), topic))
    lists = [("全部", whole[1], whole[0]), *((topic, len(topics[topic]), addresses[topic]) for topic in ordered)]
    options = (FilterOption(label=label, count=n, address=to, is_current=to == current) for label, n, to in lists)
    return (FilterGroup(label="选题", options=tuple(options)),) if topics else ()


def _line(shelf: Shelf[Essay], essay: Essay) -> Line:
    note = listed((or_missing(essay.author), essay.topic))
    return line(essay.title, shelf.address(essay), essay.date, note)


def _link(shelf: Shelf[Essay], essay: Essay | None) -> Link | None:
    return Link(essay.title or MISSING, shelf.address(essay)) if essay else None


def _page(
    index: Index,
    shelf: Shelf[Essay],
    own: Link,
    essay: Essay,
    topic: Link | None,
    around: tuple[Link | None, Link | None],
) -> Page:
    day = published_on(essay, essay.date)
    facts = [Fact("作者", Link(or_missing(essay.author)))]
    facts += [Fact("选题", topic)] if topic else []
    keywords = listed((own.label, essay.topic))
    return Page(
        address=shelf.address(essay),
        section=SECTION,
        template="essay",
        title=essay.title or MISSING,
        description=shorten(f"{own.label}：{essay.title}（{or_missing(essay.author)}）"),
        meta=article_meta(essay.title, day, or_missing(essay.source), essay.author, keywords),
        source=essay.path,
        view=EssayPage(
            title=essay.title or MISSING,
            trail=(COLUMN, own),
            bar=bar_of(or_missing(essay.source), day),
            byline=tuple(facts),
            body=prose(index, essay),
            attachments=(),
            previous=around[0],
            next=around[1],
        ),
    )
