"""The overview of the activities: what each board counts, and who is still missing."""

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct

from generator.model.demo_point import DemoPointState
from generator.model.inspection import Activity
from generator.model.points import Standing, standing
from generator.views import brands, demo_points, indicators, outreach, pairings
from generator.views.activity_boards import COLUMN, TITLE
from generator.views.activity_standings import standings, unchecked
from generator.views.boards import Names, Section, board_pages
from generator.views.columns import ACTIVITIES, ACTIVITY_BOARDS, entries
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Column, Row, Table, number, text
from generator.views.wording import day_text, listed

SECTION = ACTIVITIES


class Summary(Struct, frozen=True):
    """What a board says in one number and one sentence."""

    label: str
    count: int
    measure: str
    counted: str
    """What the number counts."""
    text: str
    address: str


def activity_pages(index: Index) -> Iterator[Page]:
    """Make the overview, where any board is there."""
    there = {entry.address for entry in entries(index, SECTION)}
    if not there:
        return
    summaries = tuple(_summaries(index))
    table = _table(tuple(each for each in summaries if each.address in there))
    names = tuple(_names(index))
    sections = [Section(id="boards", title="各项进展", table=table, names=_missing(summaries, there))]
    if names:
        sections.append(Section(id="incomplete", title="还没有全部做到的单位", names=names))
    yield from board_pages(
        index,
        SECTION,
        COLUMN,
        TITLE,
        f"窗口单位和基层组织开展的各项活动，做到了多少，还差谁。截至{day_text(index.site.as_of)}。",
        sections,
        numbers=tuple(_numbers(summaries, there)),
    )


def _summaries(index: Index) -> Iterator[Summary]:
    for activity in Activity:
        yield _of_activity(index, activity)
    yield _of_points(index)
    pairs = pairings.current(index, index.activities.pairs)
    ended = len(index.activities.pairs) - len(pairs)
    more = f"，另有{ended}对已经结束或还没有开始" if ended else ""
    yield Summary("结对", len(pairs), "对", "正在结对", f"正在结对{len(pairs)}对{more}", pairings.ADDRESS)
    yield from (_of_coverages(index), _of_indicators(index))
    made = index.activities.brands
    units = len({brand.organization for brand in made})
    yield Summary("党建品牌", len(made), "个", "党建品牌", f"{units}个单位创建", brands.ADDRESS)


def _of_activity(index: Index, activity: Activity) -> Summary:
    found = standings(index, activity)
    complete = sum(not each.gaps for each in found)
    gaps = sum(len(each.gaps) for each in found)
    words = f"检查了{len(found)}个单位，{complete}个每项都做到"
    words += f"，{gaps}项还没有做到" if gaps else ""
    return Summary(activity, complete, "个", f"{activity}做全的单位", words, ACTIVITY_BOARDS[activity])


def _of_points(index: Index) -> Summary:
    tally = Counter[str](demo_points.state_of(index, point) for point in index.activities.points)
    tally[demo_points.NOT_BEGUN] = demo_points.not_begun(index)
    words = listed(f"{state}{tally[state]}个" for state in demo_points.SLUGS if tally[state])
    accepted = tally[DemoPointState.ACCEPTED]
    return Summary("示范点", accepted, "个", "已验收的示范点", words, demo_points.ADDRESS)


def _of_coverages(index: Index) -> Summary:
    whole = [each for each in outreach.latest_coverages(index) if not each.organization and each.type]
    words = listed(f"{each.type}{outreach.share_text(each)}" for each in whole)
    return Summary("走访覆盖", len(whole), "种", "统计过的覆盖", words, outreach.ADDRESS)


def _of_indicators(index: Index) -> Summary:
    found = indicators.latest_indicators(index)
    tally = Counter(standing(indicator) for indicator in found)
    words = listed(f"{state}{tally[state]}个" for state in Standing if tally[state])
    return Summary("指标", len(found), "个", "量化指标", words, indicators.ADDRESS)


def _numbers(summaries: tuple[Summary, ...], there: set[str]) -> Iterator[Number]:
    for each in summaries:
        if each.address in there:
            to = each.address if each.count else ""
            yield Number(count=each.count, measure=each.measure, label=each.counted, note="", address=to)


def _table(summaries: tuple[Summary, ...]) -> Table:
    columns = (
        Column(label="数的是什么", key="counted"),
        Column(label="数目", is_number=True, key="count"),
        Column(label="情况", key="text"),
    )
    rows = tuple(
        Row(
            head=Link(each.label, each.address),
            cells=(text(each.counted), number(each.count, each.address), text(each.text)),
        )
        for each in summaries
    )
    return Table(name="activities", caption="各项活动的进展", head="活动", columns=columns, rows=rows)


def _missing(summaries: tuple[Summary, ...], there: set[str]) -> tuple[Names, ...]:
    """Name the boards that nobody has written anything for."""
    links = tuple(Link(each.label) for each in summaries if each.address not in there)
    return (Names(label="还没有记录：", links=links),) if links else ()


def _names(index: Index) -> Iterator[Names]:
    for activity in Activity:
        if activity in index.activities.latest:
            gaps = tuple(index.unit(each.unit) for each in standings(index, activity) if each.gaps)
            if gaps:
                yield Names(label=f"{activity}有项目没做到：", links=gaps)
            if links := unchecked(index, activity):
                yield Names(label=f"{activity}还没有检查：", links=links)
