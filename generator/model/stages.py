"""Stages of the campaign: whether one begins where the other ends (DOC-1)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from generator.model.settings import Stage


class Break(NamedTuple):
    """Days that belong to no stage, or to two."""

    earlier: Stage
    later: Stage
    first: date
    last: date
    is_overlap: bool


def breaks(stages: Sequence[Stage]) -> Iterator[Break]:
    """Give the gaps and overlaps between stages, in time; a stage without both its days is passed over."""
    dated = [(s.start, s.end, s) for s in stages if s.start and s.end and s.start <= s.end]
    dated.sort(key=lambda one: one[:2])
    if not dated:
        return
    _, reached, before = dated[0]
    for start, end, stage in dated[1:]:
        if start <= reached:
            yield Break(before, stage, start, min(end, reached), is_overlap=True)
        elif start - reached > timedelta(1):
            yield Break(before, stage, reached + timedelta(1), start - timedelta(1), is_overlap=False)
        if end > reached:
            reached, before = end, stage


def is_running(stages: Sequence[Stage], day: date) -> bool:
    """Tell whether the campaign has begun and is not over; on its last day it is not."""
    starts = [stage.start for stage in stages if stage.start]
    ends = [stage.end for stage in stages if stage.end]
    return bool(starts) and min(starts) <= day and (len(ends) < len(stages) or day <= max(ends))


def first_day(stages: Sequence[Stage]) -> date | None:
    """Give the day the campaign begins."""
    return min((stage.start for stage in stages if stage.start), default=None)
