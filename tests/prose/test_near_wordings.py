"""Wordings near each other: which are taken for one that was changed, and which for two."""

import pytest

from generator.prose.quoted import quoted_variants, twins
from generator.prose.terms import Terms
from generator.prose.wording import prepared, variants


def changed(text: str, wording: str) -> list[str]:
    """Give what stands in a text in the place of a wording."""
    return [text[found.slip.start : found.slip.end] for found in variants(text, (prepared(wording),))]


def spelt(text: str, term: str) -> list[str]:
    """Give what stands in a text in the place of a term."""
    return [text[found.slip.start : found.slip.end] for found in Terms([term]).spellings(text)]


@pytest.mark.parametrize(("letters", "changes"), [(5, 0), (6, 1), (9, 1), (10, 2), (19, 2), (20, 3), (60, 3)])
def test_the_longer_a_slogan_the_more_letters_may_be_changed(letters: int, changes: int) -> None:
    assert prepared("修" * letters).changes == changes


@pytest.mark.parametrize("changed_in", ["六月率{}先走路", "六年率{}先跑路"])
@pytest.mark.parametrize(("marks", "count"), [(0, 1), (7, 1), (8, 0)])
def test_a_changed_slogan_may_have_marks_inside_but_not_any_number(changed_in: str, marks: int, count: int) -> None:
    written = changed_in.format("、" * marks)

    assert changed(f"大家喊{written}。", "六年率先走路") == [written] * count


def test_a_changed_slogan_is_looked_for_within_a_line() -> None:
    assert changed("群众点题，党员交卷", "群众点题党员答卷") == ["群众点题，党员交卷"]
    assert changed("课后\n群众点题，党员交卷\n课后", "群众点题党员答卷") == ["群众点题，党员交卷"]
    assert changed("群众点题\n党员交卷", "群众点题党员答卷") == []


def test_every_changed_place_is_found_once_and_the_slogan_itself_never() -> None:
    text = "群众出题党员答卷，群众点题党员答卷，群众出题党员答卷"

    assert changed(text, "群众点题党员答卷") == ["群众出题党员答卷"] * 2


@pytest.mark.parametrize(("letters", "count"), [(9, 0), (10, 1), (26, 1), (27, 0)])
def test_two_quoted_slogans_of_ten_to_twenty_six_characters_are_compared(letters: int, count: int) -> None:
    first, second = ("修" + letter + "、" + "渠" * (letters - 3) for letter in "路桥")

    found = list(twins(f"“{first}”，“{second}”"))

    assert [(twin.first, twin.slip.start, twin.slip.end) for twin in found] == [
        (first, letters + 4, 2 * letters + 4)
    ] * count


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("把路修到每户门口边", "把桥修到每户门口边"),
        ("先修路、后修渠、再种树", "先修桥、后修井、再种树"),
        ("先修路、后修渠、再种树", "先修路、后修渠、再种大树"),
        ("头三年修路、后两年修渠", "头三年修路、后三年修渠"),
    ],
)
def test_quoted_phrases_of_one_part_or_two_letters_apart_or_with_another_number_are_two(
    first: str, second: str
) -> None:
    assert list(twins(f"“{first}一”，“{second}一”")) == []


@pytest.mark.parametrize(
    ("part", "count"),
    [("争当进位", 1), ("争先进位", 0), ("抢先进位", 0), ("争先进档", 0), ("争当晋位", 0), ("争当先进位", 0)],
)
def test_a_short_slogan_is_one_with_one_letter_changed_inside(part: str, count: int) -> None:
    text = f"大家喊“往前走、{part}”。"

    found = [text[slip.start : slip.end] for slip, _ in quoted_variants(text, (prepared("争先进位"),))]

    assert found == [part] * count


@pytest.mark.parametrize(
    ("term", "written", "count"),
    [
        ("三公开", "三公凯", 0),
        ("三会开课", "三汇开课", 1),
        ("三会开课", "三会大课", 0),
        ("四议两公开", "四议二公开", 1),
        ("群众点题会", "群众点菜会", 0),
        ("群众点题大会", "群众点菜大会", 1),
        ("群众点题大会", "群众点题小会", 0),
        ("群众点题大会", "群众点题达会", 1),
        ("群众点题大会", "群众、点题大会", 1),
        ("群众点题会", "群众、点题会", 0),
    ],
)
def test_a_term_in_another_spelling_is_told_from_another_word(term: str, written: str, count: int) -> None:
    assert spelt(f"这里开{written}。", term) == [written] * count


@pytest.mark.parametrize(("written", "term", "count"), [("三工开", "三公开", 0), ("承诺工开", "承诺公开", 1)])
def test_a_term_of_three_letters_is_too_short_to_be_misspelt(written: str, term: str, count: int) -> None:
    assert spelt(f"实行{written}以来", term) == [written] * count
