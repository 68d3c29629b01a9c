"""What search finds, and how its index is divided: by kind and year, steadily, and nothing that pages do not show."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest
from msgspec import Struct

from generator.model.commitment import Progress
from generator.model.leader import Leader
from generator.model.publication import Document
from generator.model.record import Status, Visibility
from generator.model.typical_case import TypicalCase
from generator.personal_data.finding import personal_data
from generator.site import Site
from generator.views import search_shards
from generator.views.page import Deferred
from generator.views.search_entries import Entry, ready
from generator.views.search_shards import SearchHeads, SearchTexts
from tests.views.samples import by_address, data, files_of, promise, site, unit


def case(key: str, year: int = 2026, **fields: Any) -> TypicalCase:
    """Make a case of the unit `zhen`."""
    given = {"title": f"典型{key}", "organization": "zhen", "slot_date": date(year, 5, 7), **fields}
    return TypicalCase(id=key, path=f"typical_cases/{year}/{key}.md", **given)


def index(made: Site) -> dict[str, Struct]:
    """Make every part of a site's index."""
    return files_of(by_address(made)["search.html"])


def titles(made: Site) -> set[str]:
    """List what can be found on a site, columns apart."""
    heads = [part for part in index(made).values() if isinstance(part, SearchHeads)]
    found = ((part.kinds[kind], title) for part in heads for kind, title in zip(part.kind, part.titles, strict=True))
    return {title for kind, title in found if kind != "栏目"}


def words(made: Site) -> str:
    """Give all that a site's index says."""
    return str([part for part in index(made).values() if isinstance(part, SearchHeads | SearchTexts)])


def keys(made: Site) -> dict[str, bytes]:
    """Give what each part of the index is known by."""
    exports = by_address(made)["search.html"].exports
    return {export.stem: export.data.key for export in exports if isinstance(export.data, Deferred)}


def test_cases_commitments_units_and_leaders_can_be_found() -> None:
    made = site(
        organizations=[unit()],
        leaders=[Leader(id="li", name="李示例")],
        typical_cases=[case("a")],
        commitments=[promise("p")],
    )

    assert titles(made) == {"zhen党委", "李示例", "典型a", "承诺p"}


def test_a_commitment_leads_to_its_place_on_the_page_of_its_unit() -> None:
    parts = index(site(organizations=[unit()], commitments=[promise("p")])).values()

    late = [part for part in parts if isinstance(part, SearchHeads) and part.name == "late"]

    assert [part.addresses for part in late] == [("commitments/zhen.html#p",)]


@pytest.mark.parametrize(
    "fields",
    [
        {"visibility": Visibility.LEVEL},
        {"visibility": Visibility.INTERNAL},
        {"status": Status.DRAFT},
        {"status": Status.WITHDRAWN},
        {"publish_on": date(2027, 1, 1)},
        {"expires_on": date(2026, 1, 1)},
    ],
)
def test_what_has_no_page_cannot_be_found(fields: dict[str, Any]) -> None:
    made = site(organizations=[unit()], typical_cases=[case("hidden", **fields)], commitments=[promise("p", **fields)])

    assert titles(made) == {"zhen党委"}


def test_a_hidden_unit_is_not_named_and_its_commitments_are_not_found() -> None:
    hidden = unit(visibility=Visibility.INTERNAL, name="密密密党委")

    made = site(organizations=[hidden], typical_cases=[case("a")], commitments=[promise("p")])

    assert titles(made) == {"典型a"}
    assert "密密密" not in words(made)


def test_what_lies_after_the_build_date_cannot_be_found() -> None:
    reports = (Progress(date=date(2026, 11, 1), note="已经开工"), Progress(date=date(2026, 12, 1), note="将要完工"))

    said = words(site(organizations=[unit()], commitments=[promise("p", progress=reports)]))

    assert "已经开工" in said
    assert "将要完工" not in said


def test_a_document_is_called_by_its_number_too() -> None:
    document = Document(id="d", path="content/documents/d.md", title="通知", doc_no="示创组发〔2026〕1号")

    assert "示创组发〔2026〕1号" in words(site(documents=[document]))


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> list[TypicalCase]:
    """Give cases of two years, more than one part holds."""
    for name, value in {"OWN_PARTS": 4, "HEADS": 8, "TEXTS": 2}.items():
        monkeypatch.setattr(search_shards, name, value)
    return [case(f"c{number:02}", 2025 + number % 2) for number in range(24)]


