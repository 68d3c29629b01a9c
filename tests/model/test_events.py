"""What the settings put on the calendar."""

from datetime import date, timedelta

import pytest

from generator.model.events import Event, EventKind, campaign_events
from generator.model.settings import Campaign, Window

START = date(2026, 9, 1)


@pytest.mark.parametrize(("days", "count"), [(1, 1), (0, 1), (-1, 0)])
def test_a_window_may_be_of_one_day_but_not_end_before_it_begins(days: int, count: int) -> None:
    end = START + timedelta(days)

    found = list(campaign_events(Campaign(lookback=(Window(start=START, end=end),))))

    assert found == [Event(EventKind.LOOKBACK, "承诺回头看", START, end)] * count
