"""The ledger of papers and the summaries (ORG-3, DOC-11)."""

from datetime import date
from typing import Any

import pytest

from generator.model.organization import Level
from generator.model.record import Visibility
from generator.model.reports import Material, Submission
from generator.model.settings import Campaign
from tests.views.samples import by_address, data, site, unit

LEDGER, SUMMARIES = "organizations/submissions.html", "organizations/summaries.html"
DUE = date(2026, 3, 31)
CAMPAIGN = Campaign(name="示例活动", reporting_bodies=("zhen", "ju"))
UNITS = [unit("zhen", level=Level.TOWNSHIP), unit("ju", level=Level.COUNTY, sector="教育"), unit("cun")]


def paper(key: str, unit_key: str = "zhen", material: Material = Material.PLAN, **fields: Any) -> Submission:
    """Make a paper that is due on 2026-03-31."""
    defaults = {"path": "content/submissions/all.yml", "item": 0, "title": f"材料{key}", "due_date": DUE}
    return Submission(**{"id": key, "organization": unit_key, "material": material, **defaults, **fields})


def pages(*papers: Submission, today: date = date(2026, 11, 21), units: Any = UNITS) -> dict[str, Any]:
    """Make the boards of a day."""
    made = by_address(site(today, campaign=CAMPAIGN, organizations=units, submissions=papers))
    return {address: data(page) for address, page in made.items()}


def numbers(view: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in view["numbers"]}


def named(section: Any) -> dict[str, list[str]]:
    """Give who is named in a section, by label."""
    return {group["label"]: [link["label"] for link in group["links"]] for group in section["names"]}


@pytest.mark.parametrize(
    ("today", "came", "state"),
    [
        (DUE, None, "未到期"),
        (date(2026, 4, 1), None, "未报"),
        (DUE, DUE, "已报"),
        (date(2026, 4, 1), date(2026, 4, 1), "迟报"),
        (date(2026, 4, 1), date(2026, 4, 2), "未报"),
        (DUE, date(2026, 4, 2), "未到期"),
    ],
)
def test_a_paper_stands_in_one_state_on_each_day(today: date, came: date | None, state: str) -> None:
    view = pages(paper("p", submitted_on=came), today=today)[LEDGER]

    assert [label for label, count in numbers(view).items() if count] == [state]
    assert view["sections"][2]["table"]["rows"][0]["cells"][-1]["text"] == state


def test_a_paper_that_has_not_come_yet_goes_by_its_kind() -> None:
    made = pages(paper("p", submitted_on=date(2026, 4, 2)), today=DUE)

    assert "材料p" not in str(made)


def test_who_owes_a_paper_and_who_has_none_registered_is_named() -> None:
    view = pages(paper("p"))[LEDGER]

    assert named(view["sections"][0]) == {
        "未报实施方案：": ["zhen党委"],
        "没有登记方案的报送单位（1个）：": ["ju党委"],
        "没有登记重要情况的报送单位（2个）：": ["zhen党委", "ju党委"],
    }


def test_each_reporting_body_has_a_row_and_several_papers_of_a_kind_are_counted() -> None:
    came = [paper(key, "zhen", Material.PROGRESS, submitted_on=DUE) for key in ("p1", "p2")]
    view = pages(*came, paper("p3", "zhen", Material.PROGRESS))[LEDGER]

    rows = {row["head"]["label"]: row["cells"] for row in view["sections"][1]["table"]["rows"]}
    assert list(rows) == ["zhen党委", "ju党委"]
    assert rows["zhen党委"][2]["text"] == "未报1、已报2"
    assert rows["ju党委"][2]["text"] == "—"


def test_a_hidden_unit_s_papers_are_not_in_the_ledger() -> None:
    units = [unit("zhen"), unit("ju", name="mimi", visibility=Visibility.INTERNAL)]
    made = pages(paper("p"), paper("mimi", "ju"), units=units)

    assert sum(numbers(made[LEDGER]).values()) == 1
    assert "mimi" not in str(made)


def test_the_ledger_is_there_as_soon_as_somebody_has_to_report() -> None:
    assert LEDGER in pages()
    assert SUMMARIES not in pages()
    assert LEDGER not in by_address(site(organizations=UNITS))


def test_units_without_a_summary_are_named_by_level_and_by_system() -> None:
    view = pages(paper("s", "zhen", Material.SUMMARY, submitted_on=DUE))[SUMMARIES]

    assert numbers(view) == {"应交": 3, "已交": 1, "还没有交": 2}
    assert named(view["sections"][0]) == {
        "县（1个）还没有交：": ["ju党委"],
        "没有写级别（1个）还没有交：": ["cun党委"],
    }
    assert named(view["sections"][1]) == {
        "教育（1个）还没有交：": ["ju党委"],
        "没有写系统（1个）还没有交：": ["cun党委"],
    }


def test_a_summary_counts_on_the_day_it_comes_and_a_plan_is_none() -> None:
    summary = paper("s", "zhen", Material.SUMMARY, submitted_on=date(2026, 12, 1))
    plan = paper("p", "ju", submitted_on=DUE)

    assert numbers(pages(summary, plan, today=date(2026, 11, 30))[SUMMARIES])["已交"] == 0
    assert numbers(pages(summary, plan, today=date(2026, 12, 1))[SUMMARIES])["已交"] == 1
