"""Columns: what stands under each entry of the navigation, as tabs at the top of its pages."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from generator.model.daily_case import slots
from generator.model.lookback import begun
from generator.views.index import Index
from generator.views.parts import Tab


def _always(_: Index) -> bool:
    return True


def _holds(folder: str) -> Callable[[Index], bool]:
    """Ask for the records of a collection: a page without any would say nothing."""
    return lambda index: bool(index.site.shelves[folder].shown)


def has_lookback(index: Index) -> bool:
    """Tell whether a window of looking back has begun."""
    return bool(begun(index.site.campaign.lookback, index.site.as_of))


def has_schedule(index: Index) -> bool:
    """Tell whether days are set aside for a case each."""
    return bool(slots(index.site.campaign.daily_case, ()))


class Entry(NamedTuple):
    """One page of a column."""

    label: str
    address: str
    is_there: Callable[[Index], bool] = _always
    """Whether this edition has the page."""


COLUMNS: Mapping[str, tuple[Entry, ...]] = {
    "commitments/index.html": (
        Entry("承诺总表", "commitments/index.html"),
        Entry("回头看", "commitments/lookbacks.html", has_lookback),
    ),
    "typical_cases/index.html": (
        Entry("全部典型", "typical_cases/index.html"),
        Entry("每日典型", "typical_cases/schedule.html", has_schedule),
    ),
    "news/index.html": (
        Entry("工作动态", "news/index.html"),
        Entry("工作简报", "briefings/index.html", _holds("briefings")),
        Entry("党群共建", "news/topic/dang-qun-gong-jian.html", _holds("news")),
    ),
    "timeline.html": (
        Entry("活动进程", "timeline.html"),
        Entry("活动日历", "calendar.html"),
    ),
}
"""First page of a column, which the navigation names → its pages."""


def tabs(index: Index, column: str, current: str) -> tuple[Tab, ...]:
    """Give a column's pages; none where there is only one."""
    found = [entry for entry in COLUMNS.get(column, ()) if entry.is_there(index)]
    if len(found) < 2:
        return ()
    return tuple(Tab(label=e.label, address=e.address, is_current=e.address == current) for e in found)
