"""The lights of a commitment: which disclosures have been made, and which are missing."""

from collections.abc import Iterator
from datetime import date

from generator.model.commitment import Commitment
from generator.model.disclosure import GRACE, Disclosing, Standing, disclosings
from generator.views.parts import Part
from generator.views.wording import day_text, or_missing

_SLUGS = {Standing.MADE: "made", Standing.MISSING: "missing", Standing.PENDING: "pending"}


class Light(Part, frozen=True):
    """One disclosure: made, missing (its day has passed) or pending."""

    name: str
    state: str
    word: str
    detail: str


def lights(commitment: Commitment, kinds: tuple[str, ...], today: date) -> Iterator[Light]:
    """Light one lamp for each kind of disclosure."""
    for found in disclosings(commitment, kinds, today):
        yield Light(name=found.kind, state=_SLUGS[found.standing], word=standing_text(found), detail=_detail(found))


def standing_text(found: Disclosing) -> str:
    """Say how a disclosure stands; of a result that is not there yet, whether it should be."""
    if found.standing is Standing.PENDING and found.is_unfinished:
        return "未办结，已逾期" if found.is_overdue else "未办结"
    return "未到期" if found.standing is Standing.PENDING and found.due else found.standing.value


def _detail(found: Disclosing) -> str:
    if found.made is not None:
        return f"{day_text(found.made.date)}，{or_missing(found.made.method)}"
    if found.due is None:
        return f"办结后{GRACE.days}日内公开"
    return f"{'应在' if found.standing is Standing.MISSING else ''}{day_text(found.due)}前公开"
