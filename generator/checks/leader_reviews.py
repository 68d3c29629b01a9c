"""领导点评（R02）。

为什么（REV-3）：只表扬、不点问题，或者点了问题不说什么时候改好，点评就走了过场。
对：肯定成绩、存在问题、努力方向三样都写；每个问题写明整改时限，时限不早于点评日期。
错：没有“努力方向”；“存在问题”里只写问题，不写时限；7月8日点评，整改时限写成6月30日。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.dates import prose_date
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site


def past_due_dates(site: Site) -> Iterator[Finding]:
    """R02: a problem is due on the day of the comment at the earliest."""
    for review in site.reviews.records.values():
        for number, named in enumerate(review.problems):
            if named.due_date and review.date and named.due_date < review.date:
                message = (
                    f"整改时限“{prose_date(named.due_date)}”早于点评日期“{prose_date(review.date)}”；请核对两个日期。"
                )
                yield finding(review.path, "R02", message, where=place(review, "problems", number, "due_date"))
