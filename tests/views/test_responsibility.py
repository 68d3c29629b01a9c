"""The chain of responsibility: on each unit's page and on the board, with its gaps named (ORG-5)."""

from typing import Any

from generator.model.leader import Leader
from generator.model.organization import Level, OrgType, Responsibility
from generator.model.record import Visibility
from tests.views.samples import by_address, data, site, unit

ADDRESS = "organizations/responsibility.html"
DISTRICT = unit("qu", org_type=OrgType.COMMITTEE, secretary="赵示一")
TOWN = unit("zhen", org_type=OrgType.COMMITTEE, parent="qu", secretary="钱示二", level=Level.TOWNSHIP)
VILLAGE = unit("cun", org_type=OrgType.BRANCH, parent="zhen", secretary="孙示三")
OFFICE = unit("ju", org_type=OrgType.ADMINISTRATION, parent="qu", secretary="李示四")


def chain(key: str, *units: Any, leaders: Any = ()) -> list[tuple[str, str]]:
    """Give the chain on a unit's page."""
    page = data(by_address(site(organizations=units, leaders=leaders))[f"organizations/{key}.html"])
    return [(level["label"], level["value"]["label"]) for level in page["chain"]]


def test_a_branch_s_page_names_one_person_a_level_and_the_unit_of_each() -> None:
    assert chain("cun", DISTRICT, TOWN, VILLAGE) == [
        ("第一责任人", "赵示一（qu党委）"),
        ("直接责任人", "钱示二（zhen党委）"),
        ("具体责任人", "孙示三"),
    ]
    board = data(by_address(site(organizations=[DISTRICT, TOWN, VILLAGE]))[ADDRESS])
    (said,) = (each["text"] for each in board["meanings"] if each["term"] == "第一责任人")
    assert "村党支部的直接责任人是镇党委书记，第一责任人就是区委书记" in said


def test_an_office_without_branches_is_told_of_its_gap_until_it_names_somebody() -> None:
    zhao = [Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例")]
    named = unit(
        "ju", org_type=OrgType.ADMINISTRATION, parent="qu", supervising_leader="zhao",
        responsibility=Responsibility(direct="周示五", specific="吴示六"),
    )  # fmt: skip

    assert chain("ju", DISTRICT, OFFICE)[1:] == [
        ("包抓领导", "未填写"),
        ("直接责任人", "李示四"),
        ("具体责任人", "缺（没有下级党支部，也没有写明专人）"),
    ]
    assert chain("ju", DISTRICT, named, leaders=zhao)[1:] == [
        ("包抓领导", "赵示例"),
        ("直接责任人", "周示五"),
        ("具体责任人", "吴示六"),
    ]


def test_a_secretary_nobody_filled_in_is_a_gap_of_every_unit_that_depends_on_it() -> None:
    nobody = unit("zhen", org_type=OrgType.COMMITTEE, parent="qu")
    board = data(by_address(site(organizations=[DISTRICT, nobody, VILLAGE]))[ADDRESS])

    assert [(n["label"], n["count"]) for n in board["numbers"]] == [
        ("三级齐全", 1),
        ("缺第一责任人", 0),
        ("缺直接责任人", 2),
        ("缺具体责任人", 0),
    ]
    (names,) = board["sections"][0]["names"]
    assert [link["label"] for link in names["links"]] == ["zhen党委", "cun党委"]
    assert ("直接责任人", "缺（zhen党委没有填书记）") in chain("cun", DISTRICT, nobody, VILLAGE)


def test_the_board_has_every_unit_those_with_gaps_first() -> None:
    board = data(by_address(site(organizations=[DISTRICT, TOWN, VILLAGE, OFFICE]))[ADDRESS])
    rows = board["sections"][1]["table"]["rows"]

    assert [(row["head"]["label"], row["cells"][-1]["value"]) for row in rows] == [
        ("ju党委", 1),
        ("qu党委", 0),
        ("zhen党委", 0),
        ("cun党委", 0),
    ]


def test_many_gaps_are_named_in_the_table_and_only_begun_above_it() -> None:
    branches = [unit(f"c{n:03}", org_type=OrgType.BRANCH, parent="qu") for n in range(50)]
    board = data(by_address(site(organizations=[DISTRICT, *branches]))[ADDRESS])
    (names,) = board["sections"][0]["names"]

    assert names["label"] == "缺具体责任人（50个）："
    assert len(names["links"]) == 41
    assert names["links"][-1]["label"] == "其余10个在下表中"
    assert sum(row["cells"][-1]["value"] for row in board["sections"][1]["table"]["rows"]) == 50


def test_a_hidden_unit_s_secretary_is_not_named() -> None:
    hidden = unit("zhen", org_type=OrgType.COMMITTEE, secretary="mimi", visibility=Visibility.INTERNAL)

    assert "mimi" not in str(chain("cun", hidden, VILLAGE))
