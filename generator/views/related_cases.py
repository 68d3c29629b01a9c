"""Cases to read after one (相关典型): other units' of the same vanguard type, from about the same time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.typical_case import TypicalCase
from generator.site import group
from generator.views.case_cards import pioneer_of
from generator.views.index import Index

RELATED = 3
REACH = 8
"""How many places to either side are looked at: no more pages than these can change with a case, and no more work."""


def related_cases(index: Index) -> Mapping[str, tuple[TypicalCase, ...]]:
    """Give the related cases of each case by its id, newest first; cases of no vanguard type go by their kind."""
    kinds = group(index.cases, lambda case: pioneer_of(index, case) or case.kind)
    return {
        member.id: _nearest(index, members, place) if kind else ()
        for kind, members in kinds.items()
        for place, member in enumerate(members)
    }


def _nearest(index: Index, members: Sequence[TypicalCase], place: int) -> tuple[TypicalCase, ...]:
    """Choose by days, then by places: many cases may have been published on one day."""
    day = _day(index, members[place])
    distances = sorted((abs((_day(index, members[p]) - day).days), abs(p - place), p) for p in _others(members, place))
    return tuple(members[chosen] for chosen in sorted(p for _, _, p in distances[:RELATED]))


def _others(members: Sequence[TypicalCase], place: int) -> Iterator[int]:
    """Give the places near a case where another unit's stands."""
    unit = members[place].organization
    near = range(max(0, place - REACH), min(len(members), place + REACH + 1))
    return (other for other in near if members[other].organization != unit)


def _day(index: Index, case: TypicalCase) -> date:
    """Give a case's day; those without one stand together at the end of all lists."""
    return index.case_days[case.id] or date.min
