"""What units did after they had learned from a case (CAS-12)."""

from datetime import date
from typing import Any

from generator.model.recognition import Response
from generator.model.typical_case import Milestones, TypicalCase
from generator.site import Site
from tests.views.samples import TODAY, by_address, data, site, unit

LIST, BY_CASE, CASE = (
    "typical_cases/responses.html",
    "typical_cases/responses-by-case.html",
    "typical_cases/2026/lamp.html",
)


def case(key: str, learned: date | None = None) -> TypicalCase:
    """Make a case of the unit `zhen`."""
    fields: dict[str, Any] = {"title": f"典型{key}", "organization": "zhen", "milestones": Milestones(learned=learned)}
    return TypicalCase(id=key, path=f"typical_cases/2026/{key}.md", **fields)


def response(key: str, day: int, learned_from: str = "lamp") -> Response:
    """Make a response of a day in July 2026."""
    fields: dict[str, Any] = {"case": learned_from, "organization": "zhen", "text": f"做了{key}"}
    return Response(id=key, path="content/responses/all.yml", item=0, date=date(2026, 7, day), **fields)


def made(*responses: Response, today: date = TODAY) -> Site:
    """Make a site with two cases that were to be learned from on 1 July, and one that was not."""
    cases = [case("lamp", date(2026, 7, 1)), case("bridge", date(2026, 7, 1)), case("later")]
    return site(today, organizations=[unit()], typical_cases=cases, responses=responses)


def notes(of: Site) -> list[str]:
    """Give what the case's own page says."""
    return [note["text"] for note in data(by_address(of)[CASE])["responses"]]


def test_a_case_s_page_says_what_others_did_the_latest_first() -> None:
    assert notes(made(response("a", 10), response("b", 12), response("c", 11, "bridge"))) == ["做了b", "做了a"]


def test_a_response_is_shown_from_its_day_on() -> None:
    later = response("a", 10)

    assert notes(made(later, today=date(2026, 7, 9))) == []
    assert notes(made(later, today=date(2026, 7, 10))) == ["做了a"]


def test_the_list_names_unit_and_case_and_leads_to_both() -> None:
    (row,) = data(by_address(made(response("a", 10)))[LIST])["sections"][0]["table"]["rows"]

    assert row["head"] == {"label": "zhen党委", "address": "organizations/zhen.html"}
    assert (row["cells"][1]["text"], row["cells"][1]["address"]) == ("典型lamp", CASE)


def test_a_case_from_which_nobody_learned_though_it_was_organised_is_named() -> None:
    pages = by_address(made(response("a", 10), response("b", 12)))
    rows = data(pages[BY_CASE])["sections"][0]["table"]["rows"]

    assert [(row["head"]["label"], row["cells"][2]["value"], row["anchor"]) for row in rows] == [
        ("典型lamp", 2, "learned"),
        ("典型bridge", 0, "unanswered"),
    ]
    assert {n["label"]: n["count"] for n in data(pages[LIST])["numbers"]} == {
        "学习体会": 2,
        "被学的典型": 1,
        "还没有学习体会的典型": 1,
    }
