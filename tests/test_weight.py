"""How much a reader's phone fetches: pages, styles and scripts, compressed, without pictures."""

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workbench import Built

FIRST, NEXT = 90_000, 10_000
"""Bytes of a first visit, and of a page after it; the board of a whole district may be longer."""
PART = re.compile(r'<(?:link rel="stylesheet" href|script src)="([^"?#]+)')
CASES = "typical_cases/2026/*.html"


def weight(path: Path) -> int:
    """Weigh a file as a server sends it."""
    return len(gzip.compress(path.read_bytes(), 6, mtime=0))


def parts_of(page: Path) -> set[Path]:
    """List the styles and scripts that a page fetches, those for print too."""
    return {(page.parent / name).resolve() for name in PART.findall(page.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module")
def output(built: Callable[[str], Built]) -> Path:
    """Build the sample."""
    return built("sample").output.resolve()


def test_a_first_visit_to_a_case_is_light(output: Path) -> None:
    visits = {page: weight(page) + sum(map(weight, parts_of(page))) for page in output.glob(CASES)}

    assert len(visits) > 20
    assert max(visits.values()) < FIRST


@pytest.mark.parametrize("following", [CASES, "typical_cases/index.html", "organizations/*.html", "news/2026*.html"])
def test_the_page_after_a_case_brings_little_that_is_new(output: Path, following: str) -> None:
    known = parts_of(next(iter(sorted(output.glob(CASES)))))

    visits = {page: weight(page) + sum(map(weight, parts_of(page) - known)) for page in output.glob(following)}

    assert visits
    assert max(visits.values()) < NEXT


def test_no_page_fetches_more_files_than_two_that_all_pages_have_and_two_of_its_own(output: Path) -> None:
    fetched = {page.relative_to(output).as_posix(): parts_of(page) for page in output.rglob("*.html")}
    common = frozenset.intersection(*map(frozenset, fetched.values()))

    assert sorted(path.name for path in common) == ["column.css", "column.js"]
    assert {page for page, parts in fetched.items() if len(parts) > 4} == set()


def test_every_stylesheet_that_goes_out_is_fetched_by_some_page(output: Path) -> None:
    fetched = set().union(*(parts_of(page) for page in output.rglob("*.html")))

    assert set((output / "assets").rglob("*.css")) - fetched == set()
