"""The board of the three things that leaders do in person (三个亲自)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.in_person import Act, Deed
from generator.model.leader import Leader
from generator.views import leaders
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.deeds import BOARD, SLUGS, TABLE, act_link
from generator.views.index import Index
from generator.views.meta import ColumnType
from generator.views.page import Page
from generator.views.parts import Link, Number
from generator.views.tables import Cell, Column, Row, Table, number, text
from generator.views.wording import day_text, iso, listed

ADDRESS = BOARD
TITLE = "三个亲自"
MEANINGS = (
    Meaning(term="统计对象", text="统计当天在任的领导；任期已满的不再列出"),
    Meaning(term="亲自安排", text="主持过的推进会、现场会、点评会等会议的次数"),
    Meaning(term="亲自督查", text="带队检查的次数，加上到联系点走访的次数"),
    Meaning(term="亲自点评", text="点评单位的次数"),
    Meaning(term="缺项", text="三样里一次也没有的；写了日期、日期已到的才算一次"),
)


def in_person_pages(index: Index) -> Iterator[Page]:
    """Make the board; none where no leader is in office."""
    if not index.leaders:
        return
    counts = Counter((act.leader, act.deed) for act in index.acts)
    ranked = tuple(leaders.in_rank_order(index))
    yield from board_pages(
        index,
        ADDRESS,
        Link(leaders.TITLE, leaders.SECTION),
        TITLE,
        f"主要领导亲自安排、亲自督查、亲自点评的次数。截至{day_text(index.site.as_of)}。",
        [_leaders(index, ranked, counts), _gaps(index, ranked, counts), _details(index, ranked)],
        kind=ColumnType.LEADERS,
        numbers=tuple(_numbers(ranked, counts)),
        meanings=MEANINGS,
    )


def _missing(leader: Leader, counts: Counter[tuple[str, Deed]]) -> tuple[Deed, ...]:
    return tuple(deed for deed in Deed if not counts[leader.id, deed])


def _numbers(ranked: Sequence[Leader], counts: Counter[tuple[str, Deed]]) -> Iterator[Number]:
    lacking = sum(bool(_missing(leader, counts)) for leader in ranked)
    whole = len(ranked) - lacking
    for label, count, place in (("在任领导", len(ranked), "leaders"), ("三样都做到", whole, "leaders")):
        yield Number(count=count, measure="人", label=label, note="", address=f"{ADDRESS}#{place}" if count else "")
    yield Number(count=lacking, measure="人", label="有缺项", note="", address=f"{ADDRESS}#gaps" if lacking else "")


def _leaders(index: Index, ranked: Sequence[Leader], counts: Counter[tuple[str, Deed]]) -> Section:
    return Section(
        id="leaders",
        title="各位领导的次数",
        table=Table(
            name="in-person",
            caption="领导亲自安排、亲自督查、亲自点评的次数",
            head="领导",
            columns=(
                Column(label="职务", key="post"),
                *(Column(label=deed.value, is_number=True, key=SLUGS[deed]) for deed in Deed),
                Column(label="缺项", key="missing"),
            ),
            rows=tuple(_leader_row(index, leader, counts) for leader in ranked),
        ),
    )


def _leader_row(index: Index, leader: Leader, counts: Counter[tuple[str, Deed]]) -> Row:
    missing = _missing(leader, counts)
    cells = (_count(leader, deed, counts[leader.id, deed]) for deed in Deed)
    gaps = text(listed(deed.value for deed in missing), slug="alert" if missing else "")
    return Row(head=index.leader(leader.id), cells=(text(leader.post), *cells, gaps))


def _count(leader: Leader, deed: Deed, count: int) -> Cell:
    return number(count, f"{ADDRESS}#{_place(leader.id, deed)}") if count else Cell(text="0", value=0, slug="alert")


def _place(leader: str, deed: Deed) -> str:
    return f"{leader}-{SLUGS[deed]}"


def _gaps(index: Index, ranked: Sequence[Leader], counts: Counter[tuple[str, Deed]]) -> Section:
    groups = []
    for deed in Deed:
        lacking = [index.leader(leader.id) for leader in ranked if not counts[leader.id, deed]]
        if lacking:
            groups.append(Names(label=f"没有{deed.value}，{len(lacking)}人", links=tuple(lacking)))
    return Section(id="gaps", title="缺项的领导", names=tuple(groups), empty_text="" if groups else "三样都做到了。")


def _details(index: Index, ranked: Sequence[Leader]) -> Section:
    """List every act, those of one leader and kind together, newest first."""
    return Section(
        id="details",
        title="逐次情况",
        table=Table(
            name=TABLE,
            caption="领导亲自安排、亲自督查、亲自点评的逐次情况",
            head="事项",
            columns=(
                Column(label="领导", is_short=True, key="leader"),
                Column(label="哪一样", is_short=True, key="deed"),
                Column(label="日期", is_short=True, key="date"),
            ),
            rows=tuple(
                _row(index, act, _place(leader.id, deed) if position == 0 else "")
                for leader in ranked
                for deed in Deed
                for position, act in enumerate(index.acts_of.get((leader.id, deed), ()))
            ),
        ),
        empty_text="" if index.acts else "还没有记录。",
    )


def _row(index: Index, act: Act, anchor: str) -> Row:
    return Row(
        head=act_link(index, act),
        cells=(text(index.leader(act.leader).label), text(act.deed), text(iso(act.date))),
        anchor=anchor,
    )
