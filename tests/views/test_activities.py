"""创建活动: boards of items, demonstration points, pairs, coverages, indicators and brands (WIN-2 … WIN-14, ORG-9)."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.demo_point import DemoPoint
from generator.model.inspection import ITEMS, Activity, ActivityCheck, CheckedItem
from generator.model.leader import ContactPoint, Leader
from generator.model.organization import Domain, Level
from generator.model.pairing import Coverage, CoverageType, Pairing, PairingType
from generator.model.points import Indicator
from generator.model.recognition import Brand
from generator.model.record import Photo, Visibility
from generator.model.settings import Campaign
from tests.views.samples import TODAY, by_address, data, site, text, unit, with_files

DAY = timedelta(days=1)
OVERVIEW, POINTS = "activities/index.html", "demo_points/index.html"
BOARDS = {
    Activity.WINDOW: "activities/window.html",
    Activity.FIVES: "activities/fives.html",
    Activity.SIX: "activities/six.html",
}
UNITS = [unit("zhen", is_window=True), unit("cun"), unit("ju", is_window=True)]


def check(key: str, activity: Activity, day: date = TODAY, party: str = "zhen", **gaps: CheckedItem) -> ActivityCheck:
    """Make a check in which everything is done but what is given."""
    items = {name: gaps.get(name, CheckedItem(is_done=True)) for name in ITEMS[activity]}
    return ActivityCheck(
        id=key, path="content/activity_checks/all.yml", organization=party, activity=activity, date=day, items=items
    )


def point(key: str, **fields: Any) -> DemoPoint:
    """Make a demonstration point that is due at the end of the year."""
    defaults = {"name": f"示范点{key}", "organization": "cun", "level": Level.COUNTY, "domain": Domain.RURAL}
    return DemoPoint(
        **{"id": key, "path": "content/demo_points/all.yml", "due_date": date(2026, 12, 31), **defaults, **fields}
    )


def boards(today: date = TODAY, campaign: Campaign | None = None, **records: Any) -> dict[str, Any]:
    """Make the pages of a day as plain data."""
    made = by_address(site(today, campaign=campaign, **{"organizations": UNITS, **records}))
    return {address: data(page) for address, page in made.items()}


def numbers(board: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in board["numbers"]}


def rows(board: Any, section: str) -> list[list[str]]:
    """Give a section's table as texts; none where the section is not there."""
    tables = [each["table"] for each in board["sections"] if each["id"] == section and each["table"]]
    return [
        [row["head"]["label"], *(cell["text"] for cell in row["cells"])] for table in tables for row in table["rows"]
    ]


def names(board: Any, section: str) -> list[str]:
    """Give whom a section names."""
    found = [each for each in board["sections"] if each["id"] == section]
    return [link["label"] for each in found for group in each["names"] for link in group["links"]]


def test_without_records_there_is_nothing_of_the_activities() -> None:
    assert not [address for address in boards() if address.startswith(("activities/", "demo_points/", "pairings/"))]


@pytest.mark.parametrize(("activity", "count"), [(Activity.WINDOW, 9), (Activity.FIVES, 15), (Activity.SIX, 6)])
def test_a_board_has_a_cell_for_each_item_of_each_unit(activity: Activity, count: int) -> None:
    board = boards(activity_checks=[check("a", activity), check("b", activity, party="cun")])[BOARDS[activity]]

    assert [row[1:4] for row in rows(board, "units")] == [["2026-11-21", str(count), "0"]] * 2
    assert [row[4:] for row in rows(board, "units")] == [["做到"] * count] * 2


def test_what_is_not_done_stands_with_its_reason_and_due_date() -> None:
    late = CheckedItem(reason="大厅翻修", due_date=TODAY - DAY)
    found = check("a", Activity.SIX, 设信箱=late, 建专栏=CheckedItem(due_date=TODAY), 戴党徽=CheckedItem())
    board = boards(activity_checks=[found])[BOARDS[Activity.SIX]]

    assert rows(board, "gaps") == [
        ["zhen党委", "戴党徽", "没写时限", "—", "—", "2026-11-21"],
        ["zhen党委", "设信箱", "逾期", "大厅翻修", "2026-11-20", "2026-11-21"],
        ["zhen党委", "建专栏", "没做到", "—", "2026-11-21", "2026-11-21"],
    ]


