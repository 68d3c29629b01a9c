"""Points and classes: sums as an office adds them up."""

from datetime import date
from itertools import permutations

from generator.model.points import ClassCount, PointEntry, Points, Promotion
from generator.model.scoring import class_sums, entries_by, ranks, surplus, total

ENTRIES = (
    PointEntry(date=date(2026, 5, 31), score=-2),
    PointEntry(date=date(2026, 4, 30), score=10),
    PointEntry(score=0.1),
)


def test_entries_count_from_their_day_on() -> None:
    points = Points(id="p", entries=ENTRIES)

    assert [total(entries_by(points, date(2026, *day))) for day in ((4, 29), (4, 30), (5, 30), (5, 31))] == [
        0.1,
        10.1,
        10.1,
        8.1,
    ]


def test_decimals_add_up_as_on_paper_in_any_order() -> None:
    scores = (0.1, 0.2, 0.7, -0.3)

    assert {total([PointEntry(score=score) for score in order]) for order in permutations(scores)} == {0.7}


def test_what_has_no_score_adds_nothing() -> None:
    assert total([PointEntry(), PointEntry(score=0), PointEntry(score=3)]) == 3


def test_millionths_count_and_what_is_beyond_does_not() -> None:
    stated = [surplus(Points(id="p", total=number, entries=())) for number in (0.000001, 0.0000004)]

    assert stated == [0.000001, 0]


def test_the_gap_is_what_is_stated_less_what_was_added_up() -> None:
    stated = [surplus(Points(id="p", total=number, entries=ENTRIES)) for number in (8.1, 10.1, 8, None)]

    assert stated == [0, 2, -0.1, None]


def test_equals_share_a_rank_and_the_next_is_left_out() -> None:
    assert ranks([5, 9, 9, 2.5]) == (3, 1, 1, 4)
    assert ranks([]) == ()


def test_classes_are_added_up_on_both_sides() -> None:
    classes = (ClassCount(before=4, after=6), ClassCount(before=8), ClassCount(after=5))

    assert class_sums(Promotion(id="p", classes=classes)) == (12, 11)
