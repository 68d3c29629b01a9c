"""Lists of typical cases: all, by kind, by vanguard type, by year, by unit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.addresses import slug
from generator.model.typical_case import TypicalCase
from generator.site import group
from generator.views.articles import line
from generator.views.case_cards import KIND_SLUGS, KIND_WORDS, CaseCard, case_card, pioneer_of, year_of
from generator.views.columns import tabs
from generator.views.feeds import FeedEntry
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.paging import paged
from generator.views.parts import FilterGroup, FilterOption, Link, Pager, Tab
from generator.views.updates import NEWEST, entry, with_feed
from generator.views.wording import listed, shorten

SECTION = "typical_cases/index.html"
TITLE = "先进典型"
PAGE_SIZE = 20
PIONEER_SLUGS = {
    "发展先锋": "development",
    "和谐先锋": "harmony",
    "兴业先锋": "enterprise",
    "服务先锋": "service",
    "敬业先锋": "dedication",
}


class TypicalCaseList(View, frozen=True):
    """One page of a list of cases."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    filters: tuple[FilterGroup, ...]
    cards: tuple[CaseCard, ...]
    pager: Pager


@dataclass(frozen=True)
class Listing:
    """One list of cases, before it is cut into pages."""

    row: str
    """Row of the filter in which it stands; empty for none."""
    label: str
    title: str
    address: str
    cases: Sequence[TypicalCase]
    mark: str = "-"
    about: str = ""
    """What the list is for, as a sentence."""


def case_list_pages(index: Index) -> Iterator[Page]:
    """Make every list of cases; each case is in one list of each row, so the work stays linear."""
    cases = index.cases
    filtered = tuple(_listings(index, cases))
    cards = {case.id: case_card(index, case) for case in cases}
    for listing in (*filtered, *_unit_listings(index, cases)):
        tabs_here = tabs(index, SECTION, listing.address)
        made = _pages(listing, tabs_here, _filters(filtered, listing.address), cards)
        is_whole = listing.address == SECTION
        yield from with_feed(index.site, made, case_entries(index, cases[:NEWEST])) if is_whole else made


def case_entries(index: Index, cases: Iterable[TypicalCase]) -> Iterator[FeedEntry]:
    """Make the entries of a feed."""
    for case in cases:
        made = line(case.title, index.site.typical_cases.address(case), index.case_days[case.id])
        yield entry(made, shorten(case.summary))


def unit_cases_address(unit: str) -> str:
    """Give the list of a unit's cases."""
    return f"typical_cases/unit/{unit}.html"


def kind_address(slug: str) -> str:
    """Give the list of a kind's cases."""
    return f"typical_cases/kind/{slug}.html"


def pioneer_address(name: str) -> str:
    """Give the list of a vanguard type; one of an office's own making is named by its pinyin."""
    return f"typical_cases/pioneer/{PIONEER_SLUGS.get(name) or slug(name)}.html"


def _listings(index: Index, cases: Sequence[TypicalCase]) -> Iterator[Listing]:
    yield Listing("类别", "全部", TITLE, SECTION, cases)
    kinds = group(cases, lambda c: c.kind)
    for kind, name in KIND_SLUGS.items():
        yield Listing("类别", KIND_WORDS[kind], KIND_WORDS[kind], kind_address(name), kinds.get(kind, ()))
    pioneers = group(cases, lambda c: pioneer_of(index, c))
    for name in _in_campaign_order(index, pioneers):
        members = pioneers.get(name, ())
        yield Listing("先锋类别", name, name, pioneer_address(name), members, about=_domains_text(index, name))
    years = group(cases, lambda c: year_of(index, c))
    for year in sorted(filter(None, years), reverse=True):  # latest first: older years are looked up less
        yield Listing("年度", f"{year}年", f"{year}年先进典型", f"typical_cases/year/{year}.html", years[year])


def _in_campaign_order(index: Index, pioneers: Mapping[str, object]) -> list[str]:
    """Order types as the campaign names them, those without a case among them; others follow by name."""
    named = tuple(dict.fromkeys((index.site.campaign.pioneer_types or {}).values()))
    return [*filter(None, named), *sorted({name for name in pioneers if name} - set(named))]


def _domains_text(index: Index, pioneer: str) -> str:
    """Say whose cases a type is for."""
    types = (index.site.campaign.pioneer_types or {}).items()
    domains = listed(domain for domain, name in types if name == pioneer)
    return f"{domains}的典型。" if domains else ""


def _unit_listings(index: Index, cases: Sequence[TypicalCase]) -> Iterator[Listing]:
    for unit, members in group(cases, lambda c: c.organization).items():
        if link := index.unit_links.get(unit):
            title = f"{link.label}的先进典型"
            yield Listing("", link.label, title, unit_cases_address(unit), members, mark="_")


def _filters(listings: Sequence[Listing], current: str) -> tuple[FilterGroup, ...]:
    rows = group(listings, lambda listing: listing.row)
    return tuple(
        FilterGroup(label=row, options=tuple(_option(listing, current) for listing in members))
        for row, members in rows.items()
    )


def _option(listing: Listing, current: str) -> FilterOption:
    address = listing.address
    return FilterOption(label=listing.label, count=len(listing.cases), address=address, is_current=address == current)


def _pages(
    listing: Listing, tabs: tuple[Tab, ...], filters: tuple[FilterGroup, ...], cards: Mapping[str, CaseCard]
) -> Iterator[Page]:
    note = f"{listing.about}共{len(listing.cases)}个典型，按发布日期从新到旧排列。"
    for address, cases, pager in paged(listing.cases, PAGE_SIZE, listing.address, listing.mark):
        yield Page(
            address=address,
            section=SECTION,
            template="typical-cases",
            title=listing.title,
            description=f"{listing.title}。{note}",
            meta=list_meta(listing.title, note, ColumnType.NEWS, TITLE),
            view=TypicalCaseList(
                title=listing.title,
                trail=() if listing.address == SECTION else (Link(TITLE, SECTION),),
                tabs=tabs,
                note=note,
                filters=filters,
                cards=tuple(cards[case.id] for case in cases),
                pager=pager,
            ),
        )
