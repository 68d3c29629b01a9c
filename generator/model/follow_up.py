"""From a problem that was named to what is done about it, and from there back."""

import datetime
from collections.abc import Iterable

from msgspec import Struct

from generator.model.evaluation import Evaluation
from generator.model.rectification import Origin, Rectification, problems_met, problems_of

LONGEST = datetime.timedelta(days=30)
"""How long a problem may wait for its rectification."""
Rank = tuple[int, datetime.date, str]


class Problem(Struct, frozen=True, kw_only=True, gc=False):
    """Something that a comment, an evaluation or an inspection named."""

    origin: Origin
    number: int
    """Counted from 1 within its origin."""
    text: str
    people: int | None = None
    """How many times the public said so; only an evaluation counts them."""
    rectifications: tuple[Rectification, ...] = ()

    def days(self, today: datetime.date) -> int | None:
        """Count the days since it was named."""
        return (today - self.origin.date).days if self.origin.date else None

    def waits_too_long(self, today: datetime.date) -> bool:
        """Tell whether nothing has been begun in the time that is given for it; its last day is in time."""
        return not self.rectifications and (self.days(today) or 0) > LONGEST.days


class Action(Struct, frozen=True, kw_only=True, gc=False):
    """A rectification with the problems that it meets."""

    rectification: Rectification
    problems: tuple[Problem, ...] = ()

    @property
    def people(self) -> int | None:
        """How many times the public spoke of it; None where nobody counted."""
        counted = [problem.people for problem in self.problems if problem.people is not None]
        return sum(counted) if counted else None

    @property
    def named_on(self) -> datetime.date | None:
        """The day on which the oldest of its problems was named."""
        return min((p.origin.date for p in self.problems if p.origin.date), default=None)

    @property
    def rank(self) -> Rank:
        """Sort by what most people complain of, then by what is oldest; by id on one day, so that builds agree."""
        return _rank(self.people, self.named_on, self.rectification.id)


def follow_up(origins: Iterable[Origin], met: Iterable[tuple[Rectification, Origin]]) -> tuple[Problem, ...]:
    """List the problems of their origins, each with what is done about it; `met` pairs that with its origin."""
    done: dict[tuple[type, str, int], list[Rectification]] = {}
    for rectification, origin in met:
        for number in problems_met(rectification, origin):
            done.setdefault((type(origin), origin.id, number), []).append(rectification)
    return tuple(
        Problem(
            origin=origin,
            number=number,
            text=text,
            people=people_of(origin, number),
            rectifications=tuple(done.get((type(origin), origin.id, number), ())),
        )
        for origin in origins
        for number, text in enumerate(problems_of(origin), start=1)
    )


def people_of(origin: Origin, number: int) -> int | None:
    """Give how many times the public named a problem of an evaluation."""
    return origin.issues[number - 1].count if isinstance(origin, Evaluation) else None


def actions(rectifications: Iterable[Rectification], problems: Iterable[Problem]) -> tuple[Action, ...]:
    """Pair rectifications with the problems that they meet, in the order of their rank."""
    met: dict[str, list[Problem]] = {}
    for problem in problems:
        for rectification in problem.rectifications:
            met.setdefault(rectification.id, []).append(problem)
    made = (Action(rectification=each, problems=tuple(met.get(each.id, ()))) for each in rectifications)
    return tuple(sorted(made, key=lambda action: action.rank))


def unmet(problems: Iterable[Problem]) -> list[Problem]:
    """List the problems about which nothing is done, in the order of their rank."""
    open_ones = (problem for problem in problems if not problem.rectifications)
    return sorted(open_ones, key=lambda p: (*_rank(p.people, p.origin.date, p.origin.id), p.number))


def _rank(people: int | None, day: datetime.date | None, key: str) -> Rank:
    return -(people or 0), day or datetime.date.max, key
