"""Rows of a mended text → lines of the text as it was typed: a fix of two lines moves what stands below it."""

from collections.abc import Iterable

from generator.office_yaml import Fault


def typed_line(row: int, faults: Iterable[Fault]) -> int:
    """Give the line (from 1) at which the mended text's line `row` (from 1) was typed."""
    added = 0
    for fault in faults:
        more = fault.fix.count("\n") if fault.fix else 0
        added += min(more, max(0, row - added - fault.line))
    return row - added
