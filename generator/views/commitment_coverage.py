"""Who has promised anything in which year: units × years, with the share and the names of those who have not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.commitment_year import is_closed
from generator.views.boards import Meaning, Names, Section
from generator.views.charts import Chart, bar, describe
from generator.views.index import Index
from generator.views.states import year_address, year_text
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.tree import tree_order
from generator.views.wording import percent_text

MEANING = Meaning(term="覆盖", text="作过承诺的单位除以全部参与单位；年度没有结转的，没有承诺写“还没有”")
Made = Mapping[int, Counter[str]]
"""Year → how many commitments each shown unit made in it."""


def coverage_sections(index: Index) -> Iterator[Section]:
    """Give the share of units and the names of the others, year by year, then the whole table."""
    units = tuple(tree_order(index.site))
    made = {
        year: Counter(c.party for c in found if c.party in index.unit_links)
        for year, found in index.commitments_by_year.items()
        if year is not None
    }
    if units and made:
        yield _shares(index, units, made)
        yield _matrix(index, units, made)


def _shares(index: Index, units: Sequence[str], made: Made) -> Section:
    bars = tuple(
        bar(
            year_text(year),
            len(by),
            len(units),
            f"{len(by)}/{len(units)}，{percent_text(len(by), len(units))}",
            slug="good",
        )
        for year, by in made.items()
    )
    names = tuple(_names(index, units, year, by) for year, by in made.items() if len(by) < len(units))
    return Section(
        id="coverage",
        title="各年度作过承诺的单位",
        chart=Chart(id="covered", title="作过承诺的单位占多少", description=describe(bars), bars=bars),
        names=names,
    )


def _names(index: Index, units: Sequence[str], year: int, by: Counter[str]) -> Names:
    missing = [unit for unit in units if unit not in by]
    share = percent_text(len(missing), len(units))
    label = f"{year_text(year)}没有承诺的单位（{len(missing)}个，占{share}）"
    return Names(label=label, links=tuple(index.unit(unit) for unit in missing))


def _matrix(index: Index, units: Sequence[str], made: Made) -> Section:
    return Section(
        id="matrix",
        title="各单位各年度的承诺件数",
        table=Table(
            name="commitment-coverage",
            caption="各单位各年度的承诺件数",
            head="单位",
            columns=tuple(Column(label=year_text(year), is_number=True, key=str(year)) for year in made),
            rows=tuple(
                Row(head=index.unit(unit), cells=tuple(_cell(index, unit, year, by) for year, by in made.items()))
                for unit in units
            ),
        ),
    )


def _cell(index: Index, unit: str, year: int, by: Counter[str]) -> Cell:
    if unit in by:
        return number(by[unit], f"{year_address(year)}#units")  # From there to the rows, on whatever page they are.
    return text("缺", slug="alert") if is_closed(year, index.site.as_of) else text("还没有", slug="zero")
