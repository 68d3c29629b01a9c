"""The lights of a commitment: which disclosures have been made, and which are missing."""

from collections.abc import Iterator
from datetime import date

from generator.model.commitment import Commitment, Disclosure
from generator.model.disclosing import GRACE, disclosure_due
from generator.views.boards import Meaning
from generator.views.parts import Part
from generator.views.wording import day_text, or_missing

MEANINGS = (
    Meaning(term="第一项公开", text=f"承诺事项，作出承诺后{GRACE.days}天内公开"),
    Meaning(term="中间的公开", text="进展情况，从作出承诺到办结时限过了一半以前公开"),
    Meaning(term="最后一项公开", text=f"办理结果，办结后{GRACE.days}天内公开"),
    Meaning(term="未公开", text="应当公开的日子已经过去，还没有公开；那一天当天不算"),
)


class Light(Part, frozen=True):
    """One disclosure: made, missing (its day has passed) or pending."""

    name: str
    state: str
    word: str
    detail: str


def lights(commitment: Commitment, kinds: tuple[str, ...], today: date) -> Iterator[Light]:
    """Judge each kind of disclosure; kinds are told apart by their place: first, middle, last."""
    made = {d.kind: d for d in commitment.disclosures if d.date is None or d.date <= today}
    for position, kind in enumerate(kinds):
        due = disclosure_due(commitment, position, len(kinds), today)
        yield _light(kind, made.get(kind), due, today)


def _light(kind: str, made: Disclosure | None, due: date | None, today: date) -> Light:
    if made is not None:
        where = f"{day_text(made.date)}，{or_missing(made.method)}"
        return Light(name=kind, state="made", word="已公开", detail=where)
    if due is not None and due < today:
        return Light(name=kind, state="missing", word="未公开", detail=f"应在{day_text(due)}前公开")
    detail = f"{day_text(due)}前公开" if due else f"办结后{GRACE.days}日内公开"
    return Light(name=kind, state="pending", word="未到期", detail=detail)
