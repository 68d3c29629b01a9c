"""What search finds: one entry a text that this edition shows, said in the words that its page shows."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from typing import NamedTuple

import msgspec

from generator.digests import content_digest
from generator.model.commitment import Commitment
from generator.model.typical_case import TypicalCase
from generator.views.case_cards import KIND_WORDS, pioneer_of
from generator.views.index import Index
from generator.views.wording import MISSING, iso


class Entry(NamedTuple):
    """One thing to be found."""

    address: str
    title: str
    unit: str = ""
    """Label of the unit that it is about; empty where there is none, or it is hidden."""
    day: date | None = None
    names: tuple[str, ...] = ()
    """What people call it by besides its title: numbers, persons, topics."""
    facts: tuple[str, ...] = ()
    """What its line says in place of the day: a value, or nothing, for each label of its kind."""
    texts: Iterable[str] = ()
    """Made only when they are read; each is a note of its own."""
    html: str = ""
    """A text with its markup, as loading made it."""


class Found(NamedTuple):
    """An entry that is made only where a part of the index has to be written."""

    id: str
    """Decides which part of the index holds the entry: the same in every build."""
    day: date | None
    key: object
    """Covers all that the entry says."""
    entry: Callable[[], Entry]


def ready(key: str, entry: Entry) -> Found:
    """Wrap an entry that was cheap to make."""
    return Found(key, entry.day, entry, lambda: entry)


def unit_label(index: Index, key: str) -> str:
    """Name a unit for the filter; what is hidden or unknown is no choice."""
    link = index.unit_links.get(key)
    return link.label if link else ""


def find_cases(index: Index) -> Iterator[Found]:
    """Find typical cases; there are many, and their texts are long."""
    site, days, origin = index.site, index.case_days, index.origin
    units = {unit.id: (unit_label(index, unit.id), unit.domain) for unit in site.organizations.shown.values()}
    common = content_digest(msgspec.msgpack.encode((site.as_of, site.campaign.pioneer_types)))
    for case in index.cases:
        key = (origin(case), units.get(case.organization), common)
        yield Found(case.id, days[case.id], key, partial(_case, index, case))


def _case(index: Index, case: TypicalCase) -> Entry:
    return Entry(
        address=index.site.typical_cases.address(case),
        title=case.title or MISSING,
        unit=unit_label(index, case.organization),
        day=index.case_days[case.id],
        names=(pioneer_of(index, case), KIND_WORDS[case.kind] if case.kind else ""),
        texts=_said_of_case(case),
        html=case.html,
    )


def _said_of_case(case: TypicalCase) -> Iterator[str]:
    yield case.summary
    yield from case.honours
    for answers in (case.criteria, case.five_goods):
        yield from (answers or {}).values()
    yield from (photo.caption for photo in case.photos)
    if case.video:
        yield case.video.transcript


def find_commitments(index: Index) -> Iterator[Found]:
    """Find commitments, each at its place on its unit's page; there are more of them than of anything else."""
    labels = {unit: link.label for unit, link in index.unit_links.items()}
    # The day stands for the state, too, which is computed from it.
    today, origin = iso(index.site.as_of), index.origin
    for commitment in index.commitments:
        key = (origin(commitment), labels.get(commitment.party), today)
        yield Found(commitment.id, commitment.made_on, key, partial(_commitment, index, commitment))


def _commitment(index: Index, commitment: Commitment) -> Entry:
    return Entry(
        address=index.commitment_address(commitment),
        title=commitment.text or MISSING,
        unit=unit_label(index, commitment.party),
        day=commitment.made_on,
        names=(commitment.owner, commitment.post, commitment.beneficiary),
        facts=(index.states[commitment.id].value, iso(commitment.current_due(index.site.as_of))),
        texts=_said_of_commitment(commitment, index.site.as_of),
    )


def _said_of_commitment(commitment: Commitment, today: date) -> Iterator[str]:
    """Say what the commitment's sheet says; what lies after the build date has not happened yet."""
    yield commitment.type or ""
    yield commitment.basis or ""
    yield commitment.consultation.adopted if commitment.consultation else ""
    yield from (report.note for report in commitment.progress if report.date is None or report.date <= today)
    yield from (look.result for look in commitment.lookbacks if look.date is None or look.date <= today)
    yield from (extension.reason for extension in commitment.extensions_by(today))
