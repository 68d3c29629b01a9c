"""The search page, and with it the index that it searches."""

from collections.abc import Callable, Iterator, Mapping

from generator.digests import code_digest, content_digest
from generator.views.columns import is_there
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.orientation import COLUMNS, SEARCH, SITE_MAP, pressing
from generator.views.page import Deferred, Export, Page, View
from generator.views.parts import Link
from generator.views.search_entries import Found, find_cases, find_commitments
from generator.views.search_records import (
    find_awards,
    find_brands,
    find_demo_points,
    find_evaluations,
    find_inspections,
    find_leaders,
    find_meetings,
    find_rectifications,
    find_responses,
    find_reviews,
    find_surveys,
    find_tasks,
    find_units,
)
from generator.views.search_shards import FOLDER, SearchCharacters, ShelfMark, Sort, shelves
from generator.views.search_texts import (
    find_achievements,
    find_briefings,
    find_columns,
    find_commentary,
    find_documents,
    find_free_pages,
    find_news,
    find_terms,
    find_theory,
)

CHARACTERS = "characters"

KINDS: tuple[tuple[str, str, Callable[[Index], Iterator[Found]]], ...] = (
    ("columns", "栏目", find_columns),
    ("pages", "页面", find_free_pages),
    ("typical-cases", "先进典型", find_cases),
    ("commitments", "公开承诺", find_commitments),
    ("organizations", "单位", find_units),
    ("leaders", "领导", find_leaders),
    ("documents", "通知文件", find_documents),
    ("briefings", "简报", find_briefings),
    ("news", "工作动态", find_news),
    ("reviews", "领导点评", find_reviews),
    ("evaluations", "群众评议", find_evaluations),
    ("inspections", "督查检查", find_inspections),
    ("rectifications", "问题整改", find_rectifications),
    ("surveys", "问卷调查", find_surveys),
    ("meetings", "会议", find_meetings),
    ("awards", "评选表彰", find_awards),
    ("responses", "学习体会", find_responses),
    ("demo-points", "示范点", find_demo_points),
    ("brands", "党建品牌", find_brands),
    ("tasks", "任务", find_tasks),
    ("achievements", "工作成果", find_achievements),
    ("theory", "理论研讨", find_theory),
    ("commentary", "言论评论", find_commentary),
    ("terms", "术语", find_terms),
)
"""(slug, label, what finds them), in the order of the filter."""
NOTE = "在全站查找文字、单位、人名、文号。"
FACTS: Mapping[str, tuple[str, ...]] = {
    "commitments": ("", "办结时限"),
    "organizations": ("", "电话", "办公时间"),
    "rectifications": ("", "整改时限"),
    "demo-points": ("",),
    "tasks": ("", "时限"),
}
"""Labels of what the lines of a kind say in place of the day."""
LATE = "commitments"
"""More than of all others together, and each stands on a page that is found by its unit."""


class SearchPage(View, frozen=True):
    """What to type, what to choose from, and where to look without a script."""

    title: str
    trail: tuple[Link, ...]
    kinds: tuple[str, ...]
    years: tuple[str, ...]
    links: tuple[Link, ...]
    boards: tuple[Link, ...]
    """Where to look when nothing is found: most ask for what is late."""
    characters: str
    """Version of the table of characters."""
    shelves: tuple[ShelfMark, ...]


def search_pages(index: Index) -> Iterator[Page]:
    """Make the page; the index goes with it as its exports."""
    found = {Sort(slug, label, slug == LATE, FACTS.get(slug, ())): tuple(find(index)) for slug, label, find in KINDS}
    made = tuple(shelves(found))
    years = {each.day.year for members in found.values() for each in members if each.day}
    characters = Export(f"{FOLDER}{CHARACTERS}", Deferred(content_digest(code_digest().encode()), SearchCharacters))
    view = SearchPage(
        title="搜索",
        trail=(),
        kinds=tuple(kind.label for kind, members in found.items() if members),
        years=tuple(str(year) for year in sorted(years, reverse=True)),
        links=(*(column for column in COLUMNS if is_there(index, column.address)), Link("网站地图", SITE_MAP)),
        boards=pressing(index),
        characters=code_digest()[:8],
        shelves=tuple(shelf.mark() for shelf in made),
    )
    yield Page(
        address=SEARCH.address,
        section="",
        template="search",
        title=view.title,
        description=NOTE,
        meta=list_meta(view.title, NOTE, ColumnType.NEWS),
        view=view,
        exports=(characters, *(export for shelf in made for export in shelf.exports())),
    )
