"""Diaries: events for programs that keep a calendar."""

from datetime import date

from generator.views.parts import Part


class DiaryEvent(Part, frozen=True):
    """An event of whole days, the last one included."""

    uid: str
    """The same in every build, so that an event that has moved is not entered twice."""
    summary: str
    category: str
    first: date
    last: date


class Diary(Part, frozen=True):
    """All events, as of a day."""

    name: str
    as_of: date
    events: tuple[DiaryEvent, ...]
