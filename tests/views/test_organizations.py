"""Units: the tree, and what a unit's own page says (ORG-2, ORG-10)."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from generator.model.organization import ReviewRequest, Role, RoleName
from generator.model.task import Task
from generator.model.typical_case import TypicalCase
from tests.views.opinions import inspection, remedy
from tests.views.samples import by_address, data, promise, site, unit

LINE = [unit("qu"), unit("zhen", parent="qu"), unit("cun", parent="zhen"), unit("zu", parent="cun")]


def tree(*units: Any, **records: Any) -> Any:
    """Make the tree."""
    return data(by_address(site(organizations=units, **records))["organizations/index.html"])


def nodes(branches: Any, depth: int = 1) -> Iterator[tuple[int, Any]]:
    """Walk the tree: depth and unit."""
    for node in branches:
        yield depth, node
        yield from nodes(node["children"], depth + 1)


def test_four_levels_are_shown_one_below_the_other() -> None:
    assert [(depth, node["name"]) for depth, node in nodes(tree(*LINE)["roots"])] == [
        (1, "qu党委"),
        (2, "zhen党委"),
        (3, "cun党委"),
        (4, "zu党委"),
    ]


def test_units_on_a_circle_are_named_though_they_hang_below_no_root() -> None:
    found = tree(unit("a", parent="b"), unit("b", parent="a"), unit("c", parent="a"), unit("d"))

    assert [node["name"] for _, node in nodes(found["roots"])] == ["d党委"]
    assert [link["label"] for link in found["adrift"]] == ["a党委", "b党委", "c党委"]


@pytest.mark.parametrize(("more", "is_folded"), [(96, False), (97, True)])
def test_the_branches_of_a_large_tree_are_folded_and_say_what_they_hold(more: int, is_folded: bool) -> None:
    others = [unit(f"x{n:03}", parent="qu") for n in range(more)]
    late = promise("c", party="zu", due_date=date(2026, 11, 20))
    found = {node["name"]: node for _, node in nodes(tree(*LINE, *others, commitments=[late])["roots"])}

    assert found["qu党委"]["fold_text"] == ""
    assert found["zhen党委"]["fold_text"] == ("下级2个单位，逾期承诺1件" if is_folded else "")
    assert found["x000党委"]["fold_text"] == ""


def test_a_unit_that_has_promised_nothing_is_said_to() -> None:
    (node,) = tree(unit())["roots"]

    assert node["note"] == {"label": "尚未公开承诺", "address": ""}


def test_a_role_is_named_from_its_first_day_to_its_last() -> None:
    helper = Role(role=RoleName.INSTRUCTOR, name="庄示例", start=date(2026, 3, 1), end=date(2026, 12, 31))

    def facts(today: date) -> dict[str, str]:
        page = data(by_address(site(today, organizations=[unit(roles=(helper,))]))["organizations/zhen.html"])
        return {fact["label"]: fact["value"]["label"] for fact in page["facts"]}

    assert "党建指导员" not in facts(date(2026, 2, 28))
    assert facts(date(2026, 3, 1))["党建指导员"] == "庄示例（2026年3月1日至12月31日）"
    assert "党建指导员" in facts(date(2026, 12, 31))
    assert "党建指导员" not in facts(date(2027, 1, 1))


def test_the_honours_of_a_unit_s_cases_lead_to_the_cases() -> None:
    case = TypicalCase(id="a", path="typical_cases/2026/a.md", title="典型", organization="zhen", honours=("先进集体",))
    page = data(by_address(site(organizations=[unit()], typical_cases=[case]))["organizations/zhen.html"])

    assert list(page["case_honours"]) == [{"label": "先进集体", "address": "typical_cases/2026/a.html"}]


def test_a_units_page_says_what_inspectors_found_what_nobody_puts_right_and_what_it_has_not_done() -> None:
    asked = (ReviewRequest(date=date(2026, 11, 12)),)
    point: dict[str, Any] = {"path": "content/tasks/all.yml", "item": 0, "organization": "zhen"}
    tasks = [
        Task(id="t1", number=1, task="开动员会", due_date=date(2026, 3, 10), closed_on=date(2026, 3, 2), **point),
        Task(id="t2", number=2, task="亮标准", due_date=date(2026, 10, 31), **point),
        Task(id="t3", number=3, task="别人的事", due_date=date(2026, 10, 31), **{**point, "organization": "cun"}),
    ]
    found = inspection("i", "牌子旧", "灯不亮", date=date(2026, 10, 21))
    units = [unit(review_requests=asked), unit("cun")]
    done = [remedy("r", "i", "灯不亮")]
    pages = by_address(site(organizations=units, inspections=[found], rectifications=done, tasks=tasks))

    duties = data(pages["organizations/zhen.html"])["duties"]
    assert [(line["address"], line["note"]) for line in duties["inspections"]] == [
        ("inspections/i.html", "发现问题2个，1个未列入整改")
    ]
    assert [(row["text"], row["days_text"], row["status"]["slug"]) for row in duties["unmet"]] == [
        ("牌子旧", "提出已31天", "overdue")
    ]
    assert [(row["text"], row["days_text"], row["status"]["word"]) for row in duties["tasks"]] == [
        ("亮标准", "已逾期21天", "逾期"),
        ("开动员会", "", "已办结"),
    ]
    assert [link["label"] for link in duties["requests"]] == ["2026年11月12日申请，已等9天"]
    other = data(pages["organizations/cun.html"])["duties"]
    assert ([row["text"] for row in other["tasks"]], other["inspections"], other["unmet"]) == (["别人的事"], (), ())
