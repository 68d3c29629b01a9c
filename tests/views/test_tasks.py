"""The board of tasks: numbering, owners, and states on the day (DOC-7)."""

from datetime import date
from typing import Any

import pytest

from generator.model.publication import Document
from generator.model.record import Visibility
from generator.model.task import Task, missing_numbers, repeated_numbers
from tests.views.samples import by_address, data, site, unit

ADDRESS = "tasks/index.html"
DUE = date(2026, 11, 21)
POINTS = Document(id="yaodian", path="content/documents/yaodian.md", title="工作要点", written_on=date(2026, 2, 20))


def task(number: int | None, **fields: Any) -> Task:
    """Make a task of the unit `zhen`, due on 2026-11-21."""
    defaults = {"path": "content/tasks/all.yml", "item": 0, "task": f"任务{number}", "document": "yaodian"}
    return Task(**{"id": f"t{number}", "number": number, "organization": "zhen", "due_date": DUE, **defaults, **fields})


def boards(*tasks: Task, today: date = DUE, **records: Any) -> dict[str, Any]:
    """Make the boards of a day."""
    given = {"organizations": [unit()], "documents": [POINTS], **records}
    made = by_address(site(today, tasks=tasks, **given))
    return {address: data(page) for address, page in made.items() if address.startswith("tasks/")}


def numbers(board: Any) -> dict[str, int]:
    """Give the numbers at the top."""
    return {each["label"]: each["count"] for each in board["numbers"]}


def gaps(board: Any) -> dict[str, list[str]]:
    """Give what each list lacks."""
    groups = [group for section in board["sections"] for group in section["names"]]
    return {group["label"]: [link["label"] for link in group["links"]] for group in groups}


@pytest.mark.parametrize(
    ("today", "closed_on", "state"),
    [
        (date(2026, 11, 5), None, "进行中"),
        (date(2026, 11, 6), None, "临期"),
        (DUE, None, "临期"),
        (date(2026, 11, 22), None, "逾期"),
        (date(2026, 11, 22), date(2026, 11, 23), "逾期"),
        (DUE, DUE, "已办结"),
    ],
)
def test_a_task_stands_in_one_state_on_each_day(today: date, closed_on: date | None, state: str) -> None:
    board = boards(task(1, closed_on=closed_on), today=today)[ADDRESS]

    assert [label for label, count in numbers(board).items() if count] == [state]
    assert board["sections"][1]["table"]["rows"][0]["cells"][-1]["text"] == state


def test_a_task_closed_after_its_day_says_by_how_much_and_is_counted() -> None:
    made = boards(task(1, closed_on=date(2026, 11, 24)), task(2, closed_on=DUE), today=date(2026, 11, 25))
    rows = made[ADDRESS]["sections"][1]["table"]["rows"]

    assert [[cell["text"] for cell in row["cells"][-3:]] for row in rows] == [
        ["2026-11-24", "3天", "逾期办结"],
        ["2026-11-21", "—", "已办结"],
    ]
    assert made[ADDRESS]["numbers"][0]["note"] == "100.0%，其中1条逾期办结"
    assert made[ADDRESS]["sections"][0]["table"]["rows"][0]["cells"][-1]["value"] == 1


def test_a_day_of_closing_yet_to_come_is_not_said() -> None:
    board = boards(task(1, closed_on=date(2026, 11, 22)))[ADDRESS]

    assert "2026-11-22" not in str(board)


def test_numbers_left_out_and_used_twice_are_named_from_the_first_on() -> None:
    lacking = boards(task(2), task(3), task(6), task(3, id="again"))[ADDRESS]

    assert gaps(lacking) == {"缺号：": ["第1条、第4至5条"], "重号：": ["第3条"]}
    assert gaps(boards(task(1), task(2))[ADDRESS]) == {}
    assert missing_numbers([task(1), task(3)]) == ((2, 2),)
    assert repeated_numbers([task(1), task(None), task(None, id="x")]) == ()


def test_a_task_that_nobody_sees_to_is_named() -> None:
    assert gaps(boards(task(1), task(2, organization=""))[ADDRESS]) == {"没有责任单位：": ["第2条"]}


def test_each_state_leads_to_a_list_of_as_many() -> None:
    made = boards(task(1), task(2, due_date=date(2026, 11, 20)), task(3, due_date=None))

    counted = {number["address"]: number["count"] for number in made[ADDRESS]["numbers"] if number["count"]}
    assert len(counted) == 3
    for address, count in counted.items():
        assert len(made[address]["sections"][0]["table"]["rows"]) == count


def test_tasks_of_hidden_units_and_documents_are_not_shown() -> None:
    hidden = unit("mimi", visibility=Visibility.INTERNAL)
    secret = Document(id="mi", path="content/documents/mi.md", title="密", visibility=Visibility.INTERNAL)
    made = boards(
        task(1, partners=("mimi",)),
        task(2, organization="mimi"),
        task(3, document="mi"),
        organizations=[unit(), hidden],
        documents=[POINTS, secret],
    )

    assert sum(numbers(made[ADDRESS]).values()) == 1
    assert "mimi" not in str(made)


def test_there_is_no_board_without_tasks_and_its_tab_goes_with_it() -> None:
    assert boards() == {}
    tabs = data(by_address(site(documents=[POINTS], tasks=[task(1)]))["documents/index.html"])["tabs"]
    assert [tab["label"] for tab in tabs] == ["通知文件", "任务分解"]
