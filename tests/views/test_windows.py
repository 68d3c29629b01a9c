"""Window units: each is complete, or listed with what is missing (WIN-1)."""

from typing import Any

from generator.model.organization import OrgType
from generator.model.record import Visibility
from generator.model.settings import Campaign
from tests.views.samples import by_address, data, promise, site, text, unit

ADDRESS = "organizations/windows.html"
HALL = unit("hall", org_type=OrgType.WINDOW, sector="交通", hours="全天", phone="0000-0000001")


def board(*units: Any, commitments: Any = (), **campaign: Any) -> Any:
    """Make the directory."""
    made = site(organizations=units, commitments=commitments, campaign=Campaign(name="示例", **campaign))
    return data(by_address(made)[ADDRESS])


def lacking(of: Any) -> dict[str, list[str]]:
    """Give the units by what they lack."""
    return {names["label"]: [link["label"] for link in names["links"]] for names in of["sections"][0]["names"]}


def test_a_unit_with_hours_phone_and_a_commitment_is_complete() -> None:
    found = board(HALL, commitments=[promise("c", party="hall")])

    assert lacking(found) == {}
    assert [cell["text"] for cell in found["sections"][2]["table"]["rows"][0]["cells"]] == [
        "交通",
        "全天",
        "0000-0000001",
        "1",
        "齐全",
    ]


def test_one_that_is_not_complete_is_listed_with_all_that_is_missing() -> None:
    found = board(HALL, unit("desk", is_window=True, hours="全天"))

    assert lacking(found) == {"缺公开承诺（2个）：": ["desk党委", "hall党委"], "缺电话（1个）：": ["desk党委"]}
    assert [row["cells"][-1]["text"] for row in found["sections"][2]["table"]["rows"]] == [
        "缺公开承诺",
        "缺电话、公开承诺",
    ]


def test_a_key_sector_without_a_window_unit_is_named() -> None:
    found = board(HALL, key_sectors=("公安", "交通"))

    assert [(row["head"]["label"], row["cells"][0]["value"]) for row in found["sections"][1]["table"]["rows"]] == [
        ("公安", 0),
        ("交通", 1),
    ]
    assert [link["label"] for link in found["sections"][1]["names"][0]["links"]] == ["公安"]


def test_a_number_leads_to_the_first_of_the_units_it_counts() -> None:
    found = board(HALL, unit("desk", is_window=True, sector="卫生"), key_sectors=("卫生", "交通"))
    counted = found["sections"][1]["table"]["rows"][1]["cells"][0]["address"].partition("#")[2]

    (row,) = [row for row in found["sections"][2]["table"]["rows"] if row["anchor"] == counted]
    assert row["head"]["label"] == "hall党委"


def test_there_is_no_directory_without_window_units_and_a_hidden_one_is_not_in_it() -> None:
    hidden = unit("mimi", is_window=True, visibility=Visibility.INTERNAL)

    assert ADDRESS not in by_address(site(organizations=[unit(), hidden]))
    assert "mimi" not in text(site(organizations=[HALL, hidden]))
