"""The pool of nominations: those found ripe, by the way in which they came; never who made them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from generator.model.recognition import Nomination, NominationMethod
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.case_cards import KIND_WORDS
from generator.views.case_lists import SECTION, TITLE
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Column, Row, Table, number, text
from generator.views.wording import MISSING, day_text, iso, or_missing

ADDRESS = "typical_cases/nominations.html"
WRITTEN, WAITING = "已写成典型", "成熟待写"
STATES = {WRITTEN: "written", WAITING: "waiting"}
"""State → anchor of the first of them."""
WAYS: Mapping[NominationMethod | None, tuple[str, str]] = {
    NominationMethod.PUBLIC: ("public", "群众推荐"),
    NominationMethod.ORGANIZATION: ("organization", "组织推荐"),
    NominationMethod.SELF: ("self", "自荐"),
    None: ("other", f"方式{MISSING}"),
}
"""Way in which a nomination came → its name in addresses, and its words."""
MEANINGS = (
    Meaning(term="已成熟", text="收到推荐先核实，核实清楚、到了成熟日期才列在这里；没有成熟的，名称和数目都不公布"),
    Meaning(term=WRITTEN, text="已经写成典型并且发布，点名称可以看全文"),
    Meaning(term=WAITING, text="已经成熟，典型还没有写成或者还没有发布"),
    Meaning(term="推荐人", text="推荐人的姓名和联系方式只供核实用，不公布"),
)


@dataclass(frozen=True)
class Listing:
    """The nominations that came in one way, or all."""

    label: str
    address: str
    nominations: Sequence[Nomination]


def nomination_pages(index: Index) -> Iterator[Page]:
    """Make the whole pool, and a page for each way in which nominations came; none before the first is ripe."""
    if not index.site.nominations.shown:
        return
    pool = _ripe(index)
    listings = (Listing("全部", ADDRESS, pool), *_ways(pool))
    for listing in listings:
        yield from _pages(index, listing, listings)


def _ripe(index: Index) -> Sequence[Nomination]:
    """Give the nominations of shown units, written ones first, then the latest found ripe; by id on one day."""
    shown = (n for n in index.site.nominations.shown.values() if not index.site.is_hidden_unit(n.organization))
    latest = sorted(shown, key=lambda n: n.ripe_on or date.min, reverse=True)
    return sorted(latest, key=lambda n: _state(index, n) != WRITTEN)


def _state(index: Index, nomination: Nomination) -> str:
    return WRITTEN if nomination.case in index.site.typical_cases.shown else WAITING


def _ways(pool: Sequence[Nomination]) -> Iterator[Listing]:
    """Give the three ways, those without a nomination too, and those that do not say."""
    by_method = group(pool, lambda n: n.method)
    for method, (slug, words) in WAYS.items():
        if method is not None or method in by_method:
            yield Listing(words, f"typical_cases/nominations-{slug}.html", by_method.get(method, ()))


def _pages(index: Index, listing: Listing, listings: Sequence[Listing]) -> Iterator[Page]:
    pool, is_whole = listing.nominations, listing.address == ADDRESS
    way = "" if is_whole else listing.label
    yield from board_pages(
        index,
        listing.address,
        Link(TITLE, SECTION),
        "推荐的典型" if is_whole else listing.label,
        f"成熟一个、推荐一个。截至{day_text(index.site.as_of)}，{way}成熟的有{len(pool)}个。",
        [*((_ways_section(index, listings),) if is_whole and pool else ()), _list_section(index, listing)],
        numbers=tuple(_numbers(index, listing)) if pool else (),
        filters=(FilterGroup(label="推荐方式", options=tuple(_option(each, listing.address) for each in listings)),),
        meanings=MEANINGS,
        method=ADDRESS,
    )


def _option(listing: Listing, current: str) -> FilterOption:
    address, count = listing.address, len(listing.nominations)
    return FilterOption(label=listing.label, address=address, count=count, is_current=address == current)


def _counts(index: Index, listing: Listing) -> Iterator[tuple[str, int, str]]:
    """Count the nominations of each state, with the place where they begin."""
    tally = Counter(_state(index, nomination) for nomination in listing.nominations)
    for state, anchor in STATES.items():
        yield state, tally[state], f"{listing.address}#{anchor}"


def _numbers(index: Index, listing: Listing) -> Iterator[Number]:
    yield Number(
        count=len(listing.nominations), measure="个", label="已成熟", note="", address=f"{listing.address}#nominations"
    )
    for state, count, address in _counts(index, listing):
        yield Number(count=count, measure="个", label=state, note="", address=address if count else "")


def _ways_section(index: Index, listings: Sequence[Listing]) -> Section:
    whole, *ways = listings
    return Section(
        id="ways",
        title="推荐方式",
        table=Table(
            name="nomination-ways",
            caption="各种方式推荐的典型",
            head="推荐方式",
            columns=(
                *(Column(label=state, is_number=True, key=slug) for state, slug in STATES.items()),
                Column(label="合计", is_number=True, key="total"),
            ),
            rows=tuple(_way_row(index, way) for way in ways),
            foot=_way_row(index, whole),
        ),
    )


def _way_row(index: Index, way: Listing) -> Row:
    is_whole = way.address == ADDRESS
    counts = tuple(number(count, address) for _, count, address in _counts(index, way))
    return Row(
        head=Link("合计") if is_whole else Link(way.label, way.address),
        cells=(*counts, number(len(way.nominations), f"{way.address}#nominations")),
    )


def _list_section(index: Index, listing: Listing) -> Section:
    pool = listing.nominations
    return Section(
        id="nominations",
        title="成熟的推荐",
        table=Table(
            name=PurePosixPath(listing.address).stem,
            caption="成熟的推荐",
            head="推荐对象",
            columns=(
                Column(label="状态", is_short=True, key="state", ranks=(WAITING, WRITTEN)),
                Column(label="类别", is_short=True, key="kind"),
                Column(label="单位", key="unit"),
                Column(label="推荐方式", is_short=True, key="method"),
                Column(label="推荐理由", key="reason"),
                Column(label="推荐日期", is_short=True, key="date"),
                Column(label="成熟日期", is_short=True, key="ripe_on"),
            ),
            rows=tuple(_rows(index, pool)),
        ),
        empty_text="" if pool else "还没有成熟的推荐。",
    )


def _rows(index: Index, pool: Sequence[Nomination]) -> Iterator[Row]:
    before = ""
    for nomination in pool:
        state = _state(index, nomination)
        yield Row(
            head=Link(or_missing(nomination.name), index.case(nomination.case).address),
            cells=(
                text(state),
                text(KIND_WORDS[nomination.kind] if nomination.kind else MISSING),
                text(index.unit(nomination.organization).label),
                text(WAYS[nomination.method][1]),
                text(nomination.reason),
                text(iso(nomination.date)),
                text(iso(nomination.ripe_on)),
            ),
            anchor=STATES[state] if state != before else "",
        )
        before = state
