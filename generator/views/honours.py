"""The wall of honour: plates by kind, by stars, and how many each unit has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.addresses import slug
from generator.model.recognition import Honour
from generator.site import group
from generator.views.awards import SECTION as COLUMN
from generator.views.awards import TITLE as COLUMN_TITLE
from generator.views.boards import Meaning
from generator.views.columns import tabs
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Export, Page, View
from generator.views.paging import paged
from generator.views.parts import FilterGroup, FilterOption, Link, Pager, Part, Tab
from generator.views.tables import Column, Row, Table, link, number, text
from generator.views.tree import tree_order
from generator.views.unit_honours import honours_given, prizes_won, stars_text
from generator.views.wording import MISSING, day_text, iso, or_missing

ADDRESS = "honours/index.html"
TITLE = "荣誉墙"
PAGE_SIZE = 60
MEANINGS = (
    Meaning(term="荣誉", text="授予日期到了的才挂上墙；类型的名单由办公室定"),
    Meaning(term="表彰", text="已经表彰的评选中，单位自己和本单位的人、集体获得的奖项"),
)


class Plate(Part, frozen=True):
    """One plate on the wall."""

    name: str
    type: str
    stars_text: str
    unit: Link
    date: str
    date_text: str
    case: Link | None


class PlateGroup(Part, frozen=True):
    """The plates of one kind."""

    name: str
    plates: tuple[Plate, ...]


class HonourWall(View, frozen=True):
    """One page of the wall."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    filters: tuple[FilterGroup, ...]
    groups: tuple[PlateGroup, ...]
    downloads: tuple[Link, ...]
    pager: Pager
    units: Table | None
    """How many each unit has; on the first page alone."""
    units_downloads: tuple[Link, ...]
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True)
class Listing:
    """One list of honours, before it is cut into pages."""

    row: str
    """Row of the filter in which it stands."""
    label: str
    title: str
    address: str
    honours: Sequence[Honour]


def honour_pages(index: Index) -> Iterator[Page]:
    """Make the wall and its narrower lists; none where there are no honours at all."""
    if not index.site.honours.shown:
        return
    honours = sorted(honours_given(index), key=lambda h: _rank(index, h.type))
    listings = tuple(_listings(index, honours))
    for listing in listings:
        yield from _pages(index, listing, _filters(listings, listing.address))


def _kinds(index: Index) -> tuple[str, ...]:
    return tuple(dict.fromkeys(index.site.campaign.honour_kinds))


def _rank(index: Index, kind: str) -> tuple[int, str]:
    """Order kinds as the office lists them; one that it does not list follows."""
    kinds = _kinds(index)
    return (kinds.index(kind), "") if kind in kinds else (len(kinds), kind)


def _listings(index: Index, honours: Sequence[Honour]) -> Iterator[Listing]:
    yield Listing("类型", "全部", TITLE, ADDRESS, honours)
    by_kind = group(honours, lambda h: h.type)
    for kind in (*_kinds(index), *(kind for kind in by_kind if kind not in _kinds(index))):
        address = f"honours/kind/{slug(kind)}.html"
        yield Listing("类型", kind or MISSING, f"{TITLE}：{kind or MISSING}", address, by_kind.get(kind, ()))
    by_stars = group((h for h in honours if h.stars), lambda h: h.stars or 0)
    for stars in sorted(by_stars, reverse=True):
        yield Listing("星级", f"{stars}星", f"{TITLE}：{stars}星", f"honours/stars/{stars}.html", by_stars[stars])


def _filters(listings: Sequence[Listing], current: str) -> tuple[FilterGroup, ...]:
    rows = group(listings, lambda listing: listing.row)
    return tuple(
        FilterGroup(
            label=row,
            options=tuple(
                FilterOption(label=m.label, address=m.address, count=len(m.honours), is_current=m.address == current)
                for m in members
            ),
        )
        for row, members in rows.items()
    )


