"""The home page and the timeline."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.dialect import convert
from generator.model.publication import Document, FreePage, NewsItem
from generator.model.record import Photo
from generator.model.settings import Campaign, KeyDate, Stage
from generator.model.typical_case import TypicalCase
from tests.views.samples import TODAY, by_address, data, promise, site, unit, with_files


def home(**records: Any) -> Any:
    """Show the home page."""
    return data(by_address(site(**records))["index.html"])


def slotted(key: str, day: date) -> TypicalCase:
    """Make a case with a slot."""
    return TypicalCase(id=key, path=f"typical_cases/2026/{key}.md", title=key, slot_date=day)


def test_the_case_of_the_day_is_the_one_whose_slot_it_is() -> None:
    cases = [slotted("yesterday", date(2026, 11, 20)), slotted("today", TODAY), slotted("tomorrow", date(2026, 11, 22))]

    view = home(typical_cases=cases)

    assert (view["today_label"], view["today"]["title"]) == ("今日典型", "today")
    assert view["today"]["date_text"] == "今天展播（11月21日）"
    assert view["recent"][0]["title"] == "yesterday"


def test_without_a_slot_today_the_newest_case_is_called_the_newest() -> None:
    view = home(typical_cases=[slotted("old", date(2026, 5, 1)), slotted("newer", date(2026, 6, 1))])

    assert (view["today_label"], view["today"]["title"]) == ("最近典型", "newer")


def test_what_is_late_and_what_is_due_stand_apart() -> None:
    promises = [promise("late", due_date=date(2026, 11, 20)), promise("soon", due_date=date(2026, 12, 6))]

    late, soon = home(organizations=[unit()], commitments=promises)["due_lists"]

    assert [item["text"] for item in late["items"]] == ["承诺late"]
    assert [item["days_text"] for item in soon["items"]] == ["还有15天"]


def test_the_home_page_leads_to_each_units_commitments_the_highest_unit_first() -> None:
    units = [unit("cun", parent="zhen"), unit("zhen"), unit("idle")]
    promises = [promise("a", party="cun", due_date=date(2026, 11, 1)), promise("b", party="zhen")]

    doors = home(organizations=units, commitments=promises)["doors"]

    assert [(door["address"], door["count_text"], door["overdue_text"]) for door in doors] == [
        ("commitments/zhen.html", "1件", ""),
        ("commitments/cun.html", "1件", "逾期1件"),
    ]


def test_the_headline_is_not_shown_as_a_picture_beside_itself() -> None:
    photo = (Photo(file="a.jpg"),)
    news = [
        NewsItem(id=key, path=f"content/news/{key}.md", title=key, pictures=photo, date=date(2026, 11, day))
        for key, day in (("first", 2), ("second", 1))
    ]

    view = data(by_address(with_files(site(news=news), "content/news/a.jpg"))["index.html"])

    assert (view["headline"]["title"], view["pictures"][0]["title"]) == ("first", "second")


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 6, 30), "还有1天"), (date(2026, 7, 1), "就在今天"), (date(2026, 7, 2), "已过")],
)
def test_the_countdown_is_right_on_any_day(day: date, words: str) -> None:
    campaign = Campaign(name="示例活动", key_dates=(KeyDate(date=date(2026, 7, 1), subject="七一"),))

    timeline = data(by_address(site(as_of=day, campaign=campaign))["timeline.html"])

    assert [item["days_text"] for item in timeline["key_dates"]] == [words]


def test_a_stage_is_current_from_its_first_day_to_its_last() -> None:
    stage = Stage(name="动员部署", start=date(2026, 3, 1), end=date(2026, 3, 31))
    campaign = Campaign(name="示例活动", stages=(stage,))
    days = [date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1)]

    states = [data(by_address(site(as_of=d, campaign=campaign))["timeline.html"])["stages"][0]["state"] for d in days]

    assert states == ["future", "current", "current", "past"]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("# 示例专栏\n\n每项承诺都查得到。", "<p>每项承诺都查得到。</p>"),
        ("每项承诺都查得到。", "<p>每项承诺都查得到。</p>"),
        ("# 示例专栏", None),
        ("", None),
    ],
)
def test_the_home_page_shows_the_text_of_index_md_without_its_heading(body: str, shown: str | None) -> None:
    pages = (
        FreePage(id="index", path="content/index.md", body=body, html=convert(body).html),
        FreePage(id="about", path="content/about.md", html="<p>关于</p>"),
    )

    introduction = data(by_address(replace(site(), pages=pages))["index.html"])["introduction"]

    assert (introduction and introduction["html"]) == shown


def test_a_date_of_another_year_keeps_its_year() -> None:
    days = {"new": date(2026, 1, 2), "old": date(2025, 12, 31)}
    documents = [Document(id=key, path=f"content/documents/{key}.md", written_on=day) for key, day in days.items()]

    assert [item["date_text"] for item in home(documents=documents)["documents"]] == ["01-02", "2025-12-31"]
