"""Leaders' comments: list, page, coverage with its gaps by name, requests (REV-1 to REV-5)."""

from datetime import date
from typing import Any

import pytest

from generator.model.leader import ContactPoint, Leader
from generator.model.organization import ReviewRequest
from generator.model.periods import parse_period
from generator.model.record import Status, Visibility
from generator.model.rectification import Rectification
from generator.model.review import Review, ReviewMethod, ReviewProblem
from generator.model.settings import Campaign, Stage
from generator.site import Site
from tests.views.samples import TODAY, by_address, data, site, text, unit

LIST, COVERAGE, REQUESTS = "reviews/index.html", "reviews/coverage.html", "reviews/requests.html"
CAMPAIGN = Campaign(name="示例活动", stages=(Stage(start=date(2026, 3, 1), end=date(2027, 6, 30)),))
ZHAO = Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", organization="qu")


def comment(key: str = "r1", period: str = "2026H1", **fields: Any) -> Review:
    """Make a comment of `zhao` on the unit `zhen`, made on 2026-07-08."""
    defaults: dict[str, Any] = {
        "path": "content/reviews/all.yml",
        "item": 0,
        "reviewer": "zhao",
        "organization": "zhen",
        "date": date(2026, 7, 8),
        "method": ReviewMethod.ON_SITE,
        "strengths": "渠通了",
        "problems": (ReviewProblem(problem="没有公开", due_date=date(2026, 9, 30)),),
        "direction": "每月公开",
    }
    return Review(**{"id": key, "period": parse_period(period), **defaults, **fields})


def made(*reviews: Review, as_of: date = TODAY, **records: Any) -> Site:
    """Make a site of a district, a town and a village with comments."""
    units = [unit("qu"), unit("zhen", parent="qu"), unit("cun", parent="zhen")]
    whole: dict[str, Any] = {"organizations": units, "leaders": [ZHAO], "reviews": reviews, **records}
    return site(as_of, campaign=CAMPAIGN, **whole)


def board(of: Site, address: str) -> Any:
    """Give a board as plain data."""
    return data(by_address(of)[address])


def rows(view: Any, section: str) -> dict[str, list[str]]:
    """Give a section's lines by their heads."""
    (found,) = (each for each in view["sections"] if each["id"] == section)
    return {row["head"]["label"]: [cell["text"] for cell in row["cells"]] for row in found["table"]["rows"]}


def names(view: Any) -> dict[str, list[str]]:
    """Give who is named, by label."""
    return {
        group["label"]: [link["label"] for link in group["links"]]
        for each in view["sections"]
        for group in each["names"]
    }


def test_comments_are_listed_newest_first_with_the_reviewer_and_the_relation() -> None:
    older = comment("r0", "2026Q1", organization="cun", date=date(2026, 4, 2))
    view = board(made(older, comment()), LIST)

    assert rows(view, "reviews") == {
        "zhen党委": ["2026年上半年", "赵示例", "上级负责人", "2026-07-08", "现场点评", "1", "0"],
        "cun党委": ["2026年第一季度", "赵示例", "上级负责人", "2026-04-02", "现场点评", "1", "0"],
    }
    assert list(rows(view, "reviews")) == ["zhen党委", "cun党委"]


def test_lists_by_period_hold_what_their_counts_say() -> None:
    of = made(comment(), comment("r2", "2026Q2"), comment("r3", "2026Q2", organization="cun"))
    options = [o for group in board(of, LIST)["filters"] for o in group["options"]]

    assert [(o["label"], o["count"]) for o in options] == [
        ("全部", 3),
        ("2026年", 3),
        ("2026年上半年", 1),
        ("2026年第二季度", 2),
    ]
    assert all(len(board(of, o["address"])["sections"][0]["table"]["rows"]) == o["count"] for o in options)


