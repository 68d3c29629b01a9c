"""Who may comment on a unit on which day, which periods are to be covered, and how long requests wait."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.leader import ContactPoint, Leader
from generator.model.organization import Organization, ReviewRequest
from generator.model.periods import Period, listed_periods, parse_period
from generator.model.rectification import Rectification
from generator.model.review import Review
from generator.model.review_coverage import begun_periods, commented_units, coverage, filed_under, gaps
from generator.model.review_request import Request, requests
from generator.model.reviewing import Relation, relations, superiors
from generator.model.settings import Stage
from generator.model.trail import ProblemState, problem_state

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
UNITS = {
    unit.id: unit
    for unit in (
        Organization(id="qu"),
        Organization(id="zhen", parent="qu", supervising_leader="zhao"),
        Organization(id="cun", parent="zhen"),
    )
}


def periods(*texts: str) -> tuple[Period, ...]:
    """Read periods."""
    return tuple(parse_period(text) for text in texts)


def held(unit: str, day: date = TODAY, **fields: Any) -> tuple[Relation, ...]:
    """Give what the leader `zhao` is to a unit."""
    return relations(Leader(id="zhao", **fields), UNITS[unit], UNITS, day)


def test_a_leader_of_any_body_above_is_a_superior_and_one_of_the_unit_itself_is_not() -> None:
    assert held("cun", organization="qu") == (Relation.SUPERIOR,)
    assert held("cun", organization="zhen") == (Relation.SUPERIOR,)
    assert held("cun", organization="cun") == ()
    assert held("qu", organization="zhen") == ()


def test_a_leader_may_be_several_things_to_a_unit() -> None:
    point = ContactPoint(organization="zhen", start=date(2026, 1, 1))

    assert held("zhen", organization="qu", contact_points=(point,)) == tuple(Relation)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2028, 2, 28), False),
        (date(2028, 2, 29), True),
        (date(2028, 12, 31), True),
        (date(2029, 1, 1), False),
    ],
)
def test_keeping_in_touch_counts_from_its_first_day_to_its_last(day: date, expected: bool) -> None:
    point = ContactPoint(organization="cun", start=date(2028, 2, 29), end=date(2028, 12, 31))

    assert bool(held("cun", day, contact_points=(point,))) is expected


@pytest.mark.parametrize(("day", "expected"), [(TODAY - DAY, False), (TODAY, True), (TODAY + DAY, False)])
def test_out_of_office_a_leader_is_nothing_to_any_unit(day: date, expected: bool) -> None:
    assert bool(held("zhen", day, organization="qu", term_start=TODAY, term_end=TODAY)) is expected


def test_a_circle_of_superiors_ends() -> None:
    circle = {"a": Organization(id="a", parent="b"), "b": Organization(id="b", parent="a")}

    assert list(superiors(circle["a"], circle)) == ["b"]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 2, 28), ()),
        (date(2026, 3, 1), ("2026Q1", "2026H1", "2026")),
        (date(2026, 3, 31), ("2026Q1", "2026H1", "2026")),
        (date(2026, 4, 1), ("2026Q1", "2026Q2", "2026H1", "2026")),
        (date(2026, 12, 31), ("2026Q1", "2026Q2", "2026H1", "2026Q3", "2026Q4", "2026H2", "2026")),
    ],
)
def test_a_period_is_counted_from_its_first_day_on(today: date, expected: tuple[str, ...]) -> None:
    stages = [Stage(start=date(2026, 3, 1), end=date(2026, 6, 30)), Stage(start=date(2026, 7, 1))]

    assert [str(period) for period in begun_periods(stages, today)] == list(expected)


def test_periods_that_the_campaign_does_not_touch_are_not_counted() -> None:
    stages = [Stage(start=date(2026, 6, 30), end=date(2026, 7, 1))]

    found = begun_periods(stages, date(2028, 1, 1))

    assert found == periods("2026Q2", "2026H1", "2026Q3", "2026H2", "2026")
    assert begun_periods([], TODAY) == ()


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2028, 3, 31), ()),
        (date(2028, 4, 1), ("2028Q1",)),
        (date(2028, 6, 30), ("2028Q1",)),
        (date(2028, 7, 1), ("2028Q1", "2028Q2", "2028H1")),
        (date(2028, 12, 31), ("2028Q1", "2028Q2", "2028H1", "2028Q3")),
        (date(2029, 1, 1), ("2028Q1", "2028Q2", "2028H1", "2028Q3", "2028Q4", "2028H2")),
    ],
)
def test_a_quarter_or_half_is_a_gap_from_the_day_after_its_last(today: date, expected: tuple[str, ...]) -> None:
    begun = begun_periods([Stage(start=date(2028, 1, 1), end=date(2028, 12, 31))], today)

    assert gaps("zhen", begun, (), today) == periods(*expected)


def test_a_comment_fills_its_own_period_and_the_year() -> None:
    review = Review(organization="zhen", period=parse_period("2026Q2"))
    places = {(review.organization, period) for period in filed_under(review)}
    begun = begun_periods([Stage(start=date(2026, 4, 1), end=date(2026, 6, 30))], date(2027, 1, 1))

    assert gaps("zhen", begun, places, date(2027, 1, 1)) == periods("2026H1")
    assert coverage(Period(2026), ["cun", "zhen"], places)[1:] == (("zhen",), ("cun",))
    assert filed_under(Review(period=Period(2026))) == (Period(2026),)


def test_thirty_six_of_forty_without_a_comment_are_named() -> None:
    units = [f"u{number}" for number in range(40)]
    period = parse_period("2010H2")

    found = coverage(period, units, {(unit, period) for unit in units[:4]})

    assert (len(found.covered), len(found.missing)) == (4, 36)
    assert found.missing == tuple(units[4:])


def test_the_head_of_the_tree_is_not_to_be_commented_on_unless_a_leader_supervises_it() -> None:
    head, below, alone = Organization(id="qu"), Organization(id="zhen", parent="qu"), Organization(id="xiehui")
    supervised = Organization(id="kaifaqu", supervising_leader="zhao")
    office = Organization(id="ban", parent="kaifaqu")

    found = commented_units([head, below, alone, supervised, office])

    assert [unit.id for unit in found] == ["zhen", "xiehui", "kaifaqu", "ban"]


def test_periods_read_with_each_year_once() -> None:
    assert listed_periods(periods("2026Q3", "2026H2", "2027Q1")) == "2026年第三季度、下半年、2027年第一季度"


def asked(day: date, leader: str = "") -> Organization:
    """Make a unit that asked for a comment on a day."""
    return Organization(id="zhen", review_requests=(ReviewRequest(date=day, leader=leader),))


def answered(unit: Organization, *reviews: Review, today: date = TODAY) -> tuple[Request, ...]:
    """Give the requests of a unit with these comments."""
    return requests([unit], {unit.id: reviews}, today)


@pytest.mark.parametrize(
    ("asked_on", "commented_on", "is_answered", "days"),
    [
        (TODAY, None, False, 0),
        (TODAY - 30 * DAY, None, False, 30),
        (TODAY - 30 * DAY, TODAY - 31 * DAY, False, 30),
        (TODAY - 30 * DAY, TODAY + DAY, False, 30),
        (TODAY - 30 * DAY, TODAY - 30 * DAY, True, 0),
        (TODAY - 30 * DAY, TODAY, True, 30),
    ],
)
def test_a_unit_s_request_waits_until_the_next_comment(
    asked_on: date, commented_on: date | None, is_answered: bool, days: int
) -> None:
    (request,) = answered(asked(asked_on), Review(organization="zhen", date=commented_on))

    assert (request.answer is not None, request.days(TODAY)) == (is_answered, days)


def test_days_are_counted_over_a_leap_day() -> None:
    (request,) = answered(asked(date(2028, 2, 28)), today=date(2028, 3, 1))

    assert request.days(date(2028, 3, 1)) == 2


def test_a_request_of_tomorrow_has_not_been_made() -> None:
    assert answered(asked(TODAY + DAY)) == ()


@pytest.mark.parametrize(("today", "days"), [(TODAY, 11), (TODAY + 4 * DAY, 15), (TODAY + 9 * DAY, 15)])
def test_the_request_of_a_comment_yet_to_be_made_waits_until_its_day(today: date, days: int) -> None:
    review = Review(
        organization="zhen", reviewer="zhou", requested_on=TODAY - 11 * DAY, date=TODAY + 4 * DAY, period=Period(2026)
    )

    (request,) = answered(Organization(id="zhen"), review, today=today)

    assert request.days(today) == days
    assert request.leader == "zhou"


def test_what_the_unit_and_the_comment_say_of_one_request_is_one() -> None:
    review = Review(organization="zhen", reviewer="zhou", requested_on=TODAY - 9 * DAY, date=TODAY - DAY)

    (request,) = answered(asked(TODAY - 9 * DAY, "zhao"), review)

    assert request.answer is review


@pytest.mark.parametrize(
    ("days", "expected"), [(0, ProblemState.NEW), (30, ProblemState.NEW), (31, ProblemState.UNLISTED)]
)
def test_a_problem_is_to_be_taken_up_within_thirty_days(days: int, expected: ProblemState) -> None:
    assert problem_state(TODAY - days * DAY, (), TODAY) is expected


def test_a_problem_is_as_far_as_the_rectification_furthest_behind() -> None:
    closed = Rectification(due_date=TODAY, closed_on=TODAY, evidence=("验收单",))
    late = Rectification(due_date=TODAY - DAY)

    assert problem_state(TODAY, [closed], TODAY) is ProblemState.CLOSED
    assert problem_state(TODAY, [closed, late], TODAY) is ProblemState.OVERDUE
