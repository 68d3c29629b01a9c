"""What an edition shows on a day, and the lookups of the graph."""

from datetime import date, timedelta
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from generator.linking import Dead
from generator.model.collections import COLLECTIONS
from generator.model.record import Record, Status, Visibility
from generator.model.rectification import Rectification
from generator.site import Edition, Moment, Shelf, Site, group
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


def test_every_collection_has_a_shelf_of_its_own_kind_of_record() -> None:
    declared = {name: get_args(hint) for name, hint in get_type_hints(Site).items() if get_origin(hint) is Shelf}

    assert declared == {folder: (collection.model,) for folder, collection in COLLECTIONS.items()}


def test_a_nomination_is_shown_from_the_day_it_is_ripe(sound: Office) -> None:
    nomination = "推荐对象: 示例\n类别: 集体\n单位: hekou-cun\n推荐日期: 2026-04-08\n推荐理由: 示例\n"
    sound.write(
        {
            "content/nominations/shu.yml": f"{nomination}成熟日期: 2026-11-21\n",
            "content/nominations/sheng.yml": f"{nomination}成熟日期: 2026-11-22\n",
            "content/nominations/xin.yml": nomination,
            "content/nominations/che.yml": f"{nomination}状态: 已撤稿\n",
        }
    )

    for edition in Edition:
        shelf = sound.site(edition=edition).nominations
        assert list(shelf.shown) == ["shu"]
        assert shelf.withdrawn == ()


def test_a_reference_to_several_folders_finds_what_it_names(sound: Office) -> None:
    inspection = "单位: hekou-cun\n方式: 随机抽查\n日期: 2026-05-14\n"
    evaluation = (
        "评议对象: hekou-cun\n评议周期: 2026\n评议日期: 2026-06-20\n评议方式: 票决\n发出票: 9\n收回票: 9\n有效票: 9\n"
    )
    sound.write(
        {
            "content/inspections/all.yml": "".join(
                f"- {{编号: {key}, {', '.join(inspection.split(chr(10))[:3])}}}\n" for key in ("a", "b")
            ),
            "content/evaluations/b.yml": evaluation,
        }
    )
    site = sound.site()
    a, b, other = site.inspections.records["a"], site.inspections.records["b"], site.evaluations.records["b"]

    assert site.origins_of(Rectification(origin="a")) == (a,)
    assert site.origins_of(Rectification(origin="b")) == (other, b)
    assert site.origins_of(Rectification(origin="inspections/b")) == (b,)
    assert site.origins_of(Rectification(origin="reviews/b")) == ()
    assert site.origins_of(Rectification(origin="organizations/hekou-cun")) == ()


def test_an_id_with_a_slash_is_no_folder_where_only_one_is_meant(sound: Office) -> None:
    sound.write({"content/organizations/z.yml": "编号: hekou-zhen/z\n名称: 示例\n类型: 党支部\n领域: 农村\n"})
    site = sound.site()

    assert site.find(["organizations"], "hekou-zhen/z") == (site.organizations.records["hekou-zhen/z"],)


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
    assert sound.site(date(2026, 11, 21)).linker.pages[path] is Dead.OVER


@pytest.mark.parametrize(
    ("day", "place"),
    [
        (date(2026, 6, 30), Dead.LATER),
        (date(2026, 7, 1), "news/ketang.html"),
        (date(2026, 7, 31), "news/ketang.html"),
        (date(2026, 8, 1), Dead.OVER),
    ],
)
def test_links_to_a_record_come_and_go_with_its_days(sound: Office, day: date, place: str | Dead) -> None:
    sound.replace(
        "content/news/ketang.md", "日期: 2026-05-12", "日期: 2026-05-12\n发布日期: 2026-07-01\n失效日期: 2026-08-01"
    )

    assert sound.site(day).linker.resolve("content/about.md", "news/ketang.md") == place