def test_a_comment_has_its_three_parts_and_leads_from_a_problem_to_its_rectification() -> None:
    done = Rectification(
        id="gaihao",
        path="content/rectifications/a.yml",
        origin="r1",
        problem="没有公开",
        organization="zhen",
        due_date=date(2026, 9, 30),
        measures="每月贴照片",
        closed_on=date(2026, 9, 20),
        evidence=("照片",),
    )
    view = data(by_address(made(comment(), rectifications=[done]))["reviews/r1.html"])

    assert (view["strengths"], view["direction"]) == (("渠通了",), ("每月公开",))
    (problem,) = view["problems"]
    assert (problem["text"], problem["due_text"], problem["status"]["word"]) == ("没有公开", "2026年9月30日", "已整改")
    assert [step["measures"] for step in problem["steps"]] == ["每月贴照片"]
    assert rows(board(made(comment(), rectifications=[done]), LIST), "reviews")["zhen党委"][-2:] == ["1", "1"]


def test_a_problem_without_a_rectification_says_so() -> None:
    (problem,) = data(by_address(made(comment()))["reviews/r1.html"])["problems"]

    assert problem["status"]["word"] == "未列入整改"
    assert problem["note"] == "点评后136天，还没有公开的整改记录。"


@pytest.mark.parametrize(
    ("leader", "expected"),
    [
        ({"organization": "qu"}, "上级负责人"),
        ({"contact_points": (ContactPoint(organization="zhen", start=date(2026, 7, 8)),)}, "联系点领导"),
        ({"contact_points": (ContactPoint(organization="zhen", start=date(2026, 7, 9)),)}, "不是上级负责人"),
        ({"organization": "qu", "term_end": date(2026, 7, 8)}, "上级负责人"),
        ({"organization": "qu", "term_end": date(2026, 7, 7)}, "不是上级负责人"),
    ],
)
def test_the_reviewer_is_named_with_what_ties_him_to_the_unit_on_that_day(
    leader: dict[str, Any], expected: str
) -> None:
    zhao = Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", **leader)
    view = data(by_address(made(comment(), leaders=[zhao]))["reviews/r1.html"])

    assert next(fact["value"]["label"] for fact in view["facts"] if fact["label"] == "与单位的关系").startswith(
        expected
    )
    assert bool(view["warning"]) is expected.startswith("不是")


def test_a_comment_of_tomorrow_is_on_no_page() -> None:
    assert "reviews/r1.html" not in by_address(made(comment(date=date(2026, 11, 22))))
    assert "reviews/r1.html" in by_address(made(comment(date=TODAY)))


def test_thirty_six_of_forty_without_a_comment_show_their_share_and_their_names() -> None:
    units = [unit(f"u{number:02}", supervising_leader="zhao") for number in range(40)]
    reviews = [comment(f"r{n}", organization=f"u{n:02}") for n in range(4)]
    of = made(*reviews, organizations=units, as_of=date(2026, 7, 8))
    view = board(of, COVERAGE)

    half = rows(view, "periods")["2026年上半年"]
    assert half[2:] == ["40", "4", "10.0%", "36", "90.0%"]
    assert names(view)["2026年上半年，36个，占90.0%"] == [f"u{number:02}党委" for number in range(4, 40)]
    listed = board(of, "reviews/gaps/2026h1.html")
    assert list(rows(listed, "units")) == [f"u{number:02}党委" for number in range(4, 40)]


def test_a_period_that_runs_is_no_gap_and_becomes_one_the_day_after_its_last() -> None:
    on_the_last_day = board(made(comment(), as_of=date(2026, 9, 30)), COVERAGE)
    on_the_next = board(made(comment(), as_of=date(2026, 10, 1)), COVERAGE)

    assert rows(on_the_last_day, "units")["zhen党委"] == ["缺", "缺", "1", "未到", "未到", "1"]
    assert rows(on_the_next, "units")["zhen党委"] == ["缺", "缺", "1", "缺", "未到", "未到", "1"]
    assert "2026年第三季度，2个，占100.0%" in names(on_the_next)


def test_each_year_of_the_campaign_has_its_board_and_its_gap() -> None:
    of = made(comment(), as_of=date(2027, 1, 1))

    assert [o["address"] for o in board(of, COVERAGE)["filters"][0]["options"]] == [
        COVERAGE,
        "reviews/coverage-2026.html",
    ]
    assert rows(board(of, "reviews/coverage-2026.html"), "periods")["2026年"][1:] == [
        "已结束",
        "2",
        "1",
        "50.0%",
        "1",
        "50.0%",
    ]
    assert list(rows(board(of, "reviews/gaps/2026.html"), "units")) == ["cun党委"]


