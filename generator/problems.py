"""What can go wrong, and how it is told: findings for authors, one error for what cannot run."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct


class Severity(StrEnum):
    """What a finding does to a release."""

    BLOCK = "block"
    WARN = "warn"


Where = tuple[str | int, ...]


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

    @property
    def has_sure_fix(self) -> bool:
        """Whether the fix needs nobody's word: one of two lines parts what may have been meant as one."""
        return self.fix is not None and "\n" not in self.fix


class GeneratorError(Exception):
    """What cannot run at all; the message is one line in Chinese that says why."""


def blocks(findings: Iterable[Finding]) -> bool:
    """Tell whether any of the findings stops a release."""
    return any(finding.severity is Severity.BLOCK for finding in findings)
