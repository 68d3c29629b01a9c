"""What is written down for a day to come makes no difference before that day: as if nobody had written it."""

import dataclasses
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from generator.model.record import Record
from generator.site import Site
from tests.days import FOLDERS, Made, on, read, some_days

HAPPENED = {
    "commitments": ("disclosures", "progress", "lookbacks"),
    "organizations": ("review_requests",),
}
"""Lists of what happened, each on its date."""
DONE: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "commitments": {"completed_on": ("evidence",)},
    "rectifications": {"closed_on": ("evidence", "reply")},
    "demo_points": {"accepted_on": (), "removed_on": ()},
    "tasks": {"closed_on": ()},
    "submissions": {"submitted_on": ()},
}
"""Days on which a record is done with, and what is written down together with them."""
GONE = {"commitments": "made_on", "activity_checks": "date", "coverages": "date", "indicators": "date"}
"""Records that are not there at all before their day."""
PLANS = re.compile(r"\.steps\[\d+\]\.text$")
"""A bar of steps says when the coming ones are planned."""


def is_to_come(part: Any, day: date, name: str = "date") -> bool:
    """Tell whether a part's day lies ahead."""
    return bool((at := getattr(part, name)) and at > day)


def forgotten(folder: str, record: Any, day: date) -> Record:
    """Give the record as it was on the day."""
    changes: dict[str, Any] = {
        name: tuple(part for part in getattr(record, name) if not is_to_come(part, day))
        for name in HAPPENED.get(folder, ())
    }
    for name, others in DONE.get(folder, {}).items():
        if is_to_come(record, day, name):
            changes |= {name: None, **{other: type(getattr(record, other))() for other in others}}
    if folder == "commitments":
        changes["extensions"] = tuple(e for e in record.extensions if not is_to_come(e, day, "disclosed_on"))
        if record.assessment and is_to_come(record.assessment, day):
            changes["assessment"] = None
    if folder == "leaders":
        changes["contact_points"] = tuple(
            replace(point, visits=tuple(visit for visit in point.visits if not is_to_come(visit, day)))
            for point in record.contact_points
        )
    made: Record = replace(record, **changes)
    return made


def as_it_was(site: Site, day: date) -> Site:
    """Forget all that happens after the day; a promise that is not made yet is not there at all."""
    shelves: dict[str, Any] = {}
    for folder, shelf in on(site, day).shelves.items():
        records = {key: forgotten(folder, record, day) for key, record in shelf.records.items()}
        if name := GONE.get(folder):
            records = {key: record for key, record in records.items() if not is_to_come(record, day, name)}
        shelves[folder] = dataclasses.replace(shelf, records=records)
    return dataclasses.replace(on(site, day), **shelves)


def said(made: Made) -> Mapping[str, object]:
    """List everything that pages say, by page and place."""
    found: dict[str, object] = {}

    def note(place: str, value: object) -> None:
        if isinstance(value, dict):
            for name, item in value.items():
                note(f"{place}.{name}", item)
        elif isinstance(value, list | tuple):
            for number, item in enumerate(value):
                note(f"{place}[{number}]", item)
        elif PLANS.search(place) is None:
            found[place] = value

    for address, view in made.views.items():
        note(address, msgspec.to_builtins(view))
    return found


@pytest.mark.parametrize(("name", "day"), [(name, day) for name in FOLDERS for day in some_days(read(name), 25)])
def test_what_is_to_come_changes_nothing_that_is_said_today(name: str, day: date) -> None:
    site = read(name)

    now, then = said(Made(on(site, day))), said(Made(as_it_was(site, day)))

    places = sorted(now.keys() | then.keys())
    assert [(at, now.get(at), then.get(at)) for at in places if now.get(at) != then.get(at)] == []
