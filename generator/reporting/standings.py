"""The sections that count: by unit, by rule, what is let pass, and how it was at the last release."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.model.settings import CheckSetting
from generator.problems import Finding, Severity
from generator.reporting.explaining import severity_text
from generator.reporting.overview import by_code
from generator.reporting.rulebook import Section, sections_on
from generator.reporting.subject import Listing, Row, Subject, blocking, grouped, listing, row
from generator.reporting.text import WORDS, to_do
from generator.rules import RULES
from generator.views.charts import Bar, bar

_OF_A_UNIT = 50
_OF_A_RULE = 200
"""So many findings are written out."""
_BARS = 15
_WORDS = {"blocks": WORDS[Severity.BLOCK], "warns": WORDS[Severity.WARN]}
NOBODY = "专栏本身：设置、文件、简报，和不专属哪个单位的稿件"


class UnitStanding(NamedTuple):
    """What concerns one unit."""

    label: str
    blocking: int
    warning: int
    listing: Listing


class RuleStanding(NamedTuple):
    """What breaks one rule, and what the manual says of it."""

    code: str
    title: str
    slug: str
    severity: str
    number: int
    sections: tuple[Section, ...]
    listing: Listing


class Change(NamedTuple):
    """How often a rule was broken at the last release, and is now."""

    code: str
    title: str
    before: int
    now: int
    text: str
    slug: str
    """better, worse or same: the CSS class."""


class Trend(NamedTuple):
    """Against the last release."""

    day: str
    changes: tuple[Change, ...]
    total: Change


def units(subject: Subject) -> tuple[UnitStanding, ...]:
    """Sort the findings by unit, the one with most to do first."""
    groups = grouped(subject.left, subject.unit_of)
    records = subject.site.organizations.records
    made = (
        UnitStanding(
            records[unit].label if unit else NOBODY,
            blocking(found),
            len(found) - blocking(found),
            listing(found, _OF_A_UNIT),
        )
        for unit, found in groups.items()
    )
    return tuple(sorted(made, key=lambda unit: (-unit.blocking, -unit.warning, unit.label)))


def rules(subject: Subject) -> tuple[RuleStanding, ...]:
    """Sort the findings by rule: what blocks first, then what is most frequent."""
    chosen = subject.site.settings.checks or {}
    groups = (by_code(f for f in subject.left if f.severity is severity) for severity in Severity)
    return tuple(_rule(code, found, chosen) for group in groups for code, found in group.items())


def _rule(code: str, found: Sequence[Finding], chosen: Mapping[str, CheckSetting]) -> RuleStanding:
    slug = "blocks" if blocking(found) else "warns"
    title = RULES[code].title
    return RuleStanding(
        code, title, slug, severity_text(code, chosen), len(found), sections_on(code), listing(found, _OF_A_RULE)
    )


def bars(standings: tuple[RuleStanding, ...]) -> tuple[Bar, ...]:
    """Draw how often the rules are broken that are broken most."""
    most = max((rule.number for rule in standings), default=0)
    first = sorted(standings, key=lambda rule: (-rule.number, rule.code))[:_BARS]
    return tuple(
        bar(f"{r.code} {r.title}", r.number, most, f"{_WORDS[r.slug]}{r.number}处", f"#rule-{r.code}", r.slug)
        for r in first
    )


def waived(subject: Subject) -> tuple[Row, ...]:
    """List what is let pass."""
    return tuple(row(finding) for finding in subject.findings if finding.waiver is not None)


def trend(subject: Subject) -> Trend | None:
    """Compare with the last release; None where there is none to compare with."""
    if subject.former is None:
        return None
    before = Counter(finding.code for finding in to_do(subject.former.findings))
    now = Counter(finding.code for finding in subject.left)
    changes = (_change(code, RULES[code].title, before[code], now[code]) for code in RULES if before[code] or now[code])
    return Trend(subject.former.day, tuple(_sorted(changes)), _change("", "合计", before.total(), now.total()))


def _sorted(changes: Iterator[Change]) -> list[Change]:
    """Put what has changed most first."""
    return sorted(changes, key=lambda change: (-abs(change.now - change.before), change.code))


def _change(code: str, title: str, before: int, now: int) -> Change:
    if now == before:
        return Change(code, title, before, now, "没有变", "same")
    text, slug = (f"少了{before - now}处", "better") if now < before else (f"多了{now - before}处", "worse")
    return Change(code, title, before, now, text, slug)
