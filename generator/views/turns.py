"""What has become of promises and of problems, day by day, for those who follow them by a feed."""

from collections.abc import Iterator

from generator.model.turns import Turn, TurnKind, commitment_turns, rectification_turns
from generator.views.feeds import FeedEntry
from generator.views.index import Index
from generator.views.wording import day_text, iso, or_missing, shorten

TITLE = 60
"""Letters of a title that a reader's list still shows."""


def commitment_entries(index: Index) -> Iterator[FeedEntry]:
    """Tell what has happened to the commitments by the day."""
    today = index.site.as_of
    for commitment in index.commitments:
        unit = index.unit(commitment.party).label
        for turn in commitment_turns(commitment, today):
            if turn.day <= today:
                yield _entry(turn, commitment.text, index.commitment_address(commitment), unit)


def rectification_entries(index: Index) -> Iterator[FeedEntry]:
    """Tell what has happened to the rectifications by the day."""
    for action in index.opinions.actions:
        made = action.rectification
        unit, address = index.unit(made.organization).label, index.site.rectifications.address(made)
        for turn in rectification_turns(made):
            if turn.day <= index.site.as_of:
                yield _entry(turn, made.problem, address, unit)


def _entry(turn: Turn, text: str, address: str, unit: str) -> FeedEntry:
    return FeedEntry(
        title=f"{turn.kind}：{shorten(or_missing(text), TITLE)}",
        address=address,
        date=iso(turn.day),
        summary=f"{unit}。{_said(turn)}",
        mark=f"{turn.kind.name.lower()}-{iso(turn.day)}",
    )


def _said(turn: Turn) -> str:
    due = day_text(turn.due)
    match turn.kind:
        case TurnKind.DUE:
            return f"时限是{due}，当天到期。"
        case TurnKind.OVERDUE:
            return f"时限是{due}，到期没有办结。"
        case TurnKind.MOVED:
            return f"延期已经公示，新的时限是{due}。"
        case TurnKind.KEPT | TurnKind.CLOSED:
            late = (turn.day - turn.due).days if turn.due else 0
            return f"{day_text(turn.day)}办结" + (f"，逾期{late}天。" if late > 0 else "。")
