"""Pages that help people find their way: site map, not found, withdrawn."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from generator.model.addresses import page_address
from generator.model.commitment import Basis
from generator.model.fulfilment import Fulfilment
from generator.model.publication import FreePage
from generator.model.record import Record
from generator.model.rectification import RectificationState
from generator.site import Shelf
from generator.views import (
    activities,
    activity_boards,
    awards,
    briefings,
    calendar,
    case_lists,
    commitment_board,
    documents,
    evaluations,
    glossary,
    leaders,
    method,
    news,
    organizations,
    rectifications,
    review_words,
    timeline,
)
from generator.views.case_cards import KIND_SLUGS, KIND_WORDS
from generator.views.columns import is_there, tabs
from generator.views.index import GLOSSARY, Index
from generator.views.meta import UNLISTED, ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Link, Part
from generator.views.states import BADGES, TYPE_SLUGS, basis_address, status_address, type_address
from generator.views.tree import by_level

SITE_MAP = "site-map.html"
SEARCH = Link("搜索", "search.html")
HOME = Link("返回首页", "index.html")
UNITS = 16
COLUMNS = (
    Link(news.TITLE, news.SECTION),
    Link(case_lists.TITLE, case_lists.SECTION),
    Link(commitment_board.TITLE, commitment_board.SECTION),
    Link(review_words.TITLE, review_words.SECTION),
    Link(evaluations.TITLE, evaluations.SECTION),
    Link(awards.TITLE, awards.SECTION),
    Link(activity_boards.TITLE, activities.SECTION),
    Link(leaders.TITLE, leaders.SECTION),
    Link(organizations.TITLE, organizations.SECTION),
    Link(documents.TITLE, documents.SECTION),
)
"""As in the navigation."""
_HEADING = re.compile(r"^#\s+(.+?)\s*#*$", re.M)
SITE_MAP_NOTE = "全部栏目和常用页面。"
WITHDRAWN = "本页内容已撤稿"
WITHDRAWN_NOTE = "原来发布在这里的内容已经撤下，不再提供。"


class LinkGroup(Part, frozen=True):
    """Links under one heading."""

    name: str
    address: str
    links: tuple[Link, ...]


class SiteMap(View, frozen=True):
    """Every column."""

    title: str
    trail: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]


class NotFound(View, frozen=True):
    """There is no such page."""

    title: str
    note: str
    links: tuple[Link, ...]


class WithdrawnPage(View, frozen=True):
    """A page was here; nothing is said of what it held."""

    title: str
    trail: tuple[Link, ...]
    note: str
    links: tuple[Link, ...]


def orientation_pages(index: Index) -> Iterator[Page]:
    """Make the site map and the page for addresses that lead nowhere."""
    yield Page(
        address=SITE_MAP,
        section="",
        template="site-map",
        title="网站地图",
        description=SITE_MAP_NOTE,
        meta=list_meta("网站地图", SITE_MAP_NOTE, ColumnType.NEWS),
        view=SiteMap(title="网站地图", trail=(), groups=tuple(site_map_groups(index))),
    )
    columns = (Link(family.TITLE, family.SECTION) for family in (commitment_board, case_lists, organizations))
    links = (HOME, SEARCH, *columns, Link("网站地图", SITE_MAP))
    note = "网址可能写错了，或者这一页已经移走。可以搜索，或从首页、网站地图重新查找。"
    view = NotFound(title="没有找到这个页面", note=note, links=links)
    yield Page(
        address="404.html",
        section="",
        template="not-found",
        title=view.title,
        description=note,
        meta=UNLISTED,
        view=view,
    )


def withdrawn_pages(index: Index) -> Iterator[Page]:
    """Leave a notice at the address of each withdrawn text; neither its title nor its id is said."""
    site = index.site
    for shelf, family in (
        (site.organizations, organizations),
        (site.leaders, leaders),
        (site.typical_cases, case_lists),
        (site.evaluations, evaluations),
        (site.surveys, evaluations),
        (site.inspections, evaluations),
        (site.rectifications, evaluations),
        (site.awards, awards),
        (site.documents, documents),
        (site.briefings, briefings),
        (site.news, news),
        (site.theory, news),
        (site.commentary, news),
        (site.achievements, news),
        (site.reviews, review_words),
        (site.meetings, review_words),
    ):
        for record in shelf.withdrawn:
            yield _withdrawn(shelf, record, Link(family.TITLE, family.SECTION))


def _withdrawn(shelf: Shelf[Record], record: Record, column: Link) -> Page:
    return Page(
        address=shelf.address(record),
        section=column.address,
        template="withdrawn",
        title=WITHDRAWN,
        description=WITHDRAWN_NOTE,
        meta=UNLISTED,
        source=record.path,
        view=WithdrawnPage(
            title=WITHDRAWN,
            trail=(column,),
            note=WITHDRAWN_NOTE,
            links=(Link(f"返回{column.label}", column.address), HOME),
        ),
    )


def site_map_groups(index: Index) -> Iterator[LinkGroup]:
    """Give each column of the navigation with its pages, and what readers look for most in it."""
    more = _more(index)
    for column in COLUMNS:
        if is_there(index, column.address):
            pages = (Link(tab.label, tab.address) for tab in tabs(index, column.address, "")[1:])
            yield LinkGroup(name=column.label, address=column.address, links=(*pages, *more.get(column.address, ())))
    terms = (Link(glossary.TITLE, GLOSSARY),) if index.site.campaign.glossary else ()
    days = (Link(timeline.TITLE, timeline.ADDRESS), Link(calendar.TITLE, calendar.ADDRESS))
    about = (*days, *_free_pages(index), *terms, Link(method.TITLE, method.ADDRESS), SEARCH)
    yield LinkGroup(name="关于专栏", address="", links=about)


def _more(index: Index) -> Mapping[str, tuple[Link, ...]]:
    """Give lists and records beyond a column's tabs, by its first page."""
    kinds = tuple(Link(KIND_WORDS[kind], case_lists.kind_address(slug)) for kind, slug in KIND_SLUGS.items())
    states = tuple(Link(f"{state.value}的承诺", status_address(state)) for state in BADGES)
    types = tuple(Link(kind.value, type_address(kind)) for kind in TYPE_SLUGS)
    bases = tuple(Link(basis.value, basis_address(basis)) for basis in Basis)
    gaps, late = review_gaps(index), late_rectifications(index)
    return {
        case_lists.SECTION: kinds,
        commitment_board.SECTION: (*states, *types, *bases),
        review_words.SECTION: (gaps,) if gaps else (),
        evaluations.SECTION: (late,) if late else (),
        leaders.SECTION: tuple(index.leader(leader.id) for leader in leaders.in_rank_order(index)),
        organizations.SECTION: tuple(index.unit(unit) for unit in islice(by_level(index.site), UNITS)),
    }


