"""更新和空栏目（T02）。

为什么：政府网站的检查，首页和动态两个星期没有更新、通知半年没有更新、栏目点进去是空的，都算不合格；群众看到的也是没有
人管的网站。
对：活动期间，首页上（动态、文件、简报、典型）和“news”里最新的一篇，在14天之内；“documents”里最新的一件，在六个月
之内；导航条上的栏目都有内容。活动开始以前、结束以后不查；活动刚开始的，从开始那天算起，栏目空着也从那天起给14天。
错：最新的动态是11月6日的，到11月21日（15天）还没有新的；“commitments”里一件看得到的承诺也没有。
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from generator.checks.intended import is_whole
from generator.checks.places import place
from generator.model.collections import CASES, COLLECTIONS
from generator.model.dates import prose_date
from generator.model.freshness import ALWAYS_THERE, DATED, NEWS_EVERY, Newest, half_a_year_after, newest
from generator.model.publication import day_field
from generator.model.stages import first_day, is_running
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_HOME = "content/index.md"


class _Column(NamedTuple):
    """What is to be renewed from time to time."""

    folder: str
    last_day: Callable[[date], date]
    """From the day of the newest record → the last day on which it is still new enough."""
    demand: str


_COLUMNS = (
    _Column("news", lambda day: day + NEWS_EVERY, "两个星期之内要有一篇；请发一篇近日的动态"),
    _Column("documents", half_a_year_after, "半年之内要有一件；请发一件近期的通知或文件"),
)


def stale_columns(site: Site) -> Iterator[Finding]:
    """T02: news is two weeks old at most, the newest notice half a year."""
    start = _start(site)
    for column in _COLUMNS:
        found = newest(site.shelves[column.folder].shown.values(), site.as_of)
        if start is None or found is None:
            continue  # That a column is empty is told by another check.
        if site.as_of > column.last_day(max(found.day, start)):
            what = f"“{column.folder}”（{COLLECTIONS[column.folder].title}）"
            message = f"{what}里最新的是{_named(found, site)}，{column.demand}。"
            yield finding(found.record.path, "T02", message, where=place(found.record, day_field(found.record)))


def stale_home_page(site: Site) -> Iterator[Finding]:
    """T02: the newest of what stands on the home page is two weeks old at most."""
    start = _start(site)
    found = newest((r for folder in DATED for r in site.shelves[folder].shown.values()), site.as_of)
    if start is not None and found is not None and site.as_of > max(found.day, start) + NEWS_EVERY:
        home = _HOME if any(page.path == _HOME for page in site.pages) else site.campaign.path
        message = (
            f"首页上最新的是{_named(found, site)}，两个星期之内要有新内容；"
            "请在“news”“documents”“briefings”或者“typical_cases”里发一篇近日的。"
        )
        yield finding(home, "T02", message, line=1)


def empty_columns(site: Site) -> Iterator[Finding]:
    """T02: a column that the navigation leads to holds something."""
    start = _start(site)
    if start is None or site.as_of <= start + NEWS_EVERY:
        return
    for folder in ALWAYS_THERE:
        shelf = site.shelves[folder]
        if not shelf.shown and is_whole(site, folder):
            what = f"“{folder}”（{COLLECTIONS[folder].title}）"
            hidden = f"，有{len(shelf.records)}条还不能显示" if shelf.records else ""
            message = f"{what}这个栏目是空的{hidden}；请补上内容，写好的草稿，请改成“已发布”。"
            yield finding(CASES if folder == CASES else f"content/{folder}", "T02", message, line=1)


def _start(site: Site) -> date | None:
    """Give the day the campaign began; None before it, and when it is over."""
    return first_day(site.campaign.stages) if is_running(site.campaign.stages, site.as_of) else None


def _named(found: Newest, site: Site) -> str:
    title = getattr(found.record, "title", "")
    return f"“{title}”（{prose_date(found.day)}），已经{(site.as_of - found.day).days}天没有更新"
