"""The home page: what is new, what is due, and numbers that lead to what they count."""

from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from generator import dialect
from generator.model.commitment import Commitment
from generator.model.fulfilment import Fulfilment
from generator.model.typical_case import TypicalCase
from generator.views import case_lists, daily_cases
from generator.views.articles import line, news_line
from generator.views.briefings import briefing_line, newest_briefings
from generator.views.case_cards import CaseCard, case_card
from generator.views.case_lists import case_entries
from generator.views.columns import has_schedule
from generator.views.commitment_lists import by_due_date, due_text
from generator.views.documents import document_line, newest_documents
from generator.views.feeds import FeedEntry
from generator.views.files import pictures, prose
from generator.views.index import Index
from generator.views.news import newest_news, news_entries
from generator.views.page import Page, Prose, View
from generator.views.parts import Badge, Line, Number, Part, Picture
from generator.views.states import BADGES, status_address
from generator.views.timeline import KeyDateView, StageView, next_date, stages
from generator.views.tree import by_level
from generator.views.updates import NEWEST, entry, with_feed
from generator.views.wording import day_text, month_day_text, or_missing, percent_text, shorten

ADDRESS = "index.html"
INTRODUCTION = "content/index.md"
PICTURES, NEWS, DUE, RECENT, PAPERS, DOORS = 4, 12, 3, 6, 6, 24


class PictureNews(Part, frozen=True):
    """A picture that leads to its text."""

    title: str
    address: str
    photo: Picture | None
    blank: str


class DueItem(Part, frozen=True):
    """A commitment that is due or late."""

    text: str
    address: str
    party: str
    days_text: str


class DueList(Part, frozen=True):
    """The first few commitments of a state."""

    status: Badge
    address: str
    count_text: str
    items: tuple[DueItem, ...]
    empty_text: str


class Door(Part, frozen=True):
    """The way to a unit's commitments."""

    name: str
    address: str
    count_text: str
    overdue_text: str


class HomePage(View, frozen=True):
    """The home page."""

    title: str
    introduction: Prose | None
    """What the office says of the column in index.md."""
    pictures: tuple[PictureNews, ...]
    headline: Line | None
    headline_summary: str
    news: tuple[Line, ...]
    numbers: tuple[Number, ...]
    today_label: str
    today_more: str
    """The schedule where the campaign has one, else the list of cases."""
    today: CaseCard | None
    recent: tuple[Line, ...]
    """Cases before today's."""
    due_note: str
    due_lists: tuple[DueList, ...]
    doors: tuple[Door, ...]
    """Units that have made commitments, the highest first: a citizen looks for the own street."""
    documents: tuple[Line, ...]
    briefings: tuple[Line, ...]
    next_date: KeyDateView | None
    stages: tuple[StageView, ...]


def home_pages(index: Index) -> Iterator[Page]:
    """Make the home page."""
    settings, campaign = index.site.settings, index.site.campaign
    page = Page(
        address=ADDRESS,
        section=ADDRESS,
        template="home",
        title=settings.site_name or campaign.name,
        description=shorten(campaign.summary or campaign.name),
        view=_view(index),
    )
    yield from with_feed(index.site, [page], _entries(index))


def _entries(index: Index) -> Iterator[FeedEntry]:
    """Tell what is new in the columns that the page shows."""
    yield from news_entries(index, newest_news(index))
    yield from case_entries(index, index.cases[:NEWEST])
    yield from (entry(document_line(index, document)) for document in newest_documents(index))
    yield from (entry(briefing_line(index, issue)) for issue in newest_briefings(index))


def _view(index: Index) -> HomePage:
    news = newest_news(index)
    label, today = _today(index)
    return HomePage(
        title=index.site.settings.site_name or index.site.campaign.name,
        introduction=_introduction(index),
        pictures=tuple(_pictures(index))[:PICTURES],
        headline=news_line(index, news[0]) if news else None,
        headline_summary=shorten(news[0].summary, 90) if news else "",
        news=tuple(_short(index, news_line(index, item)) for item in news[1 : NEWS + 1]),
        numbers=tuple(_numbers(index)),
        today_label=label,
        today_more=daily_cases.ADDRESS if has_schedule(index) else case_lists.SECTION,
        today=_today_card(index, today) if today else None,
        recent=tuple(_recent(index, today)),
        due_note=f"截至{day_text(index.site.as_of)}",
        due_lists=tuple(_due_lists(index)),
        doors=tuple(_doors(index)),
        documents=tuple(_short(index, document_line(index, d)) for d in newest_documents(index)[:PAPERS]),
        briefings=tuple(
            replace(briefing_line(index, b), date="", date_text="") for b in newest_briefings(index)[:PAPERS]
        ),
        next_date=next_date(index),
        stages=stages(index),
    )


