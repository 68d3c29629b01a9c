"""The leading group: who is in it on a day (ORG-1)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.leader import GroupRole, Leader
from generator.model.settings import SiteSettings
from tests.views.samples import by_address, data, site

DAY = timedelta(days=1)


def leader(key: str, **fields: Any) -> Leader:
    """Make a leader."""
    return Leader(id=key, path=f"content/leaders/{key}.yml", name=f"{key}示例", post="副书记", **fields)


def group(today: date, *leaders: Leader) -> Any:
    """Make the page of the leading group of a day."""
    return data(by_address(site(today, leaders=leaders))["leaders/index.html"])


def names(page: Any) -> list[str]:
    """Give the leaders on the page."""
    return [card["name"] for each in page["groups"] for card in each["leaders"]]


@pytest.mark.parametrize("last", [date(2026, 12, 31), date(2028, 2, 29), date(2026, 2, 28)])
def test_one_whose_term_has_ended_is_gone_the_day_after_its_last(last: date) -> None:
    former = leader("zhao", term_start=date(2024, 1, 1), term_end=last)

    assert names(group(last, former)) == ["zhao示例"]
    assert names(group(last + DAY, former)) == []
    assert "leaders/zhao.html" not in by_address(site(last + DAY, leaders=[former]))


def test_one_whose_term_is_yet_to_begin_appears_on_its_first_day() -> None:
    coming = leader("zhao", term_start=date(2028, 2, 29))

    assert names(group(date(2028, 2, 28), coming)) == []
    assert names(group(date(2028, 2, 29), coming)) == ["zhao示例"]


def test_chair_deputies_and_members_stand_in_this_order_and_others_last() -> None:
    page = group(
        date(2026, 11, 21),
        leader("a"),
        leader("b", group_role=GroupRole.MEMBER),
        leader("c", group_role=GroupRole.DEPUTY),
        leader("d", group_role=GroupRole.CHAIR),
    )

    assert names(page) == ["d示例", "c示例", "b示例", "a示例"]


def test_an_empty_chair_is_named() -> None:
    former = leader("zhao", group_role=GroupRole.CHAIR, term_end=date(2026, 5, 1))
    page = group(date(2026, 5, 2), former, leader("qian", group_role=GroupRole.MEMBER))

    assert page["groups"][0]["empty_text"] == "现在没有在任的组长"


def test_a_card_says_the_post_and_the_term() -> None:
    (card,) = group(date(2026, 5, 1), leader("zhao", term_start=date(2026, 1, 1)))["groups"][-1]["leaders"]

    assert (card["post"], card["term_text"]) == ("副书记", "任职：2026年1月1日至今")


def test_the_office_is_named_with_how_to_reach_it_and_a_missing_one_too() -> None:
    settings = SiteSettings(organizer="领导小组办公室（示例）", phone="0000-0000000")
    made = replace(site(), settings=settings)

    office = {fact["label"]: fact["value"]["label"] for fact in data(by_address(made)["leaders/index.html"])["office"]}
    empty = data(by_address(replace(site(), settings=SiteSettings()))["leaders/index.html"])["office"]

    assert office == {"办公室": "领导小组办公室（示例）", "电话": "0000-0000000"}
    assert [(fact["label"], fact["value"]["label"]) for fact in empty] == [("办公室", "未填写")]
