"""Columns: what stands under each entry of the navigation, as tabs at the top of its pages."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator.model.lookback import begun
from generator.views.index import Index
from generator.views.parts import Tab


def _always(_: Index) -> bool:
    return True


def _holds(folder: str) -> Callable[[Index], bool]:
    """Ask for the records of a collection: a page without any would say nothing."""
    return lambda index: folder in index.site.held


def _holds_any(*folders: str) -> Callable[[Index], bool]:
    """Ask for records of any of several collections: the first page of a column is the way to the others."""
    return lambda index: not index.site.held.isdisjoint(folders)


def _has_lookback(index: Index) -> bool:
    return bool(begun(index.site.campaign.lookback, index.site.as_of))


class Entry(NamedTuple):
    """One page of a column."""

    label: str
    address: str
    is_there: Callable[[Index], bool] = _always
    """Whether this edition has the page."""


COLUMNS: Mapping[str, tuple[Entry, ...]] = {
    "commitments/index.html": (
        Entry("承诺总表", "commitments/index.html"),
        Entry("回头看", "commitments/lookbacks.html", _has_lookback),
    ),
    "typical_cases/index.html": (
        Entry("全部典型", "typical_cases/index.html"),
        Entry("群众推荐", "typical_cases/nominations.html", _holds("nominations")),
        Entry("学习体会", "typical_cases/responses.html", _holds("responses")),
    ),
    "awards/index.html": (
        Entry("评选表彰", "awards/index.html", _holds_any("awards", "honours", "points", "promotions")),
        Entry("荣誉墙", "honours/index.html", _holds("honours")),
        Entry("积分星级", "points/index.html", _holds("points")),
        Entry("晋位升级", "promotions/index.html", _holds("promotions")),
    ),
    "news/index.html": (
        Entry("工作动态", "news/index.html"),
        Entry("工作简报", "briefings/index.html", _holds("briefings")),
    ),
}
"""First page of a column, which the navigation names → its pages."""


def is_there(index: Index, column: str) -> bool:
    """Tell whether this edition has a column at all."""
    return all(entry.is_there(index) for entry in COLUMNS.get(column, ())[:1])


def tabs(index: Index, column: str, current: str) -> tuple[Tab, ...]:
    """Give a column's pages; none where there is only one."""
    found = [entry for entry in COLUMNS.get(column, ()) if entry.is_there(index)]
    if len(found) < 2:
        return ()
    return tuple(Tab(label=e.label, address=e.address, is_current=e.address == current) for e in found)