def test_a_cell_leads_to_its_one_comment_or_to_the_list_of_several() -> None:
    of = made(comment(), comment("r2", "2026Q2"), comment("r3", "2026Q2", date=date(2026, 7, 9)))
    (matrix,) = (each for each in board(of, COVERAGE)["sections"] if each["id"] == "units")
    cells = {row["head"]["label"]: [cell["address"] for cell in row["cells"]] for row in matrix["table"]["rows"]}[
        "zhen党委"
    ]

    assert cells[1:3] == ["reviews/unit/zhen.html#2026q2", "reviews/r1.html"]
    assert cells[-1] == "reviews/unit/zhen.html#y2026"
    (year,) = board(of, "reviews/unit/zhen.html")["sections"]
    assert [row["anchor"] for row in year["table"]["rows"]] == ["2026h1", "2026q2", ""]
    assert year["id"] == "y2026"


def test_a_thousand_units_are_cut_into_pages_by_their_rows() -> None:
    units = [unit(f"u{number:04}", supervising_leader="zhao") for number in range(1000)]
    pages = by_address(made(organizations=units))

    assert {f"reviews/coverage-{number}.html" for number in range(2, 6)} <= pages.keys()
    assert names(data(pages[COVERAGE]))["2026年上半年，1000个，占100.0%"][-1] == "全部1000个"


def test_requests_wait_in_days_and_answered_ones_say_how_long_they_took() -> None:
    asked = (ReviewRequest(date=date(2026, 11, 20), leader="zhao"), ReviewRequest(date=TODAY))
    units = [unit("qu"), unit("zhen", parent="qu"), unit("cun", parent="zhen", review_requests=asked)]
    view = board(made(comment(requested_on=date(2026, 6, 20)), organizations=units), REQUESTS)

    assert [section["table"]["rows"] and rows(view, section["id"]) for section in view["sections"]] == [
        {"cun党委": ["2026-11-21", "没有指定", "0"]},
        {"zhen党委": ["2026-06-20", "赵示例", "18", "2026-07-08"]},
    ]
    assert [(n["count"], n["note"]) for n in view["numbers"]] == [(2, "最久的等了1天"), (1, "")]


def test_the_unit_s_own_page_names_the_periods_without_a_comment() -> None:
    view = board(made(comment()), "organizations/zhen.html")["reviews"]

    assert [each["title"] for each in view["lines"]] == ["2026年上半年点评"]
    assert view["gaps_text"] == "2026年第一季度、第二季度、第三季度"
    assert board(made(comment()), "organizations/qu.html")["reviews"] is None


@pytest.mark.parametrize(
    "hidden",
    [
        {"visibility": Visibility.LEVEL},
        {"status": Status.DRAFT},
        {"organization": "mimi"},
        {"publish_on": date(2027, 1, 1)},
    ],
)
def test_a_hidden_comment_and_one_on_a_hidden_unit_leave_no_trace(hidden: dict[str, Any]) -> None:
    secret = unit("mimi", parent="qu", visibility=Visibility.INTERNAL)
    units = [unit("qu"), unit("zhen", parent="qu"), secret]
    of = made(comment("mimi-r", strengths="mimi的成绩", **hidden), organizations=units)

    assert "mimi" not in text(of)


def test_a_withdrawn_comment_leaves_a_notice() -> None:
    page = by_address(made(comment(status=Status.WITHDRAWN)))["reviews/r1.html"]

    assert page.template == "withdrawn"


def test_without_a_campaign_and_comments_there_is_no_column() -> None:
    assert not [address for address in by_address(site(organizations=[unit()])) if address.startswith("reviews/")]


def test_gaps_show_before_the_first_comment_is_made() -> None:
    assert names(board(made(as_of=date(2026, 4, 1)), COVERAGE)) == {
        "2026年第一季度，2个，占100.0%": ["zhen党委", "cun党委"]
    }
