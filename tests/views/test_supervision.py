"""Supervision: leaders × units, and the units that have nobody (ORG-7)."""

from datetime import date
from typing import Any

from generator.model.leader import Leader
from generator.model.organization import Level, OrgType
from generator.model.record import Visibility
from tests.views.samples import TODAY, by_address, data, promise, site, text, unit

ADDRESS = "leaders/supervision.html"


def leader(key: str, **fields: Any) -> Leader:
    """Make a leader."""
    return Leader(id=key, path=f"content/leaders/{key}.yml", name=f"{key}示例", **fields)


def sections(*units: Any, leaders: Any = (), commitments: Any = (), today: date = TODAY) -> dict[str, Any]:
    """Make the board's sections by id."""
    made = by_address(site(today, organizations=units, leaders=leaders, commitments=commitments))
    return {section["id"]: section for section in data(made[ADDRESS])["sections"]}


def rows(section: Any) -> list[list[Any]]:
    """Give a table's rows: head, then cells as text."""
    table = section["table"]
    return [[row["head"]["label"], *(cell["text"] for cell in row["cells"])] for row in table["rows"]]


def test_each_leader_s_units_are_counted_with_their_commitments_and_what_is_late() -> None:
    late = promise("c1", party="a", due_date=date(2026, 11, 20))
    done = promise("c2", party="b", completed_on=date(2026, 5, 1), evidence=("验收单",))
    found = sections(
        unit("a", supervising_leader="zhao"),
        unit("b", supervising_leader="zhao"),
        unit("c", supervising_leader="li"),
        leaders=[leader("zhao"), leader("li")],
        commitments=[late, done],
    )

    assert rows(found["leaders"]) == [["li示例", "1", "0", "0", "0", "—"], ["zhao示例", "2", "2", "1", "1", "50.0%"]]
    assert rows(found["units"]) == [
        ["c党委", "li示例", "0", "0", "0", "—"],
        ["a党委", "zhao示例", "1", "0", "1", "0.0%"],
        ["b党委", "zhao示例", "1", "1", "0", "100.0%"],
    ]


def test_a_township_or_office_without_a_leader_is_named() -> None:
    found = sections(
        unit("zhen", level=Level.TOWNSHIP, org_type=OrgType.COMMITTEE),
        unit("ju", org_type=OrgType.ADMINISTRATION),
        unit("cun", org_type=OrgType.BRANCH),
    )

    assert rows(found["lacking"]) == [["ju党委", "行政单位", "未填写"], ["zhen党委", "党委", "未填写"]]


def test_a_unit_whose_leader_has_left_lacks_one_from_the_day_after() -> None:
    town = unit("zhen", level=Level.TOWNSHIP, supervising_leader="zhao")
    former = leader("zhao", term_end=date(2026, 10, 31))

    assert rows(sections(town, leaders=[former], today=date(2026, 10, 31))["lacking"]) == []
    assert rows(sections(town, leaders=[former], today=date(2026, 11, 1))["lacking"]) == [
        ["zhen党委", "未填写", "zhao示例（已离任）"]
    ]


def test_a_unit_whose_leader_is_yet_to_come_lacks_one_until_then() -> None:
    town = unit("zhen", level=Level.TOWNSHIP, supervising_leader="zhao")
    coming = leader("zhao", term_start=date(2026, 12, 1))

    assert rows(sections(town, leaders=[coming])["lacking"])[0][2] == "zhao示例（尚未到任）"
    assert rows(sections(town, leaders=[coming], today=date(2026, 12, 1))["lacking"]) == []


def test_a_leader_whom_this_edition_hides_is_not_named_and_not_called_missing() -> None:
    town = unit("zhen", level=Level.TOWNSHIP, supervising_leader="mimi")
    hidden = leader("mimi", visibility=Visibility.INTERNAL)
    found = sections(town, leaders=[hidden])

    assert rows(found["lacking"]) == []
    assert [link["label"] for link in found["hidden"]["names"][0]["links"]] == ["zhen党委"]
    assert "mimi示例" not in text(site(organizations=[town], leaders=[hidden]))


def test_there_is_no_board_where_nobody_supervises_or_should() -> None:
    assert ADDRESS not in by_address(site(organizations=[unit("cun", org_type=OrgType.BRANCH)]))
