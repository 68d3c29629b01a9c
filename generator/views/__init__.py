"""Site → pages: what each template shows, sorted, grouped and addressed."""

from collections.abc import Callable, Iterator, Mapping

from generator.model.collections import CASES, COLLECTIONS
from generator.reading import common_key, reading_key, texts_of
from generator.site import Site
from generator.views.achievements import achievement_pages
from generator.views.activities import activity_pages
from generator.views.activity_boards import activity_board_pages
from generator.views.award_details import award_detail_pages
from generator.views.awards import award_pages
from generator.views.basis import basis_pages
from generator.views.batches import Batch
from generator.views.brands import brand_pages
from generator.views.briefings import briefing_pages
from generator.views.calendar import calendar_pages
from generator.views.case_lists import case_list_pages
from generator.views.commitment_board import commitment_board_pages
from generator.views.commitment_lists import list_pages
from generator.views.commitment_years import year_pages
from generator.views.contact_points import contact_point_pages
from generator.views.daily_cases import daily_case_pages
from generator.views.demo_points import demo_point_pages
from generator.views.disclosure_board import disclosure_pages
from generator.views.documents import document_pages
from generator.views.due_months import due_month_pages
from generator.views.essays import commentary_pages, theory_pages
from generator.views.evaluation_compare import compare_pages
from generator.views.evaluation_coverage import evaluation_coverage_pages
from generator.views.evaluation_details import evaluation_pages
from generator.views.evaluations import evaluation_list_pages
from generator.views.glossary import glossary_pages
from generator.views.grades import grade_pages
from generator.views.guidance import guidance_pages
from generator.views.home import home_pages
from generator.views.honours import honour_pages
from generator.views.in_person import in_person_pages
from generator.views.index import Index
from generator.views.indicators import indicator_pages
from generator.views.inspections import inspection_pages
from generator.views.leaders import leader_pages
from generator.views.leading_group import leading_group_pages
from generator.views.light_board import light_pages
from generator.views.lookbacks import lookback_pages
from generator.views.meetings import meeting_pages
from generator.views.method import method_pages
from generator.views.news import news_pages
from generator.views.nominations import nomination_pages
from generator.views.organization_tree import tree_pages
from generator.views.organizations import organization_pages
from generator.views.orientation import orientation_pages, withdrawn_pages
from generator.views.outreach import outreach_pages
from generator.views.page import Page
from generator.views.pairings import pairing_pages
from generator.views.plans import plan_pages
from generator.views.points import points_pages
from generator.views.posts import post_pages
from generator.views.promotions import promotion_pages
from generator.views.rectification_details import rectification_pages
from generator.views.rectifications import rectification_list_pages
from generator.views.responses import response_pages
from generator.views.responsibility_board import responsibility_pages
from generator.views.review_coverage import coverage_pages
from generator.views.review_lists import review_list_pages
from generator.views.review_requests import request_pages
from generator.views.reviews import review_pages
from generator.views.rule_library import rule_pages
from generator.views.search import search_pages
from generator.views.signoffs import signoff_pages
from generator.views.submissions import submission_pages
from generator.views.summaries import summary_pages
from generator.views.supervision import supervision_pages
from generator.views.survey_forms import survey_form_pages
from generator.views.surveys import survey_pages
from generator.views.tasks import task_pages
from generator.views.timeline import timeline_pages
from generator.views.typical_cases import case_pages
from generator.views.unit_commitments import unit_pages
from generator.views.windows import window_pages
from generator.views.work_reports import work_report_pages

NO_TEXTS: frozenset[str] = frozenset()
_ALL = frozenset(COLLECTIONS)
_UNITS = frozenset({"organizations", "leaders"})
_COMMITMENTS = _UNITS | {"commitments", "documents"}
_ACTIVITIES = _UNITS | {"activity_checks", "demo_points", "pairings", "coverages", "indicators", "brands"}
_OPINIONS = _COMMITMENTS | {"reviews", "evaluations", "surveys", "inspections", "rectifications"}
_REVIEWS = _UNITS | {"reviews", "evaluations", "inspections", "rectifications", "meetings"}
_CASES_OF_UNITS = frozenset({"organizations", "typical_cases"})
_CASES = _CASES_OF_UNITS | {"commitments", "responses"}

