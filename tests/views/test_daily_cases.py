"""The daily case (每日典型): slots, gaps, doubles (CAS-1)."""

from datetime import date
from typing import Any

from generator.model.settings import Campaign, Window
from generator.model.typical_case import TypicalCase
from tests.views.samples import by_address, data, site

ADDRESS = "typical_cases/schedule.html"
FIRST, LAST = date(2026, 5, 20), date(2026, 6, 30)
WINDOW = Window(start=FIRST, end=LAST)


def case(key: str, day: date | None, **fields: Any) -> TypicalCase:
    """Make a case of a day."""
    return TypicalCase(id=key, path=f"typical_cases/2026/{key}.md", title=f"典型{key}", slot_date=day, **fields)


def made(today: date, *cases: TypicalCase, window: Window = WINDOW) -> dict[str, Any]:
    """Make the pages of a day."""
    pages = by_address(site(today, campaign=Campaign(name="示例活动", daily_case=window), typical_cases=cases))
    return {address: data(page) for address, page in pages.items()}


def numbers(board: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in board["numbers"]}


def days(board: Any) -> dict[str, list[str]]:
    """Give the days named under each state."""
    (section,) = (section for section in board["sections"] if section["id"] == "states")
    return {group["label"]: [link["label"] for link in group["links"]] for group in section["names"]}


def rows(board: Any) -> list[list[str]]:
    """Give the list day by day."""
    return [
        [row["head"]["label"], *(cell["text"] for cell in row["cells"])]
        for row in board["sections"][-1]["table"]["rows"]
    ]


def test_from_20_may_to_30_june_there_are_42_days() -> None:
    board = made(date(2026, 5, 1))[ADDRESS]

    assert numbers(board) == {"展播日": 42, "已排": 0, "重复": 0, "空缺": 0, "未到": 42}
    assert len(rows(board)) == 42
    assert (rows(board)[0][0], rows(board)[-1][0]) == ("2026年5月20日", "2026年6月30日")


def test_a_day_is_a_gap_only_once_it_is_over() -> None:
    assert numbers(made(FIRST)[ADDRESS])["空缺"] == 0
    assert rows(made(FIRST)[ADDRESS])[0][2] == "今天，还没有典型"
    assert days(made(date(2026, 5, 21))[ADDRESS])["空缺（1天）"] == ["5月20日"]
    assert numbers(made(LAST)[ADDRESS])["空缺"] == 41
    assert numbers(made(date(2026, 7, 1))[ADDRESS]) == {"展播日": 42, "已排": 0, "重复": 0, "空缺": 42, "未到": 0}


def test_gaps_and_doubles_are_listed_and_a_double_names_both_cases() -> None:
    board = made(date(2026, 5, 23), case("a", FIRST), case("b", date(2026, 5, 22)), case("c", date(2026, 5, 22)))[
        ADDRESS
    ]

    assert numbers(board) == {"展播日": 42, "已排": 1, "重复": 1, "空缺": 1, "未到": 39}
    assert days(board)["空缺（1天）"] == ["5月21日"]
    assert days(board)["重复（1天）"] == ["5月22日"]
    assert [row[3] for row in rows(board)[:4]] == ["典型a", "—", "典型b", "典型c"]


def test_the_last_day_belongs_to_the_schedule_and_the_next_is_told_apart() -> None:
    board = made(LAST, case("a", LAST), case("b", date(2026, 7, 1)))[ADDRESS]

    assert numbers(board)["已排"] == 1
    others = next(section for section in board["sections"] if section["id"] == "others")
    assert [row["head"]["label"] for row in others["table"]["rows"]] == ["典型b"]


def test_a_case_that_is_not_published_yet_takes_no_day_and_is_not_named() -> None:
    secret = case("mi", date(2026, 6, 1), publish_on=date(2026, 6, 1))

    assert numbers(made(date(2026, 5, 31), secret)[ADDRESS])["已排"] == 0
    assert "典型mi" not in str(made(date(2026, 5, 31), secret))
    assert numbers(made(date(2026, 6, 1), secret)[ADDRESS])["已排"] == 1


def test_a_window_without_its_end_gives_no_schedule_and_no_tab() -> None:
    pages = made(FIRST, case("a", FIRST), window=Window(start=FIRST))

    assert ADDRESS not in pages
    assert pages["typical_cases/index.html"]["tabs"] == ()


def test_the_weeks_stand_under_their_weekdays() -> None:
    weeks = made(FIRST, case("a", FIRST))[ADDRESS]["sections"][0]["table"]["rows"]

    assert weeks[0]["head"]["label"] == "5月18日至5月24日"
    assert [cell["text"] for cell in weeks[0]["cells"]][:4] == ["—", "—", "20日 已排", "21日 未到"]


def test_the_home_page_shows_the_case_of_the_day_from_the_first_day_to_the_last_and_the_newest_otherwise() -> None:
    cases = (case("first", FIRST), case("last", LAST))

    def shown(today: date) -> tuple[str, str | None]:
        view = made(today, *cases)["index.html"]
        return view["today_label"], view["today"]["title"]

    assert shown(FIRST) == ("今日典型", "典型first")
    assert shown(date(2026, 5, 21)) == ("最近典型", "典型first")
    assert shown(LAST) == ("今日典型", "典型last")
    assert shown(date(2026, 7, 1)) == ("最近典型", "典型last")
