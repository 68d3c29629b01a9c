"""What a whole report is about, and the pieces that several of its sections show."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

from generator.loading.extents import Extents
from generator.loading.folders import Folders
from generator.model.commitment import Commitment
from generator.model.organization import Organization
from generator.model.pairing import Pairing
from generator.model.record import Record
from generator.problems import Finding, Severity
from generator.reporting.text import to_do, word_of
from generator.site import Site

T = TypeVar("T")


class Former(NamedTuple):
    """The release that is published now, and what was found when it was made."""

    day: str
    """The date it was computed for."""
    findings: tuple[Finding, ...]


class Row(NamedTuple):
    """One finding as a report shows it."""

    path: str
    line: int
    code: str
    word: str
    slug: str
    """blocks, warns or waived: the CSS class."""
    message: str
    fix: str
    waiver: str


class Listing(NamedTuple):
    """Rows, and how many more there are."""

    rows: tuple[Row, ...]
    more: int = 0


@dataclass(frozen=True)
class Subject:
    """Findings, and the site that they are about."""

    findings: Sequence[Finding]
    site: Site
    folders: Folders
    former: Former | None = None

    @cached_property
    def left(self) -> tuple[Finding, ...]:
        """What is to be done: all but what is let pass."""
        return tuple(to_do(self.findings))

    @cached_property
    def _extents(self) -> Extents:
        return Extents((r for shelf in self.site.shelves.values() for r in shelf.records.values()), self.folders)

    def unit_of(self, finding: Finding) -> str:
        """Give the id of the unit that a finding concerns; empty where it is nobody's in particular."""
        record = self._extents.owner(finding.path, finding.line)
        unit = "" if record is None else _unit(record)
        return unit if unit in self.site.organizations.records else ""


def _unit(record: Record) -> str:
    if isinstance(record, Organization):
        return record.id
    if isinstance(record, Commitment):
        return record.party
    if isinstance(record, Pairing):
        return record.party_a
    return str(getattr(record, "organization", ""))


def row(finding: Finding) -> Row:
    """Make the row of a finding."""
    slug = "waived" if finding.waiver is not None else "blocks" if finding.severity is Severity.BLOCK else "warns"
    return Row(
        path=finding.path,
        line=finding.line,
        code=finding.code,
        word=word_of(finding),
        slug=slug,
        message=finding.message,
        fix=(finding.fix or "").rstrip(),
        waiver=finding.waiver or "",
    )


def listing(findings: Sequence[Finding], most: int) -> Listing:
    """List the first of many findings."""
    return Listing(tuple(row(finding) for finding in findings[:most]), max(len(findings) - most, 0))


def grouped(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, list[T]]:
    """Sort items into lists by key, each in the order given."""
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def blocking(findings: Iterable[Finding]) -> int:
    """Count those that stop a release."""
    return sum(finding.severity is Severity.BLOCK for finding in findings)
