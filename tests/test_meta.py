"""On every kind of page: the tags that the public sector asks for, and what a shared link shows."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.views import pages
from generator.views.meta import article_meta
from tests.workbench import Built

BASE = "https://www.example.org/zhuanlan/"
EVERY = {"SiteName", "SiteDomain", "SiteIDCode", "Description", "og:title", "og:type", "og:description", "og:site_name"}
LIST = {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}
ARTICLE = {"ArticleTitle", "ContentSource", "Keywords", "Author"}
COLUMN_TYPES = {"工作动态", "政策文件", "负责人信息", "征集调查", "回应关切"}
ARTICLES = {"award", "briefing", "document", "essay", "meeting", "news-item", "review", "typical-case"}
OTHERS = {"home", "not-found", "withdrawn"}
"""Templates of pages that are neither a list nor an article."""


class Head(HTMLParser):
    """Collects a page's tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: dict[str, str] = {}
        self.twice: list[str] = []
        self.canonical = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and (name := given.get("name") or given.get("property")):
            self.twice += [name] if name in self.tags else []
            self.tags[name] = given["content"]
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]


def head_of(path: Path) -> Head:
    """Read a page's tags."""
    head = Head()
    head.feed(path.read_text(encoding="utf-8"))
    return head


@pytest.fixture(scope="module")
def based(built: Callable[[str], Built], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample for an address."""
    output = tmp_path_factory.mktemp("based") / "site"
    assert built("sample").office.build(output, "--base-url", BASE) == 0
    return output


@pytest.fixture(scope="module")
def heads(built: Callable[[str], Built], based: Path) -> Mapping[tuple[str, str], Head]:
    """Give the tags of every page, by its template and address."""
    made = {(page.template, page.address) for page in pages(built("sample").office.site())}
    return {key: head_of(based / key[1]) for key in {*made, ("free-page", "about.html")}}


def of(heads: Mapping[tuple[str, str], Head], templates: set[str]) -> Iterator[tuple[str, Head]]:
    """Give the tags of the pages of some templates."""
    return ((address, head) for (template, address), head in heads.items() if template in templates)


def test_every_page_says_whose_it_is_and_what_it_is_about(heads: Mapping[tuple[str, str], Head]) -> None:
    for (_, address), head in heads.items():
        assert {name for name in EVERY if not head.tags.get(name)} == set(), address
        assert head.twice == [], address
        assert head.tags["og:type"] in {"website", "article"}


def test_every_list_and_board_says_which_column_it_is(heads: Mapping[tuple[str, str], Head]) -> None:
    lists = {template for template, _ in heads} - ARTICLES - OTHERS

    assert len(lists) > 15
    for address, head in of(heads, lists):
        assert {name for name in LIST if not head.tags.get(name)} == set(), address
        assert head.tags["ColumnType"] in COLUMN_TYPES, address


def test_every_article_says_where_it_is_from(heads: Mapping[tuple[str, str], Head]) -> None:
    found = dict(of(heads, ARTICLES))

    assert {template for template, _ in heads} >= ARTICLES
    for address, head in found.items():
        assert {name for name in ARTICLE if not head.tags.get(name)} == set(), address
        assert head.tags["og:type"] == "article", address
    undated = [address for address, head in found.items() if "PubDate" not in head.tags]
    assert len(undated) < len(found) / 20
    days = [head.tags["PubDate"] for head in found.values() if "PubDate" in head.tags]
    assert [day for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", day) is None] == []


def test_every_page_that_may_be_found_names_its_own_address(heads: Mapping[tuple[str, str], Head]) -> None:
    for address, head in of(heads, {template for template, _ in heads} - OTHERS - {"free-page"}):
        assert head.tags["Url"] == head.tags["og:url"] == head.canonical == BASE + address


def test_pages_with_a_picture_name_it(heads: Mapping[tuple[str, str], Head], based: Path) -> None:
    shown = [head.tags["Image"] for _, head in of(heads, {"typical-case", "news-item"}) if "Image" in head.tags]

    assert len(shown) > 5
    for picture in shown:
        assert (based / picture.removeprefix(BASE)).is_file()


def test_pages_that_nobody_should_find_say_so(heads: Mapping[tuple[str, str], Head]) -> None:
    for address, head in of(heads, {"not-found", "withdrawn"}):
        assert head.tags["robots"] == "noindex", address
    assert all("robots" not in head.tags for _, head in of(heads, {"news-item", "board", "home"}))


def test_without_an_address_no_page_claims_one(built: Callable[[str], Built]) -> None:
    output = built("sample").output
    head = head_of(output / "typical_cases" / "2026" / "canal-brigade.html")

    assert {"Url", "og:url", "og:image"} & head.tags.keys() == set()
    assert head.canonical == ""
    assert (output / "typical_cases" / "2026" / head.tags["Image"]).is_file()


def test_a_text_without_an_author_is_its_source_s() -> None:
    tags = dict(article_meta("甲", date(2026, 7, 19), "示例办公室"))

    assert tags == {
        "ArticleTitle": "甲",
        "PubDate": "2026-07-19 00:00",
        "ContentSource": "示例办公室",
        "Author": "示例办公室",
    }