@pytest.mark.parametrize(
    ("activity", "item", "word"),
    [
        (Activity.WINDOW, "亮标准", "没写原因"),
        (Activity.FIVES, "亮身份", "没写原因和时限"),
        (Activity.SIX, "连心卡", "没写时限"),
    ],
)
def test_what_a_check_leaves_out_is_called_by_its_name(activity: Activity, item: str, word: str) -> None:
    gaps: dict[str, Any] = {item: CheckedItem()}
    made = by_address(site(organizations=[unit()], activity_checks=[check("a", activity, **gaps)]))

    assert [row[2] for row in rows(data(made[BOARDS[activity]]), "gaps")] == [word]
    assert word in [each["term"] for each in data(made[BOARDS[activity]])["meanings"]]
    (shown,) = data(made["organizations/zhen.html"])["activities"]["checks"]
    assert word in [each["status"]["word"] for each in shown["items"]]


def test_an_older_check_is_history_and_one_to_come_is_not_told() -> None:
    gap = CheckedItem(reason="还没有凑齐人")
    checks = [
        check("old", Activity.WINDOW, TODAY - 90 * DAY, 党员互评=gap),
        check("now", Activity.WINDOW, TODAY),
        check("next", Activity.WINDOW, TODAY + DAY, 党员互评=gap),
    ]
    board = boards(activity_checks=checks)[BOARDS[Activity.WINDOW]]
    before = boards(TODAY - DAY, activity_checks=checks)[BOARDS[Activity.WINDOW]]

    assert rows(board, "gaps") == []
    assert rows(board, "history") == [["zhen党委", "2026-08-23", "8/9", "党员互评"]]
    assert [row[1] for row in rows(before, "gaps")] == ["党员互评"]


def test_window_units_that_nobody_checked_are_named() -> None:
    made = boards(activity_checks=[check("a", Activity.SIX)])

    assert names(made[BOARDS[Activity.SIX]], "unchecked") == ["ju党委"]
    assert names(made[OVERVIEW], "incomplete") == ["ju党委"]


def test_photos_of_what_is_done_are_shown_on_the_board_and_on_the_unit_s_page() -> None:
    found = check("a", Activity.SIX, 树标牌=CheckedItem(is_done=True, photo="pai.jpg"))
    made = with_files(site(organizations=UNITS, activity_checks=[found]), "content/activity_checks/pai.jpg")
    pages = {address: data(page) for address, page in by_address(made).items()}

    (shown,) = [s for s in pages[BOARDS[Activity.SIX]]["sections"] if s["id"] == "photos"]
    (own,) = pages["organizations/zhen.html"]["activities"]["checks"]
    assert [p["address"] for p in shown["pictures"]] == ["activity_checks/pai-jpg.webp"]
    assert [p["address"] for p in own["pictures"]] == ["activity_checks/pai-jpg.webp"]


def states(today: date, *points: DemoPoint) -> dict[str, int]:
    """Count the states of demonstration points against a target of five."""
    board = boards(today, Campaign(name="示例活动", targets={"示范点": 5}), demo_points=points)[POINTS]
    return numbers(board)


def test_demonstration_points_are_counted_apart_by_state_against_the_target() -> None:
    found = states(
        TODAY,
        point("a", accepted_on=TODAY),
        point("b", due_date=TODAY - DAY),
        point("c", due_date=TODAY),
        point("d", accepted_on=TODAY - 9 * DAY, removed_on=TODAY),
    )

    assert found == {"已验收": 1, "待验收": 1, "创建中": 1, "已摘牌": 1, "未启动": 2}


