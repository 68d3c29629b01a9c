"""Copies are found however they were edited, within limits; independent texts are not taken for copies."""

import random
import re
from collections.abc import Iterator

import pytest

from generator.copied import Measure, Sheet, copies
from generator.shingles import bare
from tests.copyists import COPYISTS, Copyist
from tests.workbench import ROOT

PROMISES = Measure(0.3, is_edited_too=True)
SHINGLES_ALONE = Measure(0.3, is_edited_too=False)
JUDGED = 28
"""Characters from which on three in ten may be changed."""


def promises() -> list[str]:
    """Give what the sample's units promise: all different, many of one topic."""
    files = sorted((ROOT / "content" / "commitments").rglob("*.yml"))
    texts = [text for file in files for text in re.findall(r"承诺内容: (.*)", file.read_text(encoding="utf-8"))]
    return [text for text in texts if len(bare(text)) >= JUDGED]


def articles() -> list[str]:
    """Give the bodies of the sample's texts."""
    files = [*sorted((ROOT / "content").rglob("*.md")), *sorted((ROOT / "typical_cases").rglob("*.md"))]
    bodies = (file.read_text(encoding="utf-8").split("\n---\n", 1)[-1] for file in files)
    return [body for body in bodies if len(bare(body)) >= 300]


def sheets(*texts: str) -> list[Sheet]:
    """Give each text to another owner."""
    return [Sheet(f"unit-{number}", bare(text)) for number, text in enumerate(texts)]


def written(start: int, length: int) -> str:
    """Write so many characters, all different."""
    return "".join(chr(0x5000 + number) for number in range(start, start + length))


@pytest.mark.parametrize("copyist", COPYISTS)
@pytest.mark.parametrize("rate", [0.1, 0.2, 0.3])
def test_promises_that_were_edited_lightly_lead_to_their_originals(copyist: Copyist, rate: float) -> None:
    originals, chance = promises(), random.Random(7)
    others = re.sub(r"\W", "", "".join(originals))
    edited = [copyist(text, rate, others, chance) for text in originals]

    found = dict(copies(sheets(*originals, *edited), PROMISES))

    expected = {len(originals) + number: number for number in range(len(originals))}
    lost = [number for number in expected if found.get(number) != expected[number]]
    assert len(lost) <= 0.04 * len(originals), [edited[number - len(originals)] for number in lost]


@pytest.mark.parametrize("copyist", COPYISTS)
@pytest.mark.parametrize("rate", [0.1, 0.3])
def test_long_texts_that_were_edited_lightly_all_lead_to_their_originals(copyist: Copyist, rate: float) -> None:
    originals, chance = articles(), random.Random(8)
    others = re.sub(r"\W", "", "".join(originals))
    edited = [copyist(text, rate, others, chance) for text in originals]

    found = dict(copies(sheets(*originals, *edited), PROMISES))

    assert found == {len(originals) + number: number for number in range(len(originals))}


def test_independent_texts_are_no_copies() -> None:
    assert len(promises()) > 60
    assert len(articles()) > 10
    assert list(copies(sheets(*promises()), PROMISES)) == []
    assert list(copies(sheets(*articles()), PROMISES)) == []


@pytest.mark.parametrize(("shared", "found"), [(25, [(1, 0)]), (24, [])])
def test_three_shingles_in_ten_make_a_copy_and_one_fewer_does_not(shared: int, found: list[tuple[int, int]]) -> None:
    first = written(0, shared) + written(1000, 67 - shared)
    second = written(2000, 67 - shared) + written(0, shared)

    assert list(copies(sheets(first, second), PROMISES)) == found


@pytest.mark.parametrize(("shared", "found"), [(19, [(1, 0)]), (18, [])])
def test_nineteen_characters_in_a_row_are_shared_at_least(shared: int, found: list[tuple[int, int]]) -> None:
    first, second = written(0, shared) + written(1000, 8), written(2000, 8) + written(0, shared)

    assert list(copies(sheets(first, second), SHINGLES_ALONE)) == found


@pytest.mark.parametrize(("length", "found"), [(19, [(1, 0)]), (18, [])])
def test_a_text_of_nineteen_characters_is_judged(length: int, found: list[tuple[int, int]]) -> None:
    assert list(copies(sheets(written(0, length), written(0, length)), PROMISES)) == found


def test_a_short_text_inside_a_long_one_is_a_copy() -> None:
    long = written(0, 400)

    assert list(copies(sheets(long, written(100, 40)), PROMISES)) == [(1, 0)]


def test_nobody_copies_himself() -> None:
    mine = [Sheet("unit", written(0, 60)), Sheet("unit", written(0, 60)), Sheet("unit", written(0, 50))]

    assert list(copies(mine, PROMISES)) == []
    assert list(copies([*mine, Sheet("other", written(0, 55))], PROMISES)) == [(3, 0)]


def test_fifty_who_copy_one_text_are_told_once_each_with_the_first() -> None:
    assert list(copies(sheets(*[written(0, 80)] * 50), PROMISES)) == [(number, 0) for number in range(1, 50)]


def test_the_original_is_the_text_most_like_the_copy() -> None:
    half, whole = written(0, 40) + written(1000, 40), written(0, 80)

    assert list(copies(sheets(half, whole, written(0, 78) + "改"), PROMISES)) == [(1, 0), (2, 1)]


def _with_a_formula(count: int, formula: int, own: int) -> Iterator[str]:
    for number in range(count):
        yield written(0, formula) + written(1000 + number * own, own)


def test_a_phrase_that_hundreds_have_makes_copies_only_where_it_is_three_tenths() -> None:
    rare, plenty = list(_with_a_formula(150, 24, 43)), list(_with_a_formula(150, 25, 42))

    assert list(copies(sheets(*rare), PROMISES)) == []
    assert list(copies(sheets(*plenty), PROMISES)) == [(number, 0) for number in range(1, 150)]


@pytest.mark.parametrize("seed", range(6))
def test_by_shingles_exactly_those_are_found_that_a_comparison_of_all_pairs_finds(seed: int) -> None:
    chance = random.Random(seed)
    parts = [written(chance.randrange(300), chance.randint(5, 40)) for _ in range(40)]
    texts = ["".join(chance.choices(parts, k=chance.randint(1, 5))) for _ in range(250)]

    found = [copy for copy, _ in copies(sheets(*texts), SHINGLES_ALONE)]

    assert found == [number for number in range(250) if any(_alike(texts[number], text) for text in texts[:number])]


def _alike(first: str, second: str) -> bool:
    mine, theirs = ({text[start : start + 8] for start in range(len(text) - 7)} for text in (first, second))
    shared = len(mine & theirs)
    return shared >= 12 and shared >= 0.3 * min(len(mine), len(theirs))