def _today(index: Index) -> tuple[str, TypicalCase | None]:
    """Choose the case of the day: the one whose slot it is, else the newest."""
    cases = index.cases
    for case in cases:
        if case.slot_date == index.site.as_of and not index.site.moment.is_archived:
            return "今日典型", case
    return "最近典型", cases[0] if cases else None


def _today_card(index: Index, case: TypicalCase) -> CaseCard:
    """Show the case of the day under its slot's day: that of its publication may be of last week."""
    card, today = case_card(index, case), index.site.as_of
    if case.slot_date != today or index.site.moment.is_archived:
        return card
    return replace(card, date_text=f"今天展播（{month_day_text(today)}）")


def _recent(index: Index, today: TypicalCase | None) -> Iterator[Line]:
    others = [case for case in index.cases if case is not today]
    for case in others[:RECENT]:
        yield _short(index, line(case.title, index.site.typical_cases.address(case), index.case_days[case.id]))


def _introduction(index: Index) -> Prose | None:
    """Give the text of index.md below its heading: the page has its title already."""
    for page in index.site.pages:
        if page.path == INTRODUCTION:
            text = prose(index, page)
            html = dialect.untitled(text.html).strip()
            return replace(text, html=html) if html else None
    return None


def _short(index: Index, item: Line) -> Line:
    """Keep month and day of this year's dates: the home page has little room."""
    return replace(item, date_text=item.date.removeprefix(f"{index.site.as_of.year}-"), note="")


def _pictures(index: Index) -> Iterator[PictureNews]:
    """Give news that have a picture, newest first, then cases; the headline already stands above them."""
    for item in newest_news(index)[1:]:
        if photos := pictures(index, item, item.pictures[:1], item.title):
            photo = _silent(photos[0], item.title)
            yield PictureNews(title=item.title, address=index.site.news.address(item), photo=photo, blank="")
    for case in index.cases[:PICTURES]:
        card = case_card(index, case)
        yield PictureNews(
            title=card.title,
            address=card.address,
            photo=card.photo and _silent(card.photo, card.title),
            blank=card.blank,
        )


def _silent(photo: Picture, title: str) -> Picture:
    """Take from a picture the words that stand beside it anyway: they would be read out twice."""
    return replace(photo, alt="") if photo.alt == title else photo


def _numbers(index: Index) -> Iterator[Number]:
    tally = index.tally
    cases, units = len(index.site.typical_cases.shown), len(index.unit_links)
    kept = tally[Fulfilment.KEPT]
    promised = f"来自{len(index.commitments_of)}个单位"
    yield Number(count=cases, measure="个", label="先进典型", note="查看全部典型", address="typical_cases/index.html")
    yield Number(count=tally.total(), measure="件", label="公开承诺", note=promised, address="commitments/index.html")
    yield Number(
        count=kept,
        measure="件",
        label="按时兑现",
        note=f"占全部承诺{percent_text(kept, tally.total())}",
        address=status_address(Fulfilment.KEPT),
    )
    yield Number(count=units, measure="个", label="参与单位", note="查看单位一页通", address="organizations/index.html")


def _doors(index: Index) -> Iterator[Door]:
    units = (unit for unit in by_level(index.site) if unit in index.tallies)
    for unit in islice(units, DOORS):
        tally = index.tallies[unit]
        late = tally[Fulfilment.OVERDUE]
        yield Door(
            name=index.unit(unit).label,
            address=index.commitments_address(unit),
            count_text=f"{tally.total()}件",
            overdue_text=f"逾期{late}件" if late else "",
        )


def _due_lists(index: Index) -> Iterator[DueList]:
    states = (Fulfilment.OVERDUE,) if index.site.moment.is_archived else (Fulfilment.OVERDUE, Fulfilment.DUE_SOON)
    for state in states:
        members = by_due_date(index, [c for c in index.commitments if index.states[c.id] is state])
        yield DueList(
            status=BADGES[state],
            address=status_address(state),
            count_text=f"查看全部{len(members)}件",
            items=tuple(_due_item(index, c) for c in members[:DUE]),
            empty_text=f"目前没有{state.value}的承诺。",
        )


def _due_item(index: Index, commitment: Commitment) -> DueItem:
    return DueItem(
        text=or_missing(commitment.text),
        address=index.commitment_address(commitment),
        party=index.unit(commitment.party).label,
        days_text=due_text(commitment, index.states[commitment.id], index.site.moment),
    )
