"""What can go wrong, and how it is told: findings for authors, one error for what cannot run."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """What a finding does to a release."""

    BLOCK = "block"
    WARN = "warn"


Where = tuple[str | int, ...]


class Passage(Struct, frozen=True, kw_only=True):
    """One of two texts that are alike."""

    path: str
    line: int = 0
    where: Where = ()
    label: str
    """Whose text it is."""
    text: str
    spans: tuple[tuple[int, int], ...]
    """What the other text shares: (start, end) of each passage."""


class CopiedPair(Struct, frozen=True, kw_only=True):
    """A copy and its original."""

    copy: Passage
    original: Passage
    share: float
    """What is shared, in the characters of the shorter text: 0 to 1."""
    others: int = 0
    """So many more hold the text."""


OTHER_PLACE = "{别处}"
"""Stands in a message for the file and line of the original."""


class Finding(Struct, frozen=True, kw_only=True):
    """One mistake of an author, at a place a person can mend."""

    path: str
    """File, relative to the project (or to the folder given on the command line), with `/`."""
    line: int = 0
    """Line from 1; 0 until `loading.locate` has looked `where` up in the file."""
    code: str
    """Key of `rules.RULES`."""
    severity: Severity = Severity.BLOCK
    message: str
    """What is wrong with the value quoted, and what to write, in plain Chinese."""
    fix: str | None = None
    """Text to put in place of the line, where one is known to be right."""
    waiver: str | None = None
    """Why the office lets it pass; a finding that is let pass warns, and is not to be done."""
    where: Where = ()
    """Path of field names and list positions from the top of the file; () for the file itself."""
    pair: CopiedPair | None = None
    """The two texts, where it is their likeness that is told."""

    @property
    def has_sure_fix(self) -> bool:
        """Whether the fix needs nobody's word: one of two lines parts what may have been meant as one."""
        return self.fix is not None and "\n" not in self.fix


class GeneratorError(Exception):
    """What cannot run at all; the message is one line in Chinese that says why."""


def blocks(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings stops a release."""
    return any(finding.severity is Severity.BLOCK for finding in findings)
