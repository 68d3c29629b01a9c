"""Guidance by trade (分类指导): which bodies guide the units of each domain, and which domain has none (ORG-4)."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.organization import Domain, Organization
from generator.model.settings import Guidance
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, link, number, text
from generator.views.tree import tree_order
from generator.views.windows import COLUMN
from generator.views.wording import MISSING

ADDRESS = "organizations/guidance.html"
TITLE = "分类指导"
MEANINGS = (
    Meaning(term="指导单位", text="活动设置里“分类指导”写的单位；一个领域至少要有一个"),
    Meaning(term="单位", text="参加活动的单位里，“领域”写的是这一个的"),
)
ByDomain = Mapping[Domain | None, Sequence[Guidance]]


def guidance_pages(index: Index) -> Iterator[Page]:
    """Make the board; none where the campaign says nothing of guidance."""
    entries = index.site.campaign.guidance
    if not entries:
        return
    by_domain = group(entries, lambda entry: entry.domain)
    shown = index.site.organizations.shown
    units = group((shown[key] for key in tree_order(index.site)), lambda unit: unit.domain)
    lacking = [domain for domain in Domain if not any(entry.bodies for entry in by_domain.get(domain, ()))]
    guided = len(Domain) - len(lacking)
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"{len(Domain)}个领域中，{guided}个有单位负责指导。",
        [_lacking(lacking, units), _domains(index, by_domain, units), _units(index, units)],
        numbers=tuple(_numbers(guided, len(lacking))),
        meanings=MEANINGS,
        source=index.site.campaign.path,
    )


def _numbers(guided: int, lacking: int) -> Iterator[Number]:
    for label, count, place in (("有指导单位的领域", guided, "domains"), ("没有指导单位的领域", lacking, "lacking")):
        yield Number(count=count, measure="个", label=label, note="", address=f"{ADDRESS}#{place}" if count else "")


def _lacking(lacking: Sequence[Domain], units: Mapping[Domain | None, Sequence[Organization]]) -> Section:
    links = tuple(Link(domain.value, _units_address(domain) if domain in units else "") for domain in lacking)
    return Section(
        id="lacking",
        title="没有指导单位的领域",
        names=(Names(label=f"没有指导单位（{len(links)}个）：", links=links),) if links else (),
        empty_text="" if links else "每个领域都有指导单位。",
    )


def _units_address(domain: Domain) -> str:
    return f"{ADDRESS}#units-{tuple(Domain).index(domain) + 1}"


def _domains(index: Index, by_domain: ByDomain, units: Mapping[Domain | None, Sequence[Organization]]) -> Section:
    columns = (
        Column(label="行业", key="trade"),
        Column(label="指导单位", key="body"),
        Column(label="怎样指导", key="content"),
        Column(label="单位", is_number=True, key="units"),
    )
    rows = []
    for domain in (*Domain, *((None,) if None in by_domain else ())):
        count = number(len(units.get(domain, ())), _units_address(domain)) if domain else text("")
        entries = by_domain.get(domain, ()) or (Guidance(domain=domain),)
        rows += [row for entry in entries for row in _rows(index, entry, count)]
    table = Table(name="guidance", caption="各领域的指导单位", head="领域", columns=columns, rows=tuple(rows))
    return Section(id="domains", title="各领域的指导单位", table=table)


def _rows(index: Index, entry: Guidance, count: Cell) -> Iterator[Row]:
    """Give a guiding body a line; an entry without any has one that says so."""
    head = Link(entry.domain.value if entry.domain else MISSING)
    bodies = tuple(link(index.unit(body)) for body in entry.bodies) or (text("没有", slug="alert"),)
    for body in bodies:
        yield Row(head=head, cells=(text(entry.trade), body, text(entry.content), count))


def _units(index: Index, units: Mapping[Domain | None, Sequence[Organization]]) -> Section:
    names = tuple(
        Names(
            label=f"{domain}（{len(units[domain])}个）：",
            links=tuple(index.unit(unit.id) for unit in units[domain]),
            anchor=_units_address(domain).rpartition("#")[2],
        )
        for domain in Domain
        if domain in units
    )
    return Section(id="units", title="各领域的单位", names=names, empty_text="" if names else "还没有单位。")
