"""The ledger of rectifications: what most people complain of first; lists by state; what nobody has taken up."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.follow_up import LONGEST, Action, Problem, unmet
from generator.model.fulfilment import DUE_SOON
from generator.model.rectification import RectificationState, rectification_state
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.evaluations import COLUMN
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.problems import (
    RANKS,
    SLUGS,
    UNMET,
    action_link,
    days_left,
    due_words,
    origin_link,
    people_cell,
    problem_link,
    state_cell,
)
from generator.views.tables import Cell, Column, Row, Table, distance, link, measure, number, text
from generator.views.tree import tree_order
from generator.views.turns import rectification_entries
from generator.views.updates import with_feed
from generator.views.wording import day_text, iso, or_missing

SECTION = "rectifications/index.html"
TITLE = "整改台账"
LIST = Link(TITLE, SECTION)
_STATE_MEANINGS: Mapping[RectificationState, str] = {
    RectificationState.UNDER_WAY: f"没有改好，离整改时限超过{DUE_SOON.days}天",
    RectificationState.DUE_SOON: f"没有改好，离整改时限不超过{DUE_SOON.days}天，到期当天也算",
    RectificationState.OVERDUE: "整改时限已过，没有改好",
    RectificationState.CLOSED: "有办结日期，并有办结佐证；没有佐证的不算改好",
}
MEANINGS = (
    *(Meaning(term=state.value, text=text) for state, text in _STATE_MEANINGS.items()),
    Meaning(term="人次", text="群众评议里反映这个问题的人次；点评和检查指出的问题没有人次"),
    Meaning(term="先后", text="反映人次多的在前；人次一样的，提出得早的在前"),
    Meaning(term=UNMET, text=f"点评、评议、检查提出了，本站还未列入整改；超过{LONGEST.days}天的标红"),
)
Tally = Mapping[RectificationState, Sequence[Action]]


def rectification_list_pages(index: Index) -> Iterator[Page]:
    """Make the ledger and a list for each state."""
    made, waiting = index.opinions.actions, unmet(index.opinions.problems)
    if not made and not waiting:
        return
    tally = group(made, lambda action: rectification_state(action.rectification, index.site.as_of))
    ledger = board_pages(
        index,
        SECTION,
        COLUMN,
        TITLE,
        f"截至{day_text(index.site.as_of)}，公布整改{len(made)}件。群众反映最多的排在最前面。",
        [_unmet(index, waiting), _units(index, made), _ledger(index, made, "整改台账", "rectifications")],
        numbers=(*_numbers(tally, len(made)), _waiting_number(waiting)),
        filters=_filters(tally, len(made), SECTION),
        meanings=MEANINGS,
    )
    yield from with_feed(index.site, ledger, rectification_entries(index))
    for state in SLUGS:
        yield from _state_pages(index, state, tally, len(made))


def state_address(state: RectificationState) -> str:
    """Give the list of the rectifications in a state."""
    return f"rectifications/state/{SLUGS[state]}.html"


def _state_pages(index: Index, state: RectificationState, tally: Tally, whole: int) -> Iterator[Page]:
    members = tally.get(state, ())
    section = _ledger(index, members, state.value, f"rectifications-{SLUGS[state]}")
    yield from board_pages(
        index,
        state_address(state),
        COLUMN,
        f"{state.value}的问题",
        f"{_STATE_MEANINGS[state]}。截至{day_text(index.site.as_of)}共{len(members)}件。",
        [section],
        under=LIST,
        filters=_filters(tally, whole, state_address(state)),
    )


def _numbers(tally: Tally, whole: int) -> Iterator[Number]:
    yield Number(count=whole, measure="件", label="全部", note="", address=f"{SECTION}#ledger" if whole else "")
    for state in SLUGS:
        count = len(tally.get(state, ()))
        yield Number(count=count, measure="件", label=state.value, note="", address=state_address(state))


def _waiting_number(waiting: Sequence[Problem]) -> Number:
    address = f"{SECTION}#unmet" if waiting else ""
    return Number(count=len(waiting), measure="个", label=UNMET, note="", address=address)


def _filters(tally: Tally, whole: int, current: str) -> tuple[FilterGroup, ...]:
    lists = [("全部", whole, SECTION)]
    lists += [(state.value, len(tally.get(state, ())), state_address(state)) for state in SLUGS]
    options = (
        FilterOption(label=label, count=count, address=address, is_current=address == current)
        for label, count, address in lists
    )
    return (FilterGroup(label="状态", options=tuple(options)),)


def _unmet(index: Index, waiting: Sequence[Problem]) -> Section:
    return Section(
        id="unmet",
        title="未列入整改的问题",
        table=Table(
            name="problems-unmet",
            caption="未列入整改的问题",
            head="问题",
            columns=(
                Column(label="人次", is_number=True, is_stated=True, key="people"),
                Column(label="单位", key="unit"),
                Column(label="来源", key="origin"),
                Column(label="提出日期", is_short=True, key="named"),
                Column(label="已过", is_short=True, key="days"),
            ),
            rows=tuple(_unmet_row(index, problem) for problem in waiting),
        ),
        empty_text="" if waiting else "点评、评议、检查提出的问题都公布了整改。",
    )


def _unmet_row(index: Index, problem: Problem) -> Row:
    days = problem.days(index.site.as_of)
    slug = "alert" if problem.waits_too_long(index.site.as_of) else ""
    return Row(
        head=problem_link(index, problem),
        cells=(
            people_cell(problem.people),
            link(index.unit(problem.origin.organization)),
            link(origin_link(index, problem.origin)),
            text(iso(problem.origin.date)),
            measure(f"{days}天", None if days is None else float(days), slug),
        ),
    )


def _units(index: Index, made: Sequence[Action]) -> Section:
    """Count states by unit, beside a chart of all."""
    by_unit = group(made, lambda action: action.rectification.organization)
    known = [unit for unit in tree_order(index.site) if unit in by_unit]
    rows = [_unit_row(index, unit, by_unit[unit]) for unit in (*known, *(u for u in by_unit if u not in set(known)))]
    return Section(
        id="units",
        title="各单位整改情况",
        chart=_chart(index, made) if made else None,
        table=Table(
            name="rectification-units",
            caption="各单位整改情况",
            head="责任单位",
            columns=(
                *(Column(label=state.value, is_number=True, key=SLUGS[state]) for state in SLUGS),
                Column(label="合计", is_number=True, key="total"),
            ),
            rows=tuple(rows),
        ),
        empty_text="" if made else "还未列入整改。",
    )


def _by_state(index: Index, made: Sequence[Action]) -> list[tuple[RectificationState, int]]:
    states = [rectification_state(action.rectification, index.site.as_of) for action in made]
    return [(state, states.count(state)) for state in SLUGS]


def _chart(index: Index, made: Sequence[Action]) -> Chart:
    bars = tuple(
        bar(state.value, count, len(made), f"{count}件", state_address(state), SLUGS[state])
        for state, count in _by_state(index, made)
    )
    return Chart(id="states-chart", title="各种状态有多少", description=describe(bars), bars=bars)


def _unit_row(index: Index, unit: str, made: Sequence[Action]) -> Row:
    named = index.unit(unit)
    place = f"{named.address}#rectifications" if named.address else f"{SECTION}#ledger"
    counts = _by_state(index, made)
    return Row(
        head=named,
        cells=(*(_state_count(state, count, place) for state, count in counts), number(len(made), place)),
    )


def _state_count(state: RectificationState, count: int, place: str) -> Cell:
    return number(count, place, "alert" if state is RectificationState.OVERDUE else "")


def _ledger(index: Index, made: Sequence[Action], title: str, name: str) -> Section:
    return Section(
        id="ledger",
        title=title,
        table=Table(
            name=name,
            caption=title,
            head="问题",
            columns=(
                Column(label="人次", is_number=True, is_stated=True, key="people"),
                Column(label="提出日期", is_short=True, key="named"),
                Column(label="来源", key="origin"),
                Column(label="责任单位", key="unit"),
                Column(label="责任人", is_short=True, key="owner"),
                Column(label="整改时限", is_short=True, key="due"),
                Column(label="状态", is_short=True, key="state", ranks=RANKS),
                Column(label="距时限", is_short=True, key="days"),
            ),
            rows=tuple(_row(index, action) for action in made),
        ),
        empty_text="" if made else "没有这样的问题。",
    )


def _row(index: Index, action: Action) -> Row:
    made, today = action.rectification, index.site.as_of
    origins = index.opinions.origins_of(made)
    is_closed = rectification_state(made, today) is RectificationState.CLOSED
    return Row(
        head=action_link(index, made),
        cells=(
            people_cell(action.people),
            text(iso(action.named_on)),
            link(origin_link(index, origins[0])) if origins else text("未公开"),
            link(index.unit(made.organization)),
            text(or_missing(made.owner), slug="" if made.owner else "alert"),
            text(iso(made.due_date)),
            state_cell(made, today),
            distance(due_words(made, index.site.moment), days_left(made, today), is_closed),
        ),
    )
