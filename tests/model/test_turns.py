"""The turns that promises take, by day."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.commitment import Commitment, Extension
from generator.model.rectification import Rectification
from generator.model.turns import commitment_turns, rectification_turns

DUE = date(2026, 9, 1)
LATER = date(2026, 11, 10)
DAY = timedelta(days=1)
TODAY = date(2026, 11, 21)


def turns(moved_on: date | None = None, **fields: Any) -> set[tuple[str, date]]:
    """Give the turns of a promise due on 2026-09-01, perhaps moved to 2026-11-10."""
    moved = (Extension(old_due=DUE, new_due=LATER, reason="汛期", disclosed_on=moved_on),) if moved_on else ()
    made = Commitment(due_date=DUE, extensions=moved, **fields)
    return {(str(turn.kind), turn.day) for turn in commitment_turns(made, TODAY)}


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (None, {("到期", DUE), ("逾期", DUE + DAY)}),
        (DUE - DAY, {("兑现", DUE - DAY)}),
        (DUE, {("到期", DUE), ("兑现", DUE)}),
        (DUE + 3 * DAY, {("到期", DUE), ("逾期", DUE + DAY), ("兑现", DUE + 3 * DAY)}),
    ],
)
def test_a_promise_falls_due_is_overdue_the_day_after_and_is_kept(
    done: date | None, expected: set[tuple[str, date]]
) -> None:
    assert turns(completed_on=done, evidence=("验收单",)) == expected


def test_what_is_done_without_evidence_is_overdue_all_the_same() -> None:
    assert turns(completed_on=DUE - DAY) == {("到期", DUE), ("逾期", DUE + DAY)}


def test_a_promise_moved_in_time_was_never_overdue_on_its_first_day() -> None:
    told = DUE - 9 * DAY

    assert turns(told) == {("延期", told), ("到期", LATER), ("逾期", LATER + DAY)}


def test_a_promise_moved_too_late_was_overdue_until_then() -> None:
    told = DUE + 9 * DAY

    assert turns(told) == {
        ("到期", DUE),
        ("逾期", DUE + DAY),
        ("延期", told),
        ("到期", LATER),
        ("逾期", LATER + DAY),
    }


def test_a_problem_that_is_put_right_late_was_overdue_before() -> None:
    made = Rectification(due_date=DUE, closed_on=DUE + 2 * DAY, evidence=("照片",))

    assert [(str(turn.kind), turn.day) for turn in rectification_turns(made)] == [
        ("到期", DUE),
        ("逾期", DUE + DAY),
        ("已整改", DUE + 2 * DAY),
    ]
