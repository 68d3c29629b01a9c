"""The page of brands (党建品牌): a card each, with its owner, its unit and its photos."""

from collections.abc import Iterator

from generator.model.recognition import Brand
from generator.views.activity_boards import COLUMN
from generator.views.columns import tabs
from generator.views.files import pictures
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.paging import paged
from generator.views.parts import Link, Pager, Part, Picture, Tab
from generator.views.tree import tree_order
from generator.views.wording import MISSING, or_missing

ADDRESS = "brands/index.html"
TITLE = "党建品牌"
PAGE_SIZE = 30


class BrandCard(Part, frozen=True):
    """One brand."""

    id: str
    name: str
    unit: Link
    owner: str
    summary: str
    cover: Picture | None
    photos: tuple[Picture, ...]
    """Those after the first."""


class BrandList(View, frozen=True):
    """Brands."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    cards: tuple[BrandCard, ...]
    pager: Pager


def brand_pages(index: Index) -> Iterator[Page]:
    """Make the page, where there are brands."""
    brands = in_order(index)
    if not brands:
        return
    note = f"{len({brand.organization for brand in brands})}个单位创建了{len(brands)}个品牌，按单位的隶属关系排列。"
    for address, members, pager in paged(brands, PAGE_SIZE, ADDRESS):
        yield Page(
            address=address,
            section=COLUMN.address,
            template="brands",
            title=TITLE,
            description=note,
            meta=list_meta(TITLE, note, ColumnType.NEWS, COLUMN.label),
            view=BrandList(
                title=TITLE,
                trail=(COLUMN,),
                tabs=tabs(index, COLUMN.address, ADDRESS),
                note=note,
                cards=tuple(_card(index, brand) for brand in members),
                pager=pager,
            ),
        )


def in_order(index: Index) -> tuple[Brand, ...]:
    """Sort brands as their units stand in the tree."""
    rank = {unit: position for position, unit in enumerate(tree_order(index.site))}
    return tuple(sorted(index.activities.brands, key=lambda b: (rank.get(b.organization, len(rank)), b.id)))


def _card(index: Index, brand: Brand) -> BrandCard:
    photos = pictures(index, brand, brand.photos, f"{brand.name}现场")
    return BrandCard(
        id=f"brand-{brand.id}",
        name=brand.name or MISSING,
        unit=index.unit(brand.organization),
        owner=or_missing(brand.owner),
        summary=brand.summary,
        cover=photos[0] if photos else None,
        photos=photos[1:],
    )
