"""Guidance by trade: every domain has a body, or is named (ORG-4)."""

from typing import Any

from generator.model.organization import Domain
from generator.model.record import Visibility
from generator.model.settings import Campaign, Guidance
from tests.views.samples import by_address, data, site, unit

ADDRESS = "organizations/guidance.html"


def board(*entries: Guidance, **records: Any) -> Any:
    """Make the board; None where there is none."""
    units = records.pop("organizations", [unit(domain=Domain.RURAL)])
    page = by_address(site(campaign=Campaign(name="示例活动", guidance=entries), organizations=units)).get(ADDRESS)
    return data(page) if page else None


def missing(view: Any) -> list[str]:
    """Name the domains without a body."""
    return [link["label"] for names in view["sections"][0]["names"] for link in names["links"]]


def test_a_domain_without_a_guiding_body_is_named() -> None:
    view = board(*(Guidance(domain=domain, bodies=("zhen",)) for domain in Domain if domain is not Domain.OFFICE))

    assert missing(view) == ["机关"]


def test_an_entry_that_names_no_body_guides_nobody() -> None:
    assert "农村" in missing(board(Guidance(domain=Domain.RURAL, trade="果园")))


def test_no_domain_is_named_where_each_has_a_body() -> None:
    view = board(*(Guidance(domain=domain, bodies=("zhen",)) for domain in Domain))

    assert missing(view) == []
    assert view["sections"][0]["empty_text"]


def test_every_body_of_a_domain_has_its_line_and_the_units_are_counted() -> None:
    units = [unit("zhen", domain=Domain.RURAL), unit("ju", domain=Domain.RURAL)]
    view = board(Guidance(domain=Domain.RURAL, bodies=("zhen", "ju")), organizations=units)

    rows = [row["cells"] for row in view["sections"][1]["table"]["rows"]][:2]
    assert [(cells[1]["text"], cells[3]["value"]) for cells in rows] == [("zhen党委", 2), ("ju党委", 2)]
    place = rows[0][3]["address"].partition("#")[2]
    assert [len(names["links"]) for names in view["sections"][2]["names"] if names["anchor"] == place] == [2]


def test_a_hidden_body_is_not_named() -> None:
    hidden = unit("mimi", visibility=Visibility.INTERNAL)

    assert "mimi" not in str(board(Guidance(domain=Domain.RURAL, bodies=("mimi",)), organizations=[hidden]))


def test_a_campaign_that_says_nothing_of_guidance_has_no_board() -> None:
    assert board() is None
