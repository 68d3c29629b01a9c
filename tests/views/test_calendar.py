"""The calendar: what happens on which day, as of any day (DOC-2)."""

from datetime import date
from typing import Any

from generator.model.record import Visibility
from generator.model.settings import Campaign, KeyDate, Stage, Step, Window
from generator.model.typical_case import TypicalCase
from generator.views.diaries import Diary, DiaryEvent
from generator.views.tables import Table
from tests.views.samples import TODAY, by_address, data, promise, site, unit

ADDRESS = "calendar.html"
MEETING = KeyDate(date=date(2026, 12, 15), subject="点评会", countdown=True)


def pages(today: date = TODAY, campaign: Campaign | None = None, **records: Any) -> Any:
    """Make the pages of a day."""
    return by_address(site(today, campaign=campaign or Campaign(name="示例活动", key_dates=(MEETING,)), **records))


def entries(today: date = TODAY, campaign: Campaign | None = None, **records: Any) -> dict[str, list[tuple[str, str]]]:
    """Give what the calendar says of each day: (title, note)."""
    view = data(pages(today, campaign, **records)[ADDRESS])
    days = [day for month in view["months"] for week in month["weeks"] for day in week if day["entries"]]
    return {day["date"]: [(e["link"]["label"], e["note"]) for e in day["entries"]] for day in days}


def diary(today: date = TODAY, campaign: Campaign | None = None, **records: Any) -> dict[str, DiaryEvent]:
    """Give the events of the calendar's file by their titles."""
    (found,) = (export.data for export in pages(today, campaign, **records)[ADDRESS].exports[:1])
    assert isinstance(found, Diary)
    return {event.summary: event for event in found.events}


def test_a_key_date_is_counted_down_until_its_day_and_the_date_stands_without_it() -> None:
    assert entries(date(2026, 11, 21)) == {"2026-12-15": [("点评会", "还有24天")]}
    assert entries(date(2026, 12, 14)) == {"2026-12-15": [("点评会", "还有1天")]}
    assert entries(date(2026, 12, 15)) == {"2026-12-15": [("点评会", "就在今天")]}
    assert entries(date(2026, 12, 16)) == {"2026-12-15": [("点评会", "")]}


def test_the_day_after_29_february_is_one_day_off() -> None:
    campaign = Campaign(name="示例活动", key_dates=(KeyDate(date=date(2028, 3, 1), subject="开会", countdown=True),))

    assert entries(date(2028, 2, 28), campaign) == {"2028-03-01": [("开会", "还有2天")]}


def test_stages_steps_and_windows_stand_on_their_first_and_last_days() -> None:
    campaign = Campaign(
        name="示例活动",
        stages=(Stage(name="一", start=date(2026, 3, 1), end=date(2026, 11, 30)),),
        steps=(Step(name="公开承诺", start=date(2026, 3, 10)), Step(name="没有日期")),
        lookback=(Window(start=date(2026, 5, 11), end=date(2026, 5, 20)), Window(start=date(2027, 5, 11))),
    )

    assert {day: [title for title, _ in found] for day, found in entries(campaign=campaign).items()} == {
        "2026-03-01": ["一开始"],
        "2026-03-10": ["公开承诺开始"],
        "2026-05-11": ["承诺回头看开始"],
        "2026-05-20": ["承诺回头看结束"],
        "2026-11-30": ["一结束"],
    }


def test_what_is_due_is_counted_by_the_day_in_force_and_leads_to_its_list() -> None:
    made = pages(
        organizations=[unit(), unit("mi", visibility=Visibility.INTERNAL)],
        commitments=[promise("a"), promise("b"), promise("c", due_date=None), promise("d", party="mi")],
    )
    (day,) = (
        day
        for month in data(made[ADDRESS])["months"]
        for week in month["weeks"]
        for day in week
        if day["date"] == "2026-12-31"
    )

    (entry,) = day["entries"]
    assert entry["link"] == {"label": "承诺到期2件", "address": "calendar/2026-12.html#d-2026-12-31"}
    rows = data(made["calendar/2026-12.html"])["sections"][0]["table"]["rows"]
    assert [(row["anchor"], row["cells"][0]["text"]) for row in rows] == [("d-2026-12-31", "承诺a"), ("", "承诺b")]


