"""The corpus: synthetic cases, units and commitments, the same for every contender, made from numbers alone.

Case i and unit u depend on nothing but the scale and their own number, so that a run can be repeated anywhere.
All links are written as in a folder of Markdown files (`../2023/case-00003.md`), which every contender resolves.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import vocabulary as words

AS_OF = date(2026, 12, 31)
"""The day everything is computed for."""
YEARS = range(2021, 2027)
FIGURES = 12
_SEED = "campaign-column"
_LOOK_BACK = date(2026, 9, 15)


@dataclass(frozen=True)
class Scale:
    """How much of everything."""

    name: str
    cases: int
    units: int
    commitments: int


PROVINCE = Scale("province", cases=5_000, units=653, commitments=25_638)


def scale_named(name: str) -> Scale:
    """Read `1000` (cases; a tenth as many units, 20 commitments each) or `province`; ValueError otherwise."""
    if name == PROVINCE.name:
        return PROVINCE
    cases = int(name)
    if cases < 10:
        raise ValueError(name)
    return Scale(str(cases), cases, cases // 10, cases // 10 * 20)


@dataclass(frozen=True)
class Unit:
    """A unit that makes commitments and has cases."""

    id: str
    name: str
    place: str
    domain: str
    members: int
    town: str
    """Place name of the township it belongs to."""


@dataclass(frozen=True)
class Dated:
    """Something that happened on a day."""

    day: date
    text: str
    method: str = ""
    quantity: int = 0


@dataclass(frozen=True)
class Commitment:
    """A promise; what is empty has not happened."""

    id: str
    unit: str
    type: str
    basis: str
    post: str
    text: str
    quantity: int
    beneficiary: str
    made: date
    first_due: date
    due: date
    """Differs from `first_due` where it was moved once."""
    asked: Dated
    """The consultation: how, when, how many people."""
    disclosures: tuple[Dated, ...]
    progress: tuple[Dated, ...]
    look_back: Dated | None
    completed: date | None
    proof: str
    score: int


@dataclass(frozen=True)
class Case:
    """A case of about 1,100 Chinese characters."""

    number: int
    unit: str
    title: str
    kind: str
    domain: str
    summary: str
    day: date
    honour: str
    milestones: tuple[date, date, date, date]
    """Found, established, publicised, learned from."""
    body: str
    """Markdown."""

    @property
    def path(self) -> Path:
        """The file below typical_cases/, without its ending."""
        return case_path(self.number)


def case_path(number: int) -> Path:
    """Say where case `number` (from 0) stands below typical_cases/."""
    return Path(str(YEARS[number % len(YEARS)]), f"case-{number + 1:05d}")


def _rng(kind: str, number: int) -> Random:
    return Random(f"{_SEED}:{kind}:{number}")  # noqa: S311  # the texts are to be the same, not secret


class Corpus:
    """All texts of one scale, made as they are asked for."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale

    def units(self) -> Iterator[Unit]:
        """Make the units."""
        return (self.unit(number) for number in range(self.scale.units))

    def unit(self, number: int) -> Unit:
        """Make one unit."""
        place = words.place_name(number) + "村"
        domain = list(words.DOMAINS)[number % len(words.DOMAINS)]
        town = words.place_name(25_000 + number // 20) + "镇"
        return Unit(_unit_id(number), f"{place}党支部（示例）", place, domain, 18 + number * 7 % 60, town)

    def unit_of(self, case: int) -> Unit:
        """Make the unit that a case belongs to."""
        return self.unit(case * self.scale.units // self.scale.cases)

    def commitments(self, number: int) -> list[Commitment]:
        """Make one unit's commitments."""
        unit, rng = self.unit(number), _rng("commitments", number)
        share, more = divmod(self.scale.commitments, self.scale.units)
        return [_commitment(rng, unit, n) for n in range(share + (number < more))]

    def cases(self) -> Iterator[Case]:
        """Make the cases."""
        return (self.case(number) for number in range(self.scale.cases))

    def case(self, number: int) -> Case:
        """Make one case."""
        rng = _rng("case", number)
        unit = self.unit_of(number)
        day = date(YEARS[number % len(YEARS)], 1, 1) + timedelta(days=rng.randrange(365))
        return Case(
            number=number,
            unit=unit.id,
            title=words.compose(rng, words.TITLES, place=unit.place) + f"（示例{number + 1}）",
            kind=words.KINDS[number % 2],
            domain=unit.domain,
            summary=words.compose(rng, words.SENTENCES),
            day=day,
            honour=rng.choice(words.HONOURS),
            milestones=(day - timedelta(90), day - timedelta(30), day, min(AS_OF, day + timedelta(14))),
            body=_body(rng, unit, number),
        )


def _unit_id(number: int) -> str:
    return f"unit-{number + 1:04d}"


def _commitment(rng: Random, unit: Unit, number: int) -> Commitment:
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


def _paragraph(rng: Random) -> str:
    return "".join(words.compose(rng, words.SENTENCES) for _ in range(rng.choice((2, 3, 3, 3, 4))))


def _body(rng: Random, unit: Unit, number: int) -> str:
    heads = rng.sample(words.HEADINGS, rng.randint(3, 4))
    blocks = [_paragraph(rng)]
    for place, head in enumerate(heads):
        blocks += [f"## {head}", _paragraph(rng), _paragraph(rng)]
        blocks += (_figure(rng, unit), _list(rng, number), _table(rng), "")[place : place + 1]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _figure(rng: Random, unit: Unit) -> str:
    return f"![{unit.place}现场示意图](../figures/figure-{rng.randint(1, FIGURES):02d}.svg)"


def _list(rng: Random, number: int) -> str:
    draw = rng.choice
    slots = words.SLOTS
    items = [
        f"- **{draw(slots['team'])}**：{draw(slots['act'])}，{draw(slots['way'])}" for _ in range(rng.randint(3, 6))
    ]
    one, other = (f"[示例{n + 1}](../{case_path(n).as_posix()}.md)" for n in rng.sample(range(max(number, 3)), 2))
    return "\n".join(items) + f"\n\n同样的办法还用在{one}和{other}里。"


def _table(rng: Random) -> str:
    rows: list[Sequence[object]] = [words.TABLE_HEAD, ("---", "---:", "---:", "---")]
    for _ in range(rng.randint(4, 7)):
        before = rng.randint(20, 90)
        rows.append((rng.choice(words.SLOTS["thing"]), before, before // rng.randint(2, 6), rng.choice(words.STATES)))
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in rows)


def figure(number: int) -> str:
    """Draw figure `number` (from 1)."""
    bars = "".join(
        f'<rect x="{30 + 50 * k}" y="{190 - height}" width="30" height="{height}" fill="#b1181f"/>'
        for k, height in enumerate(20 + (number * 41 + k * 67) % 150 for k in range(9))
    )
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 200"><title>示意图{number}</title>{bars}</svg>\n'


def write_figures(folder: Path) -> None:
    """Write the figures that the cases show."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(1, FIGURES + 1):
        (folder / f"figure-{number:02d}.svg").write_text(figure(number), encoding="utf-8")
