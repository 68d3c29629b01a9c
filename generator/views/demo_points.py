"""The board of demonstration points: how many of the target are accepted, awaited, being built, not begun."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from generator.model.demo_point import TARGET, DemoPoint, DemoPointState, counts_for_target, demo_point_state
from generator.model.organization import Domain, Level
from generator.site import group
from generator.views.activity_boards import COLUMN
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.charts import Bar, Chart, legend, stacked
from generator.views.files import proof_files, proofs
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.wording import MISSING, day_text, iso, listed, percent_text

ADDRESS = "demo_points/index.html"
TITLE = "示范点"
NOT_BEGUN = "未启动"
STATES = (DemoPointState.ACCEPTED, DemoPointState.AWAITING, DemoPointState.BUILDING, DemoPointState.REMOVED)
"""In the order of the board: what counts first."""
SLUGS: Mapping[str, str] = {
    DemoPointState.ACCEPTED: "fulfilled",
    DemoPointState.AWAITING: "due-soon",
    DemoPointState.BUILDING: "under-way",
    DemoPointState.REMOVED: "late",
    NOT_BEGUN: "pledged",
}
MEANINGS = (
    Meaning(term=DemoPointState.ACCEPTED, text="验收日期已到，没有摘牌"),
    Meaning(term=DemoPointState.AWAITING, text="验收时限已过，还没有通过验收"),
    Meaning(term=DemoPointState.BUILDING, text="还在验收时限以内，最后一天也算"),
    Meaning(term=NOT_BEGUN, text="目标数减去已验收、待验收、创建中的个数"),
    Meaning(term=DemoPointState.REMOVED, text="摘牌日期已到；单独列出，不计入目标"),
    Meaning(term="联系点建成", text="领导在任、正在联系这个单位的时候通过验收，而且没有摘牌"),
)


def demo_point_pages(index: Index) -> Iterator[Page]:
    """Make the board, where there are points."""
    points = _in_order(index, index.activities.points)
    if not points:
        return
    target = _target(index)
    goal = f"目标{target}个，" if target else ""
    accepted = sum(state_of(index, point) is DemoPointState.ACCEPTED for point in points)
    share = f"完成{percent_text(accepted, target)}，" if target else ""
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"截至{day_text(index.site.as_of)}，{goal}已验收{accepted}个，{share}状态按日期计算。",
        _sections(index, points),
        numbers=tuple(_numbers(index, points)),
        meanings=MEANINGS,
        source=index.site.campaign.path,
    )


def state_of(index: Index, point: DemoPoint) -> DemoPointState:
    """Compute a point's state on the day."""
    return demo_point_state(point, index.site.as_of)


def point_address(point: DemoPoint) -> str:
    """Give a point's line on the board."""
    return f"{ADDRESS}#point-{point.id}"


def grown_text(points: Sequence[DemoPoint]) -> str:
    """Say what a contact point has become; empty while nothing of it is accepted."""
    found = (f"{point.name or MISSING}（{day_text(point.accepted_on)}验收）" for point in points)
    return f"联系点建成示范点：{listed(found)}" if points else ""


def not_begun(index: Index) -> int:
    """Give how many of the target are not on the list yet."""
    live = sum(counts_for_target(point, index.site.as_of) for point in index.activities.points)
    return max(0, _target(index) - live)


def _target(index: Index) -> int:
    return (index.site.campaign.targets or {}).get(TARGET, 0)


def _domain(index: Index, point: DemoPoint) -> Domain | None:
    unit = index.site.organizations.shown.get(point.organization)
    return point.domain or (unit.domain if unit else None)


def _in_order(index: Index, points: Sequence[DemoPoint]) -> tuple[DemoPoint, ...]:
    """Sort by level, domain and state, so that every group that is counted stands together."""
    levels, domains = (*Level, None), (*Domain, None)

    def rank(point: DemoPoint) -> tuple[int, int, int, str]:
        place = levels.index(point.level), domains.index(_domain(index, point))
        return (*place, STATES.index(state_of(index, point)), point.id)

    return tuple(sorted(points, key=rank))


def _numbers(index: Index, points: Sequence[DemoPoint]) -> Iterator[Number]:
    tally, target = Counter(state_of(index, point) for point in points), _target(index)
    for state in STATES:
        note = percent_text(tally[state], target) if target and state is not DemoPointState.REMOVED else ""
        to = f"{ADDRESS}#{state.name.lower()}" if tally[state] else ""
        yield Number(count=tally[state], measure="个", label=state, note=f"占目标{note}" if note else "", address=to)
    if target:
        left = not_begun(index)
        yield Number(count=left, measure="个", label=NOT_BEGUN, note=f"目标{target}个", address=f"{ADDRESS}#target")


def _sections(index: Index, points: Sequence[DemoPoint]) -> Iterator[Section]:
    yield Section(id="target", title="完成目标的情况", note=_target_note(index, points), chart=_chart(index, points))
    yield _names(index, points)
    yield Section(id="groups", title="按级别和领域", table=_groups(index, points))
    yield Section(id="points", title="逐个情况", table=_points(index, points))


def _target_note(index: Index, points: Sequence[DemoPoint]) -> str:
    target = _target(index)
    live = sum(counts_for_target(point, index.site.as_of) for point in points)
    if not target:
        return "活动设置里没有写示范点的目标数。"
    left = target - live
    if not left:
        return f"目标{target}个，已经列入{live}个，和目标一致。"
    return f"目标{target}个，已经列入{live}个，" + (f"还有{left}个没有启动。" if left > 0 else f"比目标多{-left}个。")


