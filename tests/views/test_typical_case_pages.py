"""A typical case's page: its steps, its film, what it is measured by, and its channels."""

from datetime import date
from typing import Any

from generator.model.organization import Domain
from generator.model.settings import Campaign
from generator.model.typical_case import FIVE_GOODS, FIVE_LEADS, CaseKind, Milestones, TypicalCase, Video
from tests.views.samples import TODAY, by_address, data, site, unit, with_files

ADDRESS = "typical_cases/2026/a.html"


def case(key: str = "a", **fields: Any) -> TypicalCase:
    """Make a case of 2026."""
    defaults = {"path": f"typical_cases/2026/{key}.md", "title": f"典型{key}", "organization": "zhen"}
    return TypicalCase(id=key, **{**defaults, **fields})


def page(today: date = TODAY, files: tuple[str, ...] = (), **fields: Any) -> Any:
    """Show a case."""
    return data(by_address(with_files(site(today, typical_cases=[case(**fields)]), *files))[ADDRESS])


def points(view: Any) -> dict[str, dict[str, str]]:
    """Give the standards of a page: point → answer."""
    return {name: {fact["label"]: fact["value"]["label"] for fact in facts} for name, facts in view["criteria"]}


def test_the_four_steps_are_done_by_their_days_and_none_is_skipped() -> None:
    made = Milestones(found=date(2026, 4, 1), established=date(2026, 5, 1), learned=date(2026, 7, 1))
    slot = date(2026, 6, 1)

    def states(today: date) -> list[str]:
        return [step["state"] for step in page(today, milestones=made, slot_date=slot)["steps"]]

    assert states(date(2026, 3, 31)) == ["current", "todo", "todo", "todo"]
    assert states(date(2026, 4, 1)) == ["done", "current", "todo", "todo"]
    assert states(date(2026, 6, 1)) == ["done", "done", "done", "current"]
    assert states(date(2026, 7, 1)) == ["done"] * 4


def test_a_slot_is_the_day_of_publicity_though_no_milestone_was_written() -> None:
    steps = page(slot_date=date(2026, 11, 1))["steps"]

    assert [step["text"] for step in steps] == ["未填写", "—", "2026-11-01", "—"]


def test_a_slot_to_come_undoes_nothing_of_a_case_that_is_already_published_and_learned_from() -> None:
    made = Milestones(found=date(2026, 4, 1), established=date(2026, 5, 1), learned=date(2026, 11, 3))
    view = page(milestones=made, publish_on=date(2026, 9, 22), slot_date=date(2026, 12, 1))

    assert [step["state"] for step in view["steps"]] == ["done"] * 4
    assert view["steps"][2]["text"] == "2026-09-22"


def test_a_person_is_measured_by_five_points_and_those_without_an_answer_are_named() -> None:
    view = page(kind=CaseKind.PERSON, criteria={"带头服务群众": "上门156次", "带头学习提高": "每周一课"})

    assert list(points(view)["五带头"]) == list(FIVE_LEADS.points)
    assert [point for point, answer in points(view)["五带头"].items() if answer == "未填写"] == [
        "带头争创佳绩",
        "带头遵纪守法",
        "带头弘扬正气",
    ]


def test_all_five_answers_are_shown_as_they_were_written() -> None:
    written = {point: f"事实{number}" for number, point in enumerate(FIVE_GOODS.points)}

    assert points(page(kind=CaseKind.COLLECTIVE, five_goods=written)) == {"五个好": written}


def test_a_case_that_answers_none_says_so_and_a_piece_of_work_is_not_asked() -> None:
    assert points(page(kind=CaseKind.COLLECTIVE)) == {"五个好": {"五条标准": "未填写"}}
    assert points(page(kind=CaseKind.WORK)) == {}


def test_an_office_that_measures_by_points_of_its_own_is_not_asked_about_others() -> None:
    assert points(page(kind=CaseKind.COLLECTIVE, five_goods={"班子强": "三人"})) == {"五个好": {"班子强": "三人"}}


def test_a_film_has_its_poster_and_its_words_and_the_words_stay_where_the_film_is_missing() -> None:
    film = Video(file="p.webm", poster="p.png", transcript="水来了。")
    folder = "typical_cases/2026"

    whole = page(video=film, files=(f"{folder}/p.webm", f"{folder}/p.png"))["video"]
    lost = page(video=film)["video"]

    assert whole == {"address": f"{folder}/p.webm", "poster": f"{folder}/p-png.webp", "transcript": "水来了。"}
    assert (lost["address"], lost["transcript"]) == ("", "水来了。")
    assert page(video=Video(file="p.webm"))["video"]["transcript"] == "未填写"


def test_each_vanguard_type_of_the_campaign_has_a_channel_though_it_has_no_case() -> None:
    types = {"农村": "发展先锋", "城郊居民区": "发展先锋", "街道社区": "和谐先锋"}
    made = by_address(
        site(
            campaign=Campaign(name="示例活动", pioneer_types=types),
            organizations=[unit(domain=Domain.RURAL)],
            typical_cases=[case()],
        )
    )

    rows = {row["label"]: row["options"] for row in data(made["typical_cases/index.html"])["filters"]}
    assert [(option["label"], option["count"]) for option in rows["先锋类别"]] == [("发展先锋", 1), ("和谐先锋", 0)]
    development = data(made["typical_cases/pioneer/development.html"])
    assert development["note"].startswith("农村、城郊居民区的典型。共1个典型")


def test_a_case_stands_in_the_channel_of_its_kind_and_in_no_other() -> None:
    cases = [case("a", kind=CaseKind.PERSON), case("b", kind=CaseKind.COLLECTIVE), case("c", kind=CaseKind.WORK)]
    made = by_address(site(typical_cases=cases))

    channels = {
        kind: [card["title"] for card in data(made[f"typical_cases/kind/{kind}.html"])["cards"]]
        for kind in ("person", "collective", "work")
    }
    assert channels == {"person": ["典型a"], "collective": ["典型b"], "work": ["典型c"]}
