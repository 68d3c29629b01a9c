"""The board of pairs: who helps whom, since when, with what; those that have ended are history."""

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.model.pairing import Pairing, PairingState, PairingType, pairing_state
from generator.views.activity_boards import COLUMN
from generator.views.boards import Meaning, Section, board_pages
from generator.views.index import Index
from generator.views.page import Page
from generator.views.parts import Number
from generator.views.tables import Column, Row, Table, text
from generator.views.wording import day_text, iso

ADDRESS = "pairings/index.html"
TITLE = "结对共建"
MEANINGS = (
    Meaning(term=PairingState.CURRENT, text="从起始日到结束日，两天都算在内；没有写结束日的，一直算"),
    Meaning(term="结对", text="一对算一次；双方都是本站的单位"),
)
SLUGS = {PairingState.CURRENT: "fulfilled", PairingState.COMING: "pledged", PairingState.ENDED: "late"}
_TITLES = {PairingState.CURRENT: "正在结对", PairingState.COMING: "还没有开始", PairingState.ENDED: "已经结束"}


def pairing_pages(index: Index) -> Iterator[Page]:
    """Make the board, where there are pairs."""
    pairs = index.activities.pairs
    if not pairs:
        return
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        f"截至{day_text(index.site.as_of)}，正在结对{len(current(index, pairs))}对。",
        _sections(index, pairs),
        numbers=tuple(_numbers(index, pairs)),
        meanings=MEANINGS,
    )


def current(index: Index, pairs: Sequence[Pairing]) -> tuple[Pairing, ...]:
    """Give the pairs that stand on the day."""
    return _in_state(index, pairs, PairingState.CURRENT)


def _in_state(index: Index, pairs: Sequence[Pairing], state: PairingState) -> tuple[Pairing, ...]:
    """Give the pairs in a state, by kind, the longest-standing first."""
    kinds = (*PairingType, None)
    found = (pair for pair in pairs if pairing_state(pair, index.site.as_of) is state)
    return tuple(sorted(found, key=lambda p: (kinds.index(p.type), iso(p.start), p.id)))


def _numbers(index: Index, pairs: Sequence[Pairing]) -> Iterator[Number]:
    standing = current(index, pairs)
    kinds = Counter(pair.type for pair in standing)
    for kind in PairingType:
        first = next((pair.id for pair in standing if pair.type is kind), "")
        to = f"{ADDRESS}#pair-{first}" if first else ""
        yield Number(count=kinds[kind], measure="对", label=kind, note="正在结对", address=to)
    ended = len(_in_state(index, pairs, PairingState.ENDED))
    yield Number(count=ended, measure="对", label="已经结束", note="", address=f"{ADDRESS}#ended" if ended else "")


def _sections(index: Index, pairs: Sequence[Pairing]) -> Iterator[Section]:
    for state, title in _TITLES.items():
        members = _in_state(index, pairs, state)
        if members or state is PairingState.CURRENT:
            yield Section(
                id=state.name.lower(),
                title=title,
                table=_table(index, state, members),
                empty_text="" if members else "没有正在结对的单位。",
            )


def _table(index: Index, state: PairingState, pairs: Sequence[Pairing]) -> Table:
    columns = (
        Column(label="乙方", key="party_b"),
        Column(label="类型", is_short=True, key="type"),
        Column(label="起", is_short=True, key="start"),
        Column(label="止", is_short=True, key="end"),
        Column(label="情况", is_short=True, key="state"),
        Column(label="一起办的事", key="items"),
    )
    rows = tuple(_row(index, state, pair) for pair in pairs)
    return Table(name=f"pairings-{state.name.lower()}", caption=_TITLES[state], head="甲方", columns=columns, rows=rows)


def _row(index: Index, state: PairingState, pair: Pairing) -> Row:
    other = index.unit(pair.party_b)
    cells = (
        text(other.label, other.address),
        text(pair.type),
        text(iso(pair.start)),
        text(iso(pair.end)),
        text(state, slug=SLUGS[state]),
        text("；".join(item for item in pair.items if item)),
    )
    return Row(head=index.unit(pair.party_a), cells=cells, anchor=f"pair-{pair.id}")