def of_cases(cases: Iterable[TypicalCase]) -> Site:
    """Make a site of some cases."""
    return site(organizations=[unit()], typical_cases=cases)


def test_kinds_of_many_are_divided_by_year_and_by_id(many: list[TypicalCase]) -> None:
    parts = index(of_cases(many))
    heads = [part for part in parts.values() if isinstance(part, SearchHeads) and part.kinds == ("先进典型",)]

    assert {part.name for part in heads} >= {"typical-cases-2025-0", "typical-cases-2026-1"}
    assert sum(len(part.titles) for part in heads) == len(many)
    for part in heads:
        assert {day[:4] for day in part.dates} == {part.name.split("-")[2]}


def test_texts_stand_in_the_order_of_their_heads(many: list[TypicalCase]) -> None:
    parts = index(of_cases(case(each.id, int(each.path.split("/")[1]), summary=f"摘要{each.id}") for each in many))
    heads = {part.name: part for part in parts.values() if isinstance(part, SearchHeads)}
    texts = [part for part in parts.values() if isinstance(part, SearchTexts) and part.name.startswith("typical")]

    pairs = [
        (heads[part.name].titles[part.first + i], plain[0]) for part in texts for i, (_, plain) in enumerate(part.texts)
    ]

    assert len(pairs) == len(many)
    assert all(title.removeprefix("典型") == text.removeprefix("摘要") for title, text in pairs)


def test_an_edited_case_changes_the_parts_that_hold_it_and_no_others(many: list[TypicalCase]) -> None:
    before = keys(of_cases(many))

    after = keys(of_cases([case("c00", 2025, summary="改过的摘要"), *many[1:]]))

    changed = {stem for stem in before if before[stem] != after[stem]}
    assert before.keys() == after.keys()
    assert len(changed) == 2
    assert all(stem.startswith("search/typical-cases-2025-") for stem in changed)


def test_the_page_names_every_part_with_its_version(many: list[TypicalCase]) -> None:
    made = of_cases(many)
    shelves = data(by_address(made)["search.html"])["shelves"]

    listed = {f"search/{shelf['name']}": shelf["version"] for shelf in shelves}
    listed |= {
        f"search/{shelf['name']}-text-{number}": version
        for shelf in shelves
        for number, version in enumerate(shelf["texts"].split(","))
    }

    known = {stem: key.hex()[:8] for stem, key in keys(made).items() if stem != "search/characters"}
    assert listed == known


def test_how_much_each_part_of_the_index_holds_is_not_taken_for_a_telephone_number() -> None:
    entry, sort = ready("a", Entry("a.html", "典型")), search_shards.Sort("cases", "先进典型", is_late=False)
    shelf = search_shards.Shelf(
        name="a", year="", kinds=(sort,), parts=tuple(((0, entry),) * n for n in (165, 7401, 1748))
    )

    assert list(personal_data(shelf.mark().counts)) == []


def test_a_promise_says_its_state_and_its_time_limit_which_change_with_the_day() -> None:
    made = promise("p", due_date=date(2026, 11, 30))

    parts = [
        index(site(organizations=[unit()], commitments=[made], as_of=day))
        for day in (date(2026, 11, 21), date(2026, 12, 1))
    ]
    heads = [part for found in parts for part in found.values() if isinstance(part, SearchHeads)]
    late = [part for part in heads if part.name == "late"]

    assert [part.facts for part in late] == [(("临期", "2026-11-30"),), (("逾期", "2026-11-30"),)]
    assert [part.labels for part in late] == [(("", "办结时限"),)] * 2


def test_who_finds_nothing_is_led_to_what_is_late_as_far_as_the_site_has_it() -> None:
    empty, promised = site(organizations=[unit()]), site(organizations=[unit()], commitments=[promise("p")])

    found = [[link["label"] for link in data(by_address(each)["search.html"])["boards"]] for each in (empty, promised)]

    assert "逾期的承诺" not in found[0]
    assert "逾期的承诺" in found[1]
    assert "整改逾期的问题" not in found[1]
