"""Site → findings: an explicit table, one module a family of rules."""

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from generator.checks import (
    activities,
    awards,
    briefings,
    commitments,
    contacts,
    documents,
    evaluations,
    leader_reviews,
    links,
    listed,
    meetings,
    organizations,
    personal_data,
    rectifications,
    references,
    reviews,
    settings,
    stages,
    sums,
    tasks,
    typical_cases,
    unused,
)
from generator.model.settings import CheckSetting
from generator.problems import Finding, Severity
from generator.rules import FIRM
from generator.site import Site

Check = Callable[[Site], Iterator[Finding]]

CHECKS: tuple[Check, ...] = (
    settings.check_codes,
    references.dangling_references,
    references.problem_numbers,
    listed.unlisted_words,
    organizations.cycles,
    organizations.missing_supervisors,
    organizations.unguided_domains,
    commitments.consultations,
    commitments.signoffs,
    commitments.completions,
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
    stages.stage_order,
    unused.unused_texts,
    links.dead_links,
    links.mistyped_links,
    links.contested_files,
    links.missing_files,
    personal_data.leaked_numbers,
)
_SEVERITIES: Mapping[CheckSetting, Severity] = {
    CheckSetting.BLOCK: Severity.BLOCK,
    CheckSetting.WARN: Severity.WARN,
}


def check_site(site: Site) -> list[Finding]:
    """Run every check over the whole site."""
    return [finding for check in CHECKS for finding in check(site)]


def apply_settings(findings: list[Finding], chosen: Mapping[str, CheckSetting]) -> list[Finding]:
    """Make of each check what site.yml says: 阻止, 提醒 or 关闭; what is firm always blocks."""
    choices = {code: choice for code, choice in chosen.items() if code not in FIRM}
    kept = [finding for finding in findings if choices.get(finding.code) is not CheckSetting.OFF]
    return [
        replace(finding, severity=_SEVERITIES[choices[finding.code]]) if finding.code in choices else finding
        for finding in kept
    ]
