"""What is done about problems: how long they may wait, and in which order they are put right (EVA-8, EVA-9)."""

import random
from datetime import date, timedelta

import pytest

from generator.model.evaluated import held, years_begun
from generator.model.evaluation import Evaluation, EvaluationIssue, score
from generator.model.follow_up import Action, Problem, actions, follow_up, unmet
from generator.model.inspection import Inspection
from generator.model.periods import parse_period
from generator.model.rectification import Rectification
from generator.model.review import Review, ReviewProblem
from generator.model.settings import Stage

TODAY = date(2026, 11, 21)
DAYS = [date(2026, 1, 1) + timedelta(days=number) for number in range(300)]


def waiting(days: int) -> Problem:
    """Make a problem that was named so many days ago."""
    return Problem(origin=Inspection(date=TODAY - timedelta(days=days)), number=1, text="牌子旧")


@pytest.mark.parametrize(("days", "expected"), [(0, False), (30, False), (31, True)])
def test_a_problem_may_wait_for_thirty_days(days: int, expected: bool) -> None:
    assert waiting(days).waits_too_long(TODAY) is expected


def test_one_that_is_taken_up_does_not_wait() -> None:
    problem = Problem(
        origin=Inspection(date=date(2026, 1, 1)), number=1, text="牌子旧", rectifications=(Rectification(),)
    )

    assert not problem.waits_too_long(TODAY)


def test_rectifications_stand_by_the_problem_that_they_meet() -> None:
    review = Review(problems=(ReviewProblem(problem="灯不亮"), ReviewProblem(problem="路不平")))
    second = Rectification(id="lu", problem_number=2)
    same = Rectification(id="deng", problem="灯不亮")

    found = follow_up([review], [(second, review), (same, review)])

    assert [problem.rectifications for problem in found] == [(same,), (second,)]


def test_records_of_two_folders_with_one_id_are_told_apart() -> None:
    review = Review(id="a", problems=(ReviewProblem(problem="没有公开"),))
    looked = Inspection(id="a", problems=("没有公开",))
    done = Rectification(id="z", problem="没有公开")

    found = follow_up([review, looked], [(done, looked)])

    assert [len(problem.rectifications) for problem in found] == [0, 1]


def test_one_rectification_of_several_problems_counts_all_who_spoke_of_them() -> None:
    evaluation = Evaluation(id="a", issues=tuple(EvaluationIssue(problem=p, count=n) for p, n in (("a", 3), ("b", 4))))
    done = Rectification(id="z", problem="两样都有")

    (action,) = actions([done], follow_up([evaluation], [(done, evaluation)]))

    assert action.people == 7


def test_the_order_is_by_people_and_then_by_age_whatever_comes_in() -> None:
    """For a thousand problems at random no neighbour stands before one that should stand before it."""
    dice = random.Random(20261121)
    made: list[tuple[Rectification, Evaluation]] = []
    for number in range(1000):
        issue = EvaluationIssue(problem="p", count=dice.choice([None, 0, 1, 2, 9]))
        origin = Evaluation(id=f"e{number}", date=dice.choice([None, *DAYS]), issues=(issue,))
        made.append((Rectification(id=f"r{number}", problem="p"), origin))

    problems = follow_up([origin for _, origin in made], made)
    ranked = actions([done for done, _ in made], problems)

    keys = [(-(a.people or 0), a.named_on or date.max) for a in ranked]
    assert keys == sorted(keys)
    waiting_keys = [(-(p.people or 0), p.origin.date or date.max) for p in unmet(follow_up([o for _, o in made], []))]
    assert waiting_keys == sorted(waiting_keys)


def test_a_rectification_whose_origin_is_not_shown_says_nothing_of_it() -> None:
    action = Action(rectification=Rectification(id="z"))

    assert (action.people, action.named_on) == (None, None)


@pytest.mark.parametrize(
    ("satisfied", "dissatisfied", "expected"), [(8805, 1195, 88.1), (8804, 1196, 88.0), (2, 1, 66.7), (0, 10, 0.0)]
)
def test_a_score_has_one_decimal_halves_up(satisfied: int, dissatisfied: int, expected: float) -> None:
    evaluation = Evaluation(valid=10000, satisfied=satisfied, dissatisfied=dissatisfied)

    assert score(evaluation, None) == expected


STAGES = (Stage(start=date(2025, 3, 1), end=date(2025, 12, 31)), Stage(start=date(2026, 1, 1), end=date(2027, 6, 30)))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2025, 2, 28), (2025,)),
        (date(2024, 12, 31), ()),
        (date(2025, 12, 31), (2025,)),
        (date(2026, 1, 1), (2025, 2026)),
        (date(2030, 1, 1), (2025, 2026, 2027)),
    ],
)
def test_years_of_the_campaign_begin_on_the_first_of_january(today: date, expected: tuple[int, ...]) -> None:
    assert years_begun(STAGES, today) == expected


def test_an_evaluation_counts_for_the_year_of_its_period_from_the_day_it_is_held() -> None:
    made = Evaluation(id="a", organization="zhen", period=parse_period("2025H2"), date=date(2026, 1, 20))

    assert list(held([made], date(2026, 1, 20))) == [("zhen", 2025)]
    assert held([made], date(2026, 1, 19)) == {}
