"""The boards of 三亮三比三评, 五亮五比五创 and 六项活动: unit by item, and what is not done yet."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.activity import ItemResult, ItemState, items_of, unlisted
from generator.model.inspection import Activity
from generator.views.activity_standings import (
    SLUGS,
    UNEXPLAINED,
    Standing,
    pictures_of,
    standing,
    standings,
    state_ranks,
    state_word,
    unchecked,
)
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, describe, legend, stacked
from generator.views.columns import ACTIVITIES, ACTIVITY_BOARDS
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.wording import MISSING, day_text, iso, listed

TITLE = "创建活动"
COLUMN = Link(TITLE, ACTIVITIES)
_ASKED = {
    Activity.WINDOW: "写明了原因",
    Activity.FIVES: "写明了原因或者时限",
    Activity.SIX: "写明了哪天前做到",
}
PHOTOS = 12


def activity_board_pages(index: Index) -> Iterator[Page]:
    """Make the board of each activity that was checked."""
    for activity in Activity:
        if activity in index.activities.latest:
            yield from _pages(index, activity)


def _pages(index: Index, activity: Activity) -> Iterator[Page]:
    address, today = ACTIVITY_BOARDS[activity], index.site.as_of
    found, items = standings(index, activity), items_of(index.site.campaign, activity)
    note = f"共{len(items)}项：{listed(items)}。截至{day_text(today)}，每个单位按最近一次检查算。"
    yield from board_pages(
        index,
        address,
        COLUMN,
        activity.value,
        note,
        _sections(index, activity, found, items),
        numbers=tuple(_numbers(index, activity, found)),
        meanings=activity_meanings(activity),
    )


def _numbers(index: Index, activity: Activity, found: Sequence[Standing]) -> Iterator[Number]:
    address = ACTIVITY_BOARDS[activity]
    complete = [each for each in found if not each.gaps]
    gaps = sum(len(each.gaps) for each in found)
    counted = (
        ("检查过的单位", len(found), "个", "units"),
        ("每项都做到的单位", len(complete), "个", f"of-{complete[0].unit}" if complete else ""),
        ("没有做到的项目", gaps, "项", "gaps"),
        ("还没有检查的窗口单位", len(unchecked(index, activity)), "个", "unchecked"),
    )
    for label, count, measure, anchor in counted:
        yield Number(count=count, measure=measure, label=label, note="", address=f"{address}#{anchor}" if count else "")


def activity_meanings(activity: Activity) -> tuple[Meaning, ...]:
    """Say how the board of an activity counts: each asks for something else where an item is not done."""
    texts = {
        "最近一次": "同一个单位检查过几次的，只算到今天为止最近的一次；以前的列在“历次检查”里",
        "没做到": f"没有做到，{_ASKED[activity]}",
        "逾期": "写了时限，时限已过，还没有做到",
        UNEXPLAINED[activity]: f"没有做到，也没有{_ASKED[activity].replace('写明了', '写明')}",
        "没检查": "检查记录里没有这一项",
    }
    return tuple(Meaning(term=term, text=meaning) for term, meaning in texts.items())


def _sections(index: Index, activity: Activity, found: Sequence[Standing], items: Sequence[str]) -> Iterator[Section]:
    yield Section(id="chart", title="各项进度", chart=_chart(activity, found, items))
    yield _gap_section(index, activity, found)
    if names := unchecked(index, activity):
        yield Section(
            id="unchecked", title="还没有检查的窗口单位", names=(Names(label=f"{len(names)}个：", links=names),)
        )
    photos = [picture for each in found for picture in pictures_of(index, each)]
    if photos:
        rest = f"共{len(photos)}张，这里放前{PHOTOS}张，其余在各单位的页面上。" if len(photos) > PHOTOS else ""
        yield Section(id="photos", title="现场照片", note=rest, pictures=tuple(photos[:PHOTOS]))
    if history := _history(index, activity):
        yield Section(id="history", title="历次检查", note="已经有了更近的检查，只作记录。", table=history)
    yield Section(id="units", title="各单位逐项情况", table=_matrix(index, activity, found, items))


def _chart(activity: Activity, found: Sequence[Standing], items: Sequence[str]) -> Chart:
    """Draw for each item in how many units it stands how."""
    tallies = {name: Counter[ItemState]() for name in items}
    for each in found:
        for result in each.results:
            tallies[result.name][result.state] += 1
    bars = tuple(_bar(name, tally, len(found)) for name, tally in tallies.items())
    return Chart(
        id="items",
        title="每个项目有多少单位做到了",
        description=describe(bars),
        bars=bars,
        legend=legend({SLUGS[state]: state_word(activity, state) for state in ItemState}),
    )


def _bar(name: str, tally: Counter[ItemState], whole: int) -> Bar:
    segments = stacked([(SLUGS[state], tally[state]) for state in ItemState], whole)
    return Bar(label=name, address="", segments=segments, text=f"{tally[ItemState.DONE]}/{whole}")


def _gap_section(index: Index, activity: Activity, found: Sequence[Standing]) -> Section:
    rows = tuple(row for each in found for row in _gap_rows(index, activity, each))
    columns = (
        Column(label="项目", is_short=True, key="item"),
        Column(label="情况", is_short=True, key="state", ranks=state_ranks(activity)),
        Column(label="原因", key="reason"),
        Column(label="时限", is_short=True, key="due"),
        Column(label="检查日期", is_short=True, key="checked"),
    )
    table = Table(
        name=f"{_stem(activity)}-gaps", caption=f"{activity}没有做到的项目", head="单位", columns=columns, rows=rows
    )
    return Section(
        id="gaps", title="没有做到的项目", table=table, empty_text="" if rows else "检查过的单位每一项都做到了。"
    )


def _gap_rows(index: Index, activity: Activity, found: Standing) -> Iterator[Row]:
    anchor = f"gap-{found.unit}"
    for result in found.gaps:
        item = result.item
        cells = (
            text(result.name),
            _state_cell(activity, result),
            text(item.reason if item else ""),
            text(iso(item.due_date) if item else ""),
            text(iso(found.check.date)),
        )
        yield Row(head=index.unit(found.unit), cells=cells, anchor=anchor)
        anchor = ""
    for name in unlisted(found.check, items_of(index.site.campaign, activity)):
        odd = (
            text(name),
            text("名单外", slug="alert"),
            text("这项活动没有这个项目"),
            text(""),
            text(iso(found.check.date)),
        )
        yield Row(head=index.unit(found.unit), cells=odd)


def _history(index: Index, activity: Activity) -> Table | None:
    """List the checks that a later one has taken the place of."""
    current = {check.id for check in index.activities.latest[activity].values()}
    older = [c for c in index.activities.checks if c.activity is activity and c.id not in current]
    if not older:
        return None
    rows = []
    for check in older:
        then = standing(index, check)
        gaps = listed(result.name for result in then.gaps)
        rows.append(
            Row(head=index.unit(check.organization), cells=(text(iso(check.date)), text(then.done_text), text(gaps)))
        )
    columns = (
        Column(label="检查日期", is_short=True, key="checked"),
        Column(label="做到", is_short=True, key="done"),
        Column(label="当时没有做到的", key="gaps"),
    )
    return Table(
        name=f"{_stem(activity)}-history", caption=f"{activity}历次检查", head="单位", columns=columns, rows=tuple(rows)
    )


def _matrix(index: Index, activity: Activity, found: Sequence[Standing], items: Sequence[str]) -> Table:
    columns = (
        Column(label="检查日期", is_short=True, key="checked"),
        Column(label="做到", is_number=True, key="done"),
        Column(label="没做到", is_number=True, key="missing"),
        *(Column(label=name) for name in items),
    )
    return Table(
        name=f"{_stem(activity)}-units",
        caption=f"{activity}各单位逐项情况",
        head="单位",
        columns=columns,
        rows=tuple(_matrix_row(index, ACTIVITY_BOARDS[activity], each) for each in found),
        is_matrix=True,
    )


def _matrix_row(index: Index, address: str, found: Standing) -> Row:
    gaps, unit = len(found.gaps), index.unit(found.unit)
    done = number(len(found.results) - gaps, f"{address}#of-{found.unit}")
    cells = (text(iso(found.check.date)), done, number(gaps, f"{address}#gap-{found.unit}", "alert"))
    return Row(
        head=Link(unit.label or MISSING, unit.address),
        cells=(*cells, *(_state_cell(found.check.activity, result) for result in found.results)),
        anchor=f"of-{found.unit}",
    )


def _state_cell(activity: Activity | None, result: ItemResult) -> Cell:
    return text(state_word(activity, result.state), slug=SLUGS[result.state])


def _stem(activity: Activity) -> str:
    """Name the board's files after its page."""
    return ACTIVITY_BOARDS[activity].rpartition("/")[2].removesuffix(".html")
