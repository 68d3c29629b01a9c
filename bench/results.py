"""What a benchmark found, and the figures that follow from it."""

import math
import statistics
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from bench.measure import Usage


@dataclass(frozen=True)
class Run:
    """One measured run."""

    size: str
    contender: str
    scenario: str
    turn: int
    """From 1."""
    usage: Usage
    load: float
    """The machine's load average when it began."""


@dataclass(frozen=True)
class Output:
    """What a contender wrote."""

    size: str
    contender: str
    files: int
    pages: int
    """HTML files."""
    bytes: int
    case_raw: int
    """Bytes of a case's page: the median over some of them."""
    case_gzip: int
    search: int
    """Bytes of the search index; 0 where there is none."""


@dataclass(frozen=True)
class Preview:
    """How fast the preview shows a saved change."""

    size: str
    contender: str
    ready: float
    """Seconds from starting to the home page."""
    delays: tuple[float, ...]
    """Seconds from saving to the changed page, for each change."""
    seen: str
    """Where the change was looked for: disk or http."""


@dataclass(frozen=True)
class Median:
    """The medians of a scenario's runs."""

    wall: float
    cpu: float
    memory: float
    processes: int


@dataclass
class Results:
    """All that a benchmark found."""

    facts: dict[str, str] = field(default_factory=dict)
    """The machine, the versions, the state that was measured."""
    titles: dict[str, str] = field(default_factory=dict)
    """Contenders by name, in the order of the report."""
    runs: list[Run] = field(default_factory=list)
    outputs: list[Output] = field(default_factory=list)
    previews: list[Preview] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What was left out, and why."""

    def median(self, size: str, contender: str, scenario: str) -> Median | None:
        """Take the medians; None where nothing was measured."""
        wanted = (size, contender, scenario)
        found = [run.usage for run in self.runs if (run.size, run.contender, run.scenario) == wanted]
        if not found:
            return None
        return Median(
            wall=statistics.median(usage.wall for usage in found),
            cpu=statistics.median(usage.cpu for usage in found),
            memory=statistics.median(usage.memory for usage in found),
            processes=max(usage.processes for usage in found),
        )

    def output(self, size: str, contender: str) -> Output | None:
        """Find what a contender wrote."""
        return next((o for o in self.outputs if (o.size, o.contender) == (size, contender)), None)

    def delay(self, size: str, contender: str) -> float | None:
        """Take the median of the preview's delays in seconds."""
        found = [p.delays for p in self.previews if (p.size, p.contender) == (size, contender) and p.delays]
        return statistics.median(found[0]) if found else None

    def sizes(self, contender: str) -> list[str]:
        """List the sizes at which a contender made a cold build, in the order measured."""
        return list(dict.fromkeys(run.size for run in self.runs if run.contender == contender))

    def exponent(self, contender: str, small: str, large: str) -> float | None:
        """Tell with which power of the number of cases the processor time of a cold build grows."""
        first, last = (self.median(size, contender, "cold") for size in (small, large))
        if first is None or last is None:
            return None
        return math.log(last.cpu / first.cpu) / math.log(int(large) / int(small))

    def plain(self) -> dict[str, object]:
        """Turn everything into plain values, for a file."""
        return asdict(self)


def ratio(one: float | None, other: float | None) -> float | None:
    """Divide where both are known."""
    return one / other if one is not None and other else None


def growth_sizes(sizes: Sequence[str]) -> tuple[str, str] | None:
    """Choose between which sizes growth is told: 1,000 and 10,000, else the smallest and the largest."""
    numbers = sorted(int(size) for size in sizes if size.isdigit())
    if {1_000, 10_000} <= set(numbers):
        return "1000", "10000"
    return (str(numbers[0]), str(numbers[-1])) if len(numbers) > 1 else None
