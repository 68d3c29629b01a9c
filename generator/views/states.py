"""The six states of a commitment on the page: slug, word, meaning, list."""

from collections import Counter
from collections.abc import Callable, Mapping

from generator.model.commitment import Basis, CommitmentType
from generator.model.fulfilment import DUE_SOON, Fulfilment
from generator.views.parts import Badge, Count
from generator.views.wording import MISSING, percent_text

_SLUGS = {
    Fulfilment.KEPT: "fulfilled",
    Fulfilment.KEPT_LATE: "late",
    Fulfilment.OVERDUE: "overdue",
    Fulfilment.DUE_SOON: "due-soon",
    Fulfilment.UNDER_WAY: "under-way",
    Fulfilment.MADE: "pledged",
}
BADGES = {state: Badge(slug, state.value) for state, slug in _SLUGS.items()}
KEPT = (Fulfilment.KEPT_LATE, Fulfilment.KEPT)
URGENCY = (
    Fulfilment.OVERDUE,
    Fulfilment.DUE_SOON,
    Fulfilment.UNDER_WAY,
    Fulfilment.MADE,
    *KEPT,
)
"""What asks for attention first."""
MEANINGS = {
    Fulfilment.KEPT: "在办结时限内办结，并有佐证",
    Fulfilment.KEPT_LATE: "超过办结时限才办结，并有佐证",
    Fulfilment.OVERDUE: "办结时限已过，尚未办结",
    Fulfilment.DUE_SOON: f"距办结时限不超过{DUE_SOON.days}天，尚未办结",
    Fulfilment.UNDER_WAY: "已在单位公示栏等处公示，正在办理",
    Fulfilment.MADE: "已经定诺，还没有在单位公示栏等处公示",
}
ORDER_MEANING = "按已兑现、逾期兑现、逾期、临期、践诺中、已定诺的顺序判断，符合一条就不再往下看"
RATE_MEANING = "兑现率等于已兑现加逾期兑现，除以全部承诺"
TYPE_SLUGS = {CommitmentType.COMMON: "common", CommitmentType.POST: "post", CommitmentType.PRACTICAL: "practical"}

BASIS_SLUGS: Mapping[Basis | None, str] = {
    Basis.CENTRAL_WORK: "central-work",
    Basis.POST_DUTY: "post-duty",
    Basis.OWN_PROBLEM: "own-problem",
    Basis.PUBLIC_CONCERN: "public-concern",
    None: "missing",
}


def status_address(state: Fulfilment) -> str:
    """Give the list of the commitments in a state."""
    return f"commitments/status/{_SLUGS[state]}.html"


def type_address(kind: CommitmentType) -> str:
    """Give the list of the commitments of a type."""
    return f"commitments/type/{TYPE_SLUGS[kind]}.html"


def basis_address(basis: Basis | None) -> str:
    """Give the list of the commitments that answer to one thing; None for those that do not say."""
    return f"commitments/basis/{BASIS_SLUGS[basis]}.html"


def basis_text(basis: Basis | None) -> str:
    """Name a basis."""
    return basis.value if basis else MISSING


def year_address(year: int | None) -> str:
    """Give the board of the commitments made in a year; None for undated ones."""
    return f"commitments/year/{year or 'undated'}.html"


def year_text(year: int | None) -> str:
    """Name a year."""
    return f"{year}年" if year else "未填写承诺日期"


def counts(tally: Counter[Fulfilment], address: Callable[[Fulfilment], str] = status_address) -> tuple[Count, ...]:
    """Count each state, in the order of the states, those with nothing too."""
    total = tally.total()
    return tuple(
        Count(
            status=badge,
            count=tally[state],
            share_text=percent_text(tally[state], total),
            address=address(state),
        )
        for state, badge in BADGES.items()
    )


def kept_text(tally: Counter[Fulfilment]) -> str:
    """Give the share of commitments kept, in time or late."""
    return percent_text(tally[Fulfilment.KEPT] + tally[Fulfilment.KEPT_LATE], tally.total())
