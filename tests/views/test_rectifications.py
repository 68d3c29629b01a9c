"""The ledger of rectifications: ranked, by state, with what nobody has taken up, and trails both ways."""

from datetime import date, timedelta
from typing import Any

import pytest

from tests.views.opinions import comment, complaints, facts, inspection, numbers, pages_of, remedy, table
from tests.views.samples import promise

BOARD = "rectifications/index.html"
TODAY, DAY = date(2026, 11, 21), timedelta(days=1)
PROVED = {"closed_on": date(2026, 11, 15), "evidence": ("照片（示例）",)}


def test_what_most_people_complain_of_stands_first_and_then_what_is_oldest() -> None:
    made = complaints("e", ("排队久", 12), ("停车难", 58), date=date(2026, 10, 1))
    older = complaints("f", ("灯不亮", 12), date=date(2026, 9, 1), organization="cun")
    looked = inspection("i", "牌子旧", date=date(2026, 1, 5))
    done = [
        remedy("a", "i", "牌子旧"),
        remedy("b", "e", "排队久"),
        remedy("c", "e", "停车难", **PROVED),
        remedy("d", "f", "灯不亮"),
    ]
    board = pages_of(evaluations=[made, older], inspections=[looked], rectifications=done)[BOARD]

    assert [row[:3] for row in table(board, "ledger")] == [
        ["停车难", "58", "2026-10-01"],
        ["灯不亮", "12", "2026-09-01"],
        ["排队久", "12", "2026-10-01"],
        ["牌子旧", "—", "2026-01-05"],
    ]


@pytest.mark.parametrize(
    ("fields", "state", "words"),
    [
        ({"due_date": TODAY + 16 * DAY}, "整改中", "还有16天"),
        ({"due_date": TODAY + 15 * DAY}, "临期", "还有15天"),
        ({"due_date": TODAY}, "临期", "今天到期"),
        ({"due_date": TODAY - DAY}, "逾期", "已逾期1天"),
        ({"due_date": date(2026, 11, 14), **PROVED}, "已整改", "超过时限1天改好"),
        ({"due_date": date(2026, 11, 15), **PROVED}, "已整改", "在时限内改好"),
        ({"due_date": TODAY - DAY, "closed_on": TODAY}, "逾期", "已逾期1天"),
    ],
)
def test_a_state_is_that_of_the_day_and_has_its_list(fields: dict[str, Any], state: str, words: str) -> None:
    pages = pages_of(
        TODAY, inspections=[inspection("i", "牌子旧")], rectifications=[remedy("a", "i", "牌子旧", **fields)]
    )
    lists = {page["title"].removesuffix("的问题"): page for at, page in pages.items() if "rectifications/state/" in at}

    assert numbers(pages[BOARD])[state] == 1
    assert [row[-2:] for row in table(lists[state], "ledger")] == [[state, words]]
    assert all(table(page, "ledger") == [] for name, page in lists.items() if name != state)


def test_what_nobody_has_taken_up_is_named_and_flagged_after_thirty_days() -> None:
    named = [
        inspection("in-time", "牌子旧", date=TODAY - 30 * DAY),
        inspection("late", "灯不亮", date=TODAY - 31 * DAY),
    ]
    page = pages_of(
        TODAY, inspections=named, reviews=[comment("r", "没有公开")], evaluations=[complaints("e", ("停车难", 9))]
    )[BOARD]
    rows = next(section for section in page["sections"] if section["id"] == "unmet")["table"]["rows"]

    assert [(row["cells"][4]["text"], row["cells"][4]["slug"]) for row in rows] == [
        ("37天", "alert"),
        ("136天", "alert"),
        ("31天", "alert"),
        ("30天", ""),
    ]
    assert numbers(page)["未列入整改"] == 4


def test_a_problem_leads_to_its_rectification_and_back() -> None:
    made = complaints("e", ("排队久", 12), ("停车难", 3))
    pages = pages_of(evaluations=[made], rectifications=[remedy("a", "e", "排长队", problem_number=1)])
    (first, second) = next(s for s in pages["evaluations/e.html"]["sections"] if s["id"] == "problems")["table"]["rows"]
    told = facts(pages["rectifications/a.html"], "problem")

    assert (first["anchor"], first["cells"][1]["address"]) == ("problem-1", "rectifications/a.html")
    assert second["cells"][1]["text"] == "未列入整改，已37天"
    assert told["来源"] == "zhen党委2026年群众评议"
    assert told["原来的说法"] == "排队久"
    source = pages["rectifications/a.html"]["sections"][0]["facts"]
    assert [f["value"]["address"] for f in source if f["label"] == "原来的说法"] == ["evaluations/e.html#problem-1"]


def test_an_owner_and_proof_that_are_missing_are_named() -> None:
    bare = remedy("a", "i", "牌子旧", owner="", closed_on=TODAY)
    pages = pages_of(TODAY, inspections=[inspection("i", "牌子旧")], rectifications=[bare])
    outcome = next(s for s in pages["rectifications/a.html"]["sections"] if s["id"] == "outcome")

    assert table(pages[BOARD], "ledger")[0][5] == "未填写"
    assert outcome["empty_text"] == "写了办结日期，没有办结佐证，不算改好。"


def test_what_will_be_closed_tomorrow_is_not_closed_and_its_proof_is_not_shown() -> None:
    planned = remedy("a", "i", "牌子旧", closed_on=TODAY + DAY, evidence=("验收单（示例）",), reply="已答复")
    page = pages_of(TODAY, inspections=[inspection("i", "牌子旧")], rectifications=[planned])["rectifications/a.html"]

    assert "验收单" not in str(page)
    assert "已答复" not in str(page)


def test_a_problem_that_has_not_been_named_yet_is_not_put_right_yet() -> None:
    later = inspection("i", "牌子旧", date=TODAY + DAY)

    assert BOARD not in pages_of(TODAY, inspections=[later], rectifications=[remedy("a", "i", "牌子旧")])


def test_a_commitment_and_what_it_puts_right_lead_to_each_other() -> None:
    pages = pages_of(
        inspections=[inspection("i", "牌子旧")],
        rectifications=[remedy("a", "i", "牌子旧")],
        commitments=[promise("c", rectification="a"), promise("d", rectification="nowhere")],
    )
    first, second = pages["commitments/zhen.html"]["items"]
    (line,) = next(s for s in pages["rectifications/a.html"]["sections"] if s["id"] == "commitments")["lines"]

    fact = {"label": "衔接整改", "value": {"label": "牌子旧", "address": "rectifications/a.html"}}
    assert fact in first["facts"]
    assert "衔接整改" not in str(second["facts"])
    assert line["address"] == "commitments/zhen.html#c"


def test_a_unit_s_numbers_lead_to_the_list_on_its_page() -> None:
    done = [remedy("a", "i", "牌子旧"), remedy("b", "i", "灯不亮", due_date=TODAY - DAY)]
    pages = pages_of(TODAY, inspections=[inspection("i", "牌子旧", "灯不亮")], rectifications=done)
    (row,) = next(s for s in pages[BOARD]["sections"] if s["id"] == "units")["table"]["rows"]

    assert [cell["text"] for cell in row["cells"]] == ["1", "0", "1", "0", "2"]
    assert row["cells"][4]["address"] == "organizations/zhen.html#rectifications"
    assert [each["status"]["word"] for each in pages["organizations/zhen.html"]["actions"]] == ["整改中", "逾期"]
