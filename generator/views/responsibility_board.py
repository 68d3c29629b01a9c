"""The board of responsibility: each unit's three levels, gaps first (ORG-5)."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.responsibility import Duty
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, Legend, describe, stacked
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.responsibility import BOARD, Answers, answer, answers
from generator.views.tables import Column, Row, Table, number, text
from generator.views.tree import tree_order
from generator.views.wording import day_text, percent_text

COLUMN = Link("参与单位", "organizations/index.html")
MEANINGS = (
    Meaning(
        term="第一责任人",
        text="直接责任人那个单位上面最近的党委（党组、党工委）的书记：村党支部的直接责任人是镇党委书记，"
        "第一责任人就是区委书记；上面再没有党委的，是它自己的书记",
    ),
    Meaning(term="直接责任人", text="党（工）委、部门自己的书记；党支部、党总支看它上面最近的党（工）委或者部门"),
    Meaning(
        term="具体责任人", text="党支部、党总支的书记；党（工）委、部门由下级党支部的书记承担，没有下级的另外写明一人"
    ),
    Meaning(term="缺", text="没有填书记，或者没有登记这一级的单位；由下级承担的不算缺"),
)
NAMED = 40
"""Names on one line."""
Gaps = Mapping[Duty, Sequence[str]]


def responsibility_pages(index: Index) -> Iterator[Page]:
    """Make the board of units × levels; none where there are no units."""
    shown = index.site.organizations.shown
    found = {key: answers(index, shown[key]) for key in tree_order(index.site)}
    gaps = {duty: [key for key, levels in found.items() if levels[duty].is_gap] for duty in Duty}
    whole = len(found) - len({key for keys in gaps.values() for key in keys})
    if found:
        yield from board_pages(
            index,
            BOARD,
            COLUMN,
            "责任链条",
            f"截至{day_text(index.site.as_of)}，{len(found)}个单位中，三级责任人齐全的有{whole}个。",
            [_gaps(index, gaps, len(found)), _units(index, found)],
            numbers=tuple(_numbers(gaps, whole, len(found))),
            meanings=MEANINGS,
        )


def _numbers(gaps: Gaps, whole: int, units: int) -> Iterator[Number]:
    place = f"{BOARD}#whole" if whole else ""
    yield Number(count=whole, measure="个", label="三级齐全", note=percent_text(whole, units), address=place)
    for duty, keys in gaps.items():
        place = f"{BOARD}#gaps" if keys else ""
        yield Number(count=len(keys), measure="个", label=f"缺{duty.value}", note="", address=place)


def _gaps(index: Index, gaps: Gaps, units: int) -> Section:
    bars = tuple(_bar(duty, len(keys), units) for duty, keys in gaps.items())
    return Section(
        id="gaps",
        title="各级缺口",
        chart=Chart(
            id="chart-responsibility",
            title="各级有没有责任人",
            description=describe(bars),
            bars=bars,
            legend=(Legend(slug="good", word="有"), Legend(slug="bad", word="缺")),
        ),
        names=tuple(_names(index, duty, keys) for duty, keys in gaps.items() if keys),
        empty_text="" if any(gaps.values()) else "每个单位的三级责任人都齐全。",
    )


def _names(index: Index, duty: Duty, keys: Sequence[str]) -> Names:
    """Name the units with a gap; where they are many, the rest are left to the table, whose rows begin with them."""
    rest = (Link(f"其余{len(keys) - NAMED}个在下表中", f"{BOARD}#units"),) if len(keys) > NAMED else ()
    links = (*(index.unit(key) for key in keys[:NAMED]), *rest)
    return Names(label=f"缺{duty.value}（{len(keys)}个）：", links=links)


def _bar(duty: Duty, missing: int, units: int) -> Bar:
    segments = stacked((("good", units - missing), ("bad", missing)), units)
    return Bar(label=duty.value, address="", segments=segments, text=f"有{units - missing}个，缺{missing}个")


def _units(index: Index, found: Mapping[str, Answers]) -> Section:
    """List the units with gaps, then the others, each as in the tree."""
    with_gaps = {key: sum(level.is_gap for level in levels.values()) for key, levels in found.items()}
    ordered = sorted(found, key=lambda key: not with_gaps[key])
    first_whole = next((key for key in ordered if not with_gaps[key]), "")
    return Section(
        id="units",
        title="各单位三级责任人",
        note="有缺口的排在前面。",
        table=Table(
            name="responsibility",
            caption="各单位三级责任人",
            head="单位",
            columns=(
                *(Column(label=duty.value, key=duty.name.lower()) for duty in Duty),
                Column(label="缺几级", is_number=True, key="gaps"),
            ),
            rows=tuple(
                _row(index, key, found[key], with_gaps[key], "whole" if key == first_whole else f"of-{key}")
                for key in ordered
            ),
        ),
    )


def _row(index: Index, key: str, levels: Answers, gaps: int, anchor: str) -> Row:
    unit = index.site.organizations.shown[key]
    links = [(answer(index, unit, duty, level), level.is_gap) for duty, level in levels.items()]
    return Row(
        head=index.unit(key),
        cells=(
            *(text(link.label, link.address, "alert" if is_gap else "") for link, is_gap in links),
            number(gaps, f"{BOARD}#{anchor}", "alert"),
        ),
        anchor=anchor,
    )
