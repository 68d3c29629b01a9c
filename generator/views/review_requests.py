"""The board of requests for a comment: which wait, and how long the answered ones took."""

from collections.abc import Iterator, Sequence

from generator.model.review_request import Request
from generator.views.boards import Meaning, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.review_words import COLUMN, REQUESTS, review_address
from generator.views.tables import Cell, Column, Row, Table, link, number, text
from generator.views.wording import day_text, iso

TITLE = "请求点评"
MEANINGS = (
    Meaning(term="等待点评", text="单位已经请求、还没有点评的；等的天数从申请日期算到本页的统计日期，当天申请的是0天"),
    Meaning(term="已经点评", text="写明了申请日期的点评；单位自己记的请求，申请以后（当天也算）的第一次点评就算答复"),
    Meaning(term="用时", text="从申请日期到点评日期的天数"),
)


def request_pages(index: Index) -> Iterator[Page]:
    """Make the board; none where nobody has asked."""
    if not index.review_requests:
        return
    waiting = [request for request in index.review_requests if request.answer is None]
    answered = [request for request in index.review_requests if request.answer is not None]
    yield from board_pages(
        index,
        REQUESTS,
        COLUMN,
        TITLE,
        f"主动汇报并请领导点评的单位。截至{day_text(index.site.as_of)}。",
        [_waiting(index, waiting), _answered(index, answered)],
        numbers=tuple(_numbers(index, waiting, answered)),
        meanings=MEANINGS,
    )


def _numbers(index: Index, waiting: Sequence[Request], answered: Sequence[Request]) -> Iterator[Number]:
    longest = f"最久的等了{waiting[0].days(index.site.as_of)}天" if waiting else ""
    for label, found, note, place in (
        ("等待点评", waiting, longest, "waiting"),
        ("已经点评", answered, "", "answered"),
    ):
        address = f"{REQUESTS}#{place}" if found else ""
        yield Number(count=len(found), measure="件", label=label, note=note, address=address)


def _waiting(index: Index, found: Sequence[Request]) -> Section:
    columns = (
        Column(label="申请日期", is_short=True, key="requested_on"),
        Column(label="请谁点评", is_short=True, key="leader"),
        Column(label="已等天数", is_number=True, key="days"),
    )
    return Section(
        id="waiting",
        title="等待点评",
        table=Table(
            name="requests-waiting",
            caption="等待点评的请求，等得最久的在前",
            head="单位",
            columns=columns,
            rows=tuple(_row(index, request) for request in found),
        ),
        empty_text="" if found else "没有等待点评的请求。",
    )


def _answered(index: Index, found: Sequence[Request]) -> Section:
    columns = (
        Column(label="申请日期", is_short=True, key="requested_on"),
        Column(label="点评人", is_short=True, key="leader"),
        Column(label="用时天数", is_number=True, key="days"),
        Column(label="点评日期", is_short=True, key="date"),
    )
    return Section(
        id="answered",
        title="已经点评",
        table=Table(
            name="requests-answered",
            caption="已经点评的请求，最近申请的在前",
            head="单位",
            columns=columns,
            rows=tuple(_row(index, request) for request in reversed(found)),
        ),
        empty_text="" if found else "还没有答复过请求。",
    )


def _row(index: Index, request: Request) -> Row:
    unit, review = index.unit(request.organization), request.answer
    answer = review_address(index, review) if review else ""
    leader = review.reviewer if review else request.leader
    answered = (text(iso(review.date), answer),) if review else ()
    return Row(
        head=unit,
        cells=(text(iso(request.asked_on)), _leader(index, leader), _days(index, request, answer), *answered),
    )


def _leader(index: Index, leader: str) -> Cell:
    return link(index.leader(leader)) if leader else text("没有指定")


def _days(index: Index, request: Request, answer: str) -> Cell:
    unit: Link = index.unit(request.organization)
    return number(request.days(index.site.as_of), answer or unit.address)
