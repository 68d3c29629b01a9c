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


def _has_lookback(index: Index) -> bool:
    return bool(begun(index.site.campaign.lookback, index.site.as_of))


def _has_opinions(index: Index) -> bool:
    return not index.opinions.is_empty


def _has_judgements(index: Index) -> bool:
    return bool(index.opinions.evaluations or index.opinions.reviews)


def _has_actions(index: Index) -> bool:
    return bool(index.opinions.problems or index.opinions.actions)


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
    "evaluations/index.html": (
        Entry("评议结果", "evaluations/index.html", _has_opinions),
        Entry("覆盖情况", "evaluations/coverage.html", _has_opinions),
        Entry("点评对照", "evaluations/compare.html", _has_judgements),
        Entry("问卷调查", "surveys/index.html", lambda index: bool(index.opinions.surveys)),
        Entry("督查检查", "inspections/index.html", lambda index: bool(index.opinions.inspections)),
        Entry("整改台账", "rectifications/index.html", _has_actions),
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
