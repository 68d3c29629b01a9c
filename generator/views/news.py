"""News: the list, and a page for each item."""

from collections.abc import Iterator
from datetime import date

from generator.model.publication import NewsItem
from generator.model.record import published_on
from generator.views.articles import article_bar, article_list_pages, neighbours, news_line
from generator.views.files import pictures, prose
from generator.views.index import Index
from generator.views.meta import Meta, article_meta
from generator.views.news_topics import Topics, topic_pages
from generator.views.page import Page, Prose, View
from generator.views.parts import ArticleBar, Link, Picture
from generator.views.wording import MISSING, listed, shorten

SECTION = "news/index.html"
TITLE = "工作动态"


class NewsPage(View, frozen=True):
    """One news item."""

    title: str
    trail: tuple[Link, ...]
    bar: ArticleBar
    pictures: tuple[Picture, ...]
    body: Prose
    unit: Link | None
    topic: Link | None
    channels: str
    previous: Link | None
    next: Link | None


def news_pages(index: Index) -> Iterator[Page]:
    """Make the list, the topics' lists and the items' pages."""
    items = newest_news(index)
    topics = Topics(items)
    note = f"共{len(items)}条，从新到旧排列。"
    lines = [news_line(index, item) for item in items]
    yield from article_list_pages(index, SECTION, TITLE, note, lines, filters=topics.filters(SECTION))
    yield from topic_pages(index, topics)
    for item, newer, older in neighbours(items):
        topic = Link(item.topic, topics.addresses[item.topic]) if item.topic else None
        yield _page(index, item, topic, _link(index, newer), _link(index, older))


def newest_news(index: Index) -> list[NewsItem]:
    """Sort news: pinned first, then newest, undated last; by id on one day, so that builds agree."""
    shown = index.site.news.shown.values()
    return sorted(shown, key=lambda n: (n.pinned, n.date or date.min), reverse=True)


def _link(index: Index, item: NewsItem | None) -> Link | None:
    return Link(item.title or MISSING, index.site.news.address(item)) if item else None


def _meta(index: Index, item: NewsItem) -> Meta:
    day = published_on(item, item.date)
    return article_meta(item.title, day, index.source_of(item), keywords=listed((TITLE, item.topic)))


def _page(index: Index, item: NewsItem, topic: Link | None, newer: Link | None, older: Link | None) -> Page:
    unit = index.unit(item.organization) if item.organization else None
    return Page(
        address=index.site.news.address(item),
        section=SECTION,
        template="news-item",
        title=item.title or MISSING,
        description=shorten(item.summary or item.title),
        meta=_meta(index, item),
        source=item.path,
        view=NewsPage(
            title=item.title or MISSING,
            trail=(Link(TITLE, SECTION),),
            bar=article_bar(index, item, item.date),
            pictures=pictures(index, item, item.pictures, item.title),
            body=prose(index, item),
            unit=unit,
            topic=topic,
            channels=listed(item.channels),
            previous=newer,
            next=older,
        ),
    )
