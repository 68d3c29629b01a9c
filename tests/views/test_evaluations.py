"""Results of evaluations: ballots, score with its weights, small groups, who held it (EVA-1, 3, 4, 5, 6)."""

from datetime import date

import msgspec
import pytest

from generator.model.evaluation import MemberEvaluation
from generator.model.periods import parse_period
from generator.model.publication import Document
from generator.rendering.exports import render_export
from tests.views.opinions import CAMPAIGN, ballot, facts, numbers, pages_of, table
from tests.views.samples import site, text

BOARD = "evaluations/index.html"
PAGE = "evaluations/a.html"


def test_a_result_gives_ballots_options_and_score() -> None:
    made = ballot("a", satisfied=60, fairly_satisfied=20, basically_satisfied=4, dissatisfied=6, unaware=10)
    (row,) = table(pages_of(evaluations=[made])[BOARD], "results")

    assert row[1:] == ["2026年", "2026-10-15", "120", "110", "100", "60", "20", "4", "6", "10", "85.6分"]


def test_the_weights_are_those_of_the_campaign_and_stand_beside_the_score() -> None:
    campaign = msgspec.structs.replace(CAMPAIGN, weights={"满意": 1, "不满意": 0.2})
    page = pages_of(campaign=campaign, evaluations=[ballot("a")])[PAGE]

    assert facts(page, "facts")["满意度"] == "84.0分"
    assert [row[3] for row in table(page, "ballots")] == ["1", "0.75", "0.5", "0.2", "不计分"]


def test_the_latest_period_stands_first_and_units_as_in_the_tree() -> None:
    made = [
        ballot("b", organization="cun", period=parse_period("2026H1")),
        ballot("a", period=parse_period("2026H1")),
        ballot("c", period=parse_period("2026H2")),
    ]
    rows = table(pages_of(evaluations=made)[BOARD], "results")

    assert [row[:2] for row in rows] == [
        ["zhen党委", "2026年下半年"],
        ["zhen党委", "2026年上半年"],
        ["cun党委", "2026年上半年"],
    ]


def test_the_latest_evaluation_stands_first_whatever_its_period() -> None:
    made = [
        ballot("a", date=date(2026, 7, 18), period=parse_period("2026")),
        ballot("b", organization="cun", date=date(2026, 11, 16), period=parse_period("2026H1")),
    ]
    page = pages_of(evaluations=made)["evaluations/index.html"]

    assert [row[0] for row in table(page, "results")] == ["cun党委", "zhen党委"]
    assert "从新到旧排列" in page["note"]


def test_nine_ballots_keep_their_split_out_of_every_page_and_file_and_the_page_says_why() -> None:
    few = ballot("a", issued=9, returned=9, valid=9, satisfied=7, dissatisfied=2)
    pages = pages_of(evaluations=[few])
    files = {name: data.decode("utf-8-sig") for e in pages[BOARD]["exports"] for name, data in render_export(e)}

    assert table(pages[BOARD], "results")[0][3:] == ["9", "9", "9", *["不公布"] * 6]
    assert "猜出谁投了什么" in pages[PAGE]["sections"][1]["empty_text"]
    assert "不公布" in facts(pages[PAGE], "facts")["满意度"]
    assert "9,9,9,不公布,不公布,不公布,不公布,不公布,不公布" in files["evaluations/evaluation-results.csv"]
    assert '"score": "不公布"' in files["evaluations/evaluation-results.json"]
    assert [export.stem for export in pages[PAGE]["exports"]] == []
    one, other = (ballot("a", valid=9, satisfied=n, dissatisfied=9 - n) for n in (7, 1))
    assert text(site(evaluations=[one])) == text(site(evaluations=[other]))


def test_ten_ballots_show_theirs() -> None:
    page = pages_of(evaluations=[ballot("a", valid=10, satisfied=8, dissatisfied=2)])[PAGE]

    assert [row[1] for row in table(page, "ballots")] == ["8", "0", "0", "2", "0"]


def test_members_appear_as_numbers() -> None:
    page = pages_of(evaluations=[ballot("a", members=MemberEvaluation(expected=22, evaluated=20))])[PAGE]

    assert facts(page, "facts")["党员评议"] == "应评22名，已评20名（90.9%）"


@pytest.mark.parametrize(
    ("evaluator", "expected"),
    [
        ("qu", "qu党委（直接上级）"),
        ("cun", "cun党委（应由直接上级qu党委组织）"),
        ("", "未填写（应由直接上级qu党委组织）"),
    ],
)
def test_who_held_it_is_the_direct_superior_or_the_gap_is_named(evaluator: str, expected: str) -> None:
    page = pages_of(evaluations=[ballot("a", evaluator=evaluator)])[PAGE]

    assert facts(page, "facts")["组织评议"] == expected


def test_the_papers_it_goes_with_are_linked() -> None:
    paper = Document(id="d", path="content/documents/d.md", title="民主评议办法（示例）")
    page = pages_of(evaluations=[ballot("a", related=("d",))], documents=[paper])[PAGE]

    (line,) = next(section for section in page["sections"] if section["id"] == "related")["lines"]
    assert (line["title"], line["address"]) == ("民主评议办法（示例）", "documents/d.html")


def test_an_evaluation_planned_for_tomorrow_is_nowhere_and_one_of_today_is() -> None:
    held = [ballot("a", date=date(2026, 11, 21)), ballot("b", date=date(2026, 11, 22))]
    pages = pages_of(date(2026, 11, 21), evaluations=held)

    assert numbers(pages[BOARD])["公布的评议"] == 1
    assert PAGE in pages
    assert "evaluations/b.html" not in pages


def test_a_unit_s_page_tells_its_evaluations_the_latest_first() -> None:
    made = [ballot("a", date=date(2026, 7, 1), period=parse_period("2026H1")), ballot("b")]
    lines = pages_of(evaluations=made)["organizations/zhen.html"]["evaluations"]

    assert [(line["title"], line["note"]) for line in lines] == [
        ("2026年群众评议", "满意度80.0分"),
        ("2026年上半年群众评议", "满意度80.0分"),
    ]


def test_without_anything_to_say_there_is_no_column() -> None:
    assert not [address for address in pages_of() if address.startswith(("evaluations", "surveys", "rectifications"))]
