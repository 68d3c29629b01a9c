"""A leader's comment beside what the public says (REV-7)."""

import msgspec
import pytest

from generator.model.periods import parse_period
from tests.views.opinions import CAMPAIGN, ballot, comment, numbers, pages_of, table

ADDRESS = "evaluations/compare.html"


def verdicts(*, reviews: object = (), evaluations: object = (), floor: float = 60) -> list[str]:
    """Give what the board says of each pair."""
    campaign = msgspec.structs.replace(CAMPAIGN, satisfaction_floor=floor)
    rows = table(pages_of(campaign=campaign, reviews=reviews, evaluations=evaluations)[ADDRESS], "pairs")
    return [row[-1] for row in rows]


@pytest.mark.parametrize(
    ("satisfied", "expected"), [(60, "相符"), (59, "点评肯定、群众不满意"), (0, "点评肯定、群众不满意")]
)
def test_a_comment_on_a_unit_that_the_public_is_not_content_with_is_marked(satisfied: int, expected: str) -> None:
    low = ballot("a", satisfied=satisfied, dissatisfied=100 - satisfied)

    assert verdicts(reviews=[comment("r")], evaluations=[low]) == [expected]


def test_an_office_may_ask_for_more() -> None:
    assert verdicts(reviews=[comment("r")], evaluations=[ballot("a")], floor=80.1) == ["点评肯定、群众不满意"]


def test_nothing_is_left_out_where_one_of_the_two_is_missing() -> None:
    few = ballot("few", organization="qu", valid=9, satisfied=9, dissatisfied=0)
    made = [ballot("a"), few]
    reviews = [comment("r", organization="cun"), comment("s", organization="qu")]

    assert verdicts(reviews=reviews, evaluations=made) == ["没有点评", "没有评议", "票数少"]


def test_each_verdict_is_explained_and_where_nobody_commented_no_problems_are_counted() -> None:
    few = ballot("few", valid=9, satisfied=9, dissatisfied=0)
    page = pages_of(reviews=[comment("r", organization="cun")], evaluations=[few])[ADDRESS]

    first, second = table(page, "pairs")
    assert (first[-1], first[-2]) == ("没有点评", "—")
    assert (second[-1], second[-2]) == ("没有评议", "0")
    terms = {each["term"] for each in page["meanings"]}
    assert {"点评肯定、群众不满意", "群众不满意", "没有点评", "没有评议", "票数少", "相符"} <= terms


def test_only_comments_on_the_same_time_are_set_beside() -> None:
    second_half = ballot("a", period=parse_period("2026H2"), satisfied=1, dissatisfied=99)

    assert verdicts(reviews=[comment("r")], evaluations=[second_half]) == ["群众不满意", "没有评议"]


def test_what_is_marked_stands_first_with_reviewer_and_problems() -> None:
    low = ballot("low", organization="cun", satisfied=1, dissatisfied=99)
    reviews = [comment("r", "没有公开", organization="cun"), comment("s")]
    page = pages_of(reviews=reviews, evaluations=[ballot("a"), low])[ADDRESS]

    assert table(page, "pairs")[0] == [
        "cun党委",
        "2026年",
        "1.0分",
        "2026年上半年领导点评",
        "赵示例",
        "1",
        "点评肯定、群众不满意",
    ]
    assert numbers(page)["点评肯定、群众不满意"] == 1
