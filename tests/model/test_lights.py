"""The seven lights of a unit, and the days on which they go on."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.commitment import Assessment, Commitment, Disclosure, Extension
from generator.model.disclosure import disclosure_due
from generator.model.evaluation import Evaluation
from generator.model.lights import Light, lights
from generator.model.review import Review

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
KINDS = ("承诺事项", "进展情况", "办理结果")
ON, AHEAD, OFF, SPARED = Light.ON, Light.AHEAD, Light.OFF, Light.SPARED


def promise(**fields: Any) -> Commitment:
    """Make a commitment, made a hundred days ago and due in a hundred."""
    return Commitment(**{"made_on": TODAY - 100 * DAY, "due_date": TODAY + 100 * DAY, **fields})


def disclosed(kind: str, day: date) -> tuple[Disclosure, ...]:
    """Make one disclosure."""
    return (Disclosure(kind=kind, method="公开栏", date=day),)


def light(name: str, *commitments: Commitment) -> Light:
    """Compute one light of a unit with these commitments."""
    return lights(commitments, (), (), KINDS, TODAY)[name]


def test_there_are_seven_in_the_order_of_their_names() -> None:
    assert list(lights((), (), (), KINDS, TODAY)) == ["承诺", "领导点评", "群众评议", "评诺", *KINDS]


def test_a_unit_that_did_nothing_has_no_light_on() -> None:
    assert list(lights((), (), (), KINDS, TODAY).values()) == [OFF, OFF, OFF, AHEAD, AHEAD, AHEAD, AHEAD]


@pytest.mark.parametrize(("day", "expected"), [(TODAY, ON), (TODAY + DAY, OFF)])
def test_pledge_comment_and_evaluation_count_from_their_day(day: date, expected: Light) -> None:
    found = lights([promise(made_on=day)], [Review(date=day)], [Evaluation(date=day)], KINDS, TODAY)

    assert [found[name] for name in ("承诺", "领导点评", "群众评议")] == [expected] * 3


@pytest.mark.parametrize(
    ("made_on", "told_on", "expected"),
    [
        (TODAY - 15 * DAY, None, AHEAD),
        (TODAY - 16 * DAY, None, OFF),
        (TODAY - 16 * DAY, TODAY, ON),
        (TODAY - 16 * DAY, TODAY + DAY, OFF),
        (TODAY - 3 * DAY, TODAY - DAY, ON),
    ],
)
def test_a_commitment_is_to_be_disclosed_within_fifteen_days(
    made_on: date, told_on: date | None, expected: Light
) -> None:
    made = promise(made_on=made_on, disclosures=disclosed("承诺事项", told_on) if told_on else ())

    assert light("承诺事项", made) is expected


@pytest.mark.parametrize(("late", "expected"), [(0, AHEAD), (1, OFF)])
def test_progress_is_to_be_disclosed_by_the_middle_of_the_term(late: int, expected: Light) -> None:
    made = promise(made_on=TODAY - (50 + late) * DAY, due_date=TODAY + (50 - late) * DAY)

    assert light("进展情况", made) is expected


@pytest.mark.parametrize(("days", "expected"), [(15, AHEAD), (16, OFF)])
def test_the_result_is_to_be_disclosed_within_fifteen_days_of_completion(days: int, expected: Light) -> None:
    assert light("办理结果", promise(completed_on=TODAY - days * DAY, evidence=("照片",))) is expected
    assert light("办理结果", promise()) is AHEAD


def test_one_commitment_that_was_not_disclosed_puts_the_light_out() -> None:
    told, silent = promise(disclosures=disclosed("承诺事项", TODAY - 90 * DAY)), promise()

    assert light("承诺事项", told) is ON
    assert light("承诺事项", told, silent) is OFF


@pytest.mark.parametrize(("day", "expected"), [(TODAY, ON), (TODAY + DAY, OFF), (None, OFF)])
def test_every_commitment_that_is_done_is_to_be_assessed(day: date | None, expected: Light) -> None:
    done = {"completed_on": TODAY - 20 * DAY, "evidence": ("照片",)}
    assessed = promise(**done, assessment=Assessment(score=90, date=TODAY - 10 * DAY))

    assert light("评诺", promise()) is AHEAD
    assert light("评诺", assessed) is ON
    assert light("评诺", assessed, promise(**done, assessment=Assessment(date=day))) is expected


def test_an_extension_moves_the_middle_of_the_term() -> None:
    made = promise(
        made_on=TODAY - 60 * DAY,
        due_date=TODAY + 40 * DAY,
        extensions=(Extension(old_due=TODAY + 40 * DAY, new_due=TODAY + 80 * DAY),),
    )

    assert light("进展情况", made) is AHEAD


def test_of_more_than_three_those_between_are_due_at_half_the_term() -> None:
    made = Commitment(made_on=date(2026, 1, 1), due_date=date(2026, 3, 2), completed_on=TODAY)

    due = [disclosure_due(made, place, 4, TODAY) for place in range(4)]

    assert due == [date(2026, 1, 16), date(2026, 1, 31), date(2026, 1, 31), TODAY + 15 * DAY]


def test_a_judgement_that_nobody_is_to_make_is_no_gap_and_counts_where_it_was_made() -> None:
    spared = ("领导点评", "群众评议")

    silent = lights((), (), (), KINDS, TODAY, spared)
    judged = lights((), [Review(date=TODAY)], [], KINDS, TODAY, spared)

    assert [silent[name] for name in ("承诺", *spared)] == [OFF, SPARED, SPARED]
    assert [judged[name] for name in spared] == [ON, SPARED]
