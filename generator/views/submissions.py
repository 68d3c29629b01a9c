"""The ledger of papers (报送台账): what the reporting bodies handed in, in time or late, and what they owe (ORG-3)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.reports import Material, Submission, SubmissionState, submission_state
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, link, text
from generator.views.tree import tree_order
from generator.views.windows import COLUMN
from generator.views.wording import MISSING, day_text, iso, listed, or_missing, percent_text

ADDRESS = "organizations/submissions.html"
TITLE = "报送台账"
SLUGS: Mapping[SubmissionState, str] = {
    SubmissionState.MISSING: "missing",
    SubmissionState.LATE: "late",
    SubmissionState.AHEAD: "ahead",
    SubmissionState.IN_TIME: "in-time",
}
"""Anchors of the states, what is owed first."""
OWED: Mapping[str, tuple[Material, ...]] = {
    "方案": (Material.OPINION, Material.PLAN),
    "重要情况": (Material.PROGRESS, Material.INFORMATION),
}
"""What every reporting body is to hand in, and the materials that stand for it."""
MEANINGS = (
    Meaning(term="报送单位", text="活动设置里“报送单位”列出的单位"),
    Meaning(term="已报", text="应报日期当天或以前报送；没有写应报日期的，报了就算"),
    Meaning(term="迟报", text="应报日期以后才报送"),
    Meaning(term="未报", text="应报日期已过还没有报送；应报日期当天不算"),
    Meaning(term="未到期", text="还没有报送，应报日期也没有过"),
    Meaning(term="没有登记", text="台账里没有这个单位的这种材料；方案是实施意见或者实施方案，重要情况也可以是工作进展"),
)
ByUnit = Mapping[str, Sequence[Submission]]


def submission_pages(index: Index) -> Iterator[Page]:
    """Make the ledger; none where no unit has to hand in anything."""
    bodies = reporting_bodies(index)
    if not index.site.campaign.reporting_bodies and "submissions" not in index.site.held:
        return
    today = index.site.as_of
    by_unit = group(shown_submissions(index), lambda submission: submission.organization)
    papers = [paper for members in by_unit.values() for paper in members]
    by_state = group(papers, lambda paper: submission_state(paper, today))
    unlisted = [(name, [body for body in bodies if not _holds(by_unit, body, kinds)]) for name, kinds in OWED.items()]
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"{len(bodies)}个报送单位，登记材料{len(papers)}份。截至{day_text(today)}。",
        [_missing(index, by_state, unlisted), _matrix(index, bodies, by_unit), _papers(index, by_state)],
        numbers=tuple(_numbers(by_state, len(papers))),
        meanings=MEANINGS,
    )


def shown_submissions(index: Index) -> Iterator[Submission]:
    """Give the papers of units that are not hidden."""
    site = index.site
    return (paper for paper in site.submissions.shown.values() if not site.is_hidden_unit(paper.organization))


def reporting_bodies(index: Index) -> tuple[str, ...]:
    """Give the shown reporting bodies in the order in which the campaign names them."""
    named = dict.fromkeys(index.site.campaign.reporting_bodies)
    return tuple(unit for unit in named if unit in index.site.organizations.shown)


def paper_link(index: Index, paper: Submission) -> Link:
    """Name a paper; it leads to its document where that is shown. One that did not come yet goes by its kind."""
    came = submission_state(paper, index.site.as_of) in (SubmissionState.IN_TIME, SubmissionState.LATE)
    documents = index.site.documents
    title = (paper.title if came else "") or or_missing(paper.material)
    document = documents.shown.get(paper.document) if came else None
    return Link(title, documents.address(document) if document else "")


def came_on(paper: Submission, today: date) -> date | None:
    """Give the day a paper came, if it has come by the day."""
    day = paper.submitted_on
    return day if day is not None and day <= today else None


def _holds(by_unit: ByUnit, unit: str, kinds: Sequence[Material]) -> bool:
    return any(paper.material in kinds for paper in by_unit.get(unit, ()))


def _numbers(by_state: Mapping[SubmissionState, Sequence[Submission]], whole: int) -> Iterator[Number]:
    for state, slug in SLUGS.items():
        count = len(by_state.get(state, ()))
        to = f"{ADDRESS}#{slug}" if count else ""
        yield Number(count=count, measure="份", label=state.value, note=percent_text(count, whole), address=to)


def _missing(
    index: Index,
    by_state: Mapping[SubmissionState, Sequence[Submission]],
    unlisted: Sequence[tuple[str, Sequence[str]]],
) -> Section:
    """Name the units that owe a paper, by its kind, and the reporting bodies of which none is registered."""
    owed = group(by_state.get(SubmissionState.MISSING, ()), lambda paper: paper.material)
    names = [
        Names(
            label=f"未报{or_missing(material)}：",
            links=tuple(index.unit(unit) for unit in dict.fromkeys(paper.organization for paper in papers)),
        )
        for material, papers in owed.items()
    ]
    names += [
        Names(label=f"没有登记{name}的报送单位（{len(units)}个）：", links=tuple(index.unit(unit) for unit in units))
        for name, units in unlisted
        if units
    ]
    return Section(
        id="owed", title="未报和没有登记的", names=tuple(names), empty_text="" if names else "到期的材料都报了。"
    )


def _matrix(index: Index, bodies: Sequence[str], by_unit: ByUnit) -> Section:
    columns = tuple(Column(label=material.value, is_short=True) for material in Material)
    rows = tuple(
        Row(head=index.unit(body), cells=tuple(_cells(index, by_unit.get(body, ()))), anchor=f"of-{body}")
        for body in bodies
    )
    caption = "报送单位各种材料的情况"
    table = Table(name="reporting-bodies", caption=caption, head="单位", columns=columns, rows=rows)
    return Section(
        id="bodies",
        title="报送单位",
        table=table,
        empty_text="" if rows else "活动设置里没有写报送单位。",
    )


def _cells(index: Index, papers: Sequence[Submission]) -> Iterator[Cell]:
    by_material = group(papers, lambda paper: paper.material)
    for material in Material:
        states = Counter(submission_state(paper, index.site.as_of) for paper in by_material.get(material, ()))
        several = states.total() > 1
        words = listed(f"{state}{states[state] if several else ''}" for state in SLUGS if states[state])
        yield text(words, slug="alert" if states[SubmissionState.MISSING] else "")


def _papers(index: Index, by_state: Mapping[SubmissionState, Sequence[Submission]]) -> Section:
    """List all papers, what is owed first, then by due date; units as in the tree."""
    rank = {unit: position for position, unit in enumerate(tree_order(index.site))}
    rows = []
    for state, slug in SLUGS.items():
        ordered = sorted(
            by_state.get(state, ()),
            key=lambda paper: (paper.due_date or date.max, rank.get(paper.organization, len(rank)), paper.id),
        )
        anchors = (slug, *("" for _ in ordered[1:]))
        rows += [_row(index, paper, state, anchor) for paper, anchor in zip(ordered, anchors, strict=False)]
    columns = (
        Column(label="单位", key="unit"),
        Column(label="种类", is_short=True, key="material", ranks=tuple(Material)),
        Column(label="应报日期", is_short=True, key="due_date"),
        Column(label="报送日期", is_short=True, key="submitted_on"),
        Column(label="迟了", is_number=True, is_stated=True, key="days_late"),
        Column(label="情况", is_short=True, key="state", ranks=tuple(SLUGS)),
    )
    table = Table(name="submissions", caption="逐份材料", head="材料", columns=columns, rows=tuple(rows))
    return Section(id="papers", title="逐份材料", table=table, empty_text="" if rows else "台账里还没有材料。")


def _row(index: Index, paper: Submission, state: SubmissionState, anchor: str) -> Row:
    unit = index.unit(paper.organization)
    return Row(
        head=paper_link(index, paper),
        cells=(
            link(unit) if unit.address else text(MISSING, slug="alert"),
            text(or_missing(paper.material)),
            text(iso(paper.due_date)),
            text(iso(came_on(paper, index.site.as_of))),
            _delay(paper, state),
            text(state.value, slug="alert" if state is SubmissionState.MISSING else ""),
        ),
        anchor=anchor,
    )


def _delay(paper: Submission, state: SubmissionState) -> Cell:
    if state is not SubmissionState.LATE or paper.due_date is None or paper.submitted_on is None:
        return text("")
    days = (paper.submitted_on - paper.due_date).days
    return Cell(text=f"{days}天", value=days)