FAMILIES: Mapping[Callable[[Index], Iterator[Page]], frozenset[str]] = {
    home_pages: _ALL,
    case_list_pages: _CASES,
    case_pages: _CASES,
    daily_case_pages: _CASES,
    commitment_board_pages: _COMMITMENTS,
    list_pages: _COMMITMENTS,
    unit_pages: _OPINIONS,
    lookback_pages: _COMMITMENTS,
    activity_pages: _ACTIVITIES,
    activity_board_pages: _ACTIVITIES,
    demo_point_pages: _ACTIVITIES,
    pairing_pages: _ACTIVITIES,
    outreach_pages: _ACTIVITIES,
    indicator_pages: _ACTIVITIES,
    brand_pages: _ACTIVITIES,
    evaluation_list_pages: _OPINIONS,
    evaluation_pages: _OPINIONS,
    evaluation_coverage_pages: _OPINIONS,
    compare_pages: _OPINIONS,
    survey_pages: _OPINIONS,
    survey_form_pages: _OPINIONS,
    inspection_pages: _OPINIONS,
    rectification_list_pages: _OPINIONS,
    rectification_pages: _OPINIONS,
    disclosure_pages: _COMMITMENTS,
    year_pages: _COMMITMENTS,
    basis_pages: _COMMITMENTS,
    post_pages: _COMMITMENTS,
    signoff_pages: _COMMITMENTS,
    grade_pages: _COMMITMENTS,
    plan_pages: _COMMITMENTS,
    review_list_pages: _REVIEWS,
    coverage_pages: _REVIEWS,
    request_pages: _REVIEWS,
    review_pages: _REVIEWS,
    meeting_pages: _REVIEWS,
    in_person_pages: _REVIEWS,
    nomination_pages: _CASES_OF_UNITS | {"nominations"},
    response_pages: _CASES_OF_UNITS | {"responses"},
    award_pages: frozenset({"awards"}),
    award_detail_pages: _CASES_OF_UNITS | {"awards", "documents"},
    honour_pages: _CASES_OF_UNITS | {"awards", "honours"},
    points_pages: frozenset({"organizations", "points"}),
    promotion_pages: frozenset({"organizations", "promotions"}),
    leader_pages: _ALL,
    organization_pages: _ALL,
    light_pages: _OPINIONS,
    leading_group_pages: _COMMITMENTS,
    contact_point_pages: _COMMITMENTS,
    supervision_pages: _COMMITMENTS,
    tree_pages: _COMMITMENTS,
    responsibility_pages: _COMMITMENTS,
    window_pages: _COMMITMENTS,
    guidance_pages: frozenset({"organizations"}),
    submission_pages: frozenset({"organizations", "submissions", "documents"}),
    summary_pages: frozenset({"organizations", "submissions", "documents"}),
    work_report_pages: frozenset({"organizations", "work_reports"}),
    rule_pages: frozenset({"organizations", "achievements"}),
    document_pages: frozenset({"documents"}),
    task_pages: frozenset({"organizations", "documents", "tasks"}),
    briefing_pages: frozenset({"briefings"}),
    news_pages: frozenset({"news", "organizations"}),
    theory_pages: frozenset({"theory"}),
    commentary_pages: frozenset({"commentary"}),
    achievement_pages: frozenset({"organizations", "achievements"}),
    timeline_pages: frozenset(),
    calendar_pages: _CASES,
    due_month_pages: _COMMITMENTS,
    glossary_pages: frozenset(),
    method_pages: _ALL,
    withdrawn_pages: _ALL,
    orientation_pages: _ALL,
    search_pages: _ALL,
}
"""Makes some pages → the collections that it reads; it cannot look into others.

Families of like reading share one set: lookups are made once a set.

Pages of a family are not even made where all that it reads is as it was. In the order in which pages are made.
"""

TEXTS: Mapping[Callable[[Index], Iterator[Page]], frozenset[str]] = {
    document_pages: frozenset({"documents"}),
    briefing_pages: frozenset({"briefings"}),
    news_pages: frozenset({"news"}),
    theory_pages: frozenset({"theory"}),
    commentary_pages: frozenset({"commentary"}),
    achievement_pages: frozenset({"achievements"}),
    search_pages: _ALL,
}
"""Makes pages that show texts → of which collections; to the other families it is all one what a text says."""
OWN_TEXTS: Mapping[Callable[[Index], Iterator[Page]], str] = {case_pages: CASES}
"""Makes a page for each record of a collection, which shows the record's own text and no other."""


def pages(site: Site) -> Iterator[Page]:
    """Make every page of the edition, in the same order in every build."""
    for batch in batches(site, common_key(site)):
        yield from batch.pages()


def batches(site: Site, common: bytes) -> Iterator[Batch]:
    """Give every family with what tells whether its pages are as they were; `common` is the site's common key."""
    indexes = {reads: Index(site.narrowed(reads)) for reads in set(FAMILIES.values())}
    readings = {(reads, TEXTS.get(family, NO_TEXTS)) for family, reads in FAMILIES.items()}
    keys = {reading: reading_key(site, common, *reading) for reading in readings}
    for family, reads in FAMILIES.items():
        key = keys[reads, TEXTS.get(family, NO_TEXTS)]
        texts = texts_of(site, OWN_TEXTS[family]) if family in OWN_TEXTS else {}
        yield Batch(family.__name__, key, indexes[reads], family, texts)
