"""Leaders hold their posts for a term."""

from datetime import date

import pytest

from generator.model.leader import Leader

START, END = date(2026, 1, 1), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("leader", "day", "expected"),
    [
        (Leader(term_start=START, term_end=END), START, True),
        (Leader(term_start=START, term_end=END), END, True),
        (Leader(term_start=START, term_end=END), date(2025, 12, 31), False),
        (Leader(term_start=START, term_end=END), date(2026, 7, 1), False),
        (Leader(term_start=START), date(2036, 1, 1), True),
        (Leader(term_end=END), date(1990, 1, 1), True),
        (Leader(), START, True),
    ],
)
def test_both_ends_of_a_term_are_in_it_and_an_open_one_is_still_held(leader: Leader, day: date, expected: bool) -> None:
    assert leader.is_in_term(day) is expected


@pytest.mark.parametrize(("day", "expected"), [(END, False), (date(2026, 7, 1), True)])
def test_a_leader_s_page_goes_on_the_day_after_the_last_in_office(day: date, expected: bool) -> None:
    assert Leader(term_start=START, term_end=END).is_over(day) is expected
