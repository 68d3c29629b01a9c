"""What leaders did themselves (亲自安排、亲自督查、亲自点评)."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from generator.model.inspection import Inspection
from generator.model.leader import Leader, Visit
from generator.model.meeting import Meeting
from generator.model.review import Review


class Deed(StrEnum):
    """The three things that are to be done in person."""

    ARRANGED = "亲自安排"
    INSPECTED = "亲自督查"
    COMMENTED = "亲自点评"


Done = Meeting | Inspection | Visit | Review


class Act(NamedTuple):
    """One of them, done."""

    leader: str
    deed: Deed
    date: date
    record: Done
    organization: str
    """Unit that it was about; empty for a meeting."""


def acts(
    leaders: Mapping[str, Leader],
    meetings: Iterable[Meeting],
    inspections: Iterable[Inspection],
    reviews: Iterable[Review],
    today: date,
) -> tuple[Act, ...]:
    """Give what these leaders did by the day: meetings chaired, inspections led and visits made, comments."""
    by_name = leaders_by_name(leaders)
    found: tuple[tuple[str, Deed, date | None, Done, str], ...] = (
        *((by_name.get(m.chair, m.chair), Deed.ARRANGED, m.date, m, "") for m in meetings),
        *((i.leader, Deed.INSPECTED, i.date, i, i.organization) for i in inspections),
        *((r.reviewer, Deed.COMMENTED, r.date, r, r.organization) for r in reviews),
        *_visits(leaders),
    )
    return tuple(
        Act(leader, deed, day, record, unit)
        for leader, deed, day, record, unit in found
        if leader in leaders and day is not None and day <= today
    )


def leaders_by_name(leaders: Mapping[str, Leader]) -> Mapping[str, str]:
    """Map the names that only one of these leaders bears to ids: who chaired may be written by name."""
    ids: dict[str, list[str]] = {}
    for key, leader in leaders.items():
        ids.setdefault(leader.name, []).append(key)
    return {name: keys[0] for name, keys in ids.items() if name and len(keys) == 1}


def _visits(leaders: Mapping[str, Leader]) -> Iterator[tuple[str, Deed, date | None, Visit, str]]:
    for key, leader in leaders.items():
        for point in leader.contact_points:
            yield from ((key, Deed.INSPECTED, visit.date, visit, point.organization) for visit in point.visits)
