"""News by topic (专题): a list for each, and for 党群共建 what each mass organisation has to show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from generator.model.addresses import slug
from generator.model.mass_bodies import BODIES, TOPIC, bodies_of
from generator.model.publication import NewsItem
from generator.site import group
from generator.views.articles import article_list_pages, news_line
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.index import Index
from generator.views.meta import ColumnType
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Column, Row, Table, text
from generator.views.wording import iso, or_missing

COLUMN = Link("工作动态", "news/index.html")
ADDRESS = "news/topic/dang-qun-gong-jian.html"
OTHERS = "没有写明"
_TOPIC_SLUGS = {
    TOPIC: "dang-qun-gong-jian",
    "窗口单位": "chuang-kou-dan-wei",
    "公开承诺": "gong-kai-cheng-nuo",
    "先进典型": "xian-jin-dian-xing",
    "基层党建": "ji-ceng-dang-jian",
    "回头看": "hui-tou-kan",
}
"""What `slug` gives for usual topics, without loading its dictionary."""
_ANCHORS = {"工会": "unions", "共青团": "youth-league", "妇联": "women", OTHERS: "others"}
MEANINGS = (
    Meaning(term="群团", text="专题是“党群共建”的动态，标题、摘要或正文里提到工会、共青团、妇联的哪一家，就算哪一家的"),
    Meaning(term=OTHERS, text="专题是“党群共建”，三家都没有提到"),
)
Pair = tuple[str, NewsItem]
"""A body and an item that names it."""


@dataclass(frozen=True)
class Topics:
    """All shown news, newest first, by topic."""

    items: Sequence[NewsItem]

    @cached_property
    def members(self) -> Mapping[str, Sequence[NewsItem]]:
        """News by topic, the topic with most of them first."""
        found = group((item for item in self.items if item.topic), lambda item: item.topic)
        return dict(sorted(found.items(), key=lambda one: (-len(one[1]), one[0])))

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Topic → its list; two topics that read alike in pinyin do not share one."""
        taken: dict[str, str] = {_TOPIC_SLUGS[TOPIC]: TOPIC}
        for topic in sorted(self.members.keys() - {TOPIC}):
            name = _TOPIC_SLUGS.get(topic) or slug(topic)
            while name in taken:
                name += "_"
            taken[name] = topic
        return {topic: f"news/topic/{name}.html" for name, topic in taken.items()}

    def filters(self, current: str) -> tuple[FilterGroup, ...]:
        """Link all news and each topic."""
        lists = [("全部", len(self.items), COLUMN.address)]
        lists += [(topic, len(members), self.addresses[topic]) for topic, members in self.members.items()]
        options = (FilterOption(label=label, count=n, address=to, is_current=to == current) for label, n, to in lists)
        return (FilterGroup(label="专题", options=tuple(options)),) if self.members else ()


def topic_pages(index: Index, topics: Topics) -> Iterator[Page]:
    """Make the lists; that of 党群共建 is there as soon as there is news, so that what is missing can be named."""
    for topic, members in topics.members.items():
        if topic != TOPIC:
            note = f"专题“{topic}”共{len(members)}条，从新到旧排列。"
            lines = [news_line(index, item) for item in members]
            address = topics.addresses[topic]
            filters = topics.filters(address)
            yield from article_list_pages(index, address, topic, note, lines, COLUMN, filters)
    if topics.items:
        yield from _bodies_pages(index, topics)


def _bodies_pages(index: Index, topics: Topics) -> Iterator[Page]:
    items = topics.members.get(TOPIC, ())
    pairs = [(body, item) for item in items for body in bodies_of(item) or (OTHERS,)]
    by_body = group(pairs, lambda pair: pair[0])
    missing = tuple(Link(body) for body in BODIES if body not in by_body)
    sections = [Section(id="missing", title="缺项", names=(Names(label="还没有动态的群团", links=missing),))]
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TOPIC,
        f"共{len(items)}条：工会、共青团、妇联在活动中做了什么。",
        [*(sections if missing else ()), _section(index, by_body)],
        kind=ColumnType.NEWS,
        numbers=tuple(_numbers(by_body)),
        filters=topics.filters(ADDRESS),
        meanings=MEANINGS,
    )


def _numbers(by_body: Mapping[str, Sequence[Pair]]) -> Iterator[Number]:
    for body in (*BODIES, *((OTHERS,) if OTHERS in by_body else ())):
        count = len(by_body.get(body, ()))
        yield Number(count=count, measure="条", label=body, note="", address=_place(body) if count else "")


def _place(body: str) -> str:
    return f"{ADDRESS}#{_ANCHORS[body]}"


def _section(index: Index, by_body: Mapping[str, Sequence[Pair]]) -> Section:
    columns = (
        Column(label="标题", key="title"),
        Column(label="日期", is_short=True, key="date"),
        Column(label="单位", key="unit"),
    )
    rows = tuple(row for body in (*BODIES, OTHERS) for row in _rows(index, by_body.get(body, ())))
    table = Table(name="mass-bodies", caption=f"{TOPIC}动态", head="群团", columns=columns, rows=rows)
    return Section(id="items", title="逐条情况", table=table, empty_text="" if rows else "还没有这个专题的动态。")


def _rows(index: Index, pairs: Sequence[Pair]) -> Iterator[Row]:
    for position, (body, item) in enumerate(pairs):
        unit = index.unit(item.organization).label if item.organization else ""
        title = text(or_missing(item.title), index.site.news.address(item))
        yield Row(
            head=Link(body),
            cells=(title, text(iso(item.date)), text(unit)),
            anchor="" if position else _ANCHORS[body],
        )
