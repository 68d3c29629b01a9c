"""The calendar: what happens on which day, month by month, and as a file for one's own calendar."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from generator.digests import content_digest
from generator.model.daily_case import slots
from generator.model.events import Event, EventKind, campaign_events
from generator.model.lookback import begun
from generator.site import Moment, group
from generator.views.boards import Meaning
from generator.views.columns import tabs
from generator.views.diaries import Diary, DiaryEvent
from generator.views.due_months import due_days
from generator.views.index import Index
from generator.views.lookbacks import lookback_address
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Export, Page, View
from generator.views.parts import Link, Part, Tab
from generator.views.tables import Column, Row, Table, text
from generator.views.timeline import ADDRESS as SECTION
from generator.views.timeline import TITLE as COLUMN
from generator.views.timeline import KeyDateView, next_date
from generator.views.wording import MISSING, WEEKDAYS, day_text, distance_text, iso, month_day_text

ADDRESS = "calendar.html"
STEM = "calendar"
TITLE = "活动日历"
MEANINGS = (
    Meaning(term="承诺到期", text="当天是办结时限的承诺，不论办到哪一步；有延期的，按最后一次的新时限算"),
    Meaning(term="每日典型", text="展播日是当天、已经发布的典型"),
)
_SLUGS = {kind: kind.name.lower().replace("_", "-") for kind in EventKind}
Entry = tuple[Event, str]
"""An event and the page that says more of it."""


class EntryView(Part, frozen=True):
    """One line of a day."""

    slug: str
    """Kind, for its look; the words say it too."""
    link: Link
    note: str
    """How far off it is, where that is counted down."""


class DayView(Part, frozen=True):
    """A day; one of another month is empty."""

    number: str
    date: str
    label: str
    """In full, for those who do not see the table's heads."""
    is_today: bool
    entries: tuple[EntryView, ...]


class MonthView(Part, frozen=True):
    """A month in which something happens."""

    id: str
    title: str
    weeks: tuple[tuple[DayView, ...], ...]


