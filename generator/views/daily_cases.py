"""The schedule of the daily case (每日典型): each day of the window, its case, the gaps and the doubles."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from generator.model.daily_case import Slot, SlotState, off_schedule, slots
from generator.model.typical_case import TypicalCase
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.case_lists import SECTION, TITLE
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, link, text
from generator.views.wording import MISSING, WEEKDAYS, day_text, iso, month_day_text, or_missing, span_text

ADDRESS = "typical_cases/schedule.html"
MEANINGS = (
    Meaning(term="展播日", text="“每日典型”起止之间的每一天，起止两天都算"),
    Meaning(term="已排", text="有一个已经发布的典型轮到这一天；还没有发布的典型不算"),
    Meaning(term="重复", text="同一天有两个以上的典型"),
    Meaning(term="空缺", text="这一天已经过去，没有典型"),
    Meaning(term="未到", text="今天或以后，还没有典型的日子"),
)
_LOOKS = {SlotState.GAP: "alert", SlotState.DOUBLE: "alert", SlotState.TO_COME: "zero"}
_RANKS = (SlotState.GAP, SlotState.DOUBLE, SlotState.TAKEN, "今天", SlotState.TO_COME)
"""What asks for attention first."""


def daily_case_pages(index: Index) -> Iterator[Page]:
    """Make the schedule where the campaign has one."""
    schedule = slots(index.site.campaign.daily_case, index.cases)
    if not schedule:
        return
    span = span_text(schedule[0].day, schedule[-1].day)
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "每日典型",
        f"{span}，每天宣传一个典型。截至{day_text(index.site.as_of)}。",
        list(_sections(index, schedule)),
        numbers=tuple(_numbers(schedule, index.site.as_of)),
        meanings=MEANINGS,
        source=index.site.campaign.path,
    )


def _numbers(schedule: Sequence[Slot], today: date) -> Iterator[Number]:
    yield Number(count=len(schedule), measure="天", label="展播日", note="", address=f"{ADDRESS}#days")
    found = Counter(slot.state(today) for slot in schedule)
    for state in SlotState:
        address = f"{ADDRESS}#{_anchor(state)}" if found[state] else ""
        yield Number(count=found[state], measure="天", label=state.value, note="", address=address)


def _sections(index: Index, schedule: Sequence[Slot]) -> Iterator[Section]:
    today = index.site.as_of
    yield Section(id="weeks", title="按周看", table=_weeks(schedule, today))
    names = tuple(_names(schedule, state, today) for state in SlotState)
    yield Section(id="states", title="各种情况的日子", names=tuple(group for group in names if group.links))
    if others := off_schedule(schedule, index.cases):
        yield Section(
            id="others",
            title="排在展播期以外的典型",
            table=_others(index, others),
        )
    yield Section(id="days", title="逐日安排", table=_days(index, schedule))


def _anchor(state: SlotState) -> str:
    return f"state-{state.name.lower().replace('_', '-')}"


def _place(day: date) -> str:
    return f"{ADDRESS}#d-{iso(day)}"


def _names(schedule: Sequence[Slot], state: SlotState, today: date) -> Names:
    days = (slot.day for slot in schedule if slot.state(today) is state)
    links = tuple(Link(month_day_text(day), _place(day)) for day in days)
    return Names(label=f"{state.value}（{len(links)}天）", links=links, anchor=_anchor(state))


def _weeks(schedule: Sequence[Slot], today: date) -> Table:
    """Lay the days out as a calendar does, a week a row."""
    rows = []
    for monday, members in groupby(schedule, key=lambda slot: slot.day - timedelta(slot.day.weekday())):
        by_weekday = {slot.day.weekday(): slot for slot in members}
        head = f"{month_day_text(monday)}至{month_day_text(monday + timedelta(6))}"
        cells = tuple(_week_cell(by_weekday.get(number), today) for number in range(7))
        rows.append(Row(head=Link(head), cells=cells))
    columns = tuple(Column(label=name, is_short=True) for name in WEEKDAYS)
    caption = "每日典型按周安排"
    return Table(
        name="daily-case-weeks", caption=caption, head="周", columns=columns, rows=tuple(rows), is_calendar=True
    )


def _week_cell(slot: Slot | None, today: date) -> Cell:
    if slot is None:
        return text("")
    state = slot.state(today)
    return text(f"{slot.day.day}日 {state.value}", _place(slot.day), _LOOKS.get(state, ""))


def _days(index: Index, schedule: Sequence[Slot]) -> Table:
    return Table(
        name="daily-cases",
        caption="每日典型逐日安排",
        head="日期",
        columns=(
            Column(label="星期", is_short=True, key="weekday", ranks=WEEKDAYS),
            Column(label="情况", is_short=True, key="state", ranks=_RANKS),
            Column(label="典型", key="case"),
            Column(label="单位", key="unit"),
        ),
        rows=tuple(row for slot in schedule for row in _day_rows(index, slot)),
    )


def _day_rows(index: Index, slot: Slot) -> Iterator[Row]:
    """Give a row for each case of the day; a day without any has one too."""
    state = slot.state(index.site.as_of)
    is_today = slot.day == index.site.as_of and not index.site.moment.is_archived
    word = f"{state.value}，就是今天" if is_today and state is not SlotState.TO_COME else state.value
    word = "今天，还没有典型" if is_today and state is SlotState.TO_COME else word
    for position, case in enumerate(slot.cases or (None,)):
        yield Row(
            head=Link(day_text(slot.day)),
            cells=(text(WEEKDAYS[slot.day.weekday()]), text(word, slug=_LOOKS.get(state, "")), *_case(index, case)),
            anchor="" if position else f"d-{iso(slot.day)}",
        )


def _case(index: Index, case: TypicalCase | None) -> tuple[Cell, Cell]:
    if case is None:
        return text(""), text("")
    address = index.site.typical_cases.address(case)
    return link(Link(case.title or MISSING, address)), link(index.unit(case.organization))


def _others(index: Index, cases: Sequence[TypicalCase]) -> Table:
    rows = tuple(
        Row(
            head=Link(or_missing(case.title), index.site.typical_cases.address(case)),
            cells=(text(iso(case.slot_date)), text(index.unit(case.organization).label)),
        )
        for case in cases
    )
    columns = (Column(label="排在哪一天", is_short=True, key="date"), Column(label="单位", key="unit"))
    return Table(name="daily-case-others", caption="排在展播期以外的典型", head="典型", columns=columns, rows=rows)
