"""What a site already has that an example may lean on: ids to refer to, numbers that are free."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from msgspec import Struct

from generator.model.commitment import Commitment
from generator.model.declaration import Field
from generator.model.leader import Leader
from generator.model.organization import Organization
from generator.model.publication import Briefing, Document, NewsItem
from generator.site import Site

_NUMBER = re.compile(r"(.+)〔(\d{4})〕(\d+)号")
_FIRST = "示创组发"
"""Begins the document number of an office that has none yet."""


@dataclass(frozen=True)
class Known:
    """Values for fields that depend on what is there."""

    ids: Mapping[str, str]
    """Folder of a collection → an id in it."""
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
    ids = {"organizations": unit.id if unit else "", "leaders": leader}
    return Known(ids, dict(_values(site)), frozenset(left_out))


def _leader(site: Site) -> str:
    in_term = (leader.id for leader in site.leaders.shown.values() if leader.is_in_term(site.as_of))
    return next(in_term, "")


def _values(site: Site) -> Iterator[tuple[tuple[type[Struct], str], str]]:
    top = next((unit.id for unit in site.organizations.shown.values() if not unit.parent), "")
    year = site.as_of.year
    yield (Organization, "parent"), top
    yield (Organization, "supervising_leader"), _leader(site)
    yield (Leader, "organization"), top
    for model, name in ((Document, "written_on"), (Document, "publish_on"), (Briefing, "date"), (NewsItem, "date")):
        yield (model, name), site.as_of.isoformat()
    yield (Document, "doc_no"), _document_number(site, year)
    yield (Briefing, "year"), str(year)
    yield (Briefing, "number"), str(_briefing_number(site, year))


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
