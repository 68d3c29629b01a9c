"""Diaries as iCalendar files (RFC 5545): what phones and office programs take over."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from generator.views.diaries import Diary, DiaryEvent

LINE = 75
"""Bytes of a line, without its end."""
_SPECIAL = re.compile(r"([\\;,])")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def diary_ics(diary: Diary) -> bytes:
    """Write a diary: CRLF, lines of 75 bytes at most, and nothing that changes from build to build of one day."""
    return b"".join(folded(line) + b"\r\n" for line in _lines(diary))


def _lines(diary: Diary) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//campaign column//calendar//ZH", "CALSCALE:GREGORIAN")
    yield from ("METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(diary.name)}", "X-WR-TIMEZONE:Asia/Shanghai")
    for event in diary.events:
        yield from _event(event, diary.as_of)
    yield "END:VCALENDAR"


def _event(event: DiaryEvent, as_of: date) -> Iterator[str]:
    """Write an event; its end is the day after its last, as the format has it."""
    yield from ("BEGIN:VEVENT", f"UID:{escaped(event.uid)}", f"DTSTAMP:{_day(as_of)}T000000Z")
    yield f"DTSTART;VALUE=DATE:{_day(event.first)}"
    yield f"DTEND;VALUE=DATE:{_day(event.last + timedelta(1))}"
    yield f"SUMMARY:{escaped(event.summary)}"
    yield f"CATEGORIES:{escaped(event.category)}"
    yield from ("TRANSP:TRANSPARENT", "END:VEVENT")


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
    """Write a text as a value: special signs behind a backslash, line ends spelt out, no other control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SPECIAL.sub(r"\\\1", _CONTROL.sub("", lines)).replace("\n", "\\n")


def folded(line: str) -> bytes:
    """Cut a line into pieces of 75 bytes, never inside a character; each after the first begins with a blank."""
    pieces: list[bytes] = [b""]
    for character in line:
        data = character.encode()
        if len(pieces[-1]) + len(data) > LINE:
            pieces.append(b" ")
        pieces[-1] += data
    return b"\r\n".join(pieces)
