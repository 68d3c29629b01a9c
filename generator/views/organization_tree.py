"""The tree of organisations (ORG-2); the branches of a large one are folded away, and open without scripts."""

from collections.abc import Iterator

from msgspec import Struct

from generator.model.fulfilment import Fulfilment
from generator.model.organization import Organization
from generator.views.columns import tabs
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.organizations import SECTION, TITLE
from generator.views.page import Page, View
from generator.views.parts import Link, Tab
from generator.views.states import kept_text
from generator.views.tree import adrift, roots
from generator.views.wording import MISSING, or_missing

FOLDED_ABOVE = 100
"""Units from which on branches are folded: more than a few screens of a phone."""


class Node(Struct, frozen=True, kw_only=True):
    """A unit in the tree."""

    name: str
    address: str
    type: str
    note: Link
    """How many commitments the unit has made, and where they stand."""
    overdue_text: str
    children: tuple["Node", ...]
    units: int
    """How many units the branch holds, this one among them."""
    overdue: int
    """How many of the branch's commitments are overdue."""
    fold_text: str = ""
    """What a folded branch holds; empty where it lies open."""


class OrganizationTree(View, frozen=True):
    """All units."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    roots: tuple[Node, ...]
    adrift: tuple[Link, ...]
    """Units whose superiors run in a circle: they hang below no root."""


def tree_pages(index: Index) -> Iterator[Page]:
    """Make the tree."""
    note = f"共{len(index.unit_links)}个单位，按隶属关系排列。"
    tops = roots(index.site)
    nodes = tuple(_node(index, unit, depth=0) for unit in tops)
    tree = OrganizationTree(
        title=TITLE,
        trail=(),
        tabs=tabs(index, SECTION, SECTION),
        note=note,
        roots=nodes,
        adrift=tuple(index.unit(key) for key in adrift(index.site)),
    )
    yield Page(
        address=SECTION,
        section=SECTION,
        template="organizations",
        title=TITLE,
        description=note,
        meta=list_meta(TITLE, note, ColumnType.NEWS),
        view=tree,
    )


def _node(index: Index, unit: Organization, depth: int) -> Node:
    made = index.tallies.get(unit.id)
    late = made[Fulfilment.OVERDUE] if made else 0
    children = tuple(_node(index, child, depth + 1) for child in index.site.children_of.get(unit.id, ()))
    units, overdue = sum(child.units for child in children), sum(child.overdue for child in children)
    is_folded = bool(children) and depth > 0 and len(index.unit_links) > FOLDED_ABOVE
    return Node(
        name=unit.name or MISSING,
        address=index.site.organizations.address(unit),
        type=or_missing(unit.org_type),
        note=Link(
            f"承诺{made.total()}件，兑现率{kept_text(made)}" if made else "尚未公开承诺",
            index.commitments_address(unit.id),
        ),
        overdue_text=f"逾期{late}件" if late else "",
        children=children,
        units=1 + units,
        overdue=late + overdue,
        fold_text=f"下级{units}个单位" + (f"，逾期承诺{overdue}件" if overdue else "") if is_folded else "",
    )
