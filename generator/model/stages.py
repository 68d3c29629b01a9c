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
