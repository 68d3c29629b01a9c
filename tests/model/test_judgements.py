"""How satisfied the public is, what a score is worth, and which problems a rectification meets."""

from typing import Any

import pytest

from generator.model.commitment import grade_of
from generator.model.evaluation import Evaluation, EvaluationIssue, satisfaction
from generator.model.inspection import ITEMS, Activity, Inspection
from generator.model.rectification import Rectification, problems_met, problems_of
from generator.model.review import Review, ReviewProblem


def counted(**fields: Any) -> Evaluation:
    """Make an evaluation with a hundred valid ballots."""
    return Evaluation(**{"valid": 100, **fields})


@pytest.mark.parametrize(
    ("evaluation", "weights", "expected"),
    [
        (counted(satisfied=100), None, 1),
        (counted(dissatisfied=100), None, 0),
        (counted(satisfied=40, fairly_satisfied=40, basically_satisfied=20), None, 0.8),
        (counted(satisfied=40, fairly_satisfied=40, basically_satisfied=20), {"基本满意": 0.6}, 0.82),
        (counted(satisfied=30, dissatisfied=10, unaware=60), None, 0.75),
        (counted(satisfied=1, unaware=99), None, 1),
        (counted(unaware=100), None, None),
        (counted(), None, None),
    ],
)
def test_those_who_do_not_know_are_not_in_the_denominator(
    evaluation: Evaluation, weights: dict[str, float] | None, expected: float | None
) -> None:
    assert satisfaction(evaluation, weights) == pytest.approx(expected)


@pytest.mark.parametrize(("valid", "expected"), [(10, 1.0), (9, None), (0, None), (None, None)])
def test_with_fewer_than_ten_ballots_no_score_is_told(valid: int | None, expected: float | None) -> None:
    evaluation = Evaluation(valid=valid, satisfied=valid)

    assert satisfaction(evaluation, None) == expected
    assert evaluation.may_show_split is (expected is not None)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (100, "优秀"),
        (90, "优秀"),
        (89.9, "良好"),
        (80, "良好"),
        (60, "合格"),
        (59.5, "不合格"),
        (0, "不合格"),
        (None, ""),
    ],
)
def test_the_lowest_score_of_a_grade_is_in_it(score: float | None, expected: str) -> None:
    assert grade_of(score, None) == expected


def test_an_office_sets_its_own_grades_in_any_order() -> None:
    grades = {"一般": 60.0, "好": 95.0}

    assert [grade_of(score, grades) for score in (95, 94, 60, 59)] == ["好", "一般", "一般", ""]


REVIEW = Review(problems=(ReviewProblem(problem="没有公开"), ReviewProblem(problem="太远")))


def test_problems_are_those_of_a_comment_an_evaluation_or_an_inspection() -> None:
    assert problems_of(REVIEW) == ("没有公开", "太远")
    assert problems_of(Evaluation(issues=(EvaluationIssue(problem="排队久"),))) == ("排队久",)
    assert problems_of(Inspection(problems=("牌子旧",))) == ("牌子旧",)


@pytest.mark.parametrize(
    ("rectification", "expected"),
    [
        (Rectification(problem_number=2, problem="没有公开"), (2,)),
        (Rectification(problem="太远 "), (2,)),
        (Rectification(problem="另一种说法"), (1, 2)),
    ],
)
def test_a_rectification_meets_the_problem_it_numbers_or_repeats(
    rectification: Rectification, expected: tuple[int, ...]
) -> None:
    assert problems_met(rectification, REVIEW) == expected


def test_activities_have_as_many_items_as_their_names_say() -> None:
    assert {activity.value: len(ITEMS[activity]) for activity in Activity} == {
        "三亮三比三评": 9,
        "五亮五比五创": 15,
        "六项活动": 6,
    }
