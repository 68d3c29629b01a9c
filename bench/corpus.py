"""The corpus: synthetic cases, units and commitments, the same for every contender, made from numbers alone.

Case i and unit u depend on nothing but the scale and their own number, so that a run can be repeated anywhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from bench import vocabulary as words
from bench.case_text import make_body
from bench.promises import make_commitment
from bench.records import AS_OF, FIGURES, YEARS, Case, Commitment, Unit

_SEED = "campaign-column"
_UNITS_PER_TOWN = 20


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
        town = words.place_name(25_000 + number // _UNITS_PER_TOWN) + "镇"
        return Unit(_unit_id(number), f"{place}党支部（示例）", place, domain, 18 + number * 7 % 60, town)

    def unit_of(self, case: int) -> Unit:
        """Make the unit that a case belongs to."""
        return self.unit(case * self.scale.units // self.scale.cases)

    def commitments(self, number: int) -> list[Commitment]:
        """Make one unit's commitments."""
        unit, rng = self.unit(number), _rng("commitments", number)
        share, more = divmod(self.scale.commitments, self.scale.units)
        return [make_commitment(rng, unit, n) for n in range(share + (number < more))]

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
            body=make_body(rng, unit, number),
        )


def _unit_id(number: int) -> str:
    return f"unit-{number + 1:04d}"


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
