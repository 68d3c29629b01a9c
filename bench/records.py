"""What the corpus is made of: units, their commitments, and cases, before any contender's format."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

AS_OF = date(2026, 12, 31)
"""The day everything is computed for."""
YEARS = range(2021, 2027)
FIGURES = 12
"""How many figures the cases share."""


@dataclass(frozen=True)
class Unit:
    """A unit that makes commitments and has cases."""

    id: str
    name: str
    place: str
    domain: str
    members: int
    town: str
    """Place name of the township it belongs to."""


@dataclass(frozen=True)
class Dated:
    """Something that happened on a day."""

    day: date
    text: str
    method: str = ""
    quantity: int = 0


@dataclass(frozen=True)
class Commitment:
    """A promise; what is empty has not happened."""

    id: str
    unit: str
    type: str
    basis: str
    post: str
    text: str
    quantity: int
    beneficiary: str
    made: date
    first_due: date
    due: date
    """Differs from `first_due` where it was moved once."""
    asked: Dated
    """The consultation: how, when, how many people."""
    disclosures: tuple[Dated, ...]
    progress: tuple[Dated, ...]
    look_back: Dated | None
    completed: date | None
    proof: str
    score: int


@dataclass(frozen=True)
class Case:
    """A case of about 1,100 Chinese characters."""

    number: int
    unit: str
    title: str
    kind: str
    domain: str
    summary: str
    day: date
    honour: str
    milestones: tuple[date, date, date, date]
    """Found, established, publicised, learned from."""
    body: str
    """Markdown."""

    @property
    def path(self) -> Path:
        """The file below typical_cases/, without its ending."""
        return case_path(self.number)


def case_path(number: int) -> Path:
    """Say where case `number` (from 0) stands below typical_cases/."""
    return Path(str(YEARS[number % len(YEARS)]), f"case-{number + 1:05d}")
