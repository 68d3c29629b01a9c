"""Surveys: state on the day, response, sums, and a form to print (EVA-7)."""

from datetime import date
from typing import Any

import pytest

from generator.model.survey import Question, Survey
from tests.views.opinions import facts, pages_of, table
from tests.views.samples import unit

BOARD, PAGE, FORM = "surveys/index.html", "surveys/a.html", "surveys/a-form.html"
START, END = date(2026, 5, 11), date(2026, 5, 20)


def survey(**fields: Any) -> Survey:
    """Make a survey of 60 sheets of which 48 came back."""
    questions = (
        Question(question="满意吗？", options={"满意": 40, "不满意": 8}),
        Question(question="改哪几件？", options={"早上": 30, "中午": 24}, is_multiple=True),
    )
    defaults = {"name": "窗口调查", "method": "问卷", "start": START, "end": END, "issued": 60, "valid": 48}
    return Survey(**{"id": "a", "path": "content/surveys/a.yml", "questions": questions, **defaults, **fields})


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2026, 5, 10), "未开始"),
        (START, "进行中"),
        (END, "进行中"),
        (date(2026, 5, 21), "已结束"),
    ],
)
def test_the_state_is_that_of_the_day(today: date, state: str) -> None:
    pages = pages_of(today, surveys=[survey()])

    assert table(pages[BOARD], "surveys")[0][1] == state
    assert facts(pages[PAGE], "facts")["状态"] == state


def test_answers_are_told_when_it_is_over_with_shares_of_the_valid_sheets() -> None:
    page = pages_of(date(2026, 5, 21), surveys=[survey()])[PAGE]

    assert table(page, "question-1") == [["满意", "40", "83.3%"], ["不满意", "8", "16.7%"]]
    assert page["sections"][1]["table"]["foot"]["cells"][0]["text"] == "48"
    assert page["sections"][2]["table"]["foot"] is None
    assert facts(page, "facts")["有效"] == "48份，回收率80.0%"


def test_who_wants_to_take_part_is_told_whom_to_call_or_that_nobody_said() -> None:
    units = [unit(phone="0000-0000016")]

    assert (
        facts(pages_of(END, organizations=units, surveys=[survey(organization="zhen")])[PAGE], "facts")["参加咨询电话"]
        == "0000-0000016"
    )
    assert facts(pages_of(END, surveys=[survey()])[PAGE], "facts")["参加办法"] == "没有填写参加办法"
    assert "参加办法" not in facts(pages_of(date(2026, 5, 21), surveys=[survey()])[PAGE], "facts")


def test_until_it_is_over_no_answer_is_on_any_page() -> None:
    pages = pages_of(END, surveys=[survey()])

    assert [section["table"] for section in pages[PAGE]["sections"]] == [None, None, None]
    assert table(pages[BOARD], "surveys")[0][7:9] == ["—", "—"]
    assert pages[PAGE]["exports"] == ()


def test_answers_of_fewer_than_ten_are_kept_back() -> None:
    few = survey(valid=9, questions=(Question(question="满意吗？", options={"满意": 8, "不满意": 1}),))
    page = pages_of(surveys=[few])[PAGE]

    assert "猜出谁选了什么" in page["sections"][1]["empty_text"]
    assert page["sections"][1]["table"] is None


def test_the_form_asks_every_question_and_says_nothing_of_answers() -> None:
    form = pages_of(surveys=[survey(organization="zhen")])[FORM]

    assert [(q["text"], q["hint"], q["options"]) for q in form["questions"]] == [
        ("满意吗？", "只选一项", ("满意", "不满意")),
        ("改哪几件？", "可以选几项", ("早上", "中午")),
    ]
    assert "zhen党委" in form["lead"]
    assert "40" not in str(form["questions"])
