"""Commitments with a course of their own: made, disclosed, moved, kept or not."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from bench import vocabulary as words
from bench.records import AS_OF, Commitment, Dated, Unit

_LOOK_BACK = date(2026, 9, 15)


def make_commitment(rng: Random, unit: Unit, number: int) -> Commitment:
    """Make a unit's commitment `number` (from 0)."""
    made, due, completed = _dates(rng)
    first_due = due - timedelta(30) if rng.random() < 0.1 and (due - made).days > 60 else due
    quantity, kind = rng.randint(3, 60), rng.choice(words.TYPES)
    return Commitment(
        id=f"{unit.id}-{number + 1:02d}",
        unit=unit.id,
        type=kind,
        basis=rng.choice(words.BASES),
        post=rng.choice(words.POSTS) if kind == "岗位承诺" else "",
        text=words.compose(rng, words.PROMISES, place=unit.place, quantity=quantity),
        quantity=quantity,
        beneficiary=rng.choice(words.SLOTS["folk"]),
        made=made,
        first_due=first_due,
        due=due,
        asked=Dated(made - timedelta(rng.randint(3, 20)), "", rng.choice(words.METHODS), rng.randint(12, 90)),
        disclosures=tuple(_disclosures(rng, made, first_due, completed)),
        progress=tuple(_progress(rng, made, completed, quantity)),
        look_back=Dated(_LOOK_BACK, words.compose(rng, words.STEPS))
        if made < _LOOK_BACK and (completed is None or completed > _LOOK_BACK)
        else None,
        completed=completed,
        proof=rng.choice(words.PROOFS) if completed else "",
        score=rng.randint(70, 100) if completed and rng.random() < 0.5 else 0,
    )


def _dates(rng: Random) -> tuple[date, date, date | None]:
    """Draw made, due and completed so that all six states occur, most often the kept one."""
    made, draw = date(2026, 1, 10) + timedelta(rng.randrange(90)), rng.random()
    if draw < 0.60:
        completed = made + timedelta(rng.randint(60, 200))
        return made, completed + timedelta(rng.randrange(40)), completed
    if draw < 0.66:
        due = made + timedelta(rng.randint(60, 150))
        return made, due, due + timedelta(rng.randint(1, 60))
    if draw < 0.70:
        return made, date(2026, 8, 1) + timedelta(rng.randrange(140)), None
    if draw < 0.77:
        return made, AS_OF + timedelta(rng.randrange(15)), None
    if draw < 0.95:
        return made, AS_OF + timedelta(rng.randint(30, 300)), None
    return AS_OF - timedelta(rng.randrange(9)), AS_OF + timedelta(rng.randint(60, 300)), None


def _disclosures(rng: Random, made: date, due: date, completed: date | None) -> Iterator[Dated]:
    """Disclose what is due, when it is due; a commitment of the last days has not been disclosed yet."""
    if (AS_OF - made).days < 10:
        return
    yield Dated(made + timedelta(rng.randint(2, 10)), "承诺事项", rng.choice(words.NOTICES))
    half = made + timedelta((due - made).days * 2 // 5)
    if half <= AS_OF:
        yield Dated(half, "进展情况", rng.choice(words.NOTICES))
    if completed:
        yield Dated(completed + timedelta(rng.randint(1, 9)), "办理结果", rng.choice(words.NOTICES))


def _progress(rng: Random, made: date, completed: date | None, quantity: int) -> Iterator[Dated]:
    """Report up to three steps, evenly over the time there was."""
    end, steps = completed or AS_OF, rng.randint(1, 3)
    for step in range(1, steps + 1):
        day = made + (end - made) * step // steps
        done = quantity * step // steps if completed else quantity * step // (steps + 1)
        yield Dated(day, words.compose(rng, words.STEPS), quantity=done)
