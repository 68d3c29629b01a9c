"""Coverage of evaluations: every unit of every year, by name (EVA-1)."""

from datetime import date
from typing import Any

from generator.model.evaluation import MemberEvaluation
from generator.model.organization import OrgType
from generator.model.periods import parse_period
from tests.views.opinions import ballot, numbers, pages_of, table, units
from tests.views.samples import unit

ADDRESS = "evaluations/coverage.html"


def missing(page: Any, year: int) -> list[str]:
    """Give the units that a year names."""
    section = next(each for each in page["sections"] if each["id"] == f"year-{year}")
    return [link["label"] for group in section["names"] for link in group["links"]]


def test_units_without_are_named_and_those_above_all_are_not_asked() -> None:
    page = pages_of(evaluations=[ballot("a")])[ADDRESS]

    assert numbers(page) == {"2026年应评": 2, "2026年已评": 1, "2026年没有评": 1}
    assert missing(page, 2026) == ["cun党委"]
    assert missing(page, 2025) == ["zhen党委", "cun党委"]


def test_four_of_forty_leave_thirty_six_names_and_a_tenth() -> None:
    flat = [unit(f"d{number:02}") for number in range(40)]
    made = [ballot(f"e{number}", organization=f"d{number:02}") for number in range(4)]
    page = pages_of(organizations=flat, evaluations=made)[ADDRESS]

    assert len(missing(page, 2026)) == 36
    assert table(page, "years")[1][1:5] == ["40", "4", "36", "10.0%"]


def test_a_part_of_a_year_counts_for_the_year_once() -> None:
    made = [ballot("a", period=parse_period("2026Q1")), ballot("b", period=parse_period("2026H1"))]
    page = pages_of(evaluations=made)[ADDRESS]

    assert numbers(page)["2026年已评"] == 1
    row = next(row for row in table(page, "matrix") if row[0] == "zhen党委")
    assert row[2:] == ["没有评", "第一季度已评，80.0分；上半年已评，80.0分"]


def test_a_year_is_missed_only_when_it_is_over() -> None:
    on_the_last_day = pages_of(date(2026, 12, 31), evaluations=[ballot("a")])[ADDRESS]
    on_the_next = pages_of(date(2027, 1, 1), evaluations=[ballot("a")])[ADDRESS]

    assert [row[2:] for row in table(on_the_last_day, "matrix")] == [
        ["没有评", "全年已评，80.0分"],
        ["没有评", "还没有评"],
    ]
    assert table(on_the_next, "matrix")[1][2:] == ["没有评", "没有评", "还没有评"]


def test_branches_and_members_are_counted_apart() -> None:
    branches = [*units(), unit("zhi", parent="cun", org_type=OrgType.BRANCH)]
    first = ballot("a", date=date(2026, 6, 1), members=MemberEvaluation(expected=20, evaluated=10))
    second = ballot("b", date=date(2026, 9, 1), members=MemberEvaluation(expected=22, evaluated=22))
    page = pages_of(organizations=branches, evaluations=[first, second])[ADDRESS]

    assert table(page, "years")[1][5:] == ["1", "0", "1", "0.0%", "22", "22", "100.0%"]