def test_a_long_month_is_found_on_the_page_that_holds_the_day() -> None:
    early = [promise(f"a{n:03}", due_date=date(2026, 12, 1)) for n in range(200)]
    made = pages(organizations=[unit()], commitments=[*early, promise("z")])

    links = [
        e["link"]["address"]
        for m in data(made[ADDRESS])["months"]
        for w in m["weeks"]
        for d in w
        for e in d["entries"]
        if e["link"]["address"]
    ]
    assert links == ["calendar/2026-12.html#d-2026-12-01", "calendar/2026-12-2.html#d-2026-12-31"]
    assert data(made["calendar/2026-12-2.html"])["sections"][0]["table"]["rows"][0]["anchor"] == "d-2026-12-31"


def test_a_daily_case_is_in_the_calendar_once_it_may_be_read() -> None:
    day = date(2026, 11, 22)
    campaign = Campaign(name="示例活动", daily_case=Window(start=day, end=day))
    case = TypicalCase(id="a", path="typical_cases/2026/a.md", title="水渠", slot_date=day, publish_on=day)

    assert entries(TODAY, campaign, typical_cases=[case]) == {}
    assert "水渠" not in str(pages(TODAY, campaign, typical_cases=[case])[ADDRESS])
    assert entries(day, campaign, typical_cases=[case]) == {"2026-11-22": [("每日典型：水渠", "")]}


def test_this_month_stands_first_and_what_is_over_last() -> None:
    days = (date(2026, 10, 1), date(2026, 11, 1), date(2027, 1, 1))
    campaign = Campaign(name="示例活动", key_dates=tuple(KeyDate(date=d, subject=f"会{d}") for d in days))
    view = data(pages(campaign=campaign)[ADDRESS])

    assert [month["title"] for month in view["months"]] == ["2026年11月", "2027年1月", "2026年10月"]
    assert [link["label"] for link in view["jumps"]] == ["到今天", "2026年10月", "2026年11月", "2027年1月"]


def test_the_calendar_leads_to_today_where_its_month_is_shown() -> None:
    later = Campaign(name="示例活动", key_dates=(KeyDate(date=date(2027, 1, 1), subject="会"),))

    assert data(pages(campaign=later)[ADDRESS])["jumps"][0]["label"] == "2027年1月"


def test_an_event_keeps_its_name_when_it_is_moved_and_on_another_day_of_building() -> None:
    later = KeyDate(date=date(2026, 12, 20), subject="点评会")
    moved = Campaign(name="示例活动", key_dates=(later,))

    assert diary()["点评会"].uid == diary(date(2026, 12, 1), moved)["点评会"].uid
    twice = Campaign(name="示例活动", key_dates=(MEETING, later))
    (found,) = (export.data for export in pages(campaign=twice)[ADDRESS].exports[:1])
    assert isinstance(found, Diary)
    assert len({event.uid for event in found.events}) == 2


def test_the_table_and_the_file_hold_the_same_events() -> None:
    ics, table = (export.data for export in pages(organizations=[unit()], commitments=[promise("a")])[ADDRESS].exports)

    assert isinstance(ics, Diary)
    assert isinstance(table, Table)
    assert [event.summary for event in ics.events] == [row.cells[2].text for row in table.rows]


def test_a_campaign_without_days_has_an_empty_calendar_and_no_file() -> None:
    page = pages(campaign=Campaign(name="示例活动"))[ADDRESS]

    assert (data(page)["months"], page.exports) == ((), ())


def test_the_timeline_names_days_in_no_stage_and_in_two() -> None:
    def faults(end: date) -> Any:
        stages = (
            Stage(name="一", start=date(2026, 3, 1), end=end),
            Stage(name="二", start=date(2026, 12, 1), end=date(2027, 6, 30)),
        )
        return data(pages(campaign=Campaign(name="示例活动", stages=stages))["timeline.html"])["stage_faults"]

    assert faults(date(2026, 11, 30)) == ()
    assert faults(date(2026, 11, 29)) == ("2026年11月30日，不在任何阶段之内。",)
    assert faults(date(2026, 12, 2)) == ("2026年12月1日至12月2日，“一”和“二”重叠。",)
