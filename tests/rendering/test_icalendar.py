"""Diaries as iCalendar files: what calendar programs are strict about (RFC 5545)."""

from datetime import date

from generator.rendering.exports import render_export
from generator.rendering.icalendar import LINE, folded
from generator.views.diaries import Diary, DiaryEvent
from generator.views.page import Export


def ics(summary: str = "会议", first: date = date(2026, 12, 15), last: date = date(2026, 12, 15)) -> str:
    """Write a diary of one event."""
    event = DiaryEvent(uid="a@example.org", summary=summary, category="重要节点", first=first, last=last)
    diary = Diary(name="示例日历", as_of=date(2026, 11, 21), events=(event,))
    ((address, data),) = render_export(Export("calendar", diary))
    assert address == "calendar.ics"
    return data.decode()


def lines(text: str) -> list[str]:
    """Unfold, and part into lines."""
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_every_line_ends_in_crlf_and_is_75_bytes_at_most() -> None:
    text = ics("争当先锋服务群众" * 20)

    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= LINE
    assert f"SUMMARY:{'争当先锋服务群众' * 20}" in lines(text)


def test_no_character_is_cut_in_two() -> None:
    for blanks in range(4):
        pieces = folded("x" * blanks + "好" * 60).split(b"\r\n")

        assert all(piece.decode() and len(piece) <= LINE for piece in pieces)


def test_signs_with_a_meaning_of_their_own_stand_behind_a_backslash() -> None:
    assert r"SUMMARY:甲\,乙\;丙\\丁\n戊" in lines(ics("甲,乙;丙\\丁\r\n戊"))
    assert "SUMMARY:甲乙" in lines(ics("甲\x07乙"))
    assert "BEGIN:VALARM" not in lines(ics("甲\r\nBEGIN:VALARM"))


def test_an_event_of_whole_days_ends_on_the_day_after_its_last() -> None:
    assert {"DTSTART;VALUE=DATE:20261215", "DTEND;VALUE=DATE:20261216"} <= set(lines(ics()))
    assert "DTEND;VALUE=DATE:20270101" in lines(ics(last=date(2026, 12, 31)))
    assert "DTEND;VALUE=DATE:20280301" in lines(ics(first=date(2028, 2, 28), last=date(2028, 2, 29)))


def test_the_stamp_is_the_day_of_the_build() -> None:
    assert "DTSTAMP:20261121T000000Z" in lines(ics())
    assert ics() == ics()
