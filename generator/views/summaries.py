"""Summaries (分级分系统总结): which units have handed one in, by level and by system, and which have not (DOC-11)."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.model.organization import Level, Organization
from generator.model.reports import Material, Submission
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.submissions import came_on, paper_link, shown_submissions
from generator.views.tables import Column, Row, Table, link, measure, number, text
from generator.views.tree import tree_order
from generator.views.windows import COLUMN
from generator.views.wording import day_text, iso, percent_text

ADDRESS = "organizations/summaries.html"
TITLE = "总结"
NO_LEVEL, NO_SECTOR = "没有写级别", "没有写系统"
MEANINGS = (
    Meaning(term="应交", text="参加活动的每个单位"),
    Meaning(term="已交", text="到这一天报送过材料是“总结”的单位；交了几份也算一个"),
    Meaning(term="系统", text="单位资料里的“系统”，如教育、卫生"),
)
Summaries = Mapping[str, Submission]
Place = Callable[[Organization], str]


def summary_pages(index: Index) -> Iterator[Page]:
    """Make the board; none where there is no ledger of papers or no unit."""
    shown = index.site.organizations.shown
    units = tuple(shown[key] for key in tree_order(index.site))
    if "submissions" not in index.site.held:
        return
    papers = _summaries(index)
    handed = sum(unit.id in papers for unit in units)
    share = percent_text(handed, len(units))
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        "分级分系统总结",
        f"截至{day_text(index.site.as_of)}，{len(units)}个单位中有{handed}个交了总结，占{share}。",
        [
            _shares(index, "levels", "分级情况", "级别", _by_level(units), papers),
            _shares(index, "sectors", "分系统情况", "系统", _by_sector(units), papers),
            _units(index, _by_level(units), papers),
        ],
        numbers=tuple(_numbers(len(units), handed)),
        meanings=MEANINGS,
    )


def _summaries(index: Index) -> Summaries:
    """Give each unit's first summary that has come by the day."""
    today = index.site.as_of
    came = ((day, p) for p in shown_submissions(index) if p.material is Material.SUMMARY and (day := came_on(p, today)))
    ordered = sorted(came, key=lambda pair: (pair[0], pair[1].id), reverse=True)
    return {paper.organization: paper for _, paper in ordered}


def _by_level(units: Sequence[Organization]) -> Mapping[str, Sequence[Organization]]:
    found = group(units, lambda unit: unit.level.value if unit.level else NO_LEVEL)
    return {level: found[level] for level in (*(each.value for each in Level), NO_LEVEL) if level in found}


def _by_sector(units: Sequence[Organization]) -> Mapping[str, Sequence[Organization]]:
    found = group(units, lambda unit: unit.sector or NO_SECTOR)
    return {sector: found[sector] for sector in sorted(found, key=lambda sector: (sector == NO_SECTOR, sector))}


def _numbers(whole: int, handed: int) -> Iterator[Number]:
    for label, count, place in (
        ("应交", whole, "units"),
        ("已交", handed, "units"),
        ("还没有交", whole - handed, "levels"),
    ):
        note = percent_text(count, whole) if label != "应交" else ""
        address = f"{ADDRESS}#{place}" if count else ""
        yield Number(count=count, measure="个", label=label, note=note, address=address)


def _shares(
    index: Index, key: str, title: str, head: str, parts: Mapping[str, Sequence[Organization]], papers: Summaries
) -> Section:
    """Count the units of each part and name those of which there is no summary."""
    names, rows = [], []
    for position, (part, units) in enumerate(parts.items(), start=1):
        missing = tuple(index.unit(unit.id) for unit in units if unit.id not in papers)
        handed, anchor = len(units) - len(missing), f"{key}-{position}"
        if missing:
            names.append(Names(label=f"{part}（{len(missing)}个）还没有交：", links=missing, anchor=anchor))
        cells = (
            number(len(units), f"{ADDRESS}#units"),
            number(handed, f"{ADDRESS}#units"),
            number(len(missing), f"{ADDRESS}#{anchor}", "alert"),
            measure(percent_text(handed, len(units)), handed / len(units)),
        )
        rows.append(Row(head=Link(part), cells=cells))
    columns = (
        Column(label="应交", is_number=True, key="units"),
        Column(label="已交", is_number=True, key="handed_in"),
        Column(label="还没有交", is_number=True, key="missing"),
        Column(label="占比", is_number=True, key="share"),
    )
    table = Table(name=f"summaries-by-{key}", caption=title, head=head, columns=columns, rows=tuple(rows))
    return Section(id=key, title=title, names=tuple(names), table=table, empty_text="" if rows else "还没有单位。")


def _units(index: Index, parts: Mapping[str, Sequence[Organization]], papers: Summaries) -> Section:
    rows = tuple(_row(index, unit, papers.get(unit.id)) for units in parts.values() for unit in units)
    columns = (
        Column(label="级别", is_short=True, key="level", ranks=tuple(Level)),
        Column(label="系统", is_short=True, key="sector"),
        Column(label="总结", key="summary"),
        Column(label="报送日期", is_short=True, key="submitted_on"),
    )
    table = Table(name="summaries", caption="各单位的总结", head="单位", columns=columns, rows=rows)
    return Section(id="units", title="各单位的总结", table=table)


def _row(index: Index, unit: Organization, paper: Submission | None) -> Row:
    return Row(
        head=index.unit(unit.id),
        cells=(
            text(unit.level),
            text(unit.sector),
            link(paper_link(index, paper)) if paper else text("还没有交", slug="alert"),
            text(iso(paper.submitted_on) if paper else ""),
        ),
    )
