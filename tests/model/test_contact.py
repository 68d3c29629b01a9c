"""Contact points are held from their first day to their last, and visited once within 180 days."""

from datetime import date, timedelta

import pytest

from generator.model.contact import days_since_visit, has_begun, has_ended, is_neglected, visits_until
from generator.model.leader import ContactPoint, Visit

START = date(2026, 1, 1)


def point(*visits: date, start: date | None = START, end: date | None = None) -> ContactPoint:
    """Make a contact point visited on the given days."""
    return ContactPoint(
        organization="cun", start=start, end=end, visits=tuple(Visit(date=day, subject="看") for day in visits)
    )


@pytest.mark.parametrize(("days", "expected"), [(180, False), (181, True)])
@pytest.mark.parametrize("last", [date(2026, 3, 1), date(2027, 12, 31), date(2028, 2, 29)])
def test_a_visit_lasts_for_180_days(last: date, days: int, expected: bool) -> None:
    today = last + timedelta(days=days)

    assert days_since_visit(point(last), today) == days
    assert is_neglected(point(last), today) is expected


@pytest.mark.parametrize(("days", "expected"), [(0, False), (180, False), (181, True)])
def test_one_never_visited_has_180_days_from_its_first(days: int, expected: bool) -> None:
    today = START + timedelta(days=days)

    assert days_since_visit(point(), today) is None
    assert is_neglected(point(), today) is expected


def test_one_that_has_not_begun_or_has_ended_is_not_neglected() -> None:
    ended = point(end=date(2026, 12, 31))

    assert not has_begun(point(), START - timedelta(days=1))
    assert is_neglected(ended, date(2026, 12, 31))
    assert not has_ended(ended, date(2026, 12, 31))
    assert has_ended(ended, date(2027, 1, 1))
    assert not is_neglected(ended, date(2027, 1, 1))


def test_a_visit_before_contact_began_does_not_shorten_the_first_180_days() -> None:
    early = point(START - timedelta(days=100))

    assert not is_neglected(early, START + timedelta(days=180))


def test_a_visit_of_the_day_counts_and_one_of_the_next_does_not() -> None:
    visited = point(date(2026, 5, 2), date(2026, 5, 1))

    assert [visit.date for visit in visits_until(visited.visits, date(2026, 5, 1))] == [date(2026, 5, 1)]
    assert len(visits_until(visited.visits, date(2026, 5, 2))) == 2


def test_one_without_any_day_is_neglected() -> None:
    assert is_neglected(point(start=None), START)


def test_on_every_day_of_three_years_a_point_is_neglected_exactly_when_its_last_180_days_hold_no_visit() -> None:
    visits = (date(2026, 4, 30), date(2026, 12, 31), date(2028, 2, 29))
    visited = point(*visits)
    for number in range(3 * 366):
        today = START + timedelta(days=number)
        window = {today - timedelta(days=back) for back in range(181)}

        assert is_neglected(visited, today) is not bool(window & {START, *visits}), today
