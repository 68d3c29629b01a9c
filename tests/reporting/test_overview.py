"""The report on a terminal: one screen, whatever is found."""

from unicodedata import east_asian_width

import pytest
from msgspec.structs import replace

from generator.problems import Finding, Severity
from generator.reporting.overview import overview
from generator.rules import RULES, finding

CODES = tuple(RULES)


def made(code: str, number: int) -> list[Finding]:
    """Make findings of a code."""
    return [finding(f"content/{code}-{n}.yml", code, f"第{n}处写错了；请改正。", line=n + 1) for n in range(number)]


def columns(line: str) -> int:
    """Count what a line takes on a terminal."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


def test_a_clean_site_has_one_line() -> None:
    assert list(overview([], 80)) == ["没有发现问题。"]


def test_a_few_findings_are_all_shown_in_full_the_blocking_ones_first() -> None:
    lines = list(overview([*made("R01", 12), *made("C04", 13)], 40))

    assert lines[0] == "发现问题：阻止13处，提醒12处，涉及25个文件。"
    assert len(lines) == 26
    assert [line.split()[1] for line in lines[1:]] == ["C04"] * 13 + ["R01"] * 12


def test_of_many_the_blocking_ones_have_examples_and_the_others_their_count() -> None:
    lines = list(overview([*made("R01", 300), *made("C04", 20), *made("F05", 2)], 200))

    assert lines[0] == "发现问题：阻止22处，提醒300处，涉及322个文件。"
    assert lines[1] == "阻止发布的，先改这些："
    assert lines[2].split("　")[0].split() == ["F05", "2处"]  # What was not understood hides what comes after.
    assert lines[3].strip() == "content/F05-0.yml:1 第0处写错了；请改正。"
    assert [line.split("　")[:2] for line in lines if "R01" in line] == [["  R01 300处", "content/R01-0.yml:1等"]]
    assert sum("content/C04" in line for line in lines) == 3
    assert any("--all" in line for line in lines)
    assert any("check --format html" in line for line in lines)


@pytest.mark.parametrize("number", [2, 10, 40, 500])
def test_whatever_is_found_one_screen_holds_it(number: int) -> None:
    everything = [found for code in CODES for found in made(code, number)]
    waived = replace(everything[0], waiver="原因（示例）", severity=Severity.WARN)

    lines = list(overview([*everything, waived], 80))

    assert len(lines) <= 40
    assert max(columns(line) for line in lines) <= 80


def test_no_code_is_left_out_however_many_there_are() -> None:
    text = "\n".join(overview([found for code in CODES for found in made(code, 3)], 400))

    assert all(code in text for code in CODES)


def test_what_is_let_pass_comes_last_with_its_reason() -> None:
    waived = [replace(f, waiver="领导暂缺（示例）", severity=Severity.WARN) for f in made("C04", 3)]

    lines = list(overview([*waived, *made("R01", 30)], 200))

    (line,) = [line for line in lines if "领导暂缺（示例）" in line]
    assert line.startswith("豁免的3处")
    assert "C04" not in "\n".join(line for line in lines if not line.startswith("豁免"))


def test_a_small_report_keeps_what_is_let_pass_at_its_end() -> None:
    waived = replace(made("C04", 1)[0], waiver="领导暂缺（示例）", severity=Severity.WARN)

    lines = list(overview([waived, *made("R01", 1)], 200))

    assert "R01 提醒" in lines[1]
    assert "C04 豁免" in lines[2]
