"""Contact points: on the board, on leaders' pages and on units' own (ORG-8)."""

from datetime import date
from typing import Any

from generator.model.leader import ContactPoint, Leader, Visit
from generator.model.record import Visibility
from tests.views.samples import by_address, data, site, text, unit

ADDRESS = "leaders/contact-points.html"
TODAY = date(2026, 11, 21)
OLD, RECENT = date(2026, 5, 24), date(2026, 5, 25)
"""181 and 180 days ago."""


def point(organization: str, *visits: date, start: date = date(2026, 1, 1), **fields: Any) -> ContactPoint:
    """Make a contact point."""
    made = tuple(Visit(date=day, subject=f"走访{day}") for day in visits)
    return ContactPoint(organization=organization, start=start, visits=made, **fields)


def leader(key: str, *points: ContactPoint, **fields: Any) -> Leader:
    """Make a leader with contact points."""
    return Leader(id=key, path=f"content/leaders/{key}.yml", name=f"{key}示例", contact_points=points, **fields)


def pages(*leaders: Leader, today: date = TODAY, units: Any = ()) -> dict[str, Any]:
    """Make the pages that speak of contact points."""
    shown = [unit("a"), unit("b"), unit("c"), *units]
    made = by_address(site(today, leaders=leaders, organizations=shown))
    return {
        address: data(page) for address, page in made.items() if page.template in ("board", "leader", "organization")
    }


def section(board: Any, key: str) -> Any:
    """Give a section of a board."""
    return next(each for each in board["sections"] if each["id"] == key)


def rows(board: Any, key: str) -> list[list[Any]]:
    """Give a table's rows as values: head, then cells."""
    table = section(board, key)["table"]
    return [[row["head"]["label"], *(cell["value"] for cell in row["cells"])] for row in table["rows"]]


def test_visits_are_counted_up_to_the_day_and_one_without_any_in_180_days_is_flagged() -> None:
    board = pages(leader("zhao", point("a", OLD, date(2026, 11, 22)), point("b", RECENT, OLD), point("c", start=OLD)))[
        ADDRESS
    ]

    assert rows(board, "held") == [
        ["a党委", "zhao示例", "2026-01-01", 1, "2026-05-24", 181, "超过180天没有走访"],
        ["b党委", "zhao示例", "2026-01-01", 2, "2026-05-25", 180, "按时走访"],
        ["c党委", "zhao示例", "2026-05-24", 0, "", "", "超过180天没有走访"],
    ]
    assert [link["label"] for name in section(board, "neglected")["names"] for link in name["links"]] == [
        "a党委",
        "c党委",
    ]


def test_one_that_began_less_than_180_days_ago_is_not_flagged_yet() -> None:
    board = pages(leader("zhao", point("a", start=RECENT)))[ADDRESS]

    assert rows(board, "held")[0][-1] == "还没有走访"
    assert not section(board, "neglected")["names"]


def test_one_that_has_ended_stands_apart_and_one_yet_to_begin_nowhere() -> None:
    ended, coming = point("a", OLD, end=date(2026, 11, 20)), point("b", start=date(2026, 11, 22))
    board = pages(leader("zhao", ended, coming))[ADDRESS]

    assert [row[0] for row in rows(board, "ended")] == ["a党委"]
    assert rows(board, "held") == []
    assert rows(board, "leaders") == [["zhao示例", 0, 1, "2026-05-24", 0]]


def test_the_chart_draws_the_visits_that_the_table_counts() -> None:
    board = pages(leader("li", point("a", OLD, RECENT)), leader("zhao", point("b", OLD)))[ADDRESS]
    leaders = section(board, "leaders")

    assert [bar["text"] for bar in leaders["chart"]["bars"]] == ["2次", "1次"]
    assert [row[2] for row in rows(board, "leaders")] == [2, 1]
    assert [bar["segments"][0]["width"] for bar in leaders["chart"]["bars"]] == [1000, 500]


def test_a_number_of_visits_leads_to_the_visits() -> None:
    made = pages(leader("zhao", point("a", OLD), point("b", OLD, RECENT)))
    cell = section(made[ADDRESS], "held")["table"]["rows"][1]["cells"][2]
    page, _, place = cell["address"].partition("#")

    (found,) = [each for each in made[page]["contact_points"] if each["id"] == place]
    assert len(found["visits"]) == cell["value"] == 2


def test_one_who_has_left_is_on_no_board_but_the_visit_stays_on_the_unit_s_page() -> None:
    made = pages(leader("zhao", point("a", OLD), term_end=date(2026, 11, 20)), leader("li", point("b")))

    assert [row[0] for row in rows(made[ADDRESS], "held")] == ["b党委"]
    (visit,) = made["organizations/a.html"]["visits"]
    assert visit["leader"] == {"label": "zhao示例", "address": ""}
    assert "联系领导" not in str(made["organizations/a.html"]["facts"])


def test_a_unit_s_page_lists_the_visits_of_all_leaders_the_latest_first_and_none_to_come() -> None:
    made = pages(leader("li", point("a", OLD, date(2026, 12, 1))), leader("zhao", point("a", RECENT)))
    page = made["organizations/a.html"]

    assert [visit["subject"] for visit in page["visits"]] == ["走访2026-05-25", "走访2026-05-24"]
    assert [f["value"]["label"] for f in page["facts"] if f["label"] == "联系领导"] == [
        "li示例（2026年1月1日至今）",
        "zhao示例（2026年1月1日至今）",
    ]


def test_the_contact_point_of_a_hidden_unit_is_nowhere() -> None:
    hidden = unit("mimi", visibility=Visibility.INTERNAL)
    made = site(leaders=[leader("zhao", point("mimi", OLD), point("a"))], organizations=[unit("a"), hidden])

    assert "mimi" not in text(made)
    assert "走访2026-05-24" not in text(made)


def test_there_is_no_board_without_contact_points() -> None:
    assert ADDRESS not in pages(leader("zhao"))
