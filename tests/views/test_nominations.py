"""Nominations: ripe ones alone, and never who made them (CAS-2, CAS-5)."""

from datetime import date
from typing import Any

from generator.model.recognition import Nomination, NominationMethod
from generator.model.typical_case import TypicalCase
from generator.rendering.exports import render_export
from generator.site import Site
from tests.views.samples import TODAY, by_address, data, site, text, unit

POOL = "typical_cases/nominations.html"
CASE = TypicalCase(id="lamp", path="typical_cases/2026/lamp.md", title="一盏灯", organization="zhen")
PUBLIC, ORGANIZATION = NominationMethod.PUBLIC, NominationMethod.ORGANIZATION


def nomination(key: str, **fields: Any) -> Nomination:
    """Make a nomination of a team of the unit `zhen`, ripe in May 2026."""
    defaults = {"path": "content/nominations/all.yml", "item": 0, "name": f"队{key}", "organization": "zhen"}
    dates = {"date": date(2026, 4, 8), "ripe_on": date(2026, 5, 8)}
    return Nomination(**{"id": key, **defaults, **dates, "method": PUBLIC, "nominator": "推荐人甲", **fields})


def made(*nominations: Nomination, today: date = TODAY) -> Site:
    """Make a site with nominations, a unit and a case."""
    return site(today, organizations=[unit()], typical_cases=[CASE], nominations=nominations)


def everything(of: Site) -> str:
    """Give all that pages and files for programs say."""
    files = [data for page in by_address(of).values() for export in page.exports for data in render_export(export)]
    return text(of) + "".join(f"{name}{content.decode()}" for name, content in files)


def names(page: Any) -> list[str]:
    """Give the nominated in their order."""
    return [row["head"]["label"] for row in data(page)["sections"][-1]["table"]["rows"]]


def test_an_unripe_nomination_is_in_no_page_or_file() -> None:
    waiting = nomination("不熟", ripe_on=None, reason="不外传的理由")

    said = everything(made(nomination("1"), waiting))

    assert "队1" in said
    assert "不熟" not in said
    assert "不外传" not in said


def test_a_nomination_is_shown_from_the_day_on_which_it_is_ripe() -> None:
    assert POOL not in by_address(made(nomination("1"), today=date(2026, 5, 7)))
    assert names(by_address(made(nomination("1"), today=date(2026, 5, 8)))[POOL]) == ["队1"]


def test_who_nominated_is_in_no_page_or_file() -> None:
    assert "推荐人甲" not in everything(made(nomination("1"), nomination("2", case="lamp")))


def test_a_nominee_leads_to_its_case_once_there_is_one() -> None:
    page = by_address(made(nomination("1"), nomination("2", case="lamp"), nomination("3", case="later")))[POOL]
    rows = data(page)["sections"][-1]["table"]["rows"]

    assert [(row["head"]["address"], row["cells"][0]["text"]) for row in rows] == [
        ("typical_cases/2026/lamp.html", "已写成典型"),
        ("", "成熟待写"),
        ("", "成熟待写"),
    ]


def test_the_counts_by_way_and_state_are_those_of_the_lists_that_they_lead_to() -> None:
    pages = by_address(
        made(
            nomination("1"),
            nomination("2", case="lamp"),
            nomination("3", method=ORGANIZATION),
            nomination("4", method=None),
        )
    )
    table = data(pages[POOL])["sections"][0]["table"]
    counts = {row["head"]["label"]: [cell["value"] for cell in row["cells"]] for row in (*table["rows"], table["foot"])}

    assert counts == {
        "群众推荐": [1, 1, 2],
        "组织推荐": [0, 1, 1],
        "自荐": [0, 0, 0],
        "方式未填写": [0, 1, 1],
        "合计": [1, 3, 4],
    }
    for row in (*table["rows"], table["foot"]):
        whole = row["cells"][-1]
        assert not whole["value"] or len(names(pages[whole["address"].partition("#")[0]])) == whole["value"]


def test_a_list_of_one_way_is_marked_under_the_tab_of_the_pool() -> None:
    pages = by_address(made(nomination("1")))

    for address in (POOL, "typical_cases/nominations-public.html"):
        tabs = data(pages[address])["tabs"]
        assert [tab["address"] for tab in tabs if tab["is_current"]] == [POOL]


def test_each_list_has_a_file_of_its_own() -> None:
    pages = by_address(made(nomination("1"), nomination("2", method=ORGANIZATION)))
    stems = [export.stem for page in pages.values() for export in page.exports]

    assert len(stems) == len(set(stems))
