"""简报（D02）。

为什么（DOC-3）：简报按期号查找和存档；期号重了分不清，缺了不知道是没编还是没登，日期倒着走说明期号写错了。
对：第4期编于2026年5月10日，第5期编于5月20日；按年编号的写上“年度”，每年从第1期编起。
错：两份都是第4期；第4期后面是第6期；第5期的日期早于第4期。
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.checks.intended import is_whole
from generator.checks.places import place
from generator.model.dates import prose_date
from generator.model.numbering import left_out, numbers_text
from generator.model.publication import Briefing
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site, group


def briefing_numbers(site: Site) -> Iterator[Finding]:
    """D02: numbers are unique and without gaps, and dates follow them; each year by itself where years are given."""
    numbered = (issue for issue in site.briefings.records.values() if issue.number is not None)
    in_order = sorted(numbered, key=lambda issue: (issue.number, issue.path))
    for issues in group(in_order, lambda issue: issue.year).values():
        yield from _duplicates(issues)
        yield from _gaps(issues) if is_whole(site, "briefings") else ()
        yield from _disorder(issues)


def _duplicates(issues: Sequence[Briefing]) -> Iterator[Finding]:
    for before, issue in pairwise(issues):
        if issue.number == before.number:
            message = f"期号“{issue.number}”在{before.path}里已经用过；请核对，多余的一份请删掉。"
            yield finding(issue.path, "D02", message, where=place(issue, "number"))


def _gaps(issues: Sequence[Briefing]) -> Iterator[Finding]:
    """Tell of a gap at the issue behind it."""
    for before, issue in pairwise(issues):
        if gaps := left_out((before.number or 0, issue.number or 0)):
            message = f"期号从“{before.number}”跳到“{issue.number}”，缺{numbers_text(gaps, '期')}；请补上，或改正期号。"
            yield finding(issue.path, "D02", message, where=place(issue, "number"))


def _disorder(issues: Sequence[Briefing]) -> Iterator[Finding]:
    for before, issue in pairwise(issues):
        if before.date and issue.date and issue.date < before.date and issue.number != before.number:
            message = (
                f"第{issue.number}期的日期“{prose_date(issue.date)}”早于第{before.number}期的“{prose_date(before.date)}”；"
                "请核对期号和日期。"
            )
            yield finding(issue.path, "D02", message, where=place(issue, "date"))
