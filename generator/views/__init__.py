"""Site → pages: what each template shows, sorted, grouped and addressed."""

from collections.abc import Callable, Iterator

from generator.site import Site
from generator.views.activities import activity_pages
from generator.views.activity_boards import activity_board_pages
from generator.views.brands import brand_pages
from generator.views.briefings import briefing_pages
from generator.views.case_lists import case_list_pages
from generator.views.commitment_board import board_pages
from generator.views.commitment_lists import list_pages
from generator.views.coverages import coverage_pages
from generator.views.demo_points import demo_point_pages
from generator.views.documents import document_pages
from generator.views.glossary import glossary_pages
from generator.views.home import home_pages
from generator.views.index import Index
from generator.views.indicators import indicator_pages
from generator.views.leaders import leader_pages
from generator.views.lookbacks import lookback_pages
from generator.views.news import news_pages
from generator.views.organizations import organization_pages
from generator.views.orientation import orientation_pages, withdrawn_pages
from generator.views.page import Page
from generator.views.pairings import pairing_pages
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
    activity_pages,
    activity_board_pages,
    demo_point_pages,
    pairing_pages,
    coverage_pages,
    indicator_pages,
    brand_pages,
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
