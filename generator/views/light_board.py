"""The board of the seven lights (一诺三评三公开): all units, and who lacks what by name."""

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model.lights import ASSESSMENT, EVALUATION, PLEDGE, REVIEW, Light
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, bar, describe
from generator.views.index import Index
from generator.views.organizations import SECTION, TITLE
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.tree import tree_order
from generator.views.unit_lights import NAME, SLUGS, Lamps, lamps_of, proof_of, word_of
from generator.views.wording import day_text, percent_text

ADDRESS = "organizations/lights.html"
MEANINGS = (
    Meaning(
        term="亮灯",
        text="只说这一项有没有，不说办得怎样：承诺是否按期办结看公开承诺，哪个季度没有点评看点评覆盖",
    ),
    Meaning(term=PLEDGE, text="到这一天已经作出承诺"),
    Meaning(term=REVIEW, text="到这一天有过领导点评"),
    Meaning(term=EVALUATION, text="到这一天有过群众评议"),
    Meaning(term=ASSESSMENT, text="办结的每一件都评了诺；还没有办结的，不到时候"),
    Meaning(term="三公开", text="到期的都公开了才亮灯；有一件过期没有公开就灭灯；都没有到期的，不到时候"),
    Meaning(
        term=Light.SPARED, text="本站没有人可以点评、评议它的单位，和点评覆盖、群众评议覆盖一样不算在内，也不算灭灯"
    ),
)


def light_pages(index: Index) -> Iterator[Page]:
    """Make the board where there are units."""
    units = {unit: lamps_of(index, unit) for unit in tree_order(index.site)}
    if not units:
        return
    lit = [unit for unit, lamps in units.items() if Light.OFF not in lamps.values()]
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        NAME,
        f"截至{day_text(index.site.as_of)}，{len(units)}个单位各有{len(next(iter(units.values())))}盏灯。"
        "亮灯只说有没有，不说办得怎样。",
        [_chart(units), _gaps(index, units), _table(index, units)],
        numbers=tuple(_numbers(len(units), len(lit))),
        meanings=MEANINGS,
    )


def _numbers(whole: int, lit: int) -> Iterator[Number]:
    for label, count, anchor in (
        ("参与单位", whole, "units"),
        ("没有灭灯", lit, "units"),
        ("有灭灯", whole - lit, "gaps"),
    ):
        note = percent_text(count, whole) if label != "参与单位" else ""
        address = f"{ADDRESS}#{anchor}" if count else ""
        yield Number(count=count, measure="个", label=label, note=note, address=address)


def _by_name(units: Mapping[str, Lamps]) -> Mapping[str, Counter[Light]]:
    """Count, for each light, the units by what it shows."""
    names = list(next(iter(units.values())))
    return {name: Counter(lamps[name] for lamps in units.values()) for name in names}


def _chart(units: Mapping[str, Lamps]) -> Section:
    bars = tuple(_bar(name, found) for name, found in _by_name(units).items())
    chart = Chart(id="lights", title="各项亮灯的单位", description=describe(bars), bars=bars)
    return Section(id="shares", title="各项亮灯的比例", chart=chart)


def _bar(name: str, found: Counter[Light]) -> Bar:
    """Draw the share of the units that a light is asked of."""
    lit, whole = found[Light.ON], found.total() - found[Light.SPARED]
    return bar(name, lit, whole, f"{lit}/{whole}，{percent_text(lit, whole)}")


def _gaps(index: Index, units: Mapping[str, Lamps]) -> Section:
    """Name, for each light, the units where it is off."""
    names = tuple(_names(index, units))
    return Section(id="gaps", title="灭灯的单位", names=names, empty_text="" if names else "没有灭灯的单位。")


def _names(index: Index, units: Mapping[str, Lamps]) -> Iterator[Names]:
    for name in _by_name(units):
        off = tuple(index.unit(unit) for unit, lamps in units.items() if lamps[name] is Light.OFF)
        if off:
            yield Names(label=f"{name}（{len(off)}个）", links=off)


def _table(index: Index, units: Mapping[str, Lamps]) -> Section:
    columns = tuple(Column(label=name, is_short=True) for name in _by_name(units))
    return Section(
        id="units",
        title="各单位",
        table=Table(
            name="lights",
            caption=NAME,
            head="单位",
            columns=(*columns, Column(label="灭灯", is_number=True, key="missing")),
            rows=tuple(_row(index, unit, lamps) for unit, lamps in units.items()),
        ),
    )


def _row(index: Index, unit: str, lamps: Lamps) -> Row:
    link = index.unit(unit)
    missing = sum(lamp is Light.OFF for lamp in lamps.values())
    cells = tuple(_cell(index, unit, name, lamp) for name, lamp in lamps.items())
    return Row(head=link, cells=(*cells, number(missing, f"{link.address}#lights", "alert")))


def _cell(index: Index, unit: str, name: str, lamp: Light) -> Cell:
    return text(word_of(name, lamp), proof_of(index, unit, name, lamp), SLUGS[lamp])
