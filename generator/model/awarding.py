"""From a public notice to an award: who may win, in what order it goes, and what may be said on the day."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from generator.model.award import Award, NoticeState, Prize, ScheduleStep, Winner, notice_state
from generator.model.organization import Organization

_REMARK = re.compile("（.*?）")
_BRACKETS = str.maketrans("()", "（）")


def notice_names(award: Award, today: date) -> tuple[str, ...]:
    """Give the names under notice; none before the notice begins."""
    is_begun = notice_state(award, today) is not NoticeState.AWAITED
    return award.notice.names if award.notice and is_begun else ()


def winners(award: Award, prize: Prize, today: date) -> tuple[Winner, ...]:
    """Give who won a prize; none before the day of the award."""
    return prize.winners if notice_state(award, today) is NoticeState.AWARDED else ()


def passed_over(award: Award, units: Mapping[str, Organization], today: date) -> tuple[str, ...]:
    """Give the names under notice that no prize went to; none before the day of the award."""
    if notice_state(award, today) is not NoticeState.AWARDED or award.notice is None:
        return ()
    won = (each for prize in award.items for each in prize.winners)
    listed = by_plain_name(name for each in won for name in names_of(each, units.get(each.organization)))
    return tuple(name for name in award.notice.names if not is_listed((name,), listed))


def days_left(award: Award, today: date) -> int | None:
    """Count the days of an open notice that are yet to come: none on its last; None where it is not open or endless."""
    end = award.notice.end if award.notice else None
    is_open = notice_state(award, today) is NoticeState.OPEN
    return (end - today).days if is_open and end is not None else None


def steps_out_of_order(schedule: Sequence[ScheduleStep]) -> Iterator[int]:
    """Give the positions of the steps that are dated earlier than one before them."""
    latest = date.min
    for position, step in enumerate(schedule):
        if step.date is not None and step.date < latest:
            yield position
        latest = max(latest, step.date or latest)


def is_noticed_too_early(award: Award) -> bool:
    """Tell whether the notice begins before the first step of the schedule."""
    first = next((step.date for step in award.schedule if step.date), None)
    start = award.notice.start if award.notice else None
    return first is not None and start is not None and start < first


def names_of(winner: Winner, unit: Organization | None) -> tuple[str, ...]:
    """Give the names under which a winner may stand on the list: its own, else those of the unit that won."""
    names = (winner.name,) if winner.name else (unit.name, unit.short_name) if unit else ()
    return tuple(name for name in names if name)


def by_plain_name(names: Iterable[str]) -> Mapping[str, Collection[str]]:
    """Sort the names of a list by what is left of them without remarks in brackets."""
    found: dict[str, set[str]] = {}
    for name in map(_even, names):
        found.setdefault(_plain(name), set()).add(name)
    return found


def is_listed(names: Iterable[str], listed: Mapping[str, Collection[str]]) -> bool:
    """Tell whether one of a winner's names is on the list; a remark in brackets may stand on one side alone."""
    return any(_is_among(_even(name), listed) for name in names)


def _is_among(name: str, listed: Mapping[str, Collection[str]]) -> bool:
    plain = _plain(name)
    same = listed.get(plain, ())
    return name in same or plain in same or (bool(same) and name == plain)


def _even(name: str) -> str:
    """Write a name without blanks, its brackets as in Chinese."""
    return "".join(name.split()).translate(_BRACKETS)


def _plain(name: str) -> str:
    return _REMARK.sub("", name)
