"""Points and stars of units: added up again, compared, ranked (CAS-14)."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from generator.model.periods import parse_period
from generator.model.points import PointEntry, Points
from tests.views.samples import TODAY, by_address, data, site, unit

BOARD = "points/index.html"


def points(key: str, *scores: float, period: str = "2026H1", **fields: Any) -> Points:
    """Make the points of a unit, given on 30 April 2026."""
    entries = tuple(PointEntry(reason="按月公开", date=date(2026, 4, 30), score=score) for score in scores)
    defaults: dict[str, Any] = {"path": "content/points/all.yml", "item": 0, "organization": key, "entries": entries}
    return Points(**{"id": f"{key}-{period.lower()}", **defaults, "period": parse_period(period), **fields})


def boards(*found: Points, today: date = TODAY) -> dict[str, Any]:
    """Make the boards of three units."""
    pages = by_address(site(today, organizations=[unit("a"), unit("b"), unit("c")], points=found))
    return {address: data(page) for address, page in pages.items() if address.startswith("points/")}


def ranking(board: Any) -> dict[str, dict[str, str]]:
    """Give the rows of the ranking by unit, each cell by its column."""
    table = board["sections"][0]["table"]
    labels = [column["label"] for column in table["columns"]]
    return {
        row["head"]["label"]: dict(zip(labels, (cell["text"] for cell in row["cells"]), strict=True))
        for row in table["rows"]
    }


def test_units_are_ranked_by_what_their_entries_add_up_to() -> None:
    rows = ranking(boards(points("a", 5, -2), points("b", 10), points("c", 3))[BOARD])

    assert [(unit, row["名次"], row["合计"]) for unit, row in rows.items()] == [
        ("b党委", "第1名", "10"),
        ("a党委", "第2名", "3"),
        ("c党委", "第2名", "3"),
    ]


def test_a_stated_total_that_is_not_the_sum_is_named_with_the_gap() -> None:
    rows = ranking(boards(points("a", 5, total=7), points("b", 5, total=5), points("c", 5))[BOARD])

    assert {unit: row["核对"] for unit, row in rows.items()} == {
        "a党委": "填报多2分",
        "b党委": "一致",
        "c党委": "没有填报合计",
    }


def test_before_the_day_of_its_last_entry_a_unit_has_neither_stars_nor_a_stated_total() -> None:
    first = PointEntry(reason="部署", date=date(2026, 4, 1), score=2)
    rated = points("a", 5, total=7, stars=4)
    rated = replace(rated, entries=(*rated.entries, first))
    before, after = (ranking(boards(rated, today=date(2026, 4, day))[BOARD])["a党委"] for day in (29, 30))

    names = ("合计", "填报合计", "星级", "核对")
    assert [before[name] for name in names] == ["2", "—", "—", "还有没到日期的记分"]
    assert [after[name] for name in names] == ["7", "7", "★★★★☆ 4星", "一致"]


def test_a_period_is_shown_from_its_first_points_on_the_last_to_end_first() -> None:
    found = (points("a", 1, period="2026Q2"), points("a", 1, period="2026H1"), points("a", 1, period="2026Q3"))

    before = boards(*found, today=date(2026, 4, 29))
    assert before[BOARD]["sections"][0]["table"] is None
    assert [board["title"] for board in boards(*found, today=date(2026, 4, 30)).values()] == [
        "2026年上半年积分星级",
        "2026年第二季度积分星级",
    ]


def test_a_unit_that_has_points_in_another_period_alone_is_named() -> None:
    found = boards(points("a", 1, period="2026Q2"), points("b", 1, period="2026H1"))

    assert found[BOARD]["sections"][0]["names"][0]["links"] == ({"label": "a党委", "address": "organizations/a.html"},)


def test_every_entry_behind_a_sum_stands_below_it() -> None:
    board = boards(points("a", 5, -2), points("b", 10))[BOARD]
    entries = board["sections"][1]["table"]["rows"]

    assert [(row["head"]["label"], row["cells"][2]["value"]) for row in entries] == [
        ("b党委", 10),
        ("a党委", 5),
        ("a党委", -2),
    ]
    assert [row["anchor"] for row in entries] == ["of-b-2026h1", "of-a-2026h1", ""]
