"""Theory, commentary and achievements: lists, filters and articles (DOC-8, DOC-10)."""

from datetime import date
from typing import Any

import pytest

from generator.model.publication import Essay
from generator.model.recognition import Achievement, AchievementType
from generator.model.record import Status
from tests.views.samples import by_address, data, site, unit


def essay(key: str, folder: str = "theory", **fields: Any) -> Essay:
    """Make an article."""
    defaults = {"path": f"content/{folder}/{key}.md", "title": f"文章{key}", "author": "吴示例", "source": "示例党校"}
    return Essay(id=key, **{**defaults, "date": date(2026, 6, 12), **fields})


def result(key: str, kind: AchievementType | None, **fields: Any) -> Achievement:
    """Make an achievement of the unit `zhen`."""
    defaults = {"path": f"content/achievements/{key}.md", "title": f"成果{key}", "organization": "zhen"}
    return Achievement(id=key, type=kind, **{**defaults, "date": date(2026, 9, 30), **fields})


def made(**records: Any) -> dict[str, Any]:
    """Make the pages of a site."""
    return {address: data(page) for address, page in by_address(site(organizations=[unit()], **records)).items()}


def titles(view: Any) -> list[str]:
    """Give the titles of a list."""
    return [line["title"] for line in view["lines"]]


def byline(view: Any) -> dict[str, tuple[str, str]]:
    """Give what stands below a title: words and where they lead, by label."""
    return {fact["label"]: (fact["value"]["label"], fact["value"]["address"]) for fact in view["byline"]}


@pytest.mark.parametrize("folder", ["theory", "commentary"])
def test_an_article_says_who_wrote_it_and_where_it_appeared(folder: str) -> None:
    view = made(**{folder: [essay("a", folder)]})[f"{folder}/a.html"]

    assert byline(view) == {"作者": ("吴示例", "")}
    assert view["bar"]["source"] == "示例党校"


def test_a_byline_or_source_that_nobody_wrote_is_named_as_missing() -> None:
    view = made(theory=[essay("a", author="", source="")])["theory/a.html"]

    assert byline(view) == {"作者": ("未填写", "")}
    assert view["bar"]["source"] == "未填写"


def test_articles_are_listed_by_topic_too_and_lead_there() -> None:
    pages = made(theory=[essay("a", topic="公开"), essay("b", topic="公开"), essay("c", topic="评议"), essay("d")])

    options = {o["label"]: (o["count"], o["address"]) for o in pages["theory/index.html"]["filters"][0]["options"]}
    assert {label: count for label, (count, _) in options.items()} == {"全部": 4, "公开": 2, "评议": 1}
    assert titles(pages[options["公开"][1]]) == ["文章a", "文章b"]
    assert byline(pages["theory/c.html"])["选题"] == ("评议", options["评议"][1])


def test_two_topics_that_read_alike_have_a_list_each() -> None:
    pages = made(commentary=[essay("a", "commentary", topic="公式"), essay("b", "commentary", topic="公事")])

    assert len([address for address in pages if address.startswith("commentary/topic/")]) == 2


def test_an_article_appears_on_its_day_and_not_before() -> None:
    def addresses(today: date) -> set[str]:
        return set(by_address(site(today, theory=[essay("a")])))

    assert "theory/a.html" not in addresses(date(2026, 6, 11))
    assert "theory/index.html" not in addresses(date(2026, 6, 11))
    assert "theory/a.html" in addresses(date(2026, 6, 12))


def test_a_withdrawn_article_leaves_a_notice_that_does_not_name_it() -> None:
    view = made(theory=[essay("a", status=Status.WITHDRAWN)])["theory/a.html"]

    assert view["title"] == "本页内容已撤稿"
    assert "文章a" not in str(view)


def test_every_achievement_stands_in_the_list_of_its_type_and_types_without_any_are_named() -> None:
    pages = made(achievements=[result("a", AchievementType.PRACTICE), result("b", AchievementType.RULE)])

    assert pages["achievements/index.html"]["note"] == "共2项，从新到旧排列。还没有理论成果、文化成果。"
    options = pages["achievements/index.html"]["filters"][0]["options"]
    assert {o["label"]: o["count"] for o in options} == {
        "全部": 2,
        "实践成果": 1,
        "理论成果": 0,
        "制度成果": 1,
        "文化成果": 0,
    }
    for option in options:
        assert len(pages[option["address"]]["lines"]) == option["count"]


def test_an_achievement_says_its_type_unit_and_day() -> None:
    view = made(achievements=[result("a", AchievementType.RULE)])["achievements/a.html"]

    assert {label: words for label, (words, _) in byline(view).items()} == {
        "类型": "制度成果",
        "单位": "zhen党委",
        "形成日期": "2026年9月30日",
    }


def test_the_column_of_news_leads_to_all_of_them() -> None:
    pages = made(theory=[essay("a")], commentary=[essay("b", "commentary")], achievements=[result("c", None)])

    tabs = [tab["label"] for tab in pages["theory/index.html"]["tabs"]]
    assert tabs == ["工作动态", "理论研讨", "言论评论", "工作成果"]
