"""The seven lights on units' pages and on their board (CMT-17)."""

from datetime import date
from typing import Any

from generator.model.commitment import Assessment, Disclosure
from generator.model.evaluation import Evaluation
from generator.model.leader import Leader
from generator.model.periods import parse_period
from generator.model.review import Review
from tests.views.samples import TODAY, by_address, data, promise, site, unit

BOARD = "organizations/lights.html"
LEADER = Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", term_start=date(2020, 1, 1))
REVIEW = Review(id="r", path="content/reviews/r.yml", reviewer="zhao", organization="zhen", date=TODAY)
JUDGED = Evaluation(
    id="e", path="content/evaluations/e.yml", organization="zhen", date=TODAY, period=parse_period("2026")
)
KEPT = promise(
    "c1",
    completed_on=date(2026, 11, 10),
    evidence=("验收单",),
    assessment=Assessment(score=95, date=TODAY),
    disclosures=tuple(
        Disclosure(kind=kind, method="公开栏", date=day)
        for kind, day in (
            ("承诺事项", date(2026, 3, 10)),
            ("进展情况", date(2026, 7, 1)),
            ("办理结果", date(2026, 11, 12)),
        )
    ),
)


def made(today: date = TODAY, **records: Any) -> dict[str, Any]:
    """Make a site of one unit that did all, and of one that did nothing."""
    own: dict[str, Any] = {"commitments": [KEPT], "reviews": [REVIEW], "evaluations": [JUDGED]}
    own["organizations"] = [unit(), unit("cun")]
    pages = by_address(site(today, leaders=[LEADER], **{**own, **records}))
    return {address: data(page) for address, page in pages.items()}


def lamps(pages: dict[str, Any], key: str) -> dict[str, str]:
    """Give what each light of a unit says on its page."""
    return {lamp["name"]: lamp["status"]["word"] for lamp in pages[f"organizations/{key}.html"]["lamps"]}


def test_a_unit_that_did_all_has_seven_lights_on() -> None:
    assert lamps(made(), "zhen") == {
        "承诺": "已作承诺",
        "领导点评": "有过点评",
        "群众评议": "有过评议",
        "评诺": "办结的已评诺",
        "承诺事项": "到期的已公开",
        "进展情况": "到期的已公开",
        "办理结果": "到期的已公开",
    }


def test_what_happens_tomorrow_lights_nothing_today() -> None:
    yesterday = lamps(made(date(2026, 11, 20)), "zhen")

    off = {"领导点评": "没有点评过", "群众评议": "没有评议过", "评诺": "有没评诺的"}
    assert {name: yesterday[name] for name in off} == off


def test_the_board_says_what_the_units_pages_say_and_names_who_lacks_what() -> None:
    pages = made()
    units, gaps = (next(s for s in pages[BOARD]["sections"] if s["id"] == key) for key in ("units", "gaps"))

    rows = {row["head"]["label"]: [cell["text"] for cell in row["cells"]][:-1] for row in units["table"]["rows"]}
    assert rows == {f"{key}党委": list(lamps(pages, key).values()) for key in ("cun", "zhen")}
    assert [each["label"] for each in gaps["names"]] == ["承诺（1个）", "领导点评（1个）", "群众评议（1个）"]
    assert [number["count"] for number in pages[BOARD]["numbers"]] == [2, 1, 1]


def test_comments_on_other_units_light_nothing() -> None:
    other = Review(id="r", path="content/reviews/r.yml", reviewer="zhao", organization="cun", date=TODAY)

    assert lamps(made(reviews=[other]), "zhen")["领导点评"] == "没有点评过"


def test_the_head_of_the_tree_is_counted_as_the_boards_of_coverage_count_it() -> None:
    pages = made(organizations=[unit("qu"), unit(parent="qu"), unit("cun", parent="qu")])
    bars = {bar["label"]: bar["text"] for bar in pages[BOARD]["sections"][0]["chart"]["bars"]}

    assert [lamps(pages, "qu")[name] for name in ("领导点评", "群众评议")] == ["不适用", "不适用"]
    assert [bars[name] for name in ("领导点评", "群众评议")] == ["1/2，50.0%", "1/2，50.0%"]
