"""The report in a pipe: each finding with its fix, none left out, then how many there are."""

from msgspec.structs import replace

from generator.problems import Finding, Severity
from generator.reporting.text import json_lines, summary, text_lines


def finding(line: int, code: str = "F10", fix: str | None = None) -> Finding:
    """Make a finding."""
    return Finding(path="content/a.yml", line=line, code=code, message="写错了；请改正。", fix=fix)


def waived(line: int) -> Finding:
    """Make a finding that its record lets pass."""
    return replace(finding(line, "C04"), waiver="领导暂缺（示例）", severity=Severity.WARN)


def test_a_fix_keeps_its_indentation_for_it_is_part_of_what_to_write() -> None:
    _, fix, *_ = text_lines([finding(1, fix="  日期: 2026-05-07  ")])

    assert fix == "    改成：  日期: 2026-05-07"


def test_how_many_the_program_can_mend_itself_is_said_where_it_can() -> None:
    sure, guessed, encoding = finding(1, fix="日期: 2026-05-07"), finding(2, fix="一: 1\n二: 2"), finding(1, "F13")

    assert list(text_lines([sure, guessed, encoding]))[-1].startswith(
        "其中2处程序可以代改：运行python -m generator fix"
    )
    assert "代改" not in "".join(text_lines([guessed]))


def test_a_fix_of_two_lines_stands_in_two() -> None:
    _, fix, _ = text_lines([finding(1, fix="日期: 2026-05-07\n单位: hekou")])

    assert fix == "    改成：日期: 2026-05-07\n          单位: hekou"


def test_many_alike_in_one_file_are_all_there() -> None:
    lines = list(text_lines([finding(line) for line in range(1, 200)]))

    assert lines[:-1] == [f"content/a.yml:{line} F10 阻止 写错了；请改正。" for line in range(1, 200)]


def test_the_last_line_counts_places_and_files_without_what_is_let_pass() -> None:
    warning = replace(finding(1, "X01"), path="content/b.yml", severity=Severity.WARN)

    assert summary([]) == "没有发现问题。"
    assert summary([finding(1), finding(2), warning]) == "发现问题：阻止2处，提醒1处，涉及2个文件。"
    assert summary([finding(1), waived(9)]) == "发现问题：阻止1处，涉及1个文件。另有1处已豁免。"
    assert summary([waived(9)]) == "没有发现问题。另有1处已豁免。"


def test_what_is_let_pass_says_so_and_why() -> None:
    line, _ = text_lines([waived(9)])

    assert line == "content/a.yml:9 C04 豁免 写错了；请改正。（原因：领导暂缺（示例））"


def test_json_leaves_nothing_out() -> None:
    assert len(list(json_lines([finding(line) for line in range(1, 9)]))) == 8
