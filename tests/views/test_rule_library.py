"""The library of rules, and the branches that have none (WIN-12)."""

from datetime import date
from typing import Any

from generator.model.organization import OrgType
from generator.model.recognition import Achievement, AchievementType
from generator.model.record import Visibility
from tests.views.samples import by_address, data, site, unit

ADDRESS = "organizations/rules.html"
BRANCHES = [unit(key, org_type=OrgType.BRANCH) for key in ("a", "b", "c")]
RULE = AchievementType.RULE


def rule(key: str, unit_key: str, kind: AchievementType = RULE, **fields: Any) -> Achievement:
    """Make a rule."""
    defaults = {"path": f"content/achievements/{key}.md", "title": key, "date": date(2026, 9, 30)}
    return Achievement(**{"id": key, "type": kind, "organization": unit_key, **defaults, **fields})


def board(*rules: Achievement, today: date = date(2026, 11, 21), units: Any = BRANCHES) -> Any:
    """Make the library; None where there is none."""
    page = by_address(site(today, organizations=units, achievements=rules)).get(ADDRESS)
    return data(page) if page else None


def numbers(view: Any) -> dict[str, tuple[int, str]]:
    """Give the numbers at the top with their notes."""
    return {each["label"]: (each["count"], each["note"]) for each in view["numbers"]}


def missing(view: Any) -> list[str]:
    """Name the branches without a rule."""
    return [link["label"] for names in view["sections"][0]["names"] for link in names["links"]]


def test_branches_without_a_rule_are_named_with_their_share() -> None:
    view = board(rule("r1", "a"), rule("r2", "a"))

    assert numbers(view) == {"制度": (2, ""), "有制度的党支部": (1, "33.3%"), "没有制度的党支部": (2, "66.7%")}
    assert missing(view) == ["b党委", "c党委"]


def test_another_result_is_no_rule_and_other_units_are_no_branches() -> None:
    units = [*BRANCHES[:1], unit("zhen", org_type=OrgType.COMMITTEE), unit("zong", org_type=OrgType.GENERAL_BRANCH)]
    view = board(rule("r1", "zhen"), rule("r2", "a", AchievementType.CULTURE), units=units)

    assert numbers(view)["制度"] == (1, "")
    assert missing(view) == ["a党委"]


def test_a_rule_counts_from_its_day_on() -> None:
    other = rule("old", "b", AchievementType.PRACTICE, date=date(2026, 1, 1))

    assert "a党委" in missing(board(rule("r1", "a"), other, today=date(2026, 9, 29)))
    assert "a党委" not in missing(board(rule("r1", "a"), other, today=date(2026, 9, 30)))


def test_a_unit_s_number_leads_to_its_rules() -> None:
    view = board(rule("r1", "a"), rule("r2", "a"), rule("r3", "b"))

    of_a, of_b = view["sections"][1]["table"]["rows"]
    rows = view["sections"][2]["table"]["rows"]
    assert [row["anchor"] for row in rows] == ["of-a", "", "of-b"]
    assert (of_a["cells"][1]["value"], of_a["cells"][1]["address"]) == (2, f"{ADDRESS}#of-a")
    assert (of_b["cells"][1]["value"], of_b["cells"][1]["address"]) == (1, f"{ADDRESS}#of-b")


def test_a_hidden_unit_s_rules_are_not_in_it() -> None:
    units = [*BRANCHES, unit("mimi", org_type=OrgType.BRANCH, visibility=Visibility.INTERNAL)]
    view = board(rule("r1", "a"), rule("mimi-rule", "mimi"), units=units)

    assert "mimi" not in str(view)
    assert numbers(view)["没有制度的党支部"] == (2, "66.7%")


def test_there_is_no_library_before_anything_has_come_of_the_campaign() -> None:
    assert board() is None
