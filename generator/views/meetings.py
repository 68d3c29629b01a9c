"""Meetings: the list, by kind too, and a page for each."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.meeting import Meeting, MeetingType
from generator.model.record import published_on
from generator.site import group
from generator.views.articles import article_bar
from generator.views.boards import Meaning, Section, board_pages
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.page import Page, View
from generator.views.parts import ArticleBar, Fact, FilterGroup, FilterOption, Link
from generator.views.review_words import COLUMN
from generator.views.tables import Cell, Column, Row, Table, link, number, text
from generator.views.wording import MISSING, day_text, distance_text, iso, or_missing

SECTION = "meetings/index.html"
TITLE = "会议"
SLUGS: Mapping[MeetingType, str] = {
    MeetingType.PROMOTION: "promotion",
    MeetingType.ON_SITE: "on-site",
    MeetingType.REVIEW: "review",
    MeetingType.EXCHANGE: "exchange",
    MeetingType.FORUM: "forum",
    MeetingType.SEMINAR: "seminar",
}
MEANINGS = (
    Meaning(term="发言单位", text="列出名称的发言单位个数"),
    Meaning(term="报道个数", text="报道里说有几个单位发言；和列出的不一样，在会议的页面上写明差几个"),
)
COLUMNS = (
    Column(label="类型", is_short=True, key="type"),
    Column(label="日期", is_short=True, key="date"),
    Column(label="地点", key="place"),
    Column(label="主持", is_short=True, key="chair"),
    Column(label="发言单位", is_number=True, key="speakers"),
    Column(label="报道个数", is_number=True, key="stated"),
    Column(label="决定事项", is_number=True, key="decisions"),
)


class MeetingPage(View, frozen=True):
    """One meeting."""

    title: str
    trail: tuple[Link, ...]
    bar: ArticleBar
    facts: tuple[Fact, ...]
    speakers: tuple[Link, ...]
    speakers_gap: str
    """How the number stated differs from those listed; empty where it does not."""
    decisions: tuple[str, ...]
    empty_text: str
    """What stands where speakers or decisions are not written."""


def meeting_pages(index: Index) -> Iterator[Page]:
    """Make the lists and a page for each meeting; none where there are no meetings."""
    meetings = index.meetings
    if not meetings:
        return
    note = f"共{len(meetings)}次，从新到旧排列。"
    yield from _list(index, SECTION, TITLE, note, meetings, "meetings")
    for kind, found in group(meetings, lambda meeting: meeting.type).items():
        if kind is not None:
            note = f"{kind}共{len(found)}次，从新到旧排列。"
            yield from _list(index, type_address(kind), kind.value, note, found, f"meetings-{SLUGS[kind]}")
    for meeting in meetings:
        yield _page(index, meeting)


def type_address(kind: MeetingType) -> str:
    """Give the list of the meetings of a kind."""
    return f"meetings/type/{SLUGS[kind]}.html"


def speakers_gap(meeting: Meeting) -> str:
    """Say how the stated number of speakers differs from those listed; empty where none is stated or they agree."""
    stated, listed = meeting.speaker_count, len(meeting.speakers)
    if stated is None or stated == listed:
        return ""
    difference = f"还有{stated - listed}个没有列出" if stated > listed else f"多列了{listed - stated}个"
    return f"报道说有{stated}个单位发言，这里列出{listed}个，{difference}。"


def chair_link(index: Index, meeting: Meeting) -> Link:
    """Name who chaired: a leader of the site by id or by name, anyone else as written."""
    leaders = index.site.leaders.records
    key = meeting.chair if meeting.chair in leaders else index.leader_names.get(meeting.chair, "")
    return index.leader(key) if key else Link(meeting.chair or MISSING)


def _list(index: Index, address: str, title: str, note: str, meetings: Sequence[Meeting], name: str) -> Iterator[Page]:
    rows = tuple(_row(index, meeting) for meeting in meetings)
    table = Table(name=name, caption=title, head="会议", columns=COLUMNS, rows=rows)
    section = Section(id="meetings", title="会议记录", table=table)
    filters = _filters(index, address)
    yield from board_pages(
        index, address, COLUMN, title, note, [section], filters=filters, meanings=MEANINGS, method=SECTION
    )


def _filters(index: Index, current: str) -> tuple[FilterGroup, ...]:
    kinds = group(index.meetings, lambda meeting: meeting.type)
    options = (
        ("全部", SECTION, len(index.meetings)),
        *((kind.value, type_address(kind), len(kinds[kind])) for kind in MeetingType if kind in kinds),
    )
    made = tuple(
        FilterOption(label=label, address=to, count=count, is_current=to == current) for label, to, count in options
    )
    return (FilterGroup(label="类型", options=made),)


def _row(index: Index, meeting: Meeting) -> Row:
    address = index.site.meetings.address(meeting)
    return Row(
        head=Link(meeting.name or MISSING, address),
        cells=(
            text(meeting.type),
            text(iso(meeting.date)),
            text(meeting.place),
            link(chair_link(index, meeting)) if meeting.chair else text(""),
            number(len(meeting.speakers), f"{address}#speakers"),
            _stated(meeting, f"{address}#speakers"),
            number(len(meeting.decisions), f"{address}#decisions"),
        ),
    )


def _stated(meeting: Meeting, address: str) -> Cell:
    if meeting.speaker_count is None:
        return text("没有说")
    return number(meeting.speaker_count, address, "alert" if speakers_gap(meeting) else "")


def _page(index: Index, meeting: Meeting) -> Page:
    title, day = meeting.name or MISSING, meeting.date
    is_to_come = day is not None and day > index.site.as_of
    held_on = None if is_to_come else day
    return Page(
        address=index.site.meetings.address(meeting),
        section=COLUMN.address,
        template="meeting",
        title=title,
        description=f"{title}：{or_missing(meeting.type)}，{day_text(meeting.date)}。",
        meta=article_meta(title, published_on(meeting, held_on), index.source_of(meeting), "", TITLE),
        source=meeting.path,
        view=MeetingPage(
            title=title,
            trail=(COLUMN, Link(TITLE, SECTION)),
            bar=article_bar(index, meeting, held_on),
            facts=tuple(_facts(index, meeting)),
            speakers=tuple(_speaker(index, speaker) for speaker in meeting.speakers),
            speakers_gap=speakers_gap(meeting),
            decisions=meeting.decisions,
            empty_text="会议还没有开" if is_to_come else "没有写",
        ),
    )


def _facts(index: Index, meeting: Meeting) -> Iterator[Fact]:
    kind, day = meeting.type, meeting.date
    coming = distance_text(day, index.site.moment) if day and day >= index.site.as_of else ""
    yield Fact("类型", Link(kind.value, type_address(kind)) if kind else Link(MISSING))
    yield Fact("日期", Link(f"{day_text(day)}，{coming}" if coming else day_text(day)))
    yield Fact("地点", Link(or_missing(meeting.place)))
    yield Fact("主持", chair_link(index, meeting))
    if meeting.speaker_count is not None:
        yield Fact("发言单位", Link(f"列出{len(meeting.speakers)}个，报道说{meeting.speaker_count}个"))


def _speaker(index: Index, speaker: str) -> Link:
    """Name a unit of the site by its id, any other as written."""
    return index.unit(speaker) if speaker in index.site.organizations.records else Link(speaker)
