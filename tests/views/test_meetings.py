"""Meetings (REV-6), and what leaders did in person (ORG-6)."""

from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from generator.model.inspection import Inspection, InspectionMethod
from generator.model.leader import ContactPoint, Leader, Visit
from generator.model.meeting import Meeting, MeetingType
from generator.model.record import Visibility
from generator.site import Site
from tests.views.samples import TODAY, by_address, data, site, text, unit
from tests.views.test_reviews import comment

IN_PERSON = "leaders/in-person.html"
ZHAO = Leader(id="zhao", path="content/leaders/zhao.yml", name="赵示例", term_end=TODAY)


def meeting(key: str = "m1", **fields: Any) -> Meeting:
    """Make a meeting of 2026-05-09, chaired by `zhao`."""
    defaults: dict[str, Any] = {"path": "content/meetings/all.yml", "item": 0, "name": "推进会", "chair": "zhao"}
    return Meeting(**{"id": key, **defaults, "type": MeetingType.PROMOTION, "date": date(2026, 5, 9), **fields})


def made(*meetings: Meeting, as_of: date = TODAY, **records: Any) -> Site:
    """Make a site of a unit and a leader."""
    return site(as_of, **{"organizations": [unit()], "leaders": [ZHAO], "meetings": meetings, **records})


def deeds(of: Site) -> dict[str, list[str]]:
    """Give each leader's counts and what is missing."""
    rows = data(by_address(of)[IN_PERSON])["sections"][0]["table"]["rows"]
    return {row["head"]["label"]: [cell["text"] for cell in row["cells"][1:]] for row in rows}


@pytest.mark.parametrize(
    ("stated", "gap"),
    [
        (2, ""),
        (None, ""),
        (3, "报道说有3个单位发言，这里列出2个，还有1个没有列出。"),
        (1, "报道说有1个单位发言，这里列出2个，多列了1个。"),
    ],
)
def test_the_stated_number_of_speakers_is_those_listed_or_the_difference_is_named(stated: int | None, gap: str) -> None:
    of = made(meeting(speakers=("zhen", "示例区总工会"), speaker_count=stated))
    view = data(by_address(of)["meetings/m1.html"])

    assert [(speaker["label"], speaker["address"]) for speaker in view["speakers"]] == [
        ("zhen党委", "organizations/zhen.html"),
        ("示例区总工会", ""),
    ]
    assert view["speakers_gap"] == gap


def test_meetings_are_listed_newest_first_and_by_kind() -> None:
    of = made(meeting(), meeting("m2", name="座谈会", type=MeetingType.FORUM, date=date(2026, 6, 1)))
    pages = by_address(of)

    assert [row["head"]["label"] for row in data(pages["meetings/index.html"])["sections"][0]["table"]["rows"]] == [
        "座谈会",
        "推进会",
    ]
    assert len(data(pages["meetings/type/forum.html"])["sections"][0]["table"]["rows"]) == 1


@pytest.mark.parametrize(
    ("as_of", "expected"), [(date(2026, 5, 8), "还有1天"), (date(2026, 5, 9), "就在今天"), (date(2026, 5, 10), None)]
)
def test_a_meeting_to_come_says_how_far_off_it_is(as_of: date, expected: str | None) -> None:
    facts = data(by_address(made(meeting(), as_of=as_of))["meetings/m1.html"])["facts"]

    assert next(f["value"]["label"] for f in facts if f["label"] == "日期") == "2026年5月9日" + (
        f"，{expected}" if expected else ""
    )


def test_a_meeting_to_come_has_not_been_published_on_its_day_and_says_that_nobody_has_spoken() -> None:
    view = data(by_address(made(meeting(date=date(2026, 11, 22))))["meetings/m1.html"])

    assert (view["bar"]["date"], view["empty_text"]) == ("", "会议还没有开")


