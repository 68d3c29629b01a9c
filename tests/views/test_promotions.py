"""Classes of branches before and after a year (WIN-11)."""

from datetime import date
from typing import Any

from generator.model.points import ClassCount, Promotion
from tests.views.samples import TODAY, by_address, data, site, unit

BOARD = "promotions/index.html"


def promotion(key: str, *counts: tuple[str, int, int], year: int = 2026) -> Promotion:
    """Make the classes of a unit's branches: name, before, after."""
    classes = tuple(ClassCount(name=name, before=before, after=after) for name, before, after in counts)
    path = "content/promotions/all.yml"
    return Promotion(id=f"{key}-{year}", path=path, item=0, organization=key, year=year, classes=classes)


def boards(*found: Promotion, today: date = TODAY) -> dict[str, Any]:
    """Make the boards of two units."""
    pages = by_address(site(today, organizations=[unit("a"), unit("b")], promotions=found))
    return {address: data(page) for address, page in pages.items() if address.startswith("promotions/")}


def test_sums_that_differ_come_first_and_are_named() -> None:
    even = promotion("a", ("先进", 4, 6), ("一般", 8, 6))
    uneven = promotion("b", ("先进", 2, 2), ("一般", 3, 2))
    board = boards(even, uneven)[BOARD]

    assert [[cell["text"] for cell in row["cells"]] for row in board["sections"][1]["table"]["rows"]] == [
        ["5", "4", "少1个"],
        ["12", "12", "相等"],
    ]
    assert [(n["label"], n["count"], n["address"]) for n in board["numbers"]][1:] == [
        ("前后合计不相等", 1, f"{BOARD}#uneven")
    ]


def test_where_all_sums_are_equal_nothing_is_said_of_gaps() -> None:
    assert len(boards(promotion("a", ("先进", 4, 4)))[BOARD]["numbers"]) == 1


def test_the_chart_draws_what_the_table_adds_up_to() -> None:
    board = boards(promotion("a", ("先进", 4, 6), ("一般", 8, 6)), promotion("b", ("先进", 1, 2), ("一般", 2, 1)))[
        BOARD
    ]
    chart = board["sections"][0]["chart"]

    assert [(bar["label"], bar["text"]) for bar in chart["bars"]] == [
        ("先进 前", "5个，占33.3%"),
        ("先进 后", "8个，占53.3%"),
        ("一般 前", "10个，占66.7%"),
        ("一般 后", "7个，占46.7%"),
    ]
    rows = board["sections"][2]["table"]["rows"]
    assert sum(row["cells"][1]["value"] for row in rows if row["cells"][0]["text"] == "先进") == 5


def test_the_latest_year_that_has_begun_stands_first() -> None:
    found = [promotion("a", ("先进", 1, 1), year=year) for year in (2025, 2026, 2027)]

    assert list(boards(*found, today=date(2026, 12, 31))) == [BOARD, "promotions/2025.html"]
    assert boards(*found, today=date(2027, 1, 1))[BOARD]["title"] == "2027年晋位升级"
