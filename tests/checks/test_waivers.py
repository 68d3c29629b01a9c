"""A waiver: one record lets one demand pass and says why; nothing else does."""

import json
from pathlib import Path

import pytest

from generator.problems import Finding, Severity, blocks
from tests.workbench import Office, copy_of

NEWS = "content/news/ketang.md"
LIST = "content/commitments/paishui.yml"
WAIVER = "豁免:\n  - 检查: {}\n    原因: 照片正在征求同意（示例）\n"
DEAD = "\n![现场](xianchang.jpg)\n"


def with_waiver(office: Office, code: str, body: str = DEAD) -> None:
    """Write a piece of news with a waiver."""
    office.write({NEWS: f"---\n标题: 田间课堂开讲（示例）\n日期: 2026-05-12\n{WAIVER.format(code)}---\n正文。{body}"})


def commitments(first: str, second: str) -> str:
    """Write two commitments, neither of them signed, in one file."""
    text = (
        "- 编号: {0}\n  承诺主体: hekou-zhen\n  承诺类型: 实事承诺\n  来源依据: 群众热点\n"
        "  承诺内容: 修通1.2公里水渠{0}。\n"
        "  承诺日期: 2026-03-15\n  办结时限: 2026-12-20\n  责任人: 钱示例\n"
        "  征求群众意见: {{方式: 走访, 日期: 2026-03-10, 人数: 36}}\n{1}"
    )
    return text.format("a", first) + text.format("b", second)


def only(office: Office, code: str) -> list[Finding]:
    """Give the findings of a code."""
    return [found for found in office.findings() if found.code == code]


def test_a_waived_finding_says_why_and_blocks_nothing(office: Office) -> None:
    with_waiver(office, "U01")

    (found,) = only(office, "U01")

    assert found.waiver == "照片正在征求同意（示例）"
    assert not blocks(office.findings())


def test_without_its_waiver_the_same_finding_blocks(office: Office) -> None:
    with_waiver(office, "D03")

    (found,) = only(office, "U01")

    assert found.waiver is None
    assert found.severity is Severity.BLOCK


def test_of_a_list_only_the_record_that_says_so_is_waived(tmp_path: Path) -> None:
    office = copy_of("sound", tmp_path / "office")
    unsigned = commitments("", "  豁免: [{检查: C04, 原因: 包抓领导暂缺（示例）}]\n")
    office.write({LIST: unsigned})

    first, second = only(office, "C04")

    assert (first.line, first.waiver) == (1, None)
    assert (second.line, second.waiver) == (10, "包抓领导暂缺（示例）")


def test_the_first_of_a_list_does_not_waive_for_those_after_it(tmp_path: Path) -> None:
    office = copy_of("sound", tmp_path / "office")
    office.write({LIST: commitments("  豁免: [{检查: C04, 原因: 包抓领导暂缺（示例）}]\n", "")})

    assert [found.waiver for found in only(office, "C04")] == ["包抓领导暂缺（示例）", None]


@pytest.mark.parametrize("code", ["F04", "P01"])
def test_what_was_not_understood_and_personal_data_cannot_be_waived(office: Office, code: str) -> None:
    with_waiver(office, code, "")

    (found,) = only(office, "F06")

    assert found.line == 5
    assert f"“{code}”" in found.message


def test_an_unknown_code_is_told_with_the_nearest_one(office: Office) -> None:
    with_waiver(office, "U001", "")

    (found,) = only(office, "F06")

    assert "您是不是要写“U01”？" in found.message


def test_the_gates_over_finished_files_are_waived_as_well(office: Office) -> None:
    theme = office.take_theme()
    fragment = theme / "fragments" / "news-item.html"
    fragment.write_text(fragment.read_text(encoding="utf-8") + "<div>", encoding="utf-8")
    with_waiver(office, "U03", "")

    told = office.json_findings()

    own = [found for found in told if found["code"] == "U03" and found["path"] == NEWS]
    assert [found.get("waiver") for found in own] == ["照片正在征求同意（示例）"]
    assert "F18" not in {found["code"] for found in told}


def test_a_closed_check_is_not_told_at_all_and_a_stricter_one_stays_waived(office: Office) -> None:
    with_waiver(office, "U01")
    office.replace("content/site.yml", "主办单位: 示例办公室", "主办单位: 示例办公室\n检查: {U01: 阻止}")

    (found,) = only(office, "U01")

    assert found.severity is Severity.WARN


def test_json_says_why_only_where_something_is_waived(office: Office) -> None:
    with_waiver(office, "U01", DEAD)
    office.write({"content/notices/a.md": "放错了。\n"})

    waived, other = office.json_findings()

    assert list(waived) == ["path", "line", "code", "severity", "message", "fix", "waiver"]
    assert list(other) == ["path", "line", "code", "severity", "message", "fix"]


def test_a_release_goes_out_with_what_is_waived(office: Office, capsys: pytest.CaptureFixture[str]) -> None:
    with_waiver(office, "U01")

    assert office.run("build", "--output", str(office.root / "site")) == 0

    said = capsys.readouterr().out
    assert f"{NEWS}:9 U01 豁免 " in said
    assert "原因：照片正在征求同意（示例）" in said
    assert "照片正在征求同意" not in json.dumps(
        [path.read_text(encoding="utf-8") for path in (office.root / "site").rglob("*.html")], ensure_ascii=False
    )
