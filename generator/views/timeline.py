"""The campaign in time: stages, steps, key dates."""

from collections.abc import Iterator
from datetime import date

from generator.model.settings import KeyDate, Stage, Step
from generator.model.stages import Break, breaks
from generator.site import Moment
from generator.views.boards import Meaning
from generator.views.columns import tabs
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Link, Part, Tab
from generator.views.wording import day_text, distance_text, iso, or_missing, span_text

ADDRESS = "timeline.html"
TITLE = "活动进程"
MEANINGS = (
    Meaning(term="进行中", text="开始那天到结束那天，两天都算；没有写结束的，从开始那天起"),
    Meaning(term="还有几天", text="从这一天到那一天的天数；当天写“就在今天”"),
    Meaning(term="倒计时", text="最近的一个写了“倒计时: 是”的节点；都没有写的，取最近的节点"),
    Meaning(term="空档和重叠", text="一个阶段结束的第二天，下一个阶段没有开始，是空档；同一天在两个阶段里，是重叠"),
)
_WORDS = {"past": "已完成", "current": "进行中", "future": "未开始"}


class StageView(Part, frozen=True):
    """A stage or step and how it stands on the day."""

    name: str
    span_text: str
    content: str
    state: str
    """past, current or future."""
    state_word: str


class KeyDateView(Part, frozen=True):
    """A key date and how far off it is."""

    title: str
    kind: str
    date: str
    date_text: str
    days_text: str
    state: str
    """past, next or future."""


class TimelinePage(View, frozen=True):
    """Stages, steps, key dates."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    next_date: KeyDateView | None
    stages: tuple[StageView, ...]
    stage_faults: tuple[str, ...]
    """Days in no stage, or in two."""
    steps: tuple[StageView, ...]
    key_dates: tuple[KeyDateView, ...]


def timeline_pages(index: Index) -> Iterator[Page]:
    """Make the timeline."""
    note = f"以{day_text(index.site.as_of)}为准。"
    campaign = index.site.campaign
    yield Page(
        address=ADDRESS,
        section=ADDRESS,
        template="timeline",
        title=TITLE,
        description=f"{campaign.name}的阶段、步骤和重要节点。{note}",
        meta=list_meta(TITLE, note, ColumnType.NEWS),
        source=campaign.path,
        view=TimelinePage(
            title=TITLE,
            trail=(),
            tabs=tabs(index, ADDRESS, ADDRESS),
            note=note,
            next_date=next_date(index),
            stages=stages(index),
            stage_faults=tuple(map(_fault, breaks(campaign.stages))),
            steps=tuple(_stage(step, index.site.as_of) for step in campaign.steps),
            key_dates=tuple(_key_dates(index)),
        ),
    )


def stages(index: Index) -> tuple[StageView, ...]:
    """Give the stages as the campaign names them."""
    return tuple(_stage(stage, index.site.as_of) for stage in index.site.campaign.stages)


def _fault(found: Break) -> str:
    days = span_text(found.first, found.last) if found.first != found.last else day_text(found.first)
    if found.is_overlap:
        return f"{days}，“{found.earlier.name}”和“{found.later.name}”重叠。"
    return f"{days}，不在任何阶段之内。"


def next_date(index: Index) -> KeyDateView | None:
    """Give the next key date that is counted down to; failing that, the next one; none in an archive."""
    today = index.site.as_of
    if index.site.moment.is_archived:
        return None
    coming = [k for k in index.site.campaign.key_dates if k.date and k.date >= today]
    counted = [k for k in coming if k.countdown] or coming
    soonest = min(counted, key=lambda k: k.date or date.max, default=None)
    return _key_date(soonest, "next", index.site.moment) if soonest else None


def _stage(stage: Stage | Step, today: date) -> StageView:
    state = _state(stage.start, stage.end, today)
    content = stage.content if isinstance(stage, Step) else ""
    span = span_text(stage.start, stage.end) if stage.start or stage.end else ""
    word = _WORDS[state] if span else ""
    return StageView(name=or_missing(stage.name), span_text=span, content=content, state=state, state_word=word)


def _state(start: date | None, end: date | None, today: date) -> str:
    if start is None or start > today:
        return "future"
    return "past" if end and end < today else "current"


def _key_dates(index: Index) -> Iterator[KeyDateView]:
    """Give the key dates by day; those of one day as the campaign names them; undated ones last."""
    moment, is_next_given = index.site.moment, index.site.moment.is_archived
    for key_date in sorted(index.site.campaign.key_dates, key=lambda k: k.date or date.max):
        is_coming = key_date.date is not None and key_date.date >= moment.as_of
        state = "future" if is_next_given else "next"
        yield _key_date(key_date, state if is_coming else "past", moment)
        is_next_given = is_next_given or is_coming


def _key_date(key_date: KeyDate, state: str, moment: Moment) -> KeyDateView:
    day = key_date.date
    return KeyDateView(
        title=or_missing(key_date.subject),
        kind=key_date.type,
        date=iso(day),
        date_text=day_text(day),
        days_text=distance_text(day, moment) if day and day >= moment.as_of else ("已过" if day else ""),
        state=state,
    )