def _chart(index: Index, points: Sequence[DemoPoint]) -> Chart:
    """Draw the states against the target, then domain by domain on the same scale."""
    live = [point for point in points if counts_for_target(point, index.site.as_of)]
    whole = max(_target(index), len(live))
    by_domain = group(live, lambda point: _domain(index, point))
    tallies = {"全部": _tally(index, live) + Counter({NOT_BEGUN: not_begun(index)})}
    tallies |= {
        domain or MISSING: _tally(index, by_domain[domain]) for domain in (*Domain, None) if domain in by_domain
    }
    said = (
        f"{label}：{listed(f'{state}{tally[state]}个' for state in SLUGS if tally[state])}"
        for label, tally in tallies.items()
    )
    return Chart(
        id="states",
        title="示范点各有多少个",
        description="；".join(said) + "。",
        bars=tuple(_bar(label, tally, whole) for label, tally in tallies.items()),
        legend=legend({SLUGS[state]: state for state in (*STATES[:3], NOT_BEGUN)}),
    )


def _tally(index: Index, points: Sequence[DemoPoint]) -> Counter[str]:
    return Counter(state_of(index, point) for point in points)


def _bar(label: str, tally: Counter[str], whole: int) -> Bar:
    segments = stacked([(slug, tally[state]) for state, slug in SLUGS.items()], whole)
    return Bar(
        label=label, address="", segments=segments, text=f"已验收{tally[DemoPointState.ACCEPTED]}/{tally.total()}"
    )


def _names(index: Index, points: Sequence[DemoPoint]) -> Section:
    by_state = group(points, lambda point: state_of(index, point))
    # A state is an anchor of its own, as the numbers at the top lead here.
    names = tuple(
        Names(
            anchor=state.name.lower(),
            label=f"{state}（{len(by_state[state])}）",
            links=tuple(Link(point.name or MISSING, point_address(point)) for point in by_state[state]),
        )
        for state in STATES
        if state in by_state
    )
    return Section(id="names", title="名单", names=names)


def _groups(index: Index, points: Sequence[DemoPoint]) -> Table:
    columns = (
        *(Column(label=state, is_number=True, key=state.name.lower()) for state in STATES),
        Column(label="合计", is_number=True, key="total"),
    )
    by_group = group(points, lambda point: (point.level, _domain(index, point)))
    rows = tuple(
        Row(head=Link(f"{level or MISSING}级，{domain or MISSING}"), cells=_group_cells(index, members))
        for (level, domain), members in by_group.items()
    )
    return Table(name="groups", caption="示范点按级别和领域", head="级别和领域", columns=columns, rows=rows)


def _group_cells(index: Index, points: Sequence[DemoPoint]) -> tuple[Cell, ...]:
    """Count the states; members of one stand together, so that the first is where to look."""
    by_state = group(points, lambda point: state_of(index, point))
    found = [by_state.get(state, ()) for state in STATES]
    return tuple(number(len(some), point_address(some[0]) if some else "") for some in (*found, tuple(points)))


def _points(index: Index, points: Sequence[DemoPoint]) -> Table:
    columns = (
        Column(label="单位", key="unit"),
        Column(label="级别", is_short=True, key="level", ranks=tuple(Level)),
        Column(label="领域", key="domain"),
        Column(label="星级", is_short=True, key="stars"),
        Column(label="情况", is_short=True, key="state", ranks=STATES),
        Column(label="验收时限", is_short=True, key="due"),
        Column(label="验收日期", is_short=True, key="accepted"),
        Column(label="摘牌日期", is_short=True, key="removed"),
        Column(label="验收佐证", key="evidence"),
        Column(label="联系点建成", key="leader"),
    )
    rows = tuple(_point_row(index, point) for point in points)
    return Table(name="demo-points", caption="示范点逐个情况", head="示范点", columns=columns, rows=rows)


def _point_row(index: Index, point: DemoPoint) -> Row:
    state, unit = state_of(index, point), index.unit(point.organization)
    accepted = point.accepted_on if point.accepted_on and point.accepted_on <= index.site.as_of else None
    removed = point.removed_on if state is DemoPointState.REMOVED else None
    cells = (
        text(unit.label, unit.address),
        text(point.level),
        text(_domain(index, point)),
        text(f"{point.stars}星" if point.stars else ""),
        text(state, slug=SLUGS[state]),
        text(iso(point.due_date)),
        text(iso(accepted)),
        text(iso(removed)),
        _evidence(index, point) if accepted else text(""),
        _growers(index, point),
    )
    return Row(head=Link(point.name or MISSING), cells=cells, anchor=f"point-{point.id}")


def _evidence(index: Index, point: DemoPoint) -> Cell:
    """Name the proof, with a link where one is a file; an accepted point without any says so."""
    links = proofs(point.evidence, dict(proof_files(index, point, point.evidence)))
    if not links:
        return text("没有写", slug="alert")
    return text(listed(link.label for link in links), next((link.address for link in links if link.address), ""))


def _growers(index: Index, point: DemoPoint) -> Cell:
    leaders = [index.leader(leader.id) for leader in index.activities.growers_of.get(point.id, ())]
    names = listed(dict.fromkeys(leader.label for leader in leaders))
    return text(names, leaders[0].address if leaders else "", "grown" if names else "")
