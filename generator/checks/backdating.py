"""倒填日期（T01）。

为什么：检查组要看哪天办的、哪天公开的，网站上的日期就是凭据。事后补一篇，写成早就发过，一翻旧版就露馅。
对：稿件写好、几天之内发布，页面上的发布时间比第一次发布早7天以内；补登旧稿的，“日期”写事情发生的那天，另写
“发布日期”，写真正放到网站上的那天。
错：11月14日发布的那一版里还没有这篇动态，11月21日才第一次发布，页面上的发布时间却是10月1日。
查的是动态、文件、简报，和写了“发布日期”的其他稿件。哪一页从哪一版起才有，记在网站旁边的“.site.arrivals.json”里，不要删；
网站的第一版和预览不查，那一天以后没有发布过的也不查。改过文件名或者编号的，网址变了，等于新的一页。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.arrivals import is_backdated
from generator.model.collections import COLLECTIONS
from generator.model.dates import prose_date
from generator.model.publication import day_field, publication_day
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site


def backdated(site: Site) -> Iterator[Finding]:
    """T01: no page says that it was published before it was."""
    if site.arrivals.latest is None:
        return
    for folder in (folder for folder, collection in COLLECTIONS.items() if collection.has_page):
        shelf = site.shelves[folder]
        for record in shelf.shown.values():
            if (claimed := publication_day(record)) is None:
                continue
            arrival = site.arrivals.of(shelf.address(record), site.as_of)
            if is_backdated(claimed, arrival):
                message = (
                    f"发布时间“{prose_date(claimed)}”早于这一页第一次发布的日期{prose_date(arrival.first)}："
                    f"{prose_date(arrival.before)}的那一版里还没有它；"
                    f"请把“发布日期”写成{arrival.first.isoformat()}，确有原因的，在“豁免”里写明。"
                )
                yield finding(record.path, "T01", message, where=place(record, day_field(record)))
