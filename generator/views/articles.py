"""Lists of articles that briefings, news and documents share, and an article's bar and neighbours."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TypeVar

from msgspec.structs import replace

from generator.model.publication import NewsItem
from generator.model.record import Record, published_on
from generator.views.columns import tabs
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.paging import paged
from generator.views.parts import ArticleBar, FilterGroup, Line, Link, Pager, Tab
from generator.views.wording import MISSING, day_text, iso

PAGE_SIZE = 20
A = TypeVar("A")


class ArticleList(View, frozen=True):
    """One page of a list of articles."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    filters: tuple[FilterGroup, ...]
    lines: tuple[Line, ...]
    pager: Pager


def article_list_pages(
    index: Index,
    section: str,
    title: str,
    note: str,
    lines: Sequence[Line],
    column: Link | None = None,
    filters: Sequence[FilterGroup] = (),
    under: Link | None = None,
) -> Iterator[Page]:
    """Make the pages of a list of articles; `column` is the first page of its column where that is another.

    `under` is the page of the column that a list belongs to which is narrower.
    """
    first = column.address if column else section
    for address, members, pager in paged(lines, PAGE_SIZE, section):
        yield Page(
            address=address,
            section=first,
            template="article-list",
            title=title,
            description=note,
            meta=list_meta(title, note, ColumnType.NEWS),
            view=ArticleList(
                title=title,
                trail=tuple(each for each in (column, under) if each and each.address != section),
                tabs=tabs(index, first, under.address if under else section),
                note=note,
                filters=tuple(filters),
                lines=tuple(members),
                pager=pager,
            ),
        )


def neighbours(items: Sequence[A]) -> Iterator[tuple[A, A | None, A | None]]:
    """Give each item with the one before and the one after it."""
    for position, item in enumerate(items):
        before = items[position - 1] if position else None
        after = items[position + 1] if position + 1 < len(items) else None
        yield item, before, after


def article_bar(index: Index, record: Record, day: date | None) -> ArticleBar:
    """Make the line under an article's title; `day` is the text's own."""
    return bar_of(index.source_of(record), published_on(record, day))


def bar_of(source: str, published: date | None) -> ArticleBar:
    """Make the line under an article's title from what it says."""
    return ArticleBar(source=source, date=iso(published), date_text=day_text(published))


def line(title: str, address: str, day: date | None, note: str = "") -> Line:
    """Make a line of a list; an undated one has no date."""
    return Line(title=title or MISSING, address=address, date=iso(day), date_text=iso(day), note=note)


def news_line(index: Index, item: NewsItem) -> Line:
    """Make a news item's line."""
    made = line(item.title, index.site.news.address(item), item.date, item.topic)
    return replace(made, mark="置顶") if item.pinned else made
