"""docs/mechanisms.md: every row names a page, a template and a test that are there, or else a check and a test."""

import ast
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.rules import RULES
from tests.workbench import ROOT, THEME, Built

ROW = re.compile(
    r"\| (?P<id>[A-Z]+-\d+) \| (?P<name>[^|]+) \| (?P<pages>[^|]+) \| (?P<templates>[^|]+) \| (?P<tests>.+) \|"
)
CHECKED_ROW = re.compile(r"\| (?P<id>TXT-\d+) \| (?P<name>[^|]+) \| (?P<codes>[^|]+) \| (?P<tests>[^|]+) \|$", re.M)
PARTS = ("ORG", "CMT", "REV", "EVA", "CAS", "WIN", "DOC")
"""Parts of the campaign, in their order."""
TABLE = (ROOT / "docs" / "mechanisms.md").read_text(encoding="utf-8")
ROWS = {match["id"]: match for match in ROW.finditer(TABLE)}
CHECKED_ROWS = {match["id"]: match for match in CHECKED_ROW.finditer(TABLE)}


def quoted(text: str) -> list[str]:
    """Give what stands between backticks."""
    return re.findall(r"`([^`]+)`", text)


def functions_of(path: Path) -> set[str]:
    """Name the functions of a file."""
    return {node.name for node in ast.parse(path.read_text(encoding="utf-8")).body if isinstance(node, ast.FunctionDef)}


def test_every_line_of_the_table_is_a_row_and_rows_stand_in_order() -> None:
    lines = [line for line in TABLE.splitlines() if line.startswith("| ") and not line.startswith(("| 编号", "| ---"))]
    keys = [(PARTS.index(part), int(number)) for part, _, number in (key.partition("-") for key in ROWS)]

    assert len(lines) == len(ROWS) + len(CHECKED_ROWS)
    assert keys == sorted(keys)
    assert list(CHECKED_ROWS) == sorted(CHECKED_ROWS)


@pytest.mark.parametrize("row", CHECKED_ROWS.values(), ids=CHECKED_ROWS)
def test_a_row_without_a_page_names_a_check_and_a_test_that_are_there(row: re.Match[str]) -> None:
    codes = quoted(row["codes"])
    tests = [test.partition("::") for test in quoted(row["tests"])]

    assert codes
    assert tests
    assert set(codes) <= set(RULES)
    assert all(name in functions_of(ROOT / path) for path, _, name in tests)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_names_a_template_and_a_test_that_are_there(row: re.Match[str]) -> None:
    templates = quoted(row["templates"])
    tests = [test.partition("::") for test in quoted(row["tests"])]

    assert templates
    assert tests
    assert all((THEME / "fragments" / f"{name}.html").is_file() for name in templates)
    assert all(name in functions_of(ROOT / path) for path, _, name in tests)


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_names_a_place_of_the_sample(row: re.Match[str], built: Callable[[str], Built]) -> None:
    output = built("sample").output
    places = [place.partition("#") for place in quoted(row["pages"])]

    assert places
    for address, _, anchor in places:
        html = (output / address).read_text(encoding="utf-8")
        assert not anchor or f'id="{anchor}"' in html
