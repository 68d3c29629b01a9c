"""Site → findings: an explicit table, one module a family of rules."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from generator.checks import (
    activities,
    awards,
    briefings,
    commitments,
    contacts,
    copies,
    documents,
    evaluations,
    leader_reviews,
    links,
    listed,
    meetings,
    organizations,
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
)
from generator.model.record import Record
from generator.model.settings import CheckSetting
from generator.problems import Finding, Severity
from generator.reading import common_key, names_key
from generator.rules import UNREADABLE
from generator.site import Site, group

Check = Callable[[Site], Iterator[Finding]]
RecordCheck = Callable[[Site, Record], Iterator[Finding]]
"""Looks at one record; of the others, at nothing but whether they are there (`reading.names_key`)."""

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
    copies.copied_commitments,
    copies.copied_plans,
    contacts.neglected_contact_points,
    reviews.named_members,
    reviews.missing_reviews,
    typical_cases.daily_slots,
    typical_cases.milestones,
    typical_cases.pioneer_types,
    leader_reviews.missing_comments,
    leader_reviews.past_due_dates,
    leader_reviews.strangers,
    copies.copied_comments,
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
    stages.stage_order,
    unused.unused_texts,
    links.contested_files,
)
RECORD_CHECKS: tuple[RecordCheck, ...] = (
    references.dangling_references,
    listed.unlisted_words,
    waivers.waiver_codes,
    links.dead_links,
    links.mistyped_links,
    links.missing_files,
    specificity.vague_promises,
    specificity.unfounded_comparisons,
)
_SEVERITIES: Mapping[CheckSetting, Severity] = {
    CheckSetting.BLOCK: Severity.BLOCK,
    CheckSetting.WARN: Severity.WARN,
}


class Clean(Struct, frozen=True):
    """The files in whose records no check of a single record found anything."""

    common: bytes = b""
    """Hash of what else those checks may look at."""
    files: dict[str, bytes] = field(default_factory=dict)
    """Path → hash of the file."""


NOTHING_CLEAN = Clean()


def check_site(site: Site) -> list[Finding]:
    """Run every check over the whole site."""
    return check_again(site, common_key(site), NOTHING_CLEAN)[0]


def check_again(site: Site, common: bytes, known: Clean) -> tuple[list[Finding], Clean]:
    """Run every check, but on no file that is as it was when nothing was found in it.

    `common` is the site's common key. Comes back with what is clean now.
    """
    key = names_key(site, common)
    kept = known.files if known.common == key else {}
    by_file = group((r for shelf in site.shelves.values() for r in shelf.records.values()), lambda record: record.path)
    clean: dict[str, bytes] = {}
    found = [finding for check in CHECKS for finding in check(site)]
    for path, digest in site.digests.items():
        if kept.get(path) != digest and (faults := _check_records(site, by_file.get(path, ()))):
            found += faults
        else:
            clean[path] = digest
    return found + _check_records(site, site.pages), Clean(key, clean)


def _check_records(site: Site, records: Sequence[Record]) -> list[Finding]:
    return [finding for record in records for check in RECORD_CHECKS for finding in check(site, record)]


def apply_settings(findings: list[Finding], chosen: Mapping[str, CheckSetting]) -> list[Finding]:
    """Make of each check what site.yml says: 阻止, 提醒 or 关闭; what could not be read always blocks."""
    choices = {code: choice for code, choice in chosen.items() if code not in UNREADABLE}
    kept = [finding for finding in findings if choices.get(finding.code) is not CheckSetting.OFF]
    return [
        replace(finding, severity=_SEVERITIES[choices[finding.code]])
        if finding.code in choices and finding.waiver is None
        else finding
        for finding in kept
    ]
