"""Site → pages: what each template shows, sorted, grouped and addressed."""

from collections.abc import Callable, Iterator

from generator.site import Site
from generator.views.briefings import briefing_pages
from generator.views.case_lists import case_list_pages
from generator.views.commitment_board import board_pages
from generator.views.commitment_lists import list_pages
from generator.views.documents import document_pages
from generator.views.evaluation_compare import compare_pages
from generator.views.evaluation_coverage import coverage_pages
from generator.views.evaluation_details import evaluation_pages
from generator.views.evaluations import evaluation_list_pages
from generator.views.glossary import glossary_pages
from generator.views.home import home_pages
from generator.views.index import Index
from generator.views.inspections import inspection_pages
from generator.views.leaders import leader_pages
from generator.views.lookbacks import lookback_pages
from generator.views.news import news_pages
from generator.views.organizations import organization_pages
from generator.views.orientation import orientation_pages, withdrawn_pages
from generator.views.page import Page
from generator.views.rectification_details import rectification_pages
from generator.views.rectifications import rectification_list_pages
from generator.views.survey_forms import survey_form_pages
from generator.views.surveys import survey_pages
from generator.views.timeline import timeline_pages
from generator.views.typical_cases import case_pages
from generator.views.unit_commitments import unit_pages

FAMILIES: tuple[Callable[[Index], Iterator[Page]], ...] = (
    home_pages,
    case_list_pages,
    case_pages,
    board_pages,
    list_pages,
    unit_pages,
    lookback_pages,
    evaluation_list_pages,
    evaluation_pages,
    coverage_pages,
    compare_pages,
    survey_pages,
    survey_form_pages,
    inspection_pages,
    rectification_list_pages,
    rectification_pages,
    leader_pages,
    organization_pages,
    document_pages,
    briefing_pages,
    news_pages,
    timeline_pages,
    glossary_pages,
    withdrawn_pages,
    orientation_pages,
)


def pages(site: Site) -> Iterator[Page]:
    """Make every page of the edition, in the same order in every build."""
    index = Index(site)
    for family in FAMILIES:
        yield from family(index)
