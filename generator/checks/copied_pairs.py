"""Which texts are compared with which, and the two texts of each copy with what they share marked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from generator.checks.places import place
from generator.copied import Sheet
from generator.model.commitment import CommitmentType
from generator.model.organization import Organization
from generator.model.record import Record, Status
from generator.model.reviewing import superiors
from generator.problems import CopiedPair, Passage, Where
from generator.shingles import SHINGLE, bare, covered, grams, origins, without
from generator.site import Site

_TEMPLATE_OF = 3
"""What so many parties' common promises of a year share was given to them."""
_SHORT = 30
"""Characters: a shorter phrase that three have is everybody's."""
_MARKED, _MARKED_IN_LONG, _LONG = 3, 5, 300
"""Shared runs of so many characters are marked: in long texts shorter ones are shared by chance."""
_BODY = re.compile(r"（[^）]*）|\([^)]*\)|(?:党委|党组|党工委|党总支|党支部|支部委员会|委员会)$")
"""What a unit's name has beside the name of the place."""


class Entry(Struct, frozen=True, kw_only=True):
    """A text as it stands in a record."""

    record: Record
    where: Where
    owner: str
    """His texts are not compared with each other."""
    group: str = ""
    """Only texts of one group are compared."""
    label: str
    text: str
    bare: str
    written_on: date | None
    depth: int = 0
    """How many units are above: of two texts without a date the superior's is taken to be the earlier."""

    @property
    def order(self) -> tuple[date, int, str, int]:
        """Who wrote first, as far as is known."""
        return self.written_on or date.max, self.depth, self.record.path, self.record.item or 0


def commitments(site: Site) -> tuple[Entry, ...]:
    """Give the promises of units; of the common ones what is their own."""
    official, units = _official(site), site.organizations.records
    names = {key: _names(unit, units) for key, unit in units.items()}
    entries: list[Entry] = []
    common: list[Entry] = []
    for record in site.commitments.records.values():
        if record.member or record.status is Status.WITHDRAWN:
            continue
        unit = units.get(record.party)
        entry = Entry(
            record=record,
            where=place(record, "text"),
            owner=record.party,
            label=unit.label if unit else record.party,
            text=record.text,
            bare=without(bare(record.text, names.get(record.party, ())), official),
            written_on=record.made_on,
        )
        (common if record.type is CommitmentType.COMMON else entries).append(entry)
    return (*entries, *_without_templates(common))


def _without_templates(common: Sequence[Entry]) -> Iterator[Entry]:
    """Take off what three parties' common promises of one year share."""
    year = lambda entry: entry.written_on.year if entry.written_on else 0  # noqa: E731
    for _, members in groupby(sorted(common, key=year), key=year):
        of_year = tuple(members)
        template = _template(of_year)
        yield from (replace(entry, bare=without(entry.bare, template)) for entry in of_year)


def _template(entries: Sequence[Entry]) -> set[str]:
    """Give the shingles that three parties have."""
    of_party: dict[str, set[str]] = {}
    for entry in entries:
        of_party.setdefault(entry.owner, set()).update(grams(entry.bare, SHINGLE))
    held: list[set[str]] = [set() for _ in range(_TEMPLATE_OF)]
    for shingles in of_party.values():
        for more, fewer in zip(held[:0:-1], held[-2::-1], strict=True):
            more |= fewer & shingles
        held[0] |= shingles
    return held[-1]


def plans(site: Site) -> tuple[Entry, ...]:
    """Give the plans of units: their text, or the document that they name, which several may share."""
    official, units = _official(site), site.organizations.records
    planned = (unit for unit in units.values() if unit.plan and unit.status is not Status.WITHDRAWN)
    return tuple(_plan(site, unit, official) for unit in planned)


def _plan(site: Site, unit: Organization, official: set[str]) -> Entry:
    document, units = site.documents.records.get(unit.plan), site.organizations.records
    text = document.body if document else unit.plan
    return Entry(
        record=unit,
        where=place(unit, "plan"),
        owner=f"documents/{document.id}" if document else unit.id,
        label=unit.label,
        text=text,
        bare=without(bare(text, _names(unit, units)), official),
        written_on=document.written_on if document else None,
        depth=len(list(superiors(unit, units))),
    )


