"""The wall of honour, and what a unit's own page says of it (CAS-13)."""

from datetime import date
from typing import Any

from generator.model.award import Award, Prize, Winner
from generator.model.periods import Period
from generator.model.points import PointEntry, Points
from generator.model.recognition import Honour
from generator.model.settings import Campaign
from generator.site import Site
from tests.views.samples import TODAY, by_address, data, site, unit

WALL = "honours/index.html"
KINDS = ("示范户", "示范楼院")


def honour(key: str, **fields: Any) -> Honour:
    """Make an honour of the unit `zhen`."""
    defaults = {"path": "content/honours/all.yml", "item": 0, "name": f"荣誉{key}", "organization": "zhen"}
    return Honour(**{"id": key, **defaults, "type": "示范楼院", "date": date(2026, 6, 28), **fields})


def made(*honours: Honour, today: date = TODAY, **records: Any) -> Site:
    """Make a site with honours of two kinds."""
    campaign = Campaign(name="示例活动", honour_kinds=KINDS)
    return site(today, campaign=campaign, organizations=[unit(), unit("cun")], honours=honours, **records)


def names(page: Any) -> list[str]:
    """Give the plates of a page in their order."""
    return [plate["name"] for group in data(page)["groups"] for plate in group["plates"]]


def test_plates_hang_by_the_kinds_that_the_office_lists() -> None:
    pages = by_address(made(honour("1"), honour("2", type="示范户"), honour("3", type="别的")))

    assert [group["name"] for group in data(pages[WALL])["groups"]] == ["示范户", "示范楼院", "别的"]
    kinds, *_ = data(pages[WALL])["filters"]
    assert [(option["label"], option["count"]) for option in kinds["options"]] == [
        ("全部", 3),
        ("示范户", 1),
        ("示范楼院", 1),
        ("别的", 1),
    ]
    assert all(len(names(pages[option["address"]])) == option["count"] for option in kinds["options"])


def test_a_kind_without_a_plate_is_still_there() -> None:
    pages = by_address(made(honour("1")))

    assert names(pages["honours/kind/shi-fan-hu.html"]) == []


def test_a_plate_hangs_from_the_day_on_which_it_was_given() -> None:
    given = honour("1", date=date(2026, 6, 28))

    assert names(by_address(made(given, today=date(2026, 6, 27)))[WALL]) == []
    assert names(by_address(made(given, today=date(2026, 6, 28)))[WALL]) == ["荣誉1"]


def test_stars_are_drawn_and_said_and_have_a_list_of_their_own() -> None:
    pages = by_address(made(honour("1", stars=4), honour("2")))

    assert data(pages["honours/stars/4.html"])["groups"][0]["plates"][0]["stars_text"] == "★★★★☆ 4星"
    assert names(pages["honours/stars/4.html"]) == ["荣誉1"]


def test_a_unit_s_number_is_that_of_the_lines_on_its_own_page() -> None:
    prize = Prize(
        category="先进集体", quota=2, winners=(Winner(organization="zhen"), Winner(name="队", organization="cun"))
    )
    won = Award(id="a", path="content/awards/a.yml", name="评选", awarded_on=date(2026, 6, 30), items=(prize,))
    pages = by_address(made(honour("1"), honour("2"), awards=[won]))

    rows = data(pages[WALL])["units"]["rows"]
    for row in rows:
        address, _, anchor = row["cells"][2]["address"].partition("#")
        assert (anchor, len(data(pages[address])["honours"]["lines"])) == ("honours", row["cells"][2]["value"])
    assert {row["head"]["label"]: [cell["value"] for cell in row["cells"]] for row in rows} == {
        "zhen党委": [2, 1, 3],
        "cun党委": [0, 1, 1],
    }


def test_a_unit_s_page_names_the_stars_of_its_last_period_that_is_settled() -> None:
    def points(period: Period, day: date, stars: int) -> Points:
        entries = (PointEntry(date=day, score=1),)
        return Points(id=str(period), organization="zhen", period=period, stars=stars, entries=entries)

    settled = points(Period(2025), date(2025, 12, 31), 3)
    current = points(Period(2026), date(2026, 12, 1), 5)
    before, after = (
        data(by_address(made(points=[settled, current], today=day))["organizations/zhen.html"])["honours"]["stars"]
        for day in (date(2026, 11, 30), date(2026, 12, 1))
    )

    assert before == {"label": "2025年　★★★☆☆ 3星", "address": "points/index.html"}
    assert after["label"] == "2026年　★★★★★ 5星"
