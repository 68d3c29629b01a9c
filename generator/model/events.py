"""What happens on a day: the campaign's key dates, stages, steps and windows, as a calendar lists them."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.model.settings import Campaign, Stage, Step


class EventKind(StrEnum):
    """Where an event comes from."""

    KEY_DATE = "重要节点"
    STAGE = "活动阶段"
    LOOKBACK = "回头看"
    DAILY_CASE = "每日典型"
    DUE = "承诺到期"


class Event(NamedTuple):
    """Something that happens on a day, or from one day to another."""

    kind: EventKind
    title: str
    first: date
    last: date
    is_counted_down: bool = False

    def days(self) -> tuple[tuple[date, str], ...]:
        """Give the days on which something is to be said of it: its own, or its first and last."""
        if self.first == self.last:
            return ((self.first, self.title),)
        return (self.first, f"{self.title}开始"), (self.last, f"{self.title}结束")


def campaign_events(campaign: Campaign) -> Iterator[Event]:
    """Give the events of the campaign's settings, as the office lists them; what has no day is passed over."""
    for key_date in campaign.key_dates:
        if key_date.date and key_date.subject:
            yield Event(
                EventKind.KEY_DATE, key_date.subject, key_date.date, key_date.date, is_counted_down=key_date.countdown
            )
    spans: tuple[Stage | Step, ...] = (*campaign.stages, *campaign.steps)
    for span in spans:
        yield from _ends(span)
    for window in campaign.lookback:
        if window.start and window.end and window.start <= window.end:
            yield Event(EventKind.LOOKBACK, "承诺回头看", window.start, window.end)


def _ends(span: Stage | Step) -> Iterator[Event]:
    """Give the first and last day: months in between would fill a calendar with one line."""
    if span.start:
        yield Event(EventKind.STAGE, f"{span.name}开始", span.start, span.start)
    if span.end:
        yield Event(EventKind.STAGE, f"{span.name}结束", span.end, span.end)