def _pages(index: Index, listing: Listing, filters: tuple[FilterGroup, ...]) -> Iterator[Page]:
    note = f"截至{day_text(index.site.as_of)}共{len(listing.honours)}项荣誉。"
    units = _units_table(index, listing.honours) if listing.address == ADDRESS and listing.honours else None
    exports = tuple(_exports(index, listing, units))
    for address, honours, pager in paged(listing.honours, PAGE_SIZE, listing.address):
        is_first = address == listing.address
        files = exports if is_first else ()
        yield Page(
            address=address,
            section=COLUMN,
            template="honours",
            title=listing.title,
            description=note,
            meta=list_meta(listing.title, note, ColumnType.NEWS, COLUMN_TITLE),
            view=HonourWall(
                title=listing.title,
                trail=(Link(COLUMN_TITLE, COLUMN), *((Link(TITLE, ADDRESS),) if listing.address != ADDRESS else ())),
                tabs=tabs(index, COLUMN, listing.address),
                note=note,
                filters=filters,
                groups=tuple(_groups(index, honours)),
                downloads=_downloads(files[:1]),
                pager=pager,
                units=units if is_first else None,
                units_downloads=_downloads(files[1:]),
                meanings=MEANINGS,
            ),
            exports=files,
        )


def _groups(index: Index, honours: Sequence[Honour]) -> Iterator[PlateGroup]:
    ordered = sorted(honours, key=lambda h: _rank(index, h.type))
    for kind, members in groupby(ordered, key=lambda h: h.type):
        yield PlateGroup(name=or_missing(kind), plates=tuple(_plate(index, honour) for honour in members))


def _plate(index: Index, honour: Honour) -> Plate:
    case = index.case(honour.case)
    return Plate(
        name=honour.name or MISSING,
        type=or_missing(honour.type),
        stars_text=stars_text(honour.stars) if honour.stars else "",
        unit=index.unit(honour.organization),
        date=iso(honour.date),
        date_text=day_text(honour.date),
        case=case if case.label else None,
    )


def _downloads(exports: Sequence[Export]) -> tuple[Link, ...]:
    return tuple(
        to
        for each in exports
        for to in (Link("下载表格（CSV）", f"{each.stem}.csv"), Link("数据（JSON）", f"{each.stem}.json"))
    )


def _exports(index: Index, listing: Listing, units: Table | None) -> Iterator[Export]:
    if not listing.honours:
        return
    stem = "honours/honours" if listing.address == ADDRESS else listing.address.removesuffix(".html")
    yield Export(stem, _honours_table(index, listing))
    if units is not None:
        yield Export("honours/units", units)


def _honours_table(index: Index, listing: Listing) -> Table:
    columns = (
        Column(label="类型", key="type"),
        Column(label="星级", key="stars"),
        Column(label="单位", key="unit"),
        Column(label="授予日期", key="date"),
        Column(label="典型", key="case"),
    )
    rows = tuple(
        Row(
            head=Link(plate.name),
            cells=(
                text(plate.type),
                text(plate.stars_text),
                link(plate.unit),
                text(plate.date),
                link(plate.case) if plate.case else text(""),
            ),
        )
        for plate in (_plate(index, honour) for honour in listing.honours)
    )
    return Table(name="honours", caption=listing.title, head="名称", columns=columns, rows=rows)


def _units_table(index: Index, honours: Sequence[Honour]) -> Table:
    """Count by unit what its own page lists: plates on the wall, and prizes won."""
    plates = Counter(honour.organization for honour in honours)
    prizes = Counter(winner.organization for _, _, winner in prizes_won(index))
    columns = (
        Column(label="荣誉", is_number=True, key="honours"),
        Column(label="表彰", is_number=True, key="prizes"),
        Column(label="合计", is_number=True, key="total"),
    )
    units = (unit for unit in tree_order(index.site) if plates[unit] or prizes[unit])
    rows = tuple(_unit_row(index, unit, plates[unit], prizes[unit]) for unit in units)
    return Table(name="units", caption="各单位的荣誉", head="单位", columns=columns, rows=rows)


def _unit_row(index: Index, unit: str, plates: int, prizes: int) -> Row:
    head = index.unit(unit)
    place = f"{head.address}#honours"
    return Row(head=head, cells=(number(plates, place), number(prizes, place), number(plates + prizes, place)))
