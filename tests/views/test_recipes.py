"""A page whose view would differ is never taken for the one that is there."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.model.commitment import Signoff
from generator.model.leader import Leader
from generator.model.recognition import Response
from generator.model.record import Photo
from generator.model.settings import Campaign, Term
from generator.model.typical_case import TypicalCase
from generator.site import Site
from generator.views.page import Recipe
from tests.views.samples import TODAY, by_address, promise, site, unit, view_of, with_files

CASE = "typical_cases/2026/a.html"
UNIT = "commitments/zhen.html"


def case(key: str, day: int, **fields: Any) -> TypicalCase:
    """Make a case of the unit `zhen`, publicised on a day of May."""
    path, title = f"typical_cases/2026/{key}.md", f"典型{key}"
    return TypicalCase(
        **{"id": key, "path": path, "title": title, "organization": "zhen", **fields}, slot_date=date(2026, 5, day)
    )


A = case("a", 2, photos=(Photo(file="a.jpg"),), links=("b.md",), body="四议两公开")
B = case("b", 1)


LEARNED = Response(
    id="xue", path="content/responses/xue.yml", case="a", organization="zhen", date=date(2026, 6, 1), text="学了"
)


def made(
    day: date = TODAY, campaign: Campaign | None = None, files: tuple[str, ...] = ("a.jpg",), **records: Any
) -> Site:
    """Make a small site; records given take the place of its own of that folder."""
    base: dict[str, Any] = {
        "organizations": [unit(supervising_leader="zhao")],
        "leaders": [Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", term_start=date(2020, 1, 1))],
        "typical_cases": [
            case("a", 2, photos=(Photo(file="a.jpg"),), links=("b.md",), body="四议两公开"),
            case("b", 1),
        ],
        "commitments": [
            promise("c1", signoff=Signoff(leader="zhao"), evidence=("a.jpg",), completed_on=date(2026, 5, 1))
        ],
    }
    places = (f"{folder}/{name}" for name in files for folder in ("typical_cases/2026", "content/commitments"))
    return with_files(site(day, campaign=campaign, **{**base, **records}), *places)


def keys_and_views(of: Site) -> Mapping[str, tuple[str, object]]:
    """Give key and view of each page that is made from a recipe; no record's file has changed."""
    found = by_address(of)
    views = {address: page.view for address, page in found.items() if isinstance(page.view, Recipe)}
    return {address: (repr(view.key()), view_of(found[address])) for address, view in views.items()}


BASE = made()
ELSEWHERE: Mapping[str, tuple[str, Site]] = {
    "the unit's name": (CASE, made(organizations=[unit(supervising_leader="zhao", short_name="示例镇")])),
    "the unit's domain": (CASE, made(organizations=[unit(supervising_leader="zhao", domain="农村")])),
    "the unit is gone": (CASE, made(organizations=[])),
    "a neighbour's title": (
        CASE,
        made(typical_cases=[A, case("b", 1, title="新题")]),
    ),
    "a newer case": (CASE, made(typical_cases=[A, B, case("c", 3)])),
    "where a link leads": (CASE, made(typical_cases=[A])),
    "the photo is gone": (CASE, made(files=())),
    "a term is explained": (CASE, made(campaign=Campaign(name="示例活动", glossary=(Term(term="四议两公开"),)))),
    "a unit learned from it": (CASE, made(responses=[LEARNED])),
    "the unit's commitments": (CASE, made(commitments=[])),
    "the signer's name": (
        UNIT,
        made(leaders=[Leader(id="zhao", path="content/leaders/zhao.yml", name="钱示例", term_start=date(2020, 1, 1))]),
    ),
    "the day on a commitment": (UNIT, made(date(2026, 12, 25))),
    "the evidence is gone": (UNIT, made(files=())),
    "the three disclosures": (UNIT, made(campaign=Campaign(name="示例活动", disclosure_kinds=("承诺事项",)))),
}


@pytest.mark.parametrize("what", ELSEWHERE)
def test_what_changed_elsewhere_and_shows_on_a_page_makes_it_anew(what: str) -> None:
    address, other = ELSEWHERE[what]
    key, view = keys_and_views(BASE)[address]
    new_key, new_view = keys_and_views(other)[address]

    assert new_view != view
    assert new_key != key


def test_what_is_the_same_keeps_its_key() -> None:
    assert keys_and_views(made()) == keys_and_views(BASE)


def test_a_file_that_was_saved_anew_makes_its_page_anew() -> None:
    of_file = {"typical_cases/2026/a.md": b"another hash"}
    saved = replace(BASE, digests=of_file, heads=of_file)

    assert keys_and_views(saved)[CASE][0] != keys_and_views(BASE)[CASE][0]
