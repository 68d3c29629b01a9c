"""The report on a terminal: each finding, its fix, and many alike counted."""

from generator.problems import Finding
from generator.reporting.text import json_lines, text_lines


def finding(line: int, code: str = "F10", fix: str | None = None) -> Finding:
    """Make a finding."""
    return Finding(path="content/a.yml", line=line, code=code, message="写错了；请改正。", fix=fix)


def test_a_fix_keeps_its_indentation_for_it_is_part_of_what_to_write() -> None:
    _, fix = text_lines([finding(1, fix="  日期: 2026-05-07  ")])

    assert fix == "    改成：  日期: 2026-05-07"


def test_a_fix_of_two_lines_stands_in_two() -> None:
    _, fix = text_lines([finding(1, fix="日期: 2026-05-07\n单位: hekou")])

    assert fix == "    改成：日期: 2026-05-07\n          单位: hekou"


def test_many_alike_in_one_file_are_counted_after_the_first_five() -> None:
    findings = [finding(line) for line in range(1, 9)] + [finding(20, "F12")]

    lines = list(text_lines(findings))

    assert len(lines) == 7
    assert lines[5] == "content/a.yml F10 同类问题还有3处：第6、7、8行。"
    assert lines[6].startswith("content/a.yml:20 F12")


def test_json_leaves_nothing_out() -> None:
    assert len(list(json_lines([finding(line) for line in range(1, 9)]))) == 8
