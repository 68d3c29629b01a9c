"""Three levels answer for a unit: the branch's secretary, the committee's, and the one of the committee above."""

from collections import Counter
from typing import Any

import pytest

from generator.model.organization import Organization, OrgType, Responsibility
from generator.model.responsibility import Duty, Responsible, duties_below, responsible


def unit(key: str, org_type: OrgType, parent: str = "", **fields: Any) -> Organization:
    """Make a unit whose secretary is called after it."""
    return Organization(id=key, name=key, org_type=org_type, parent=parent, **{"secretary": f"{key}书记", **fields})


DISTRICT = (
    unit("qu", OrgType.COMMITTEE),
    unit("zhen", OrgType.COMMITTEE, "qu"),
    unit("cun", OrgType.GENERAL_BRANCH, "zhen"),
    unit("peng", OrgType.BRANCH, "cun"),
    unit("ju", OrgType.ADMINISTRATION, "qu"),
    unit("yuan", OrgType.COMMITTEE, "ju"),
    unit("xiao", OrgType.GENERAL_BRANCH, "ju"),
)


def levels(key: str, *units: Organization) -> dict[Duty, Responsible]:
    """Give who answers for one of the units."""
    by_id = {each.id: each for each in units}
    return dict(responsible(by_id[key], by_id, duties_below(by_id).get(key, Counter())))


def people(key: str, *units: Organization) -> list[str]:
    """Give the three persons of a unit, or how many units below have one of their own."""
    return [found.person or (f"{found.below}个下级" if found.below else "缺") for found in levels(key, *units).values()]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("peng", ["qu书记", "zhen书记", "peng书记"]),
        ("cun", ["qu书记", "zhen书记", "cun书记"]),
        ("xiao", ["qu书记", "ju书记", "xiao书记"]),
        ("zhen", ["qu书记", "zhen书记", "2个下级"]),
        ("ju", ["qu书记", "ju书记", "1个下级"]),
        ("qu", ["qu书记", "3个下级", "3个下级"]),
        ("yuan", ["qu书记", "yuan书记", "缺"]),
    ],
)
def test_each_level_is_borne_by_the_secretary_who_stands_there(key: str, expected: list[str]) -> None:
    assert people(key, *DISTRICT) == expected


def test_whom_a_unit_names_itself_comes_before_the_line() -> None:
    named = unit("yuan", OrgType.COMMITTEE, "ju", responsibility=Responsibility(specific="党办主任"))

    assert people("yuan", *DISTRICT[:5], named) == ["qu书记", "yuan书记", "党办主任"]


def test_a_unit_whose_secretary_nobody_filled_in_is_the_gap() -> None:
    empty = unit("zhen", OrgType.COMMITTEE, "qu", secretary="")
    found = levels("cun", DISTRICT[0], empty, DISTRICT[2])

    assert found[Duty.DIRECT].is_gap
    assert found[Duty.DIRECT].unit is empty
    assert not found[Duty.FIRST].is_gap


def test_a_branch_below_nothing_has_two_gaps() -> None:
    assert people("cun", DISTRICT[2]) == ["缺", "缺", "cun书记"]


def test_an_office_below_nothing_has_no_party_committee_to_answer_for_it() -> None:
    assert people("ju", DISTRICT[4]) == ["缺", "ju书记", "缺"]


def test_a_committee_that_is_the_only_one_above_bears_both_levels() -> None:
    assert people("zhi", DISTRICT[0], unit("zhi", OrgType.BRANCH, "qu")) == ["qu书记", "qu书记", "zhi书记"]


def test_units_in_a_circle_end_where_they_began() -> None:
    one, two = unit("a", OrgType.COMMITTEE, "b"), unit("b", OrgType.COMMITTEE, "a")

    assert people("a", one, two) == ["b书记", "a书记", "缺"]


def test_a_unit_is_not_below_itself() -> None:
    by_id = {each.id: each for each in DISTRICT[:2]}

    assert duties_below(by_id) == {"qu": Counter({Duty.DIRECT: 1})}
