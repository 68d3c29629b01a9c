"""Site → findings: an explicit table, one module a family of rules."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from generator.checks import (
    activities,
    awards,
    backdating,
    briefings,
    commitments,
    contacts,
    deadlines,
    documents,
    evaluations,
    freshness,
    leader_reviews,
    links,
    listed,
    meetings,
    organizations,
    people,
    personal_data,
    prose,
    rectifications,
    references,
    reviews,
    settings,
    specificity,
    stages,
    sums,
    tasks,
    typical_cases,
    unused,
    waivers,
    wordings,
)
from generator.checks.copies import COPY_CHECKS, CopyCheck
from generator.loading.locate import Lines
from generator.model.record import Record
from generator.model.settings import CheckSetting
from generator.problems import Finding, Severity
from generator.reading import common_key, names_key, reading_key
from generator.rules import FIRM
from generator.site import Site, group
from generator.workers import Workers

Check = Callable[[Site], Iterator[Finding]]
RecordCheck = Callable[[Site, Record], Iterator[Finding]]
"""Looks at one record; of the others, at nothing but whether they are there (`reading.names_key`)."""
TextCheck = Callable[[Record], Iterator[Finding]]
"""Looks at one record and at nothing else, neither campaign nor day: done where the record is read."""

CHECKS: tuple[Check, ...] = (
    settings.check_codes,
    references.campaign_references,
    references.problem_numbers,
    organizations.cycles,
    organizations.missing_supervisors,
    organizations.unguided_domains,
    commitments.consultations,
    commitments.signoffs,
    commitments.completions,
    deadlines.disclosures,
    deadlines.lookbacks,
    deadlines.counts,
    deadlines.overdue,
    contacts.neglected_contact_points,
    reviews.named_members,
    reviews.missing_reviews,
    typical_cases.daily_slots,
    typical_cases.milestones,
    typical_cases.pioneer_types,
    leader_reviews.missing_comments,
    leader_reviews.past_due_dates,
    leader_reviews.strangers,
    meetings.speaker_counts,
    evaluations.ballots,
    evaluations.survey_sums,
    evaluations.unevaluated_branches,
    evaluations.small_groups,
    rectifications.forgotten_problems,
    rectifications.unproved_closures,
    awards.early_awards,
    awards.quotas,
    awards.unlisted_winners,
    awards.schedules,
    sums.point_totals,
    sums.class_totals,
    activities.items,
    activities.own_items,
    activities.coverages,
    activities.demo_points,
    documents.document_numbers,
    documents.companion_counts,
    tasks.task_numbers,
    briefings.briefing_numbers,
    people.unconsented,
    people.minors,
    backdating.backdated,
    freshness.stale_home_page,
    freshness.stale_columns,
    freshness.empty_columns,
    stages.stage_order,
    unused.unused_texts,
    links.contested_files,
)
_PROMISES = frozenset({"organizations", "commitments"})
REMEMBERED: Mapping[Check, frozenset[str]] = {
    deadlines.disclosures: _PROMISES,
    deadlines.overdue: _PROMISES,
    leader_reviews.missing_comments: frozenset({"organizations", "leaders", "reviews"}),
}
"""The dearest of these → the collections that it reads, and cannot look beyond: where their files are as they were, so
is what it finds."""
RECORD_CHECKS: tuple[RecordCheck, ...] = (
    references.dangling_references,
    listed.unlisted_words,
    waivers.waiver_codes,
    links.dead_links,
    links.mistyped_links,
    links.missing_files,
    wordings.wordings,
    personal_data.leaked_numbers,
)
TEXT_CHECKS: tuple[TextCheck, ...] = (
    specificity.vague_promises,
    specificity.unfounded_comparisons,
    prose.slips,
)
CHECK_MODULES = tuple(
    dict.fromkeys(
        [check.__module__ for check in (*CHECKS, *RECORD_CHECKS, *TEXT_CHECKS)]
        + [check.__module__ for check in COPY_CHECKS]
    )
)
"""The modules of all checks; their docstrings are the manual."""
_SEVERITIES: Mapping[CheckSetting, Severity] = {
    CheckSetting.BLOCK: Severity.BLOCK,
    CheckSetting.WARN: Severity.WARN,
}


Answer = tuple[bytes, tuple[Finding, ...]]
"""Hash of all that a check reads, and what it found."""


class Clean(Struct, frozen=True):
    """What was found before, as far as it saves looking again."""

    common: bytes = b""
    """Hash of what checks of single records may look at besides them."""
    files: dict[str, bytes] = field(default_factory=dict)
    """The files in whose records none of those checks found anything: path → hash of the file."""
    answers: dict[str, Answer] = field(default_factory=dict)
    """By the names of the dearest checks."""
    lines: Lines = field(default_factory=dict)
    """Where fields stand in the files; what is looked up in a run is added to it."""


NOTHING_CLEAN = Clean()
Found = tuple[list[Finding], Clean]


def examine(record: Record) -> list[Finding]:
    """Check one record as it is read."""
    return [finding for check in TEXT_CHECKS for finding in check(record)]


def check_site(site: Site) -> list[Finding]:
    """Run every check over the whole site; its records were examined where they were read."""
    return begin_checks(site, common_key(site), NOTHING_CLEAN, Workers(1))()[0]


def begin_checks(site: Site, common: bytes, known: Clean, workers: Workers) -> Callable[[], Found]:
    """Run every check that has to be, and give what waits for the searches for copies, which workers do meanwhile.

    `common` is the site's common key. What is given gives the findings, and what is clean now.
    """
    waiting = [_begin_search(check, site, common, known, workers) for check in COPY_CHECKS]
    dear = {check.__name__: _answer(check, site, common, known) for check in REMEMBERED}
    found = [finding for check in CHECKS if check not in REMEMBERED for finding in check(site)]
    faults, clean = _check_files(site, names_key(site, common), known)

    def finish() -> Found:
        answers = {**dear, **{name: (key, tuple(answer())) for name, key, answer in waiting}}
        told = [finding for _, findings in answers.values() for finding in findings]
        lines = {path: line for path, line in known.lines.items() if site.digests.get(path) == line[0]}
        return [*found, *told, *faults], replace(clean, answers=answers, lines=lines)

    return finish


def _answer(check: Check, site: Site, common: bytes, known: Clean) -> Answer:
    """Run a check, unless what it reads is as it was."""
    reads = REMEMBERED[check]
    key = reading_key(site, common, reads, reads)
    held = known.answers.get(check.__name__)
    return held if held is not None and held[0] == key else (key, tuple(check(site.narrowed(reads))))


def _begin_search(
    check: CopyCheck, site: Site, common: bytes, known: Clean, workers: Workers
) -> tuple[str, bytes, Callable[[], Sequence[Finding]]]:
    key = reading_key(site, common, check.reads, check.reads)
    if check.name in known.answers and known.answers[check.name][0] == key:
        return check.name, key, lambda: known.answers[check.name][1]
    return check.name, key, check.begin(site.narrowed(check.reads), workers)


def _check_files(site: Site, key: bytes, known: Clean) -> Found:
    """Check the records of every file that is not as it was when nothing was found in it, and the free pages."""
    kept = known.files if known.common == key else {}
    by_file = group((r for shelf in site.shelves.values() for r in shelf.records.values()), lambda record: record.path)
    found: list[Finding] = []
    clean: dict[str, bytes] = {}
    for path, digest in site.digests.items():
        if kept.get(path) != digest and (faults := _check_records(site, by_file.get(path, ()))):
            found += faults
        else:
            clean[path] = digest
    found += [finding for page in site.pages for finding in examine(page)]
    return found + _check_records(site, site.pages), Clean(key, clean)


def _check_records(site: Site, records: Sequence[Record]) -> list[Finding]:
    return [finding for record in records for check in RECORD_CHECKS for finding in check(site, record)]


def apply_settings(findings: list[Finding], chosen: Mapping[str, CheckSetting]) -> list[Finding]:
    """Make of each check what site.yml says: 阻止, 提醒 or 关闭; what is firm always blocks."""
    choices = {code: choice for code, choice in chosen.items() if code not in FIRM}
    kept = [finding for finding in findings if choices.get(finding.code) is not CheckSetting.OFF]
    return [
        replace(finding, severity=_SEVERITIES[choices[finding.code]])
        if finding.code in choices and finding.waiver is None
        else finding
        for finding in kept
    ]
