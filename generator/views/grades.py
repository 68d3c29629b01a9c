"""Grades (评诺等次): how many commitments were judged how, and which kept ones still wait."""

from collections.abc import Iterator, Mapping, Sequence

from generator.model.commitment import GRADES, Commitment
from generator.model.fulfilment import Fulfilment
from generator.model.grade import assessed, grade_given
from generator.site import group
from generator.views.boards import Meaning, Section, board_pages
from generator.views.charts import Chart, bar, describe
from generator.views.commitment_board import SECTION, TITLE
from generator.views.commitment_rows import commitment_link, state_cell, unit_cell
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.states import URGENCY
from generator.views.tables import Column, Row, Table, anchored, measure, number, text
from generator.views.wording import day_text, iso, number_text, percent_text

ADDRESS = "commitments/grades.html"
UNGRADED, WAITING = "没有等次", "办结未评"
MEANINGS = (
    Meaning(term="等次", text="按得分算，最低分含在内；没有写得分的，用写下的等次"),
    Meaning(term=UNGRADED, text="评过诺，没有写得分，也没有写等次"),
    Meaning(term=WAITING, text="已兑现或逾期兑现，到截至日还没有评诺"),
)
Graded = Mapping[str, Sequence[Commitment]]


def grade_pages(index: Index) -> Iterator[Page]:
    """Make the board where something has been judged, or waits for it."""
    graded, waiting = _graded(index), _waiting(index)
    whole = sum(map(len, graded.values()))
    if not whole and not waiting:
        return
    groups = {**graded, WAITING: waiting} if waiting else graded
    numbers = [("已评诺", whole, ""), (WAITING, len(waiting), percent_text(len(waiting), whole + len(waiting)))]
    yield from board_pages(
        index,
        ADDRESS,
        Link(TITLE, SECTION),
        "评诺等次",
        f"截至{day_text(index.site.as_of)}，已评诺{whole}件，办结了还没有评诺的{len(waiting)}件。",
        [_grades(index, graded, whole), _details(index, groups)],
        numbers=tuple(
            Number(count=n, measure="件", label=label, note=note, address=_place(groups, label) if n else "")
            for label, n, note in numbers
        ),
        meanings=MEANINGS,
        source=index.site.campaign.path,
    )


def _bounds(index: Index) -> Mapping[str, float]:
    """Give the lowest score of each grade, the best grade first."""
    bounds = index.site.campaign.grades or GRADES
    return dict(sorted(bounds.items(), key=lambda each: each[1], reverse=True))


def _graded(index: Index) -> Graded:
    """Sort what has been judged by its grade: those of the scale, others that somebody wrote, none."""
    today, scale = index.site.as_of, index.site.campaign.grades
    judged = [(c, found) for unit in index.parties for c in index.commitments_of[unit] if (found := assessed(c, today))]
    groups = group(judged, lambda pair: grade_given(pair[1], scale) or UNGRADED)
    names = dict.fromkeys((*_bounds(index), *sorted(groups.keys() - {UNGRADED})))
    last = (UNGRADED,) if UNGRADED in groups else ()
    return {name: [c for c, _ in groups.get(name, ())] for name in (*names, *last)}


def _waiting(index: Index) -> list[Commitment]:
    kept, today = (Fulfilment.KEPT, Fulfilment.KEPT_LATE), index.site.as_of
    made = (c for unit in index.parties for c in index.commitments_of[unit])
    return [c for c in made if index.states[c.id] in kept and assessed(c, today) is None]


def _place(groups: Graded, name: str) -> str:
    return f"{ADDRESS}#grade-{list(groups).index(name)}" if name in groups else f"{ADDRESS}#details"


def _grades(index: Index, graded: Graded, whole: int) -> Section:
    bars = tuple(
        bar(name, len(made), whole, f"{len(made)}件，{percent_text(len(made), whole)}", _place(graded, name))
        for name, made in graded.items()
    )
    ranges = dict(_ranges(_bounds(index)))
    return Section(
        id="grades",
        title="各等次件数",
        chart=Chart(id="grades", title="各等次的承诺有多少", description=describe(bars), bars=bars),
        table=Table(
            name="grades",
            caption="各等次的承诺件数",
            head="等次",
            columns=(
                Column(label="得分", is_short=True, key="range", ranks=tuple(reversed(ranges.values()))),
                Column(label="件数", is_number=True, key="count"),
                Column(label="占比", is_number=True, key="share"),
            ),
            rows=tuple(
                Row(
                    head=Link(name),
                    cells=(
                        text(ranges.get(name, "")),
                        number(len(made), _place(graded, name)),
                        measure(percent_text(len(made), whole), len(made) / whole if whole else None),
                    ),
                )
                for name, made in graded.items()
            ),
        ),
    )


def _ranges(bounds: Mapping[str, float]) -> Iterator[tuple[str, str]]:
    above: float | None = None
    for name, lowest in bounds.items():
        below = "" if above is None else f"不满{number_text(above)}分"
        from_text = f"{number_text(lowest)}分以上" if lowest > 0 or above is None else ""
        yield name, "，".join(part for part in (from_text, below) if part)
        above = lowest


def _details(index: Index, groups: Graded) -> Section:
    rows = (
        (f"grade-{n}", _row(index, commitment, name))
        for n, (name, made) in enumerate(groups.items())
        for commitment in made
    )
    return Section(
        id="details",
        title="逐件情况",
        table=Table(
            name="grade-details",
            caption="逐件评诺情况",
            head="承诺",
            columns=(
                Column(label="单位", key="unit"),
                Column(label="等次", is_short=True, key="grade", ranks=tuple(groups)),
                Column(label="得分", is_number=True, key="score"),
                Column(label="评诺日期", is_short=True, key="date"),
                Column(label="状态", is_short=True, key="state", ranks=URGENCY),
            ),
            rows=tuple(anchored(rows)),
        ),
    )


def _row(index: Index, commitment: Commitment, grade: str) -> Row:
    judged = assessed(commitment, index.site.as_of)
    score = judged.score if judged else None
    return Row(
        head=commitment_link(index, commitment),
        cells=(
            unit_cell(index, commitment),
            text(grade, slug="alert" if grade in (UNGRADED, WAITING) else ""),
            measure("" if score is None else number_text(score), score),
            text(iso(judged.date) if judged else ""),
            state_cell(index, commitment),
        ),
    )