def pressing(index: Index) -> tuple[Link, ...]:
    """Give the lists of what is not done, as far as there are any: what people search for most."""
    promises = Link(f"{Fulfilment.OVERDUE.value}的承诺", status_address(Fulfilment.OVERDUE))
    found = (promises if index.commitments else None, review_gaps(index), late_rectifications(index))
    return tuple(link for link in found if link)


def review_gaps(index: Index) -> Link | None:
    """Link the units that nobody has commented on; nothing where nobody is to be."""
    return Link("没有点评的单位", f"{review_words.COVERAGE}#gaps") if index.review_periods else None


def late_rectifications(index: Index) -> Link | None:
    """Link the rectifications that are late; nothing where there is nothing to put right."""
    if not is_there(index, rectifications.SECTION):
        return None
    return Link("整改逾期的问题", rectifications.state_address(RectificationState.OVERDUE))


def _free_pages(index: Index) -> Iterator[Link]:
    """Link the free pages by their titles; the home page's own place is taken."""
    for page in index.site.pages:
        if index.site.moment.is_shown(page) and (address := page_address(page.path)) != HOME.address:
            yield Link(free_page_title(page), address)


def free_page_title(page: FreePage) -> str:
    """Give a free page's title: as written, else its heading, else its address."""
    heading = _HEADING.search(page.body)
    return page.title or (heading[1] if heading else page_address(page.path))
