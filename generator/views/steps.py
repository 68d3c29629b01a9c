"""Four-step bars: which step is done, which is next, and which date shows it."""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.views.parts import Step
from generator.views.wording import MISSING, iso


def steps(names: Sequence[str], dates: Sequence[date | None], today: date, waiting: Sequence[str]) -> tuple[Step, ...]:
    """Make a bar; `waiting` says of each step how it reads while it is the next one.

    No step is skipped: what comes after the first gap is not done, whatever its date says.
    """
    return tuple(_steps(names, dates, today, waiting))


def _steps(names: Sequence[str], dates: Sequence[date | None], today: date, waiting: Sequence[str]) -> Iterator[Step]:
    reached = [day is not None and day <= today for day in dates]
    first_gap = reached.index(False) if False in reached else len(reached)
    for position, (name, day) in enumerate(zip(names, dates, strict=True)):
        if position < first_gap:
            yield Step(name, "done", iso(day))
        elif position == first_gap:
            yield Step(name, "current", _gap_text(day, True in reached[position:], waiting[position]))
        else:
            yield Step(name, "todo", f"计划{iso(day)}" if day and day > today else iso(day) or "—")


def _gap_text(day: date | None, is_overtaken: bool, waiting: str) -> str:
    if day is not None:
        return f"计划{iso(day)}"
    return MISSING if is_overtaken else waiting
