"""相关典型: what to read after a case."""

from datetime import date, timedelta
from typing import Any

from generator.model.organization import Domain
from generator.model.record import Status, Visibility
from generator.model.settings import Campaign
from generator.model.typical_case import CaseKind, TypicalCase
from generator.site import Site
from generator.views.page import Recipe
from generator.views.related_cases import REACH
from tests.views.samples import TODAY, by_address, data, site, unit

FIRST = date(2026, 5, 1)


def case(key: str, day: int = 0, **fields: Any) -> TypicalCase:
    """Make a case of a unit of its own, publicised so many days after the first of May."""
    made: dict[str, Any] = {"title": f"典型{key}", "organization": f"unit-{key}", "pioneer_type": "发展先锋", **fields}
    return TypicalCase(
        id=key, path=f"typical_cases/2026/{key}.md", slot_date=FIRST + timedelta(day), kind=CaseKind.WORK, **made
    )


def related(of: Site, key: str = "a") -> list[str]:
    """List what a case's page names under 相关典型."""
    return [line["title"] for line in data(by_address(of)[f"typical_cases/2026/{key}.html"])["related"]]


def keys(of: Site) -> dict[str, str]:
    """Give the key of each case's page."""
    return {a: repr(page.view.key()) for a, page in by_address(of).items() if isinstance(page.view, Recipe)}


def test_the_three_nearest_in_time_stand_there_newer_and_older_ones_newest_first() -> None:
    others = [case("b", 2), case("c", 11), case("d", 13), case("e", 60), case("f", 9)]

    assert related(site(typical_cases=[case("a", 10), *others])) == ["典型d", "典型c", "典型f"]


def test_only_those_of_the_same_vanguard_type_stand_there_as_written_or_by_the_unit() -> None:
    units = [unit(key, domain=Domain.RURAL) for key in ("unit-b", "unit-c")]
    campaign = Campaign(name="示例活动", pioneer_types={"农村": "发展先锋"})
    others = [case("b", 1, pioneer_type=""), case("c", 1, pioneer_type="服务先锋"), case("d", 1, pioneer_type="")]

    assert related(site(campaign=campaign, organizations=units, typical_cases=[case("a"), *others])) == ["典型b"]


def test_cases_without_a_vanguard_type_go_by_their_kind() -> None:
    plain = [case(key, day, pioneer_type="") for day, key in enumerate("ab")]

    made = site(typical_cases=[*plain, case("c", 1)])

    assert related(made) == ["典型b"]
    assert data(by_address(made)["typical_cases/2026/a.html"])["related_address"] == "typical_cases/kind/work.html"


def test_a_units_own_cases_do_not_stand_there_however_near_they_are() -> None:
    own = [case(f"own-{day}", day, organization="unit-a") for day in range(1, 4)]

    assert related(site(typical_cases=[case("a"), *own, case("b", 30)])) == ["典型b"]


def test_drafts_and_what_only_the_office_may_see_never_stand_there() -> None:
    states: list[dict[str, Any]] = [
        {"status": Status.DRAFT},
        {"status": Status.WITHDRAWN},
        {"visibility": Visibility.LEVEL},
        {"publish_on": TODAY + timedelta(1)},
        {"expires_on": TODAY},
    ]
    secret = [case(f"s{number}", 1, **fields) for number, fields in enumerate(states)]

    assert related(site(typical_cases=[case("a"), *secret, case("e", 90)])) == ["典型e"]


def test_the_unit_is_named_beside_each() -> None:
    made = site(organizations=[unit("unit-b")], typical_cases=[case("a"), case("b", 1), case("c", 2)])

    lines = data(by_address(made)["typical_cases/2026/a.html"])["related"]

    assert [line["note"] for line in lines] == ["未填写", "unit-b党委"]


def test_a_case_that_is_added_or_renamed_changes_few_pages_of_many() -> None:
    many = [case(f"n{number}", number % 90) for number in range(120)]
    before = keys(site(typical_cases=many))
    added = keys(site(typical_cases=[*many, case("new", 45)]))
    renamed = keys(site(typical_cases=[*many[:60], case("n60", 60, title="新题"), *many[61:]]))

    for after in (added, renamed):
        differing = [address for address, key in before.items() if after[address] != key]
        assert 0 < len(differing) <= 2 * REACH
