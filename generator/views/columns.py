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
    return lambda index: bool(index.site.shelves[folder].shown)


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
    "reviews/index.html": (
        Entry("点评记录", "reviews/index.html"),
        Entry("覆盖情况", "reviews/coverage.html", lambda index: bool(index.review_periods)),
        Entry("请求点评", "reviews/requests.html", lambda index: bool(index.review_requests)),
        Entry("会议", "meetings/index.html", _holds("meetings")),
    ),
    "leaders/index.html": (
        Entry("领导机构", "leaders/index.html"),
        Entry("三个亲自", "leaders/in-person.html", lambda index: bool(index.acts)),
    ),
    "news/index.html": (
        Entry("工作动态", "news/index.html"),
        Entry("工作简报", "briefings/index.html", _holds("briefings")),
    ),
}
"""First page of a column, which the navigation names → its pages."""


def tabs(index: Index, column: str, current: str) -> tuple[Tab, ...]:
    """Give a column's pages; none where there is only one."""
    found = [entry for entry in COLUMNS.get(column, ()) if entry.is_there(index)]
    if len(found) < 2:
        return ()
    return tuple(Tab(label=e.label, address=e.address, is_current=e.address == current) for e in found)
