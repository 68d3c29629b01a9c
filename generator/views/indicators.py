"""The board of indicators: each figure beside its benchmark, with unit, source and day."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.points import Indicator, Standing, standing
from generator.views.activity_boards import COLUMN
from generator.views.boards import Meaning, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Column, Row, Table, measure, text
from generator.views.tree import tree_order
from generator.views.wording import MISSING, day_text, iso, number_text, or_missing

ADDRESS = "indicators/index.html"
TITLE = "量化指标"
WHOLE = "全区"
SLUGS = {
    Standing.BETTER: "fulfilled",
    Standing.EQUAL: "under-way",
    Standing.WORSE: "due-soon",
    Standing.ALONE: "pledged",
}
_RANKS = (Standing.WORSE, Standing.EQUAL, Standing.BETTER, Standing.ALONE)
"""What asks for attention first."""
MEANINGS = (
    Meaning(term="好于标杆", text="数值高于标杆；写明“越低越好”的指标，低于标杆才是好"),
    Meaning(term="相差", text="数值和标杆之间差多少，计量单位和指标相同"),
    Meaning(term="最近一次", text="同一个单位的同一个指标，只比到今天为止最近的一次；以前的列在“以前的数”里"),
)


def indicator_pages(index: Index) -> Iterator[Page]:
    """Make the board, where there are figures."""
    if not index.activities.indicators:
        return
    found = latest_indicators(index)
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"和标杆比，差在哪里、差多少。截至{day_text(index.site.as_of)}，共{len(found)}个指标。",
        _sections(index, found),
        numbers=tuple(_numbers(found)),
        meanings=MEANINGS,
    )


def latest_indicators(index: Index) -> tuple[Indicator, ...]:
    """Give the last figure of each indicator and unit: what is worse than its benchmark first, then as units stand."""
    last: dict[tuple[str, str], Indicator] = {}
    for indicator in index.activities.indicators:
        last.setdefault((indicator.name, indicator.organization), indicator)
    rank = {"": -1} | {unit: n for n, unit in enumerate(tree_order(index.site))}
    return tuple(
        sorted(
            last.values(),
            key=lambda i: (_RANKS.index(standing(i)), rank.get(i.organization, len(rank)), i.name),
        )
    )


def standing_text(indicator: Indicator) -> str:
    """Say in words how a figure stands: 好于标杆，高2.5%."""
    state = standing(indicator)
    if state in (Standing.EQUAL, Standing.ALONE) or indicator.value is None or indicator.benchmark is None:
        return state
    difference = indicator.value - indicator.benchmark
    # A share differs from a share by points of a hundred, not by a part of itself.
    unit = "个百分点" if indicator.unit in ("%", "％") else indicator.unit
    return f"{state}，{'高' if difference > 0 else '低'}{number_text(abs(difference))}{unit}"


def _numbers(found: Sequence[Indicator]) -> Iterator[Number]:
    tally = Counter(standing(indicator) for indicator in found)
    for state in Standing:
        first = next((indicator.id for indicator in found if standing(indicator) is state), "")
        to = f"{ADDRESS}#indicator-{first}" if first else ""
        yield Number(count=tally[state], measure="个", label=state, note="", address=to)


def _sections(index: Index, found: Sequence[Indicator]) -> Iterator[Section]:
    yield Section(id="current", title="和标杆比", table=_table(index, "indicators", "量化指标和标杆", found))
    current = {indicator.id for indicator in found}
    older = [indicator for indicator in index.activities.indicators if indicator.id not in current]
    if older:
        table = _table(index, "indicators-before", "以前的量化指标", older)
        yield Section(id="before", title="以前的数", note="已经有了更近的数，只作记录。", table=table)


def _table(index: Index, name: str, caption: str, found: Sequence[Indicator]) -> Table:
    columns = (
        Column(label="范围", key="unit"),
        Column(label="数值", is_number=True, key="value"),
        Column(label="标杆", is_number=True, key="benchmark"),
        Column(label="计量单位", is_short=True, key="measure"),
        Column(label="和谁比", key="benchmark_name"),
        Column(label="比较", key="standing", ranks=_RANKS),
        Column(label="统计日期", is_short=True, key="date"),
        Column(label="来源", key="source"),
    )
    rows = tuple(_row(index, indicator) for indicator in found)
    return Table(name=name, caption=caption, head="指标", columns=columns, rows=rows)


def _row(index: Index, indicator: Indicator) -> Row:
    whom = index.unit(indicator.organization) if indicator.organization else Link(WHOLE)
    cells = (
        text(whom.label, whom.address),
        measure(_figure(indicator.value, indicator.unit), indicator.value),
        measure(_figure(indicator.benchmark, indicator.unit), indicator.benchmark),
        text(or_missing(indicator.unit)),
        text(indicator.benchmark_name),
        text(standing_text(indicator), slug=SLUGS[standing(indicator)]),
        text(iso(indicator.date)),
        text(or_missing(indicator.source)),
    )
    return Row(head=Link(indicator.name or MISSING), cells=cells, anchor=f"indicator-{indicator.id}")


def _figure(value: float | None, unit: str) -> str:
    return f"{number_text(value)}{unit}" if value is not None else ""
