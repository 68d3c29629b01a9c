"""Charts: bars beside the table that they draw."""

from collections.abc import Iterable, Mapping, Sequence

from generator.views.parts import Part

WIDTH = 1000
"""Units of a full bar."""
PATTERNS = {"overdue": "stripes", "bad": "stripes", "due-soon": "dots", "poor": "dots", "late": "lines"}
"""In grey, and on paper, colours cannot be told apart: what asks for attention has a pattern, each its own."""


class Segment(Part, frozen=True):
    """One piece of a bar."""

    slug: str
    x: int
    width: int
    pattern: str = ""
    """Drawn over the colour; empty where there is none."""


class Bar(Part, frozen=True):
    """One line of a chart."""

    label: str
    address: str
    segments: tuple[Segment, ...]
    text: str
    """What the line says in words and numbers."""


class Legend(Part, frozen=True):
    """What a look stands for."""

    slug: str
    word: str

    @property
    def pattern(self) -> str:
        """Give what is drawn over the colour, as in the bars."""
        return PATTERNS.get(self.slug, "")


class Chart(Part, frozen=True):
    """Bars, one below the other; what they say stands beside them as text."""

    id: str
    title: str
    description: str
    bars: tuple[Bar, ...]
    legend: tuple[Legend, ...] = ()


def stacked(parts: Iterable[tuple[str, int]], whole: int) -> tuple[Segment, ...]:
    """Lay parts (slug, count) side by side; each ends where all up to it do, so that no rounding leaves a gap."""
    segments, before = [], 0
    for slug, count in parts:
        start, end = (WIDTH * n // (whole or 1) for n in (before, before + count))
        before += count
        if end > start:
            segments.append(Segment(slug=slug, x=start, width=end - start, pattern=PATTERNS.get(slug, "")))
    return tuple(segments)


def bar(label: str, value: float, most: float, text: str, address: str = "", slug: str = "plain") -> Bar:
    """Draw one number against the greatest there may be."""
    width = round(WIDTH * min(max(value, 0.0), most) / most) if most else 0
    return Bar(
        label=label, address=address, segments=(Segment(slug=slug, x=0, width=width),) if width else (), text=text
    )


def legend(words: Mapping[str, str]) -> tuple[Legend, ...]:
    """Say what each look stands for."""
    return tuple(Legend(slug=slug, word=word) for slug, word in words.items())


def describe(bars: Sequence[Bar]) -> str:
    """Say in words what bars draw."""
    return "；".join(f"{each.label}{each.text}" for each in bars) + "。" if bars else ""
