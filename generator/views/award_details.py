"""An award in full: what is asked, the schedule, the public notice, and — from the day of the award — who won."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.award import Award, Notice, NoticeState, Prize, Winner, notice_state
from generator.model.awarding import notice_names, passed_over, steps_out_of_order, winners
from generator.site import Moment
from generator.views.articles import article_bar
from generator.views.award_states import BADGES, state_text
from generator.views.awards import SECTION, TITLE
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.page import Export, Page, View
from generator.views.parts import ArticleBar, Badge, Fact, Link, Part, Step
from generator.views.steps import steps
from generator.views.tables import Column, Row, Table, link, text
from generator.views.wording import MISSING, day_text, distance_text, iso, or_missing, shorten, span_text

STEPS = ("部署", "公示", "公示期满", "表彰")
WAITING = ("待部署", "待公示", "待期满", "待表彰")
UNDISCLOSED = "获奖名单从表彰之日起公布。"


class ScheduleLine(Part, frozen=True):
    """One step of the schedule."""

    date: str
    date_text: str
    subject: str
    state: str
    """done or todo: the CSS class says which."""
    text: str
    fault: str
    """What is wrong with its place in the order; empty where nothing is."""


class WinnerLine(Part, frozen=True):
    """One winner."""

    name: Link
    unit: Link | None
    """Where a person or a group belongs; None where the unit itself won."""
    case: Link | None


class PrizeView(Part, frozen=True):
    """One kind of prize."""

    category: str
    quota_text: str
    winners: tuple[WinnerLine, ...]
    empty_text: str


class AwardPage(View, frozen=True):
    """One round of awards."""

    title: str
    trail: tuple[Link, ...]
    bar: ArticleBar
    state: Badge
    state_text: str
    steps: tuple[Step, ...]
    criteria: str
    schedule: tuple[ScheduleLine, ...]
    notice: tuple[Fact, ...]
    names: tuple[str, ...]
    names_text: str
    """How many names there are, or why there are none."""
    doc_no: Link
    """The decision, where the site has it."""
    prizes: tuple[PrizeView, ...]
    prizes_text: str
    passed_over: tuple[Fact, ...]
    """Names under notice that no prize went to, each with the reason."""
    downloads: tuple[Link, ...]


def award_detail_pages(index: Index) -> Iterator[Page]:
    """Make a page for each award."""
    for award in index.site.awards.shown.values():
        yield _page(index, award)


def _page(index: Index, award: Award) -> Page:
    address, today = index.site.awards.address(award), index.site.as_of
    title, stem = award.name or MISSING, address.removesuffix(".html")
    table = _winners_table(index, award)
    return Page(
        address=address,
        section=SECTION,
        template="award",
        title=title,
        description=shorten(f"{title}：{notice_state(award, today).value}，{state_text(award, index.site.moment)}。"),
        meta=article_meta(title, _told_on(award, today), index.source_of(award), keywords=TITLE),
        source=award.path,
        view=_view(index, award, stem if table.rows else ""),
        exports=(Export(stem, table),) if table.rows else (),
    )


def _told_on(award: Award, today: date) -> date | None:
    """Give the day on which the page's news was told: as written, else of the notice or the award, the later one."""
    told = (award.notice.start if award.notice else None, award.awarded_on)
    return award.publish_on or max((day for day in told if day and day <= today), default=None)


def _view(index: Index, award: Award, stem: str) -> AwardPage:
    today, names = index.site.as_of, notice_names(award, index.site.as_of)
    state = notice_state(award, today)
    is_awarded = state is NoticeState.AWARDED
    return AwardPage(
        title=award.name or MISSING,
        trail=(Link(TITLE, SECTION),),
        bar=article_bar(index, award, None),
        state=BADGES[state],
        state_text=state_text(award, index.site.moment),
        steps=_steps(award, today),
        criteria=or_missing(award.criteria),
        schedule=tuple(_schedule(award, index.site.moment)),
        notice=tuple(_notice(award.notice)),
        names=names,
        names_text=_names_text(state, len(names)),
        doc_no=_decision(index, award) if is_awarded else Link(""),
        prizes=tuple(_prize(index, award, prize, is_awarded) for prize in award.items),
        prizes_text="" if is_awarded else UNDISCLOSED,
        passed_over=tuple(_passed_over(index, award)),
        downloads=(Link("下载表格（CSV）", f"{stem}.csv"), Link("数据（JSON）", f"{stem}.json")) if stem else (),
    )


