"""When a disclosure is due, and how it stands on each day (CMT-5)."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.commitment import Commitment, Disclosure, Extension
from generator.model.disclosure import Disclosing, Standing, disclosings

KINDS = ("承诺事项", "进展情况", "办理结果")
DAY = timedelta(days=1)


def judge(today: date, kinds: tuple[str, ...] = KINDS, **fields: Any) -> list[Disclosing]:
    """Judge a commitment of 2027, due at its end."""
    dates = {"made_on": date(2027, 3, 1), "due_date": date(2027, 12, 31)}
    return list(disclosings(Commitment(**{**dates, **fields}), kinds, today))


@pytest.mark.parametrize(
    ("made_on", "last_day"),
    [
        (date(2027, 3, 1), date(2027, 3, 16)),
        (date(2028, 2, 14), date(2028, 2, 29)),
        (date(2027, 2, 14), date(2027, 3, 1)),
        (date(2027, 12, 16), date(2027, 12, 31)),
        (date(2027, 12, 17), date(2028, 1, 1)),
    ],
)
def test_the_promise_is_due_fifteen_days_on_and_missing_the_day_after(made_on: date, last_day: date) -> None:
    on_the_day, after = (judge(last_day + n * DAY, made_on=made_on, due_date=date(2029, 1, 1))[0] for n in (0, 1))

    assert (on_the_day.due, on_the_day.standing) == (last_day, Standing.PENDING)
    assert after.standing is Standing.MISSING


@pytest.mark.parametrize(
    ("made_on", "due_date", "middle"),
    [
        (date(2027, 1, 1), date(2027, 1, 31), date(2027, 1, 16)),
        (date(2027, 1, 1), date(2027, 2, 1), date(2027, 1, 16)),
        (date(2028, 2, 1), date(2028, 3, 28), date(2028, 2, 29)),
        (date(2027, 12, 31), date(2027, 12, 31), date(2027, 12, 31)),
    ],
)
def test_progress_is_due_at_half_the_term(made_on: date, due_date: date, middle: date) -> None:
    standings = [judge(middle + n * DAY, made_on=made_on, due_date=due_date)[1].standing for n in (0, 1)]

    assert standings == [Standing.PENDING, Standing.MISSING]


def test_an_extension_moves_the_middle() -> None:
    moved = Extension(old_due=date(2027, 12, 31), new_due=date(2028, 2, 29))

    assert judge(date(2027, 8, 30), extensions=(moved,))[1].due == date(2027, 8, 30)


def test_the_result_is_due_fifteen_days_after_completion_and_not_before_there_is_one() -> None:
    done: dict[str, Any] = {"completed_on": date(2027, 12, 16)}

    assert judge(date(2027, 12, 15), **done)[2].due is None
    assert judge(date(2027, 12, 31), **done)[2].standing is Standing.PENDING
    assert judge(date(2028, 1, 1), **done)[2].standing is Standing.MISSING
    assert judge(date(2029, 1, 1))[2].standing is Standing.PENDING


def test_the_result_is_overdue_on_the_day_after_the_last_day_of_the_commitment() -> None:
    assert [judge(date(2027, 12, 31) + later * DAY)[2].is_overdue for later in (0, 1)] == [False, True]
    assert not judge(date(2028, 1, 1))[1].is_overdue


def test_what_is_made_public_tomorrow_is_not_public_today() -> None:
    said = (Disclosure(kind="承诺事项", method="公开栏", date=date(2027, 4, 1)),)

    assert judge(date(2027, 3, 31), disclosures=said)[0].standing is Standing.MISSING
    assert judge(date(2027, 4, 1), disclosures=said)[0].standing is Standing.MADE


@pytest.mark.parametrize("kinds", [("甲",), ("甲", "乙"), ("甲", "乙", "丙", "丁")])
def test_every_number_of_kinds_begins_with_the_promise(kinds: tuple[str, ...]) -> None:
    found = judge(date(2027, 3, 1), kinds)

    assert [each.kind for each in found] == list(kinds)
    assert found[0].due == date(2027, 3, 16)


def test_over_two_years_each_disclosure_turns_from_pending_to_missing_once() -> None:
    days = [date(2027, 3, 1) + n * DAY for n in range(731)]
    found = [judge(day, completed_on=date(2028, 2, 29)) for day in days]

    turns = [
        [
            day
            for day, was, now in zip(days[1:], found, found[1:], strict=False)
            if was[n].standing is not now[n].standing
        ]
        for n in range(len(KINDS))
    ]

    assert turns == [[date(2027, 3, 17)], [date(2027, 8, 1)], [date(2028, 3, 16)]]
