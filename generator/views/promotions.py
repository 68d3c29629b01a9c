"""The classes of branches before and after a year (晋位升级): drawn, tabled, and added up on both sides."""

from collections.abc import Iterator, Sequence

from generator.model.points import ClassCount, Promotion
from generator.model.scoring import class_sums
from generator.site import group
from generator.views.awards import SECTION, TITLE
from generator.views.boards import Meaning, Section, board_pages
from generator.views.charts import Bar, Chart, Legend, bar, describe
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.wording import or_missing, percent_text

ADDRESS = "promotions/index.html"
HEADING = "晋位升级"
BEFORE, AFTER = Legend(slug="none", word="晋级前"), Legend(slug="plain", word="晋级后")
MEANINGS = (
    Meaning(term="晋级前后", text="一年前后各等次的党组织个数，由上级单位填报"),
    Meaning(term="核对", text="同一个单位，晋级前和晋级后各等次加起来应当相等"),
    Meaning(term="占比", text="这一等次的党组织，除以同一时候各等次的合计"),
)


def promotion_pages(index: Index) -> Iterator[Page]:
    """Make a page for each year that has begun, the latest first; none where there is nothing at all."""
    if not index.site.promotions.shown:
        return
    shown = (p for p in index.site.promotions.shown.values() if not index.site.is_hidden_unit(p.organization))
    by_year = group((p for p in shown if p.year and p.year <= index.site.as_of.year), lambda p: p.year or 0)
    years = sorted(by_year, reverse=True)
    for year in years:
        yield from _pages(index, years, year, by_year[year])
    if not years:
        empty = Section(id="units", title="各单位情况", empty_text="还没有晋位升级的数字。")
        yield from board_pages(index, ADDRESS, Link(TITLE, SECTION), HEADING, "", [empty])


def year_address(years: Sequence[int], year: int) -> str:
    """Give the page of a year."""
    return ADDRESS if year == years[0] else f"promotions/{year}.html"


def _pages(index: Index, years: Sequence[int], year: int, found: Sequence[Promotion]) -> Iterator[Page]:
    address = year_address(years, year)
    uneven = sum(before != after for before, after in map(class_sums, found))
    yield from board_pages(
        index,
        address,
        Link(TITLE, SECTION),
        f"{year}年{HEADING}",
        "基层党组织分类定级，一年前后各有多少。",
        [_classes(found), _units(index, found, address), _details(index, found)],
        numbers=(
            Number(count=len(found), measure="个", label="填报单位", note="", address=f"{address}#units"),
            *((_uneven(uneven, address),) if uneven else ()),
        ),
        filters=_filters(years, year),
        meanings=MEANINGS,
        method=ADDRESS,
    )


def _uneven(count: int, address: str) -> Number:
    return Number(count=count, measure="个", label="前后合计不相等", note="见“核对”", address=f"{address}#uneven")


def _filters(years: Sequence[int], current: int) -> tuple[FilterGroup, ...]:
    if len(years) < 2:
        return ()
    options = tuple(
        FilterOption(label=f"{year}年", address=year_address(years, year), is_current=year == current) for year in years
    )
    return (FilterGroup(label="年度", options=options),)


def _classes(found: Sequence[Promotion]) -> Section:
    """Draw each class before and after, over all units."""
    by_class = group((c for promotion in found for c in promotion.classes), lambda c: c.name)
    sums = {name: (sum(c.before or 0 for c in cs), sum(c.after or 0 for c in cs)) for name, cs in by_class.items()}
    bars = tuple(_bars(sums))
    return Section(
        id="classes",
        title="合计",
        chart=Chart(
            id="promotion-classes",
            title="各等次的党组织",
            description=describe(bars),
            bars=bars,
            legend=(BEFORE, AFTER),
        ),
    )


def _bars(sums: dict[str, tuple[int, int]]) -> Iterator[Bar]:
    wholes = [sum(side) for side in zip(*sums.values(), strict=True)]
    most = max((max(pair) for pair in sums.values()), default=0)
    for name, pair in sums.items():
        for word, legend, count, whole in zip(("前", "后"), (BEFORE, AFTER), pair, wholes, strict=True):
            yield bar(f"{name} {word}", count, most, f"{count}个，占{percent_text(count, whole)}", slug=legend.slug)


def _units(index: Index, found: Sequence[Promotion], address: str) -> Section:
    """Compare both sums of each unit; those that differ come first."""
    ordered = sorted(found, key=lambda p: len(set(class_sums(p))), reverse=True)
    return Section(
        id="units",
        title="各单位情况",
        table=Table(
            name=f"promotion-units-{found[0].year}",
            caption="各单位晋级前后的合计",
            head="单位",
            columns=(
                Column(label="晋级前合计", is_number=True, key="before"),
                Column(label="晋级后合计", is_number=True, key="after"),
                Column(label="核对", is_short=True, key="difference"),
            ),
            rows=tuple(_unit_row(index, promotion, address, position) for position, promotion in enumerate(ordered)),
        ),
    )


def _unit_row(index: Index, promotion: Promotion, address: str, position: int) -> Row:
    before, after = class_sums(promotion)
    place = f"{address}#of-{promotion.id}"
    gap = (
        text("相等")
        if before == after
        else text(f"{'少' if after < before else '多'}{abs(after - before)}个", slug="alert")
    )
    anchor = "uneven" if before != after and position == 0 else ""
    return Row(
        head=index.unit(promotion.organization), cells=(number(before, place), number(after, place), gap), anchor=anchor
    )


def _details(index: Index, found: Sequence[Promotion]) -> Section:
    return Section(
        id="details",
        title="各等次前后对照",
        table=Table(
            name=f"promotion-classes-{found[0].year}",
            caption="各单位各等次前后对照",
            head="单位",
            columns=(
                Column(label="等次", is_short=True, key="class"),
                Column(label="晋级前", is_number=True, key="before"),
                Column(label="晋级后", is_number=True, key="after"),
                Column(label="变化", is_number=True, key="change"),
            ),
            rows=tuple(
                Row(
                    head=index.unit(promotion.organization),
                    cells=(
                        text(or_missing(each.name)),
                        *_class_cells(each, index.unit(promotion.organization).address),
                    ),
                    anchor="" if position else f"of-{promotion.id}",
                )
                for promotion in found
                for position, each in enumerate(promotion.classes)
            ),
        ),
    )


def _class_cells(each: ClassCount, address: str) -> tuple[Cell, ...]:
    """Show what was reported; these numbers count branches, which stand on their unit's page if anywhere."""
    before, after = each.before, each.after
    change = None if before is None or after is None else after - before
    words = ("—" if before is None else str(before), "—" if after is None else str(after), _change_text(change))
    return tuple(
        Cell(text=text, address="" if value is None else address, value=value)
        for text, value in zip(words, (before, after, change), strict=True)
    )


def _change_text(change: int | None) -> str:
    if change is None:
        return "—"
    return f"{change:+d}" if change else "不变"
