"""The boards of looking back (回头看): a page for each window that has begun, the latest first."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from generator.model.commitment import Commitment, LookBack
from generator.model.lookback import begun, is_open_in, look_in
from generator.model.settings import Window
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.commitment_board import SECTION, TITLE
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Cell, Column, Row, Table, anchored, measure, number, text
from generator.views.tree import tree_order
from generator.views.wording import day_text, iso, or_missing, percent_text, shorten, span_text

ADDRESS = "commitments/lookbacks.html"
MEANINGS = (
    Meaning(term="应看", text="窗口结束前已经作出、窗口开始时还没有办结的承诺"),
    Meaning(term="已看", text="回头看的日期在窗口之内的承诺；同一件看了几次的，只算一件"),
    Meaning(term="完成率", text="已看除以应看"),
)
Look = tuple[Commitment, LookBack | None]


def lookback_pages(index: Index) -> Iterator[Page]:
    """Make a page for each window; none before the first begins."""
    windows = begun(index.site.campaign.lookback, index.site.as_of)[::-1]
    for position, window in enumerate(windows):
        yield from _pages(index, windows, position, window)


def lookback_address(position: int) -> str:
    """Give the page of a window; the latest stands first."""
    return ADDRESS if position == 0 else ADDRESS.replace(".html", f"-{position}.html")


def _pages(index: Index, windows: Sequence[Window], position: int, window: Window) -> Iterator[Page]:
    address, today = lookback_address(position), index.site.as_of
    looks = [(c, look_in(c, window, today)) for c in index.commitments if is_open_in(c, window)]
    span = span_text(window.start, window.end)
    is_open = window.end is not None and today < window.end and not index.site.moment.is_archived
    still = f"，还剩{(window.end - today).days}天" if is_open and window.end else ""
    yield from board_pages(
        index,
        address,
        Link(TITLE, SECTION),
        "承诺回头看",
        f"{span}{still}。截至{day_text(today)}。",
        [_units(index, looks, address), _details(index, looks, address)],
        numbers=tuple(_numbers(looks, address)),
        filters=_filters(windows, position),
        meanings=MEANINGS,
        method=ADDRESS,
        source=index.site.campaign.path,
    )


def _numbers(looks: Sequence[Look], address: str) -> Iterator[Number]:
    seen = sum(look is not None for _, look in looks)
    for label, count in (("应看", len(looks)), ("已看", seen), ("没有看", len(looks) - seen)):
        note = percent_text(count, len(looks)) if label != "应看" else ""
        yield Number(count=count, measure="件", label=label, note=note, address=f"{address}#details" if count else "")


def _filters(windows: Sequence[Window], position: int) -> tuple[FilterGroup, ...]:
    options = (
        FilterOption(label=span_text(w.start, w.end), address=lookback_address(n), is_current=n == position)
        for n, w in enumerate(windows)
    )
    return (FilterGroup(label="窗口", options=tuple(options)),)


def _units(index: Index, looks: Sequence[Look], address: str) -> Section:
    by_unit = group(looks, lambda pair: pair[0].party)
    return Section(
        id="units",
        title="各单位完成情况",
        table=Table(
            name=f"{PurePosixPath(address).stem}-units",
            caption="各单位回头看完成情况",
            head="单位",
            columns=(
                Column(label="应看", is_number=True, key="due"),
                Column(label="已看", is_number=True, key="done"),
                Column(label="没有看", is_number=True, key="missing"),
                Column(label="完成率", is_number=True, key="share"),
            ),
            rows=tuple(
                _unit_row(index, key, by_unit[key], address) for key in tree_order(index.site) if key in by_unit
            ),
        ),
        empty_text="" if looks else "这个窗口里没有要回头看的承诺。",
    )


def _unit_row(index: Index, unit: str, looks: Sequence[Look], address: str) -> Row:
    seen, whole = sum(look is not None for _, look in looks), len(looks)
    place = f"{address}#of-{unit}"
    return Row(
        head=index.unit(unit),
        cells=(
            number(whole, place),
            number(seen, place),
            number(whole - seen, place, "alert"),
            measure(percent_text(seen, whole), seen / whole),
        ),
    )


def _details(index: Index, looks: Sequence[Look], address: str) -> Section:
    rank = {unit: position for position, unit in enumerate(tree_order(index.site))}
    ordered = sorted(looks, key=lambda pair: (rank.get(pair[0].party, len(rank)), pair[1] is not None, pair[0].id))
    return Section(
        id="details",
        title="逐件情况",
        table=Table(
            name=f"{PurePosixPath(address).stem}-details",
            caption="逐件回头看情况",
            head="承诺",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="情况", is_short=True, key="state", ranks=("没有看", "已看")),
                Column(label="日期", is_short=True, key="date"),
                Column(label="结果", key="result"),
            ),
            rows=tuple(anchored((f"of-{c.party}", _detail_row(index, c, look)) for c, look in ordered)),
        ),
    )


def _detail_row(index: Index, commitment: Commitment, look: LookBack | None) -> Row:
    return Row(
        head=Link(shorten(or_missing(commitment.text), 60), index.commitment_address(commitment)),
        cells=(text(index.unit(commitment.party).label), *_look_cells(look)),
    )


def _look_cells(look: LookBack | None) -> tuple[Cell, ...]:
    if look is None:
        return text("没有看", slug="alert"), text(""), text("")
    return text("已看"), text(iso(look.date)), text(look.result)