def test_a_point_moves_on_with_the_day() -> None:
    one = point("a", due_date=TODAY, accepted_on=TODAY + 2 * DAY, removed_on=TODAY + 9 * DAY)
    days = (TODAY, TODAY + DAY, TODAY + 2 * DAY, TODAY + 8 * DAY, TODAY + 9 * DAY)

    assert [next(state for state, n in states(day, one).items() if n == 1) for day in days] == [
        "创建中",
        "待验收",
        "已验收",
        "已验收",
        "已摘牌",
    ]


def test_more_points_than_the_target_leave_none_to_begin() -> None:
    assert states(TODAY, *(point(key) for key in "abcdef"))["未启动"] == 0


def test_a_contact_point_has_its_badge_only_when_accepted() -> None:
    contact = ContactPoint(organization="cun", start=TODAY - 90 * DAY)
    leader = Leader(id="zhao", path="content/leaders/all.yml", name="赵示一", post="书记", contact_points=(contact,))
    one = point("a", accepted_on=TODAY, evidence=("验收表",))
    made = boards(leaders=[leader], demo_points=[one])
    before = boards(TODAY - DAY, leaders=[leader], demo_points=[one])

    assert made["leaders/zhao.html"]["contact_points"][0]["grown"] == "联系点建成示范点：示范点a（2026年11月21日验收）"
    assert rows(made[POINTS], "points")[0][-2:] == ["验收表", "赵示一"]
    assert before["leaders/zhao.html"]["contact_points"][0]["grown"] == ""
    assert rows(before[POINTS], "points")[0][-2:] == ["—", "—"]
    assert "2026-11-21" not in str(before[POINTS])


def pair(key: str, **fields: Any) -> Pairing:
    """Make a pair of zhen and cun."""
    defaults = {"type": PairingType.ONE_TO_ONE, "party_a": "zhen", "party_b": "cun", "start": date(2026, 3, 1)}
    return Pairing(**{"id": key, "path": "content/pairings/all.yml", **defaults, **fields})


def test_pairs_that_ended_are_history_and_the_last_day_still_counts() -> None:
    board = boards(
        pairings=[pair("a", end=TODAY), pair("b", end=TODAY - DAY), pair("c", start=TODAY + DAY, items=("修路",))]
    )["pairings/index.html"]

    assert numbers(board) == {"城乡互联": 0, "双结对": 0, "1+1": 1, "已经结束": 1}
    assert [row[:2] for row in rows(board, "current")] == [["zhen党委", "cun党委"]]
    assert [row[4] for row in rows(board, "ended")] == ["2026-11-20"]
    assert [row[-1] for row in rows(board, "coming")] == ["修路"]


def test_a_pair_stands_on_the_pages_of_both_sides() -> None:
    made = boards(pairings=[pair("a")])

    assert made["organizations/zhen.html"]["activities"]["matters"][0]["name"]["label"] == "cun党委"
    assert made["organizations/cun.html"]["activities"]["matters"][0]["name"]["label"] == "zhen党委"


def coverage(key: str, reached: int, day: date = TODAY, kind: CoverageType = CoverageType.OFFICES) -> Coverage:
    """Make a coverage of forty."""
    return Coverage(id=key, path="content/coverages/all.yml", type=kind, date=day, reached=reached, total=40, unit="个")


def test_the_last_coverage_holds_and_the_kinds_that_nobody_counted_are_named() -> None:
    found = [coverage("a", 31, TODAY - DAY), coverage("b", 38), coverage("c", 40, TODAY + DAY)]
    board = boards(coverages=found)["coverages/index.html"]

    assert numbers(board) == {"机关挂钩联系": 38}
    assert [row[2:5] for row in rows(board, "standing")] == [["38", "40", "2"]]
    assert [row[3:5] for row in rows(board, "all")] == [["38个/40个", "95.0%"], ["31个/40个", "77.5%"]]
    assert names(board, "standing") == ["干部驻点调研", "党员服务群众"]


def test_more_reached_than_there_are_gives_no_share() -> None:
    board = boards(coverages=[coverage("a", 41)])["coverages/index.html"]

    assert rows(board, "standing")[0][6] == "数目有误"
    assert board["sections"][0]["chart"]["bars"][0]["segments"] == ()