def _decision(index: Index, award: Award) -> Link:
    documents = index.site.documents
    found = (each for each in documents.shown.values() if award.doc_no and each.doc_no == award.doc_no)
    return Link(award.doc_no, next((documents.address(each) for each in found), ""))


def _passed_over(index: Index, award: Award) -> Iterator[Fact]:
    reasons = (award.notice.reasons if award.notice else None) or {}
    for name in passed_over(award, index.site.organizations.records, index.site.as_of):
        yield Fact(name, Link(reasons.get(name) or "没有说明原因"))


def _steps(award: Award, today: date) -> tuple[Step, ...]:
    """Lay out the four steps; a notice is over on the day after its last."""
    notice = award.notice or Notice()
    begun = min((step.date for step in award.schedule if step.date), default=None)
    over = notice.end + timedelta(days=1) if notice.end else None
    return steps(STEPS, (begun, notice.start, over, award.awarded_on), today, WAITING)


def _schedule(award: Award, moment: Moment) -> Iterator[ScheduleLine]:
    faults = set(steps_out_of_order(award.schedule))
    for position, step in enumerate(award.schedule):
        is_done = step.date is not None and step.date <= moment.as_of
        yield ScheduleLine(
            date=iso(step.date),
            date_text=day_text(step.date),
            subject=or_missing(step.subject),
            state="done" if is_done else "todo",
            text="" if is_done or step.date is None else distance_text(step.date, moment),
            fault="顺序不对：早于前面的一步" if position in faults else "",
        )


def _notice(notice: Notice | None) -> Iterator[Fact]:
    if notice is None:
        return
    yield Fact("公示时间", Link(span_text(notice.start, notice.end) if notice.start else MISSING))
    yield Fact("监督电话", Link(or_missing(notice.phone)))


def _names_text(state: NoticeState, count: int) -> str:
    if state is NoticeState.AWAITED:
        return "名单从公示开始之日起公布。"
    if not count:
        return "公示名单未填写。"
    how = "对名单有意见，请在公示期内拨打监督电话。" if state is NoticeState.OPEN else ""
    return f"共{count}个，按公示的次序。{how}"


def _prize(index: Index, award: Award, prize: Prize, is_awarded: bool) -> PrizeView:
    won = winners(award, prize, index.site.as_of)
    quota = f"名额{prize.quota}个" if prize.quota is not None else f"名额{MISSING}"
    return PrizeView(
        category=or_missing(prize.category),
        quota_text=f"{quota}，获奖{len(won)}个{_vacant_text(prize, len(won))}" if is_awarded else quota,
        winners=tuple(_winner(index, winner) for winner in won),
        empty_text="空缺" if is_awarded and not won else "",
    )


def _vacant_text(prize: Prize, won: int) -> str:
    """Say how many places went to nobody; where all did, it stands below."""
    return f"，空缺{prize.quota - won}个" if won and prize.quota is not None and prize.quota > won else ""


def _winner(index: Index, winner: Winner) -> WinnerLine:
    case = index.case(winner.case)
    return WinnerLine(
        name=Link(winner.name) if winner.name else index.unit(winner.organization),
        unit=index.unit(winner.organization) if winner.name and winner.organization else None,
        case=case if case.label else None,
    )


def _winners_table(index: Index, award: Award) -> Table:
    """List the winners for programs: what the page says, line by line."""
    rows = (
        _winner_row(prize, _winner(index, winner))
        for prize in award.items
        for winner in winners(award, prize, index.site.as_of)
    )
    columns = (
        Column(label="奖项", key="category"),
        Column(label="单位", key="unit"),
        Column(label="典型", key="case"),
    )
    return Table(name="winners", caption=f"{award.name}获奖名单", head="获奖", columns=columns, rows=tuple(rows))


def _winner_row(prize: Prize, winner: WinnerLine) -> Row:
    cells = (text(prize.category), link(winner.unit or winner.name), link(winner.case) if winner.case else text(""))
    return Row(head=winner.name, cells=cells)
