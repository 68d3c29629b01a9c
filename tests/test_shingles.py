"""Bare texts, and what two of them share."""

import random

from generator.shingles import bare, common_subsequence, covered, grams, longest_shared, origins, without


def test_marks_blanks_figures_and_names_do_not_tell_texts_apart() -> None:
    first = bare("河口村：为 36 户（示例）修渠1.2公里。Ａ级", ["河口村"])
    second = bare("东湾村, 为三十户“示例”修渠9公里!a级", ["东湾村"])

    assert first == second == "为0户示例修渠0公里a级"


def test_each_bare_character_knows_where_it_stood() -> None:
    text = "河口村：为 36 户（示例）修渠1.2公里。"

    places = origins(text, ["河口村"])

    assert [text[place] for place in places] == list("为3户示例修渠1公里")
    assert len(places) == len(bare(text, ["河口村"]))


def test_what_is_known_is_taken_off_and_nothing_reaches_across_the_gap() -> None:
    text = "甲乙丙丁戊己庚辛壬癸子丑"

    left = without(text, {"丙丁戊己庚辛壬癸"})

    assert left == "甲乙\n子丑"
    assert grams(left, 2) == {"甲乙", "子丑"}


def test_spans_of_known_runs_are_joined_where_they_touch() -> None:
    assert list(covered("甲乙丙丁戊己庚", {"甲乙", "乙丙", "己庚"}, 2)) == [(0, 3), (5, 7)]
    assert list(covered("甲乙丙", {"丁戊"}, 2)) == []


def test_the_longest_shared_run_is_found() -> None:
    assert longest_shared("甲乙丙丁戊己", "子丙丁戊丑甲乙") == "丙丁戊"
    assert longest_shared("甲乙", "丙丁") == ""


def test_the_common_subsequence_is_that_of_the_textbook() -> None:
    chance = random.Random(5)
    for _ in range(60):
        first, second = ("".join(chance.choices("甲乙丙丁", k=chance.randint(0, 70))) for _ in range(2))

        assert common_subsequence(first, second) == _by_the_textbook(first, second)


def _by_the_textbook(first: str, second: str) -> int:
    row = [0] * (len(second) + 1)
    for one in first:
        above = row
        row = [0]
        for place, other in enumerate(second):
            row.append(above[place] + 1 if one == other else max(above[place + 1], row[place]))
    return row[-1]