class CalendarPage(View, frozen=True):
    """The calendar."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    next_date: KeyDateView | None
    jumps: tuple[Link, ...]
    """To today, where its month is shown, and to the months."""
    downloads: tuple[Link, ...]
    weekdays: tuple[str, ...]
    months: tuple[MonthView, ...]
    """This one and those to come, then those that are over."""


def calendar_pages(index: Index) -> Iterator[Page]:
    """Make the calendar."""
    note = f"以{day_text(index.site.as_of)}为准。可以下载日历文件，导入手机或电脑里的日历。"
    entries = list(_entries(index))
    months = tuple(_months(entries, index.site.moment))
    yield Page(
        address=ADDRESS,
        section=SECTION,
        template="calendar",
        title=TITLE,
        description=f"{TITLE}：重要节点、活动阶段、回头看、每日典型、承诺到期。{note}",
        meta=list_meta(TITLE, note, ColumnType.NEWS, COLUMN),
        source=index.site.campaign.path,
        view=CalendarPage(
            title=TITLE,
            trail=(Link(COLUMN, SECTION),),
            tabs=tabs(index, SECTION, ADDRESS),
            note=note,
            next_date=next_date(index),
            jumps=tuple(_jumps(months)),
            downloads=tuple(_downloads(entries)),
            weekdays=WEEKDAYS,
            months=months if index.site.moment.is_archived else _coming_first(months, index.site.as_of),
        ),
        exports=tuple(_exports(index, entries)),
    )


def _jumps(months: Sequence[MonthView]) -> Iterator[Link]:
    if any(day.is_today for month in months for week in month.weeks for day in week):
        yield Link("到今天", f"{ADDRESS}#today")
    yield from (Link(month.title, f"{ADDRESS}#{month.id}") for month in months)


def _downloads(entries: Sequence[Entry]) -> Iterator[Link]:
    if entries:
        yield from (Link("日历文件（ICS）", f"{STEM}.ics"), Link("下载表格（CSV）", f"{STEM}.csv"))
        yield Link("数据（JSON）", f"{STEM}.json")


def _entries(index: Index) -> Iterator[Entry]:
    """Give all events that this edition may name."""
    windows = begun(index.site.campaign.lookback, index.site.as_of)[::-1]
    boards = {(w.start, w.end): lookback_address(position) for position, w in enumerate(windows)}
    for event in campaign_events(index.site.campaign):
        yield event, boards.get((event.first, event.last), "") if event.kind is EventKind.LOOKBACK else ""
    for slot in slots(index.site.campaign.daily_case, index.cases):
        for case in slot.cases:
            title = f"每日典型：{case.title or MISSING}"
            yield Event(EventKind.DAILY_CASE, title, slot.day, slot.day), index.site.typical_cases.address(case)
    for day, (count, place) in due_days(index).items():
        yield Event(EventKind.DUE, f"承诺到期{count}件", day, day), place


def _months(entries: Sequence[Entry], moment: Moment) -> Iterator[MonthView]:
    """Lay out the months in which something happens."""
    order = list(EventKind)
    lines = [(day, order.index(event.kind), title, event, to) for event, to in entries for day, title in event.days()]
    by_day = group(sorted(lines, key=lambda line: line[:3]), lambda line: line[0])
    views = {
        day: tuple(_entry(day, title, event, to, moment) for _, _, title, event, to in members)
        for day, members in by_day.items()
    }
    for year, month in sorted({(day.year, day.month) for day in views}):
        yield MonthView(
            id=_month_id(date(year, month, 1)),
            title=f"{year}年{month}月",
            weeks=tuple(_weeks(date(year, month, 1), views, None if moment.is_archived else moment.as_of)),
        )


def _coming_first(months: Sequence[MonthView], today: date) -> tuple[MonthView, ...]:
    return tuple(sorted(months, key=lambda month: month.id < _month_id(today)))


def _month_id(day: date) -> str:
    return f"m-{day:%Y-%m}"


def _entry(day: date, title: str, event: Event, address: str, moment: Moment) -> EntryView:
    note = distance_text(day, moment) if event.is_counted_down and day >= moment.as_of else ""
    return EntryView(slug=_SLUGS[event.kind], link=Link(title, address), note=note)


def _weeks(
    first: date, views: Mapping[date, tuple[EntryView, ...]], today: date | None
) -> Iterator[tuple[DayView, ...]]:
    monday = first - timedelta(first.weekday())
    while (monday.year, monday.month) <= (first.year, first.month):
        week = (monday + timedelta(number) for number in range(7))
        yield tuple(_day(day, day.month == first.month, views.get(day, ()), today) for day in week)
        monday += timedelta(7)


def _day(day: date, is_inside: bool, entries: tuple[EntryView, ...], today: date | None) -> DayView:
    if not is_inside:
        return DayView(number="", date="", label="", is_today=False, entries=())
    label = f"{month_day_text(day)} {WEEKDAYS[day.weekday()]}"
    return DayView(number=str(day.day), date=iso(day), label=label, is_today=day == today, entries=entries)


def _exports(index: Index, entries: Sequence[Entry]) -> Iterator[Export]:
    """Give the calendar as a diary and as a table."""
    if not entries:
        return
    ordered = sorted((event for event, _ in entries), key=lambda e: (e.first, list(EventKind).index(e.kind), e.title))
    name = f"{index.site.campaign.name}日历"
    yield Export(STEM, Diary(name=name, as_of=index.site.as_of, events=tuple(_diary(index, ordered))))
    columns = (
        Column(label="结束日期", is_short=True, key="last"),
        Column(label="类型", is_short=True, key="kind"),
        Column(label="事项", key="title"),
    )
    rows = tuple(
        Row(head=Link(iso(event.first)), cells=(text(iso(event.last)), text(event.kind.value), text(event.title)))
        for event in ordered
    )
    yield Export(STEM, Table(name=STEM, caption=TITLE, head="日期", columns=columns, rows=rows))


def _diary(index: Index, events: Sequence[Event]) -> Iterator[DiaryEvent]:
    """Name each event by what it is, not by its day, so that it keeps its name when it is moved."""
    domain = index.site.settings.site_domain or "column.invalid"
    seen: Counter[tuple[EventKind, str]] = Counter()
    for event in events:
        subject = iso(event.first) if event.kind is EventKind.DUE else event.title
        seen[event.kind, subject] += 1
        key = content_digest(f"{subject}\n{seen[event.kind, subject]}".encode()).hex()
        yield DiaryEvent(
            uid=f"{_SLUGS[event.kind]}-{key}@{domain}",
            summary=event.title,
            category=event.kind.value,
            first=event.first,
            last=event.last,
        )