def comments(site: Site) -> tuple[Entry, ...]:
    """Give the leaders' comments; only those of one reviewer are compared."""
    units = site.organizations.records
    entries = []
    for review in site.reviews.records.values():
        if review.status is Status.WITHDRAWN:
            continue
        unit = units.get(review.organization)
        text = "\n".join((review.strengths, *(named.problem for named in review.problems), review.direction))
        entry = Entry(
            record=review,
            where=place(review, "strengths"),
            owner=review.id,
            group=review.reviewer,
            label=unit.label if unit else review.organization,
            text=text,
            bare=bare(text, _names(unit, units) if unit else ()),
            written_on=review.date,
        )
        entries.append(entry)
    return tuple(entries)


def _official(site: Site) -> set[str]:
    """Give the shingles of what anybody may quote: the campaign's own words."""
    campaign = site.campaign
    texts = (campaign.summary, *campaign.slogans, *(step.content for step in campaign.steps))
    return {shingle for text in texts for shingle in grams(bare(text), SHINGLE)}


def _names(unit: Organization, units: Mapping[str, Organization]) -> tuple[str, ...]:
    """Give what a copyist would write his own names for, the longest first."""
    above = units.get(unit.parent)
    full = [name for one in (unit, above) if one for name in (one.name, one.short_name)]
    names = {*full, *(_BODY.sub("", _BODY.sub("", name)) for name in full), unit.secretary}
    return tuple(sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name)))


def groups(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Put together what is compared with each other, in the order in which it was written."""
    group = lambda entry: entry.group  # noqa: E731
    ordered = sorted(entries, key=lambda entry: (entry.group, entry.order))
    return tuple(tuple(members) for _, members in groupby(ordered, key=group))


def sheets(of_group: Sequence[Entry]) -> tuple[Sheet, ...]:
    """Give what the search looks at."""
    return tuple(Sheet(entry.owner, entry.bare) for entry in of_group)


def pairs(of_group: Sequence[Entry], found: Sequence[tuple[int, int]]) -> Iterator[CopiedPair]:
    """Give the copies that the search found; each is told once, with the earlier text that is most like it."""
    families = _families(found)
    for copy, original in found:
        owners = {of_group[number].owner for number in families[copy]}
        if len(of_group[copy].bare) >= _SHORT or len(owners) == 2:
            yield _pair(of_group[copy], of_group[original], len(owners) - 2)


def _families(found: Sequence[tuple[int, int]]) -> Mapping[int, Sequence[int]]:
    """Give for each copy all that go back to one original."""
    first: dict[int, int] = {}
    families: dict[int, list[int]] = {}
    for copy, original in found:
        first[copy] = first.get(original, original)
        families.setdefault(first[copy], [first[copy]]).append(copy)
    return {copy: families[first[copy]] for copy, _ in found}


def _pair(copy: Entry, original: Entry, others: int) -> CopiedPair:
    length = _MARKED_IN_LONG if min(len(copy.text), len(original.text)) >= _LONG else _MARKED
    mine, theirs = bare(copy.text), bare(original.text)
    shared = grams(mine, length) & grams(theirs, length)
    shorter = min(mine, theirs, key=len)
    marked = sum(end - start for start, end in covered(shorter, shared, length))
    return CopiedPair(
        copy=_passage(copy, shared, length),
        original=_passage(original, shared, length),
        share=marked / len(shorter),
        others=others,
    )


def _passage(entry: Entry, shared: set[str], length: int) -> Passage:
    """Mark in a text as it is written what it shares."""
    places = origins(entry.text)
    spans = covered(bare(entry.text), shared, length)
    return Passage(
        path=entry.record.path,
        where=entry.where,
        label=entry.label,
        text=entry.text,
        spans=tuple((places[start], places[end - 1] + 1) for start, end in spans),
    )
