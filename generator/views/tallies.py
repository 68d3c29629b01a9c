"""Commitments by state as rows and bars: of a unit, of a year, of all."""

from collections import Counter
from collections.abc import Callable, Sequence

from generator.model.fulfilment import Fulfilment
from generator.views.charts import Bar, Chart, Legend, describe, stacked
from generator.views.parts import Link
from generator.views.states import BADGES, kept_text
from generator.views.tables import Cell, Column, measure, number

BARS = 40
"""Lines of a chart that still read as one picture."""
LEGEND = tuple(Legend(slug=badge.slug, word=badge.word) for badge in BADGES.values())
TALLY_COLUMNS = (
    *(Column(label=badge.word, is_number=True, key=badge.slug.replace("-", "_")) for badge in BADGES.values()),
    Column(label="合计", is_number=True, key="total"),
    Column(label="兑现率", is_number=True, key="kept_share"),
)
Tallied = tuple[Link, Counter[Fulfilment]]


def tally_cells(tally: Counter[Fulfilment], whole: str, address: Callable[[Fulfilment], str]) -> tuple[Cell, ...]:
    """Make the cells of a row; `whole` is the list of all that it counts, `address` that of those in a state."""
    total, kept = tally.total(), tally[Fulfilment.KEPT] + tally[Fulfilment.KEPT_LATE]
    looks = {Fulfilment.OVERDUE: "alert"}
    return (
        *(number(tally[state], address(state), looks.get(state, "")) for state in BADGES),
        number(total, whole),
        measure(kept_text(tally), kept / total if total else None),
    )


def tally_chart(name: str, title: str, rows: Sequence[Tallied]) -> Chart:
    """Draw a bar for each row; of too many, those with the most that is overdue, in the order of the rows."""
    worst = sorted(range(len(rows)), key=lambda n: -rows[n][1][Fulfilment.OVERDUE])[:BARS]
    bars = tuple(_bar(*rows[n]) for n in sorted(worst))
    part = f"（逾期最多的{BARS}个）" if len(rows) > BARS else ""
    return Chart(id=name, title=f"{title}{part}", description=describe(bars), bars=bars, legend=LEGEND)


def _bar(link: Link, tally: Counter[Fulfilment]) -> Bar:
    parts = ((badge.slug, tally[state]) for state, badge in BADGES.items())
    text = f"{tally.total()}件，兑现率{kept_text(tally)}"
    return Bar(label=link.label, address=link.address, segments=stacked(parts, tally.total()), text=text)
