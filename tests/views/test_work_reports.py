"""Accounts of a year's work: coverage by year, with names (ORG-11)."""

from datetime import date
from typing import Any

from generator.model.organization import OrgType
from generator.model.record import Visibility
from generator.model.reports import WorkReport, WorkReportType
from generator.model.settings import Campaign, Stage
from tests.views.samples import by_address, data, site, unit

ADDRESS = "organizations/work-reports.html"
CAMPAIGN = Campaign(name="示例活动", stages=(Stage(name="全程", start=date(2026, 3, 1), end=date(2027, 6, 30)),))
UNITS = [
    unit("zhen", org_type=OrgType.COMMITTEE),
    unit("cun", org_type=OrgType.BRANCH),
    unit("ju", org_type=OrgType.ADMINISTRATION),
]


def report(key: str, unit_key: str = "zhen", year: int = 2026, **fields: Any) -> WorkReport:
    """Make an account given on 2026-12-18."""
    defaults = {"path": "content/work_reports/all.yml", "item": 0, "type": WorkReportType.SPECIAL, "post": "书记"}
    return WorkReport(
        **{"id": key, "organization": unit_key, "year": year, "date": date(2026, 12, 18), **defaults, **fields}
    )


def pages(*reports: WorkReport, today: date = date(2026, 12, 18), units: Any = UNITS) -> dict[str, Any]:
    """Make the boards of a day."""
    made = by_address(site(today, campaign=CAMPAIGN, organizations=units, work_reports=reports))
    return {address: data(page) for address, page in made.items() if "work-reports" in address}


def numbers(view: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in view["numbers"]}


def missing(view: Any) -> list[str]:
    """Name who has not reported."""
    return [link["label"] for names in view["sections"][0]["names"] for link in names["links"]]


def test_party_organisations_without_an_account_of_the_year_are_named() -> None:
    view = pages(report("r1"), report("r2", type=WorkReportType.TWOFOLD), report("r3", "ju"))[ADDRESS]

    assert numbers(view) == {"应述职": 2, "已述职": 1, "没有述职": 1}
    assert missing(view) == ["cun党委"]


def test_an_account_counts_on_its_day_and_not_before() -> None:
    assert numbers(pages(report("r1"), today=date(2026, 12, 17))[ADDRESS])["已述职"] == 0
    assert numbers(pages(report("r1"), today=date(2026, 12, 18))[ADDRESS])["已述职"] == 1


def test_an_account_given_after_new_year_counts_for_the_year_that_it_is_about() -> None:
    made = pages(report("r1", date=date(2027, 1, 10)), today=date(2027, 1, 10))

    assert numbers(made[ADDRESS])["已述职"] == 0
    assert numbers(made["organizations/work-reports-2026.html"])["已述职"] == 1
    assert [row["cells"][1]["value"] for row in made[ADDRESS]["sections"][1]["table"]["rows"]] == [1, 0]


def test_a_year_begins_on_new_year_s_day() -> None:
    assert list(pages(report("r1"), today=date(2026, 12, 31))) == [ADDRESS]
    assert len(pages(report("r1"), today=date(2027, 1, 1))) == 2


def test_hidden_units_are_neither_counted_nor_named() -> None:
    hidden = unit("mimi", org_type=OrgType.BRANCH, visibility=Visibility.INTERNAL)
    made = pages(report("r1"), report("r2", "mimi", comment="mimi"), units=[*UNITS, hidden])

    assert numbers(made[ADDRESS])["应述职"] == 2
    assert "mimi" not in str(made)
