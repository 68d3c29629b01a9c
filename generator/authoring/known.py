"""What a site already has that an example may lean on: ids to refer to, numbers that are free."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from msgspec import Struct

from generator.model.award import Award
from generator.model.collections import COLLECTIONS
from generator.model.commitment import Commitment, Consultation, Disclosure
from generator.model.declaration import Field, fields_of
from generator.model.leader import Leader
from generator.model.organization import Organization
from generator.model.pairing import Pairing
from generator.model.points import Promotion
from generator.model.publication import Briefing, Document, NewsItem
from generator.model.reports import WorkReport
from generator.model.review import Review, ReviewProblem
from generator.model.reviewing import relations
from generator.site import Site

_REFERENCES = frozenset(
    field.key.ref for collection in COLLECTIONS.values() for field in fields_of(collection.model) if field.key.ref
)
_NUMBER = re.compile(r"(.+)〔(\d{4})〕(\d+)号")
_FIRST = "示创组发"
"""Begins the document number of an office that has none yet."""
_MONTH = timedelta(days=30)
_TODAY: tuple[tuple[type[Struct], str], ...] = (
    (Document, "written_on"),
    (Document, "publish_on"),
    (Briefing, "date"),
    (NewsItem, "date"),
    (Consultation, "date"),
    (Commitment, "made_on"),
    (Disclosure, "date"),
)
"""Days that an example would bear too late, or too early for what is due since."""


@dataclass(frozen=True)
class Known:
    """Values for fields that depend on what is there."""

    ids: Mapping[str, str]
    """Folders that a reference may lead to, as its key names them → an id in them."""
    values: Mapping[tuple[type[Struct], str], str]
    """(model, name of a field) → what to write."""
    left_out: frozenset[tuple[type[Struct], str]]
    """Fields that would make no sense beside these."""

    def value(self, model: type[Struct], field: Field) -> str:
        """Give what the site knows of a field; empty where it knows nothing."""
        return self.values.get((model, field.name)) or self.ids.get(field.key.ref, "")

    def fits(self, model: type[Struct], field: Field) -> bool:
        """Tell whether a field that may be left out has something to say."""
        return (model, field.name) not in self.left_out and (not field.key.ref or bool(self.value(model, field)))


def known_of(site: Site) -> Known:
    """Look for units, leaders and numbers; of the units best one whose commitments need no signature."""
    unit = min(site.organizations.shown.values(), key=lambda u: (u.needs_supervisor, u.id), default=None)
    leader = _leader(site)
    left_out: set[tuple[type[Struct], str]] = set()
    if not leader:
        left_out.add((Organization, "level"))  # A unit of the example's level has to have a supervising leader.
    if unit and unit.needs_supervisor:
        leader = unit.supervising_leader
    else:
        left_out.add((Commitment, "signoff"))
    other = next((key for key in site.organizations.shown if unit is not None and key != unit.id), "")
    ids = {ref: _id(site, ref) for ref in _REFERENCES} | {"organizations": unit.id if unit else "", "leaders": leader}
    return Known(ids, {(Pairing, "party_b"): other, **dict(_values(site))}, frozenset(left_out))


def _id(site: Site, ref: str) -> str:
    """Find an id that a reference may use; one that several folders have is told by its folder."""
    folders = ref.split()
    for folder in folders:
        for key in site.shelves[folder].shown:
            return key if len(site.find(folders, key)) == 1 else f"{folder}/{key}"
    return ""


def _leader(site: Site) -> str:
    in_term = (leader.id for leader in site.leaders.shown.values() if leader.is_in_term(site.as_of))
    return next(in_term, "")


def _values(site: Site) -> Iterator[tuple[tuple[type[Struct], str], str]]:
    top = next((unit.id for unit in site.organizations.shown.values() if not unit.parent), "")
    year = site.as_of.year
    yield (Organization, "parent"), top
    yield (Organization, "supervising_leader"), _leader(site)
    yield (Leader, "organization"), top
    yield from _comment(site)
    for dated, name in _TODAY:
        yield (dated, name), site.as_of.isoformat()
    yield (Commitment, "due_date"), date(year, 12, 31).isoformat()
    yield (Document, "doc_no"), _document_number(site, year)
    for model in (Briefing, Award, Promotion, WorkReport):
        yield (model, "year"), str(year)
    yield (Briefing, "number"), str(_briefing_number(site, year))


def _comment(site: Site) -> Iterator[tuple[tuple[type[Struct], str], str]]:
    """Find a unit and a leader who may comment on it today; without any, the example keeps what it has."""
    units, today = site.organizations.records, site.as_of
    pairs = ((u, leader) for u in site.organizations.shown.values() for leader in site.leaders.shown.values())
    unit, leader = next((pair for pair in pairs if relations(pair[1], pair[0], units, today)), (None, None))
    if unit is not None and leader is not None:
        yield (Review, "organization"), unit.id
        yield (Review, "reviewer"), leader.id
    yield (Review, "date"), today.isoformat()
    yield (ReviewProblem, "due_date"), min(today + _MONTH, date(today.year, 12, 31)).isoformat()


def _document_number(site: Site, year: int) -> str:
    numbers = [match for document in site.documents.records.values() if (match := _NUMBER.fullmatch(document.doc_no))]
    office = numbers[0][1] if numbers else _FIRST
    taken = [int(match[3]) for match in numbers if match[1] == office and match[2] == str(year)]
    return f"{office}〔{year}〕{max(taken, default=0) + 1}号"


def _briefing_number(site: Site, year: int) -> int:
    def belongs(briefing: Briefing) -> bool:
        return (briefing.year or (briefing.date or date.min).year) == year

    taken = (briefing.number or 0 for briefing in site.briefings.records.values() if belongs(briefing))
    return max(taken, default=0) + 1
