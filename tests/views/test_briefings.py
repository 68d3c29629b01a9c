"""The library of briefings: numbers that are left out (DOC-3)."""

from typing import Any

import pytest

from generator.model.publication import Briefing
from generator.model.record import Status
from tests.views.samples import by_address, data, site


def note(*issues: tuple[int | None, int | None], **fields: Any) -> str:
    """Give what the library says of these (year, number)."""
    records = [
        Briefing(id=f"b{n}", path=f"content/briefings/b{n}.md", year=year, number=number, **fields)
        for n, (year, number) in enumerate(issues)
    ]
    text: str = data(by_address(site(briefings=records))["briefings/index.html"])["note"]
    return text


@pytest.mark.parametrize(
    ("numbers", "gaps"),
    [
        ([1, 2, 3], ""),
        ([1, 3], "缺第2期。"),
        ([1, 3, 7], "缺第2期、第4至6期。"),
        ([81], ""),
        ([81, 83], "缺第82期。"),
        ([2, 2], ""),
        ([None, 2], ""),
    ],
)
def test_numbers_between_the_first_and_the_last_are_named_where_they_are_left_out(
    numbers: list[int | None], gaps: str
) -> None:
    assert note(*((None, number) for number in numbers)).partition("排列。")[2] == gaps


def test_each_year_is_numbered_by_itself() -> None:
    assert note((2025, 9), (2026, 1), (2026, 3)).endswith("排列。2026年缺第2期。")


def test_a_draft_fills_no_gap() -> None:
    records = [
        Briefing(id="a", path="content/briefings/a.md", number=1),
        Briefing(id="b", path="content/briefings/b.md", number=2, status=Status.DRAFT),
        Briefing(id="c", path="content/briefings/c.md", number=3),
    ]

    assert data(by_address(site(briefings=records))["briefings/index.html"])["note"].endswith("缺第2期。")
