"""Briefings: the library, and a page for each issue."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.model.numbering import left_out, numbers_text
from generator.model.publication import Briefing
from generator.model.record import published_on
from generator.site import group
from generator.views.articles import article_bar, article_list_pages, line, neighbours
from generator.views.boards import Meaning
from generator.views.files import prose
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.page import Page, Prose, View
from generator.views.parts import ArticleBar, Line, Link
from generator.views.wording import MISSING, day_text, iso, or_missing, shorten

SECTION = "briefings/index.html"
COLUMN = Link("工作动态", "news/index.html")
TITLE = "工作简报"
MEANINGS = (Meaning(term="缺期", text="最小和最大的期号之间没有登出的期号；按年编号的，每年分开看"),)


class BriefingPage(View, frozen=True):
    """One issue."""

    title: str
    trail: tuple[Link, ...]
    masthead: str
    issue_text: str
    unit: str
    date: str
    date_text: str
    bar: ArticleBar
    body: Prose
    previous: Link | None
    next: Link | None


def briefing_pages(index: Index) -> Iterator[Page]:
    """Make the list and the issues' pages."""
    issues = newest_briefings(index)
    lines = [briefing_line(index, issue) for issue in issues]
    note = f"共{len(issues)}期，从新到旧排列。{_gaps_text(issues)}"
    yield from article_list_pages(index, SECTION, TITLE, note, lines, COLUMN)
    for issue, newer, older in neighbours(issues):
        yield _page(index, issue, _link(index, newer), _link(index, older))


def _gaps_text(issues: Sequence[Briefing]) -> str:
    """Name the numbers that are left out, each year's by themselves."""
    by_year = group((issue for issue in issues if issue.number is not None), lambda issue: issue.year)
    gaps = {year: left_out(issue.number or 0 for issue in members) for year, members in by_year.items()}
    years = sorted((year or 0, found) for year, found in gaps.items() if found)
    return "".join(f"{f'{year}年' if year else ''}缺{numbers_text(found, '期')}。" for year, found in years)


def newest_briefings(index: Index) -> list[Briefing]:
    """Sort issues: newest first, undated last; the higher number first on one day, then by id, so that builds agree."""
    shown = index.site.briefings.shown.values()
    return sorted(shown, key=lambda b: (b.date or date.min, b.number or 0), reverse=True)


def briefing_line(index: Index, issue: Briefing) -> Line:
    """Make an issue's line."""
    return line(issue.title, index.site.briefings.address(issue), issue.date, _issue_text(issue))


def _issue_text(issue: Briefing) -> str:
    year = f"{issue.year}年" if issue.year else ""
    return f"{year}第{issue.number}期" if issue.number is not None else f"期号{MISSING}"


def _link(index: Index, issue: Briefing | None) -> Link | None:
    if issue is None:
        return None
    return Link(f"{_issue_text(issue)}：{issue.title or MISSING}", index.site.briefings.address(issue))


def _page(index: Index, issue: Briefing, newer: Link | None, older: Link | None) -> Page:
    return Page(
        address=index.site.briefings.address(issue),
        section=COLUMN.address,
        template="briefing",
        title=issue.title or MISSING,
        description=shorten(f"{_issue_text(issue)}：{issue.title}"),
        meta=article_meta(issue.title, published_on(issue, issue.date), index.source_of(issue), issue.issuer, TITLE),
        source=issue.path,
        view=BriefingPage(
            title=issue.title or MISSING,
            trail=(COLUMN, Link(TITLE, SECTION)),
            masthead=f"{index.site.campaign.name}简报",
            issue_text=_issue_text(issue),
            unit=or_missing(issue.issuer),
            date=iso(issue.date),
            date_text=day_text(issue.date),
            bar=article_bar(index, issue, issue.date),
            body=prose(index, issue),
            previous=newer,
            next=older,
        ),
    )
