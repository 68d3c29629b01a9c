"""Cases to read after one (相关典型): other units' of the same vanguard type, from about the same time."""

from collections.abc import Mapping, Sequence

from generator.model.typical_case import TypicalCase
from generator.site import group
from generator.views.case_cards import pioneer_of
from generator.views.index import Index

RELATED = 3
REACH = 8
"""How many places to either side are looked at: no more pages than these can change with a case, and no more work."""


def related_cases(index: Index) -> Mapping[str, tuple[TypicalCase, ...]]:
    """Give the related cases of each wanted case by its id, newest first; without a vanguard type it goes by kind."""
    kinds = group(index.cases, lambda case: pioneer_of(index, case) or case.kind)
    found: dict[str, tuple[TypicalCase, ...]] = {}
    for kind, members in kinds.items():
        days = [_day_number(index, member) for member in members] if kind else []
        for place, member in enumerate(members):
            if index.is_wanted(member):
                found[member.id] = _nearest(members, days, place) if kind else ()
    return found


def _nearest(members: Sequence[TypicalCase], days: Sequence[int], place: int) -> tuple[TypicalCase, ...]:
    """Choose by days, then by places: many cases may have been published on one day."""
    unit, day = members[place].organization, days[place]
    near = range(max(0, place - REACH), min(len(members), place + REACH + 1))
    others = [other for other in near if members[other].organization != unit]
    others.sort(key=lambda other: (abs(days[other] - day), abs(other - place)))
    return tuple(members[chosen] for chosen in sorted(others[:RELATED]))


def _day_number(index: Index, case: TypicalCase) -> int:
    """Count a case's day; those without one stand together at the end of all lists."""
    day = index.case_days[case.id]
    return day.toordinal() if day else 0
