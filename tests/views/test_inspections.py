"""Inspections: by unit, with what was found and what is done about it (WIN-5)."""

from datetime import date

from tests.views.opinions import inspection, numbers, pages_of, remedy, table

BOARD = "inspections/index.html"
PROVED = {"closed_on": date(2026, 11, 15), "evidence": ("照片（示例）",)}


def test_problems_lead_to_their_rectifications_and_the_others_are_named() -> None:
    made = inspection("i", "牌子旧", "灯不亮", "门难开")
    done = [remedy("z", "i", "牌子旧", **PROVED), remedy("y", "i", "灯不亮")]
    pages = pages_of(inspections=[made], rectifications=done)

    assert numbers(pages[BOARD]) == {"检查": 1, "发现问题": 3, "已整改": 1, "未列入整改": 1}
    assert [row[:3] for row in table(pages["inspections/i.html"], "problems")] == [
        ["牌子旧", "—", "已整改"],
        ["灯不亮", "—", "整改中"],
        ["门难开", "—", "未列入整改，已11天"],
    ]
    rows = next(s for s in pages["inspections/i.html"]["sections"] if s["id"] == "problems")["table"]["rows"]
    assert rows[0]["cells"][1]["address"] == "rectifications/z.html"


def test_units_stand_as_in_the_tree_and_the_latest_inspection_first() -> None:
    made = [
        inspection("a", organization="cun"),
        inspection("b", date=date(2026, 5, 1)),
        inspection("c", date=date(2026, 6, 1)),
    ]
    pages = pages_of(inspections=made)

    assert [row[:2] for row in table(pages[BOARD], "units")] == [["zhen党委", "2"], ["cun党委", "1"]]
    assert [row[3] for row in table(pages[BOARD], "details")] == ["2026-11-10", "2026-06-01", "2026-05-01"]
    rows = next(s for s in pages[BOARD]["sections"] if s["id"] == "units")["table"]["rows"]
    assert [row["cells"][0]["address"] for row in rows] == [
        "organizations/zhen.html#inspections",
        "organizations/cun.html#inspections",
    ]
    assert "从新到旧排列" in pages[BOARD]["note"]


def test_an_inspection_planned_for_tomorrow_is_not_told() -> None:
    assert BOARD not in pages_of(date(2026, 11, 9), inspections=[inspection("i", "牌子旧")])
    assert BOARD in pages_of(date(2026, 11, 10), inspections=[inspection("i", "牌子旧")])
