"""The board of coverages: of those who should have been reached, how many were."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.pairing import Coverage, CoverageType, is_possible
from generator.views.activity_boards import COLUMN
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, bar, describe
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, measure, number, text
from generator.views.tree import tree_order
from generator.views.wording import MISSING, day_text, iso, percent_text

ADDRESS = "coverages/index.html"
TITLE = "走访覆盖"
WHOLE = "全区"
"""What a coverage speaks of that names no unit."""
MEANINGS = (
    Meaning(term="机关挂钩联系", text="已经挂钩联系的基层单位，除以应当挂钩联系的"),
    Meaning(term="干部驻点调研", text="已经到点上调研的干部，除以应当去的"),
    Meaning(term="党员服务群众", text="已经参加服务的党员，除以应当参加的"),
    Meaning(term="最近一次", text="同一种覆盖、同一个单位，只算到今天为止最近的一次统计"),
    Meaning(term="数目有误", text="已覆盖多于应覆盖，不算比例，等办公室核对"),
)


def outreach_pages(index: Index) -> Iterator[Page]:
    """Make the board, where something was counted."""
    found = index.activities.coverages
    if not found:
        return
    standing = latest_coverages(index)
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"机关挂钩联系、干部驻点调研、党员服务群众，各做到了多少。截至{day_text(index.site.as_of)}。",
        _sections(standing, found, index),
        numbers=tuple(_numbers(standing)),
        meanings=MEANINGS,
    )


def latest_coverages(index: Index) -> tuple[Coverage, ...]:
    """Give the last count of each kind and unit: kinds in their order, the whole district before its units."""
    last: dict[tuple[CoverageType | None, str], Coverage] = {}
    for coverage in index.activities.coverages:
        last.setdefault((coverage.type, coverage.organization), coverage)
    kinds = (*CoverageType, None)
    rank: Mapping[str, int] = {"": -1} | {unit: n for n, unit in enumerate(tree_order(index.site))}
    return tuple(sorted(last.values(), key=lambda c: (kinds.index(c.type), rank.get(c.organization, len(rank)))))


def share_text(coverage: Coverage) -> str:
    """Give the share that was reached; of numbers that cannot be, none."""
    if coverage.reached is None or not coverage.total:
        return "—"
    return percent_text(coverage.reached, coverage.total) if is_possible(coverage) else "数目有误"


def _place(coverage: Coverage) -> str:
    return f"{ADDRESS}#coverage-{coverage.id}"


def _whom(index: Index, coverage: Coverage) -> Link:
    return index.unit(coverage.organization) if coverage.organization else Link(WHOLE)


def _numbers(standing: Sequence[Coverage]) -> Iterator[Number]:
    """Give what the whole district has reached, kind by kind."""
    for each in standing:
        if not each.organization and each.type and each.reached is not None:
            note = f"应覆盖{each.total}{each.unit}，{share_text(each)}"
            yield Number(count=each.reached, measure=each.unit, label=each.type, note=note, address=_place(each))


def _sections(standing: Sequence[Coverage], found: Sequence[Coverage], index: Index) -> Iterator[Section]:
    missing = [kind for kind in CoverageType if kind not in {each.type for each in standing}]
    names = Names(label="还没有统计的：", links=tuple(Link(kind) for kind in missing))
    yield Section(
        id="standing",
        title="最近一次统计",
        chart=_chart(index, standing),
        table=_standing(index, standing),
        names=(names,) if missing else (),
    )
    yield Section(id="all", title="历次统计", note="新的在前。", table=_all(index, found))


def _chart(index: Index, standing: Sequence[Coverage]) -> Chart:
    whole = [each for each in standing if not each.organization] or standing
    bars = tuple(_bar(index, each) for each in whole)
    return Chart(id="shares", title="三个覆盖各做到多少", description=describe(bars), bars=bars)


def _bar(index: Index, coverage: Coverage) -> Bar:
    part = coverage.reached or 0 if is_possible(coverage) else 0
    label = coverage.type or MISSING
    if coverage.organization:
        label = f"{label}（{index.unit(coverage.organization).label}）"
    return bar(label, part, coverage.total or 0, share_text(coverage), slug="good")


def _standing(index: Index, standing: Sequence[Coverage]) -> Table:
    columns = (
        Column(label="范围", key="unit"),
        Column(label="已覆盖", is_number=True, key="reached"),
        Column(label="应覆盖", is_number=True, key="total"),
        Column(label="还差", is_number=True, key="left"),
        Column(label="计量单位", is_short=True, key="measure"),
        Column(label="覆盖率", is_number=True, key="share"),
        Column(label="统计日期", is_short=True, key="date"),
    )
    rows = tuple(_standing_row(index, each) for each in standing)
    return Table(name="coverages", caption="最近一次统计的覆盖情况", head="覆盖", columns=columns, rows=rows)


def _standing_row(index: Index, coverage: Coverage) -> Row:
    reached, total, whom = coverage.reached or 0, coverage.total or 0, _whom(index, coverage)
    is_sound = is_possible(coverage)
    cells = (
        text(whom.label, whom.address),
        number(reached, _place(coverage)),
        number(total, _place(coverage)),
        number(total - reached, _place(coverage)) if is_sound else text("", slug="alert"),
        text(coverage.unit),
        _share_cell(coverage, reached, total, is_sound),
        text(iso(coverage.date)),
    )
    return Row(head=Link(coverage.type or MISSING), cells=cells)


def _share_cell(coverage: Coverage, reached: int, total: int, is_sound: bool) -> Cell:
    if not is_sound:
        return text(share_text(coverage), slug="alert")
    return measure(share_text(coverage), reached / total if total else None)


def _all(index: Index, found: Sequence[Coverage]) -> Table:
    columns = (
        Column(label="范围", key="unit"),
        Column(label="统计日期", is_short=True, key="date"),
        Column(label="已覆盖/应覆盖", is_short=True, key="counts"),
        Column(label="覆盖率", is_short=True, key="share"),
        Column(label="来源", key="source"),
    )
    rows = tuple(_all_row(index, each) for each in found)
    return Table(name="coverages-all", caption="历次统计的覆盖情况", head="覆盖", columns=columns, rows=rows)


def _all_row(index: Index, coverage: Coverage) -> Row:
    whom = _whom(index, coverage)
    counts = f"{coverage.reached}{coverage.unit}/{coverage.total}{coverage.unit}"
    cells = (
        text(whom.label, whom.address),
        text(iso(coverage.date)),
        text(counts),
        text(share_text(coverage)),
        text(index.source_of(coverage)),
    )
    return Row(head=Link(coverage.type or MISSING), cells=cells, anchor=f"coverage-{coverage.id}")
