"""Lists, their pages and filters."""

from datetime import date
from typing import Any

from generator.model.publication import Document, NewsItem
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

    lines = data(made["news/index.html"])["lines"]
    assert [(line["title"], line["mark"]) for line in lines] == [("旧闻", "置顶"), ("新闻", "")]


def test_a_case_was_published_when_it_says_so_and_its_slot_is_another_day() -> None:
    published, slot = date(2026, 8, 14), date(2026, 11, 6)
    cases = [case("both", publish_on=published, slot_date=slot), case("slot", slot_date=slot)]
    made = by_address(site(typical_cases=cases))
    both, only_slot = made["typical_cases/2026/both.html"], made["typical_cases/2026/slot.html"]

    assert dict(both.meta)["PubDate"] == "2026-08-14 00:00"
    assert (data(both)["bar"]["date"], data(both)["slot_text"]) == ("2026-08-14", "2026年11月6日")
    assert data(only_slot)["bar"]["date"] == "2026-11-06"


def test_a_list_of_cases_shows_the_day_by_which_it_is_sorted_and_which_the_page_bears() -> None:
    published = {"a": date(2026, 10, 8), "b": date(2026, 9, 3), "c": date(2026, 11, 18)}
    slots = {"a": date(2026, 11, 1), "b": date(2026, 11, 5), "c": date(2026, 11, 23)}
    made = by_address(site(typical_cases=[case(k, publish_on=published[k], slot_date=slots[k]) for k in published]))

    listed = data(made["typical_cases/index.html"])
    assert "按发布日期从新到旧排列" in listed["note"]
    assert [card["date_text"] for card in listed["cards"]] == ["2026年11月18日", "2026年10月8日", "2026年9月3日"]
    assert {key: data(made[f"typical_cases/2026/{key}.html"])["bar"]["date"] for key in "abc"} == {
        key: day.isoformat() for key, day in published.items()
    }


def test_news_and_briefings_were_published_on_their_own_day_unless_they_say_another() -> None:
    day, published = date(2026, 5, 1), date(2026, 5, 3)
    news = [
        NewsItem(id="a", path="content/news/a.md", date=day, publish_on=published),
        NewsItem(id="b", path="content/news/b.md", date=day),
    ]
    made = by_address(site(news=news))

    assert [dict(made[f"news/{key}.html"].meta)["PubDate"] for key in "ab"] == ["2026-05-03 00:00", "2026-05-01 00:00"]
    assert data(made["news/a.html"])["bar"]["date"] == "2026-05-03"


def test_a_document_is_headed_by_what_tells_it_from_others() -> None:
    paper = Document(id="d", path="content/documents/d.md", issuer="示例办公室", doc_no="示发〔2026〕1号")
    facts = data(by_address(site(documents=[paper]))["documents/d.html"])["facts"]

    assert [(label, link["label"]) for label, link in map(dict.values, facts)] == [
        ("发文机关", "示例办公室"),
        ("发文字号", "示发〔2026〕1号"),
        ("主送", "未填写"),
        ("成文日期", "未填写"),
        ("发布日期", "未填写"),
    ]
