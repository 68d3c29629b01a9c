"""How much of a text a copyist may change before it is no copy: each bound from both sides.

All characters of the texts are different, so that what is shared can be counted: of a text of n characters with r of
them changed in b places, n - r stand in the same order, and r + b of its n - 1 pairs are gone.
"""

import pytest

from generator.copied import Measure, Sheet, copies
from tests.test_copied import written

EDITED_ALONE = Measure(2, is_edited_too=True)
"""No shares of shingles are so high."""


def changed(length: int, changed_characters: int, places: int, kept: int = 1) -> str:
    """Change a text of all different characters in its second half; `kept` ones stand behind each place."""
    sizes = [changed_characters // places + (number < changed_characters % places) for number in range(places)]
    begins = length - changed_characters - kept * places
    copy, taken = written(0, begins), 0
    for size in sizes:
        copy += written(12000 + taken, size) + written(begins + taken + size, kept)
        begins, taken = begins + kept, taken + size
    assert len(copy) == length
    return copy


def is_copy(length: int, copy: str) -> bool:
    """Search for it."""
    return list(copies([Sheet("one", written(0, length)), Sheet("other", copy)], EDITED_ALONE)) == [(1, 0)]


@pytest.mark.parametrize(("length", "expected"), [(19, False), (20, True)])
def test_a_text_is_judged_from_twenty_characters_on(length: int, expected: bool) -> None:
    assert is_copy(length, changed(length, 1, 1, kept=8)) is expected


@pytest.mark.parametrize(
    ("length", "changed_characters", "places", "expected"),
    [
        (27, 8, 4, False),
        (28, 8, 4, True),
        (71, 26, 26, True),
        (72, 26, 26, False),
        (299, 120, 40, False),
        (300, 120, 40, True),
    ],
)
def test_the_longer_a_text_the_more_of_it_may_be_changed(
    length: int, changed_characters: int, places: int, expected: bool
) -> None:
    assert is_copy(length, changed(length, changed_characters, places)) is expected


@pytest.mark.parametrize(
    ("length", "changed_characters", "places", "expected"),
    [
        (26, 7, 3, True),  # 15 pairs of 25 are left.
        (23, 6, 3, False),  # 13 of 22
        (70, 28, 6, True),  # 35 of 69
        (70, 29, 6, False),
        (101, 40, 10, True),  # 50 of 100
        (101, 41, 10, False),
        (301, 132, 33, True),  # 135 of 300
        (301, 133, 33, False),
    ],
)
def test_so_many_pairs_of_characters_are_enough(
    length: int, changed_characters: int, places: int, expected: bool
) -> None:
    assert is_copy(length, changed(length, changed_characters, places)) is expected


@pytest.mark.parametrize(
    ("length", "changed_characters", "places", "expected"),
    [
        (24, 6, 6, True),  # 18 of 24 characters are left in their order: three quarters.
        (27, 7, 4, False),
        (70, 26, 13, True),  # 44 of 70
        (70, 27, 13, False),
        (100, 38, 19, True),  # 62 of 100
        (100, 39, 19, False),
        (300, 114, 57, True),  # 186 of 300
        (300, 115, 57, False),
    ],
)
def test_so_many_characters_in_their_order_are_enough(
    length: int, changed_characters: int, places: int, expected: bool
) -> None:
    assert is_copy(length, changed(length, changed_characters, places)) is expected


@pytest.mark.parametrize(
    ("length", "changed_characters", "places", "expected"),
    [
        (69, 26, 25, True),  # 17 pairs of 68
        (70, 26, 26, False),  # 17 of 69
        (101, 38, 27, True),  # 35 of 100
        (101, 38, 28, False),
        (301, 113, 82, True),  # 105 of 300
        (301, 113, 83, False),
    ],
)
def test_with_fewer_pairs_the_order_is_not_looked_at(
    length: int, changed_characters: int, places: int, expected: bool
) -> None:
    assert is_copy(length, changed(length, changed_characters, places)) is expected


@pytest.mark.parametrize(("length", "places", "expected"), [(21, 12, True), (24, 14, False)])
def test_with_fewer_pairs_the_order_of_a_short_text_is_not_looked_at(length: int, places: int, expected: bool) -> None:
    begins = length - places
    strewn = "".join(chr(0x9000 + place) + written(begins + place, 1) for place in range(places))

    assert is_copy(length, written(0, begins) + strewn) is expected


@pytest.mark.parametrize(
    ("length", "shared", "expected"),
    [
        (200, 6, True),  # Three in a hundred.
        (200, 5, False),
        (1000, 88, True),  # Sixteen in a hundred, less 2.3 times the root of the length.
        (1000, 87, False),
        (10000, 1370, True),
        (10000, 1369, False),
    ],
)
def test_texts_with_fewer_runs_of_five_characters_in_common_are_not_compared(
    length: int, shared: int, expected: bool
) -> None:
    begins = shared + 4
    places, rest = divmod(length - begins, 5)
    copy = written(0, begins)
    for place in range(places):
        copy += chr(0x20000 + place) + written(begins + 5 * place + 1, 4)
    copy += "".join(chr(0x28000 + number) for number in range(rest))

    assert is_copy(length, copy) is expected
