"""What an edition shows on a day, and the lookups of the graph."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.record import Record, Status, Visibility
from generator.site import Edition, Moment, Shelf, group
from tests.workbench import AS_OF, Office, copy_of

DAY = timedelta(days=1)
PUBLIC, LEVEL = Moment(AS_OF, Edition.PUBLIC), Moment(AS_OF, Edition.LEVEL)


@pytest.mark.parametrize(
    ("visibility", "in_public", "in_level"),
    [(Visibility.PUBLIC, True, True), (Visibility.LEVEL, False, True), (Visibility.INTERNAL, False, False)],
)
def test_an_edition_shows_what_its_readers_may_see(visibility: Visibility, in_public: bool, in_level: bool) -> None:
    record = Record(id="a", visibility=visibility)

    assert PUBLIC.is_shown(record) is in_public
    assert LEVEL.is_shown(record) is in_level


@pytest.mark.parametrize(
    ("status", "shown", "reachable"),
    [
        (Status.DRAFT, False, False),
        (Status.PENDING, False, False),
        (Status.PUBLISHED, True, True),
        (Status.WITHDRAWN, False, True),
    ],
)
def test_only_a_published_record_is_shown_and_a_withdrawn_one_keeps_its_address(
    status: Status,
    shown: bool,
    reachable: bool,
) -> None:
    record = Record(id="a", status=status)

    assert PUBLIC.is_shown(record) is shown
    assert PUBLIC.is_reachable(record) is reachable


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"publish_on": AS_OF}, True),
        ({"publish_on": AS_OF + DAY}, False),
        ({"expires_on": AS_OF + DAY}, True),
        ({"expires_on": AS_OF}, False),
        ({"expires_on": AS_OF - DAY}, False),
        ({"publish_on": AS_OF - DAY, "expires_on": AS_OF + DAY}, True),
    ],
)
def test_a_record_is_shown_from_its_day_until_its_expiry(fields: dict[str, Any], shown: bool) -> None:
    assert PUBLIC.is_shown(Record(id="a", **fields)) is shown


@pytest.mark.parametrize(
    "fields",
    [{"visibility": Visibility.INTERNAL}, {"publish_on": AS_OF + DAY}, {"expires_on": AS_OF}],
)
def test_what_was_withdrawn_before_anyone_could_see_it_leaves_no_page(fields: dict[str, Any]) -> None:
    assert not PUBLIC.is_reachable(Record(id="a", status=Status.WITHDRAWN, **fields))


def test_a_shelf_keeps_all_for_checks_and_shows_some_in_order() -> None:
    records = {
        key: Record(id=key, status=status)
        for key, status in {
            "c": Status.PUBLISHED,
            "b": Status.DRAFT,
            "a": Status.PUBLISHED,
            "w": Status.WITHDRAWN,
        }.items()
    }
    shelf = Shelf("news", records, PUBLIC)

    assert list(shelf.shown) == ["a", "c"]
    assert [record.id for record in shelf.withdrawn] == ["w"]
    assert set(shelf.records) == {"a", "b", "c", "w"}


def test_groups_keep_the_order_given() -> None:
    assert group([3, 1, 4, 2], lambda number: number % 2) == {1: (3, 1), 0: (4, 2)}


@pytest.fixture
def sound(empty_office: Office) -> Office:
    """Give the sound site."""
    return copy_of("sound", empty_office.root.with_name("sound"))


def test_backlinks_lead_from_a_unit_to_what_names_it(sound: Office) -> None:
    site = sound.site()

    assert [case.id for case in site.cases_of["hekou-cun"]] == ["deng"]
    assert [item.id for item in site.news_of["hekou-cun"]] == ["ketang"]
    assert [promise.id for promise in site.commitments_of["hekou-zhen"]] == ["paishui"]
    assert [unit.id for unit in site.children_of["hekou-zhen"]] == ["hekou-cun"]
    assert [unit.id for unit in site.children_of[""]] == ["hekou-zhen"]
    assert [unit.id for unit in site.supervised_by["zhao-shiyi"]] == ["hekou-zhen"]


def test_backlinks_hold_nothing_that_the_edition_does_not_show(sound: Office) -> None:
    sound.replace("content/news/ketang.md", "日期: 2026-05-12", "日期: 2026-05-12\n可见范围: 本级")

    assert "hekou-cun" not in sound.site().news_of
    assert "hekou-cun" in sound.site(edition=Edition.LEVEL).news_of


def test_links_to_a_leader_end_with_the_leader_s_term(sound: Office) -> None:
    sound.replace("content/leaders/zhao-shiyi.yml", "任职起: 2026-01-01", "任职起: 2026-01-01\n任职止: 2026-11-20")
    path = "content/leaders/zhao-shiyi.yml"

    assert sound.site(date(2026, 11, 20)).linker.pages[path] == "leaders/zhao-shiyi.html"
    assert sound.site(date(2026, 11, 21)).linker.pages[path] is None
