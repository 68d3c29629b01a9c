"""Half a year by the calendar, and what is the newest."""

from datetime import date, timedelta

import pytest

from generator.model.freshness import Newest, half_a_year_after, newest
from generator.model.publication import NewsItem


@pytest.mark.parametrize(
    ("day", "last_day"),
    [
        (date(2026, 5, 21), date(2026, 11, 21)),
        (date(2026, 6, 30), date(2026, 12, 30)),
        (date(2026, 7, 1), date(2027, 1, 1)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
    ],
)
def test_half_a_year_ends_on_the_same_day_or_the_month_s_last(day: date, last_day: date) -> None:
    assert half_a_year_after(day) == last_day


@pytest.mark.parametrize(("later", "found"), [(0, "today"), (1, "before")])
def test_what_bears_today_s_date_is_the_newest_and_tomorrow_s_does_not_count(later: int, found: str) -> None:
    today = date(2026, 11, 21)
    news = {
        "before": NewsItem(id="before", date=today - timedelta(9)),
        "today": NewsItem(id="today", date=today + timedelta(later)),
    }

    assert newest(news.values(), today) == Newest(news[found], today - timedelta(9 if found == "before" else 0))
