"""News by topic, and what each mass organisation has to show (WIN-8)."""

from datetime import date
from typing import Any

from generator.model.addresses import slug
from generator.model.publication import NewsItem
from tests.views.samples import by_address, data, site

BODIES = "news/topic/dang-qun-gong-jian.html"


def item(key: str, title: str = "动态", topic: str = "党群共建", **fields: Any) -> NewsItem:
    """Make a news item."""
    defaults = {"path": f"content/news/{key}.md", "date": date(2026, 5, 1)}
    return NewsItem(id=key, title=title, topic=topic, **{**defaults, **fields})


def pages(*items: NewsItem) -> dict[str, Any]:
    """Make the pages of a site of news."""
    return {address: data(page) for address, page in by_address(site(news=items)).items()}


def missing(view: Any) -> list[str]:
    """Give the bodies named as missing."""
    return [link["label"] for section in view["sections"] for group in section["names"] for link in group["links"]]


def test_each_body_is_counted_by_the_news_that_name_it_and_those_without_any_are_named() -> None:
    view = pages(item("a", "区总工会进厂区"), item("b", "团区委授旗", summary="总工会同办"), item("c", "一起种树"))[
        BODIES
    ]

    assert {number["label"]: number["count"] for number in view["numbers"]} == {
        "工会": 2,
        "共青团": 1,
        "妇联": 0,
        "没有写明": 1,
    }
    assert missing(view) == ["妇联"]


def test_a_group_company_is_not_the_youth_league() -> None:
    assert missing(pages(item("a", "公交集团委员会、集团组织部走访"))[BODIES]) == ["工会", "共青团", "妇联"]


def test_news_of_another_topic_count_for_no_body() -> None:
    assert missing(pages(item("a", "妇联开会", topic="窗口单位"))[BODIES]) == ["工会", "共青团", "妇联"]


def test_a_site_without_news_has_no_such_page() -> None:
    assert BODIES not in pages()


def test_every_topic_has_its_list_and_every_item_leads_to_it() -> None:
    made = pages(item("a", "甲", "窗口单位"), item("b", "乙", "窗口单位"), item("c", "丙", ""))

    topic = made["news/a.html"]["topic"]
    assert topic["label"] == "窗口单位"
    assert [line["title"] for line in made[topic["address"]]["lines"]] == ["甲", "乙"]
    assert made["news/c.html"]["topic"] is None
    options = made["news/index.html"]["filters"][0]["options"]
    assert [(option["label"], option["count"]) for option in options] == [("全部", 3), ("窗口单位", 2)]


def test_two_topics_that_sound_alike_do_not_share_a_list() -> None:
    made = pages(item("a", "甲", "公示"), item("b", "乙", "攻势"))

    lists = {made[f"news/{key}.html"]["topic"]["address"] for key in "ab"}
    assert len(lists) == 2
    assert all(len(made[address]["lines"]) == 1 for address in lists)


def test_an_item_names_the_channels_it_was_published_in() -> None:
    assert pages(item("a", channels=("电视", "短信")))["news/a.html"]["channels"] == "电视、短信"


def test_usual_topics_have_the_addresses_that_their_names_would_give() -> None:
    topics = ("窗口单位", "公开承诺", "先进典型", "基层党建", "回头看", "党群共建")
    made = pages(*(item(f"n{number}", topic=topic) for number, topic in enumerate(topics)))

    addresses = [made[f"news/n{number}.html"]["topic"]["address"] for number in range(len(topics))]
    assert addresses == [f"news/topic/{slug(topic)}.html" for topic in topics]