def figure(key: str, value: float, day: date = TODAY, **fields: Any) -> Indicator:
    """Make a figure of zhen in per cent."""
    defaults = {"name": "按期办结率", "unit": "%", "source": "统计（示例）", "organization": "zhen"}
    return Indicator(
        **{"id": key, "path": "content/indicators/all.yml", "value": value, "date": day, **defaults, **fields}
    )


@pytest.mark.parametrize(
    ("value", "fields", "words"),
    [
        (93.5, {"benchmark": 96.0}, "差于标杆，低2.5个百分点"),
        (96.3, {"benchmark": 96.0}, "好于标杆，高0.3个百分点"),
        (96.0, {"benchmark": 96.0}, "与标杆持平"),
        (2.5, {"benchmark": 3.0, "unit": "天", "lower_is_better": True}, "好于标杆，低0.5天"),
        (93.5, {}, "没有标杆"),
    ],
)
def test_a_figure_is_compared_in_words(value: float, fields: dict[str, Any], words: str) -> None:
    board = boards(indicators=[figure("a", value, **fields)])["indicators/index.html"]

    assert rows(board, "current")[0][6] == words


def test_every_figure_says_its_unit_source_and_day_and_only_the_last_is_compared() -> None:
    board = boards(indicators=[figure("a", 88.2, TODAY - DAY), figure("b", 93.5)])["indicators/index.html"]

    assert rows(board, "current") == [
        ["按期办结率", "zhen党委", "93.5%", "—", "%", "—", "没有标杆", "2026-11-21", "统计（示例）"]
    ]
    assert [row[2] for row in rows(board, "before")] == ["88.2%"]


def test_a_brand_says_its_owner_and_unit_and_shows_its_photos() -> None:
    brand = Brand(
        id="deng",
        path="content/brands/all.yml",
        name="灯下议事",
        organization="cun",
        owner="钱示例",
        photos=(Photo(file="deng.jpg", caption="灯下"),),
    )
    made = with_files(site(organizations=UNITS, brands=[brand]), "content/brands/deng.jpg")

    (card,) = data(by_address(made)["brands/index.html"])["cards"]
    assert (card["name"], card["owner"], card["unit"]["label"]) == ("灯下议事", "钱示例", "cun党委")
    assert card["cover"]["address"] == "brands/deng-jpg.webp"


def test_nothing_of_a_hidden_unit_is_in_any_activity() -> None:
    hidden = unit("mi", visibility=Visibility.INTERNAL)
    made = site(
        organizations=[*UNITS, hidden],
        activity_checks=[check("a", Activity.SIX, party="mi", 戴党徽=CheckedItem(reason="密件甲"))],
        demo_points=[point("b", organization="mi", name="密件乙")],
        pairings=[pair("c", party_b="mi", items=("密件丙",))],
        indicators=[figure("d", 1.0, organization="mi", name="密件丁")],
        brands=[Brand(id="e", path="content/brands/all.yml", name="密件戊", organization="mi")],
    )

    assert "密件" not in text(made)
    assert OVERVIEW not in by_address(made)


def test_the_overview_gives_the_boards_own_numbers() -> None:
    made = boards(
        activity_checks=[check("a", Activity.SIX), check("b", Activity.SIX, party="cun", 设信箱=CheckedItem())],
        demo_points=[point("a", accepted_on=TODAY), point("b")],
        pairings=[pair("a"), pair("b", end=TODAY - DAY)],
    )
    overview = {row[0]: row[2] for row in rows(made[OVERVIEW], "boards")}

    assert overview == {"六项活动": "1", "示范点": "1", "结对": "1"}
    assert numbers(made[BOARDS[Activity.SIX]])["每项都做到的单位"] == 1
    assert numbers(made[POINTS])["已验收"] == 1
    assert numbers(made["pairings/index.html"])["1+1"] == 1
    assert names(made[OVERVIEW], "boards") == ["三亮三比三评", "五亮五比五创", "走访覆盖", "指标", "党建品牌"]
