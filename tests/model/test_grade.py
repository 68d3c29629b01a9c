"""Grades by score, both bounds of each in the right one (CMT-18)."""

from datetime import date

import pytest

from generator.model.commitment import Assessment, Commitment, grade_of
from generator.model.grade import assessed, grade_given

OWN = {"差": 0.0, "好": 90.0, "一般": 60.0, "较好": 75.0}


@pytest.mark.parametrize(
    ("score", "grade"),
    [
        (100, "优秀"),
        (90, "优秀"),
        (89.9, "良好"),
        (80, "良好"),
        (79, "合格"),
        (60, "合格"),
        (59.5, "不合格"),
        (0, "不合格"),
        (-0.5, ""),
    ],
)
def test_the_lowest_score_of_a_grade_is_in_it(score: float, grade: str) -> None:
    assert grade_of(score, None) == grade


@pytest.mark.parametrize(("score", "grade"), [(90, "好"), (89, "较好"), (75, "较好"), (74, "一般"), (59, "差")])
def test_an_office_sets_its_own_grades_in_any_order(score: float, grade: str) -> None:
    assert grade_of(score, OWN) == grade


def test_a_score_below_every_grade_has_none() -> None:
    assert grade_of(59, {"合格": 60.0}) == ""


def test_the_score_decides_and_the_written_grade_only_without_one() -> None:
    assert grade_given(Assessment(score=77, grade="优秀"), None) == "合格"
    assert grade_given(Assessment(grade="优秀"), None) == "优秀"
    assert grade_given(Assessment(), None) == ""


def test_an_assessment_counts_from_its_own_day() -> None:
    commitment = Commitment(assessment=Assessment(score=90, date=date(2028, 2, 29)))

    assert assessed(commitment, date(2028, 2, 28)) is None
    assert assessed(commitment, date(2028, 2, 29)) is not None
