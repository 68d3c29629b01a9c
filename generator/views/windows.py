"""The directory of window units: hours, phone and commitments of each, and what is missing (WIN-1)."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.organization import Organization
from generator.model.window import is_window, missing
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Column, Row, Table, number, text
from generator.views.tree import tree_order
from generator.views.wording import day_text, listed, percent_text

ADDRESS = "organizations/windows.html"
COLUMN = Link("参与单位", "organizations/index.html")
OTHER = "未填写系统"
MEANINGS = (
    Meaning(term="窗口单位", text="类型是窗口单位，或者“窗口单位”写了“是”的单位"),
    Meaning(term="资料齐全", text="办公时间、电话都写了，而且公开了至少一件承诺"),
    Meaning(term="重点系统", text="活动设置里的“重点系统”；不写就是教育、公安、司法、交通、卫生、税务、工商、质检"),
)
BySector = Mapping[str, Sequence[Organization]]


def window_pages(index: Index) -> Iterator[Page]:
    """Make the directory; none where no window unit is shown."""
    shown = index.site.organizations.shown
    units = [shown[key] for key in tree_order(index.site) if is_window(shown[key])]
    if not units:
        return
    lacking = [unit for unit in units if _missing(index, unit)]
    found = group(units, lambda unit: unit.sector or OTHER)
    key_sectors = index.site.campaign.key_sectors
    by_sector = {sector: found.get(sector, ()) for sector in (*key_sectors, *sorted(found.keys() - set(key_sectors)))}
    whole = len(units) - len(lacking)
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        "窗口单位",
        f"截至{day_text(index.site.as_of)}，{len(units)}个窗口单位中，资料齐全的有{whole}个。",
        [_lacking(index, lacking), _sectors(index, by_sector), _directory(index, by_sector)],
        numbers=tuple(_numbers(by_sector, len(units), len(lacking))),
        meanings=MEANINGS,
    )


def _missing(index: Index, unit: Organization) -> tuple[str, ...]:
    return missing(unit, len(index.commitments_of.get(unit.id, ())))


def _numbers(by_sector: BySector, units: int, lacking: int) -> Iterator[Number]:
    empty = sum(not members for members in by_sector.values())
    for count, label, note, place in (
        (units, "窗口单位", "", "directory"),
        (lacking, "资料不全", percent_text(lacking, units), "lacking"),
        (empty, "没有窗口单位的重点系统", "", "sectors"),
    ):
        yield Number(count=count, measure="个", label=label, note=note, address=f"{ADDRESS}#{place}" if count else "")


def _lacking(index: Index, lacking: Sequence[Organization]) -> Section:
    by_gap = group(((word, unit) for unit in lacking for word in _missing(index, unit)), lambda pair: pair[0])
    return Section(
        id="lacking",
        title="资料不全的窗口单位",
        names=tuple(
            Names(label=f"缺{word}（{len(pairs)}个）：", links=tuple(index.unit(unit.id) for _, unit in pairs))
            for word, pairs in by_gap.items()
        ),
        empty_text="" if lacking else "每个窗口单位的办公时间、电话、承诺都齐全。",
    )


def _sectors(index: Index, by_sector: BySector) -> Section:
    empty = tuple(Link(sector) for sector, members in by_sector.items() if not members)
    columns = (
        Column(label="窗口单位", is_number=True, key="units"),
        Column(label="资料不全", is_number=True, key="lacking"),
    )
    rows = tuple(
        Row(
            head=Link(sector),
            cells=(
                number(len(members), f"{ADDRESS}#in-{position}"),
                number(sum(bool(_missing(index, unit)) for unit in members), f"{ADDRESS}#lacking", "alert"),
            ),
        )
        for position, (sector, members) in enumerate(by_sector.items())
    )
    return Section(
        id="sectors",
        title="各系统窗口单位",
        names=(Names(label=f"没有窗口单位的重点系统（{len(empty)}个）：", links=empty),) if empty else (),
        table=Table(name="window-sectors", caption="各系统窗口单位个数", head="系统", columns=columns, rows=rows),
    )


def _directory(index: Index, by_sector: BySector) -> Section:
    columns = (
        Column(label="系统", is_short=True, key="sector"),
        Column(label="办公时间", key="hours"),
        Column(label="电话", is_short=True, key="phone"),
        Column(label="承诺", is_number=True, key="commitments"),
        Column(label="资料", key="state", ranks=("缺", "齐全")),
    )
    rows = tuple(
        _row(index, unit, "" if number_within else f"in-{position}")
        for position, members in enumerate(by_sector.values())
        for number_within, unit in enumerate(members)
    )
    title = "窗口单位名录"
    return Section(
        id="directory",
        title=title,
        table=Table(name="windows", caption=title, head="单位", columns=columns, rows=rows),
    )


def _row(index: Index, unit: Organization, anchor: str) -> Row:
    gaps = _missing(index, unit)
    commitments = len(index.commitments_of.get(unit.id, ()))
    return Row(
        head=index.unit(unit.id),
        cells=(
            text(unit.sector),
            text(unit.hours),
            text(unit.phone),
            number(commitments, index.commitments_address(unit.id)),
            text(f"缺{listed(gaps)}" if gaps else "齐全", slug="alert" if gaps else ""),
        ),
        anchor=anchor,
    )
