"""When a page came, as the releases tell: the one that first held it, and the one before that."""

from datetime import date, timedelta

import pytest

from generator.model.arrivals import Arrival, Arrivals, is_backdated

FIRST = date(2026, 11, 14)
DAY = timedelta(1)
KNOWN = Arrivals(FIRST + 7 * DAY, {"a.html": Arrival(FIRST, FIRST - 7 * DAY)})


@pytest.mark.parametrize(
    ("day", "arrival"),
    [(FIRST - DAY, Arrival(FIRST - DAY, None)), (FIRST, KNOWN.known["a.html"]), (FIRST + DAY, KNOWN.known["a.html"])],
)
def test_a_page_came_with_its_first_release_and_not_before(day: date, arrival: Arrival) -> None:
    assert KNOWN.of("a.html", day) == arrival


@pytest.mark.parametrize(("later", "before"), [(-1, None), (0, FIRST + 7 * DAY), (1, FIRST + 7 * DAY)])
def test_a_new_page_was_not_in_the_last_release_unless_that_is_of_a_later_day(later: int, before: date | None) -> None:
    day = FIRST + (7 + later) * DAY

    assert KNOWN.of("b.html", day) == Arrival(day, before)


def test_without_a_release_nothing_is_known_of_what_came_before() -> None:
    assert Arrivals().of("a.html", FIRST) == Arrival(FIRST, None)


@pytest.mark.parametrize(
    ("claimed", "is_so"), [(FIRST - 8 * DAY, True), (FIRST - 7 * DAY, False), (FIRST + DAY, False)]
)
def test_a_text_may_be_a_week_older_than_its_first_release(claimed: date, is_so: bool) -> None:
    assert is_backdated(claimed, Arrival(FIRST, FIRST - DAY)) is is_so


@pytest.mark.parametrize(("before", "is_so"), [(20, True), (21, False)])
def test_only_a_release_since_the_claimed_day_shows_that_the_page_was_not_there(before: int, is_so: bool) -> None:
    assert is_backdated(FIRST - 20 * DAY, Arrival(FIRST, FIRST - before * DAY)) is is_so
