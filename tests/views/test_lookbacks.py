"""Looking back: every open commitment once in each window (CMT-10)."""

from datetime import date
from typing import Any

from generator.model.commitment import LookBack
from generator.model.settings import Campaign, Window
from tests.views.samples import by_address, data, promise, site, unit

ADDRESS = "commitments/lookbacks.html"
MAY = Window(start=date(2026, 5, 11), end=date(2026, 5, 20))
LOOK = (LookBack(date=date(2026, 5, 20), result="在办"),)


def boards(today: date, *commitments: Any, windows: tuple[Window, ...] = (MAY,)) -> dict[str, Any]:
    """Make the boards of a day."""
    campaign = Campaign(name="示例活动", lookback=windows)
    made = by_address(site(today, campaign=campaign, organizations=[unit()], commitments=commitments))
    return {address: data(page) for address, page in made.items() if address.startswith("commitments/lookbacks")}


def numbers(board: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in board["numbers"]}


def test_there_is_no_board_before_the_first_window_begins() -> None:
    assert boards(date(2026, 5, 10), promise("c1")) == {}
    assert list(boards(date(2026, 5, 11), promise("c1"))) == [ADDRESS]


def test_a_look_on_the_last_day_counts_and_one_on_the_next_does_not() -> None:
    late = (LookBack(date=date(2026, 5, 21), result="在办"),)
    found = boards(date(2026, 6, 1), promise("c1", lookbacks=LOOK), promise("c2", lookbacks=late), promise("c3"))

    assert numbers(found[ADDRESS]) == {"应看": 3, "已看": 1, "没有看": 2}
    assert [row["cells"][1]["text"] for row in found[ADDRESS]["sections"][1]["table"]["rows"]] == [
        "没有看",
        "没有看",
        "已看",
    ]


def test_what_was_done_before_or_promised_after_need_not_be_looked_at() -> None:
    done = promise("c1", completed_on=date(2026, 5, 10))
    on_the_day = promise("c2", completed_on=date(2026, 5, 11))
    later = promise("c3", made_on=date(2026, 5, 21))

    assert numbers(boards(date(2026, 6, 1), done, on_the_day, later)[ADDRESS])["应看"] == 1


def test_a_look_that_is_planned_for_tomorrow_has_not_been_taken() -> None:
    assert numbers(boards(date(2026, 5, 19), promise("c1", lookbacks=LOOK))[ADDRESS])["已看"] == 0


def test_the_latest_window_stands_first_and_the_others_stay_within_reach() -> None:
    september = Window(start=date(2026, 9, 11), end=date(2026, 9, 20))
    found = boards(date(2026, 9, 11), promise("c1", lookbacks=LOOK), windows=(MAY, september))

    assert numbers(found[ADDRESS])["已看"] == 0
    assert numbers(found["commitments/lookbacks-1.html"])["已看"] == 1
    assert [o["address"] for o in found[ADDRESS]["filters"][0]["options"]] == list(found)
