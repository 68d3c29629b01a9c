"""Awards on the page: by year, by state, and nothing before its day (CAS-9, CAS-10, CAS-11)."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from generator.model.award import Award, Notice, Prize, ScheduleStep, Winner
from generator.model.publication import Document
from generator.model.typical_case import TypicalCase
from generator.site import Site
from generator.views.tables import Table
from tests.views.samples import TODAY, by_address, data, site, text, unit

PAGE = "awards/qiyi.html"
LIST = "awards/index.html"
NOTICE = Notice(start=date(2026, 6, 8), end=date(2026, 6, 14), phone="0000-0000000", names=("护路队", "zhen党委"))
ITEMS = (
    Prize(
        category="先进集体",
        quota=3,
        winners=(Winner(name="护路队", organization="zhen", case="lamp"), Winner(organization="zhen")),
    ),
    Prize(category="先锋共产党员", quota=1),
)
CASE = TypicalCase(id="lamp", path="typical_cases/2026/lamp.md", title="一盏灯", organization="zhen")
ORDER = ("name", "unit", "case")


def award(**fields: Any) -> Award:
    """Make an award, under notice in June 2026 and made at the end of the month."""
    defaults: dict[str, Any] = {"id": "qiyi", "path": "content/awards/qiyi.yml", "name": "“七一”评选", "year": 2026}
    dates = {"notice": NOTICE, "awarded_on": date(2026, 6, 30), "items": ITEMS, "doc_no": "示创组发〔2026〕9号"}
    return Award(**{**defaults, **dates, **fields})


def made(today: date = TODAY, *awards: Award) -> Site:
    """Make a site with awards, a unit and a case."""
    return site(today, organizations=[unit()], typical_cases=[CASE], awards=awards or [award()])


def page(today: date, *awards: Award) -> Any:
    """Give the award's page on a day."""
    return data(by_address(made(today, *awards))[PAGE])


@pytest.mark.parametrize(
    ("today", "state", "words"),
    [
        (date(2026, 6, 7), "未公示", "还有1天开始公示"),
        (date(2026, 6, 8), "公示中", "还剩6天"),
        (date(2026, 6, 14), "公示中", "今天是最后一天"),
        (date(2026, 6, 15), "公示期满", "计划2026年6月30日表彰"),
        (date(2026, 6, 29), "公示期满", "计划2026年6月30日表彰"),
        (date(2026, 6, 30), "已表彰", "2026年6月30日表彰"),
    ],
)
def test_the_state_of_the_notice_and_its_days_are_those_of_the_day(today: date, state: str, words: str) -> None:
    shown = page(today)

    assert (shown["state"]["word"], shown["state_text"]) == (state, words)


def test_the_list_is_in_no_page_or_file_before_the_notice_begins() -> None:
    assert "护路队" not in text(made(date(2026, 6, 7)))
    assert page(date(2026, 6, 8))["names"] == ("护路队", "zhen党委")


def test_who_stood_under_notice_and_did_not_win_is_named_with_the_reason_and_places_left_are_counted() -> None:
    notice = Notice(start=NOTICE.start, end=NOTICE.end, names=("护路队（交通局）", "zhen党委", "石桥村", "河口村"))
    made_on = award(notice=replace(notice, reasons={"石桥村": "同意票没有过半"}))

    shown = page(date(2026, 6, 30), made_on)
    assert [(each["label"], each["value"]["label"]) for each in shown["passed_over"]] == [
        ("石桥村", "同意票没有过半"),
        ("河口村", "没有说明原因"),
    ]
    assert shown["prizes"][0]["quota_text"] == "名额3个，获奖2个，空缺1个"
    assert page(date(2026, 6, 29), made_on)["passed_over"] == ()
    assert "同意票没有过半" not in text(made(date(2026, 6, 29), made_on))


def test_the_decision_is_a_link_where_the_site_has_it() -> None:
    paper = Document(id="jueding", path="content/documents/jueding.md", title="决定", doc_no="示创组发〔2026〕9号")
    of = site(organizations=[unit()], awards=[award()], documents=[paper])

    assert data(by_address(of)[PAGE])["doc_no"]["address"] == "documents/jueding.html"
    assert page(date(2026, 6, 30))["doc_no"] == {"label": "示创组发〔2026〕9号", "address": ""}


def test_who_won_is_in_no_page_or_file_before_the_day_of_the_award() -> None:
    secret = award(items=(Prize(category="先进集体", quota=1, winners=(Winner(name="没有公布的队"),)),))

    assert "没有公布的队" not in text(made(date(2026, 6, 29), secret))
    assert "9号" not in text(made(date(2026, 6, 29), secret))
    assert "没有公布的队" in text(made(date(2026, 6, 30), secret))


def test_winners_stand_below_their_prize_with_its_quota_and_lead_to_unit_and_case() -> None:
    first, second = page(date(2026, 6, 30))["prizes"]

    assert first["quota_text"] == "名额3个，获奖2个，空缺1个"
    links = [tuple(winner[name] and (*winner[name].values(),) for name in ORDER) for winner in first["winners"]]
    zhen = ("zhen党委", "organizations/zhen.html")
    assert links == [(("护路队", ""), zhen, ("一盏灯", "typical_cases/2026/lamp.html")), (zhen, None, None)]
    assert (second["winners"], second["empty_text"]) == ((), "空缺")


def test_the_file_lists_the_winners_that_the_page_lists() -> None:
    (export,) = by_address(made(date(2026, 6, 30)))[PAGE].exports

    assert isinstance(export.data, Table)
    assert [row.head.label for row in export.data.rows] == ["护路队", "zhen党委"]
    assert by_address(made(date(2026, 6, 29)))[PAGE].exports == ()


def test_a_step_out_of_order_is_named_on_the_page() -> None:
    months = (4, 6, 5)
    schedule = tuple(ScheduleStep(date=date(2026, month, 10), subject=f"第{month}步") for month in months)

    lines = page(date(2026, 5, 10), award(schedule=schedule))["schedule"]

    assert [(line["state"], bool(line["fault"])) for line in lines] == [
        ("done", False),
        ("todo", False),
        ("done", True),
    ]


def test_the_year_of_the_day_stands_first_and_the_others_stay_within_reach() -> None:
    pages = by_address(made(TODAY, award(), award(id="a", year=2025), award(id="b", year=2027)))
    addresses = {address for address in pages if address == LIST or address.startswith("awards/year/")}

    assert addresses == {LIST, "awards/year/2025.html", "awards/year/2027.html"}
    assert data(pages[LIST])["title"] == "2026年评选表彰"
    options = data(pages[LIST])["filters"][0]["options"]
    assert [option["address"] for option in options] == ["awards/year/2027.html", LIST, "awards/year/2025.html"]


def test_each_state_is_counted_and_leads_to_the_first_of_its_awards() -> None:
    waiting = award(id="a", notice=Notice(start=date(2026, 12, 1), end=date(2026, 12, 7)), awarded_on=None)
    shown = data(by_address(made(TODAY, award(), waiting))[LIST])
    rows = shown["sections"][0]["table"]["rows"]

    assert {n["label"]: n["count"] for n in shown["numbers"]} == {"公示中": 0, "公示期满": 0, "未公示": 1, "已表彰": 1}
    anchors = [f"{LIST}#{row['anchor']}" for row in rows]
    assert anchors == [number["address"] for number in shown["numbers"] if number["count"]]
    assert [row["cells"][4]["value"] for row in rows] == ["", 2]
