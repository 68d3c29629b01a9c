"""Lists, their pages and filters."""

from datetime import date
from typing import Any

from generator.model.publication import NewsItem
from generator.model.typical_case import CaseKind, TypicalCase
from tests.views.samples import by_address, data, site, unit


def case(key: str, organization: str = "zhen", **fields: Any) -> TypicalCase:
    """Make a case of 2026."""
    path = f"typical_cases/2026/{key}.md"
    return TypicalCase(id=key, path=path, title=f"典型{key}", organization=organization, **fields)


def test_twenty_one_cases_make_two_pages_that_lead_to_each_other() -> None:
    made = by_address(site(organizations=[unit()], typical_cases=[case(f"a{n:02}") for n in range(21)]))
    first, second = data(made["typical_cases/index.html"]), data(made["typical_cases/index-2.html"])

    assert (len(first["cards"]), len(second["cards"])) == (20, 1)
    assert first["pager"]["next"] == "typical_cases/index-2.html"
    assert second["pager"]["previous"] == "typical_cases/index.html"


def test_cases_stand_newest_first_and_by_id_on_one_day() -> None:
    cases = [case("b"), case("old", slot_date=date(2026, 5, 1)), case("new", slot_date=date(2026, 6, 1)), case("a")]
    made = by_address(site(typical_cases=cases))

    titles = [card["title"] for card in data(made["typical_cases/index.html"])["cards"]]
    assert titles == ["典型new", "典型old", "典型a", "典型b"]


def test_filters_count_what_their_lists_hold() -> None:
    made = by_address(site(typical_cases=[case("a", kind=CaseKind.WORK), case("b", kind=CaseKind.WORK), case("c")]))

    for row in data(made["typical_cases/index.html"])["filters"]:
        for option in row["options"]:
            assert len(data(made[option["address"]])["cards"]) == option["count"]


def test_page_two_of_a_unit_is_not_another_units_page() -> None:
    cases = [case(f"x{n:02}", "zhen") for n in range(21)] + [case("y", "zhen-2")]
    made = by_address(site(organizations=[unit("zhen"), unit("zhen-2")], typical_cases=cases))

    assert [card["title"] for card in data(made["typical_cases/unit/zhen-2.html"])["cards"]] == ["典型y"]
    assert len(data(made["typical_cases/unit/zhen_2.html"])["cards"]) == 1


def test_a_long_list_names_its_first_last_and_near_pages() -> None:
    made = by_address(site(news=[NewsItem(id=f"n{n:03}", path=f"content/news/n{n:03}.md") for n in range(200)]))

    links = data(made["news/index-5.html"])["pager"]["links"]
    assert [link["label"] for link in links] == ["1", "3", "4", "5", "6", "7", "10"]
    assert [link["label"] for link in links if link["is_gap"]] == ["3", "10"]


def test_pinned_news_stands_first() -> None:
    news = [
        NewsItem(id="old", path="content/news/old.md", title="旧闻", date=date(2026, 1, 1), pinned=True),
        NewsItem(id="new", path="content/news/new.md", title="新闻", date=date(2026, 11, 1)),
    ]
    made = by_address(site(news=news))

    assert [line["title"] for line in data(made["news/index.html"])["lines"]] == ["旧闻", "新闻"]
