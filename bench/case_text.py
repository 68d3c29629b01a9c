"""A case's Markdown: headings, a figure, a list with bold, two links to earlier cases, a table."""

from collections.abc import Sequence
from random import Random

from bench import vocabulary as words
from bench.records import FIGURES, Unit, case_path


def _paragraph(rng: Random) -> str:
    return "".join(words.compose(rng, words.SENTENCES) for _ in range(rng.choice((2, 3, 3, 3, 4))))


def make_body(rng: Random, unit: Unit, number: int) -> str:
    """Write the text of case `number` (from 0); links are relative, as in a folder of Markdown files."""
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