def test_meetings_chaired_inspections_led_visits_and_comments_are_counted() -> None:
    visits = (Visit(date=date(2026, 4, 1)), Visit(date=TODAY))
    zhao = Leader(
        id="zhao",
        path="content/leaders/zhao.yml",
        name="赵示例",
        contact_points=(ContactPoint(organization="zhen", visits=visits),),
    )
    inspection = Inspection(
        id="i1",
        path="content/inspections/a.yml",
        leader="zhao",
        organization="zhen",
        date=TODAY,
        method=InspectionMethod.RANDOM,
    )
    of = made(meeting(), meeting("m2", chair="赵示例"), leaders=[zhao], inspections=[inspection], reviews=[comment()])

    assert deeds(of) == {"赵示例": ["2", "3", "1", "—"]}
    details = data(by_address(of)[IN_PERSON])["sections"][2]["table"]["rows"]
    assert [row["anchor"] for row in details] == [
        "zhao-arranged",
        "",
        "zhao-inspected",
        "",
        "",
        "zhao-commented",
    ]
    addresses = [row["head"]["address"] for row in details]
    assert "inspections/i1.html" in addresses

    own = data(by_address(of)["leaders/zhao.html"])["deeds"]
    assert [(deed["name"], deed["count_text"], deed["is_gap"]) for deed in own] == [
        ("亲自安排", "2次", False),
        ("亲自督查", "3次", False),
        ("亲自点评", "1次", False),
    ]
    assert [line["address"] for deed in own for line in deed["lines"]] == addresses


def test_a_leaders_own_page_names_the_gaps_and_leads_to_the_rest_of_what_it_does_not_list() -> None:
    meetings = [meeting(f"m{n:02}", date=date(2026, 5, 1 + n)) for n in range(12)]
    pages = by_address(made(*meetings))
    arranged, *others = data(pages["leaders/zhao.html"])["deeds"]

    assert [deed["name"] for deed in others if deed["is_gap"] and not deed["lines"]] == ["亲自督查", "亲自点评"]
    assert (arranged["count_text"], len(arranged["lines"])) == ("12次", 10)
    assert arranged["more"]["label"] == "查看全部12次"
    asked = dict(parse_qsl(urlsplit(arranged["more"]["address"]).query))
    table = data(pages[IN_PERSON])["sections"][2]["table"]
    assert set(asked) == {f"{table['name']}.{key}" for key in ("leader", "deed")}
    assert {cell["text"] for row in table["rows"] for cell in row["cells"][:2]} == set(asked.values())


def test_a_zero_is_flagged_and_who_has_it_is_named() -> None:
    of = made(meeting())
    view = data(by_address(of)[IN_PERSON])
    cells = view["sections"][0]["table"]["rows"][0]["cells"]

    assert [(cell["text"], cell["slug"]) for cell in cells[2:4]] == [("0", "alert"), ("0", "alert")]
    assert deeds(of)["赵示例"][-1] == "亲自督查、亲自点评"
    assert [group["label"] for group in view["sections"][1]["names"]] == ["没有亲自督查，1人", "没有亲自点评，1人"]


def test_what_lies_ahead_has_not_been_done() -> None:
    of = made(meeting(), meeting("m2", date=date(2026, 11, 22)))

    assert deeds(of)["赵示例"][0] == "1"


def test_a_leader_is_on_the_board_up_to_the_last_day_of_the_term() -> None:
    other = Leader(id="qian", path="content/leaders/qian.yml", name="钱示例")
    records: dict[str, Any] = {"leaders": [ZHAO, other]}
    meetings = (meeting(), meeting("m2", chair="qian"))

    assert list(deeds(made(*meetings, **records))) == ["钱示例", "赵示例"]
    assert list(deeds(made(*meetings, as_of=date(2026, 11, 22), **records))) == ["钱示例"]


def test_nothing_is_said_of_a_hidden_unit_or_a_hidden_meeting() -> None:
    secret = unit("mimi", visibility=Visibility.INTERNAL)
    inspection = Inspection(id="i1", path="content/inspections/a.yml", leader="zhao", organization="mimi", date=TODAY)
    hidden = meeting("mimi-m", name="mimi会", visibility=Visibility.LEVEL)
    of = made(meeting(speakers=("mimi",)), hidden, organizations=[unit(), secret], inspections=[inspection])

    assert "mimi" not in text(of)
    assert deeds(of)["赵示例"][1] == "0"
