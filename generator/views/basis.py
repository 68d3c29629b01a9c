"""What commitments answer to (来源依据): how many to each basis, by unit too."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.commitment import Basis
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.commitment_board import SECTION, TITLE, basis_filter, party_link
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link
from generator.views.states import BASIS_SLUGS, basis_address, basis_text
from generator.views.tables import Column, Row, Table, measure, number
from generator.views.wording import day_text, percent_text

ADDRESS = "commitments/basis.html"
MEANINGS = (
    Meaning(term="来源依据", text="一件承诺是围绕什么作出的，每件只写一个"),
    Meaning(term="占比", text="这一种依据的承诺除以全部承诺"),
)


def basis_pages(index: Index) -> Iterator[Page]:
    """Make the board where there are commitments."""
    if not index.commitments:
        return
    bases = tuple(b for b in BASIS_SLUGS if b or None in index.commitments_by_basis)
    note = f"截至{day_text(index.site.as_of)}，公开承诺{len(index.commitments)}件，按来源依据分。"
    sections = [_bases(index, bases), _units(index, bases)]
    filters = (basis_filter(index, ADDRESS),)
    yield from board_pages(
        index, ADDRESS, Link(TITLE, SECTION), "来源依据", note, sections, filters=filters, meanings=MEANINGS
    )


def _bases(index: Index, bases: Sequence[Basis | None]) -> Section:
    counts = {basis: len(index.commitments_by_basis.get(basis, ())) for basis in bases}
    whole = len(index.commitments)
    bars = tuple(
        bar(basis_text(basis), count, whole, f"{count}件，{percent_text(count, whole)}", basis_address(basis))
        for basis, count in counts.items()
    )
    return Section(
        id="bases",
        title="各种依据",
        chart=Chart(id="bases", title="各种依据的承诺有多少", description=describe(bars), bars=bars),
        table=Table(
            name="bases",
            caption="各种来源依据的承诺件数",
            head="来源依据",
            columns=(
                Column(label="件数", is_number=True, key="count"),
                Column(label="占比", is_number=True, key="share"),
            ),
            rows=tuple(
                Row(
                    head=Link(basis_text(basis), basis_address(basis)),
                    cells=(
                        number(count, basis_address(basis), "" if basis else "alert"),
                        measure(percent_text(count, whole), count / whole),
                    ),
                )
                for basis, count in counts.items()
            ),
        ),
    )


def _units(index: Index, bases: Sequence[Basis | None]) -> Section:
    tallies = {unit: Counter(c.basis for c in index.commitments_of[unit]) for unit in index.parties}
    without = tuple(party_link(index, unit) for unit, tally in tallies.items() if not tally[Basis.OWN_PROBLEM])
    label = f"没有针对自身突出问题作承诺的单位（{len(without)}个）"
    return Section(
        id="units",
        title="各单位的依据",
        names=(Names(label=label, links=without),) if without else (),
        table=Table(
            name="basis-units",
            caption="各单位承诺的来源依据",
            head="单位",
            columns=tuple(
                Column(label=basis_text(b), is_number=True, key=BASIS_SLUGS[b].replace("-", "_")) for b in bases
            ),
            rows=tuple(
                Row(
                    head=party_link(index, unit),
                    cells=tuple(number(tally[b], index.commitments_address(unit)) for b in bases),
                )
                for unit, tally in tallies.items()
            ),
        ),
    )
