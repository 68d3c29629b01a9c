"""What digits may be the number of, and the ways in which people break such numbers up: these and no others."""

from collections.abc import Iterator
from itertools import combinations, product
from random import Random

import pytest

from generator.personal_data import personal_data
from generator.personal_data.numbers import is_card, is_credit_code, is_identity, is_old_identity, is_region
from tests.personal_data import fabricated
from tests.personal_data.test_finding import credit_code

_CHECKS = "10X98765432"
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def identity(body: str) -> str:
    """Add the checksum to seventeen digits."""
    return body + _CHECKS[sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True)) % 11]


def broken_up(number: str, most: int) -> Iterator[tuple[str, str]]:
    """Break a number up by blanks in all ways of up to so many groups, or one by one: its shape, and how it looks."""
    length = len(number)
    for count in (*range(1, most + 1), length):
        for cuts in combinations(range(1, length), count - 1):
            groups = [number[start:end] for start, end in zip((0, *cuts), (*cuts, length), strict=True)]
            yield "-".join(str(len(group)) for group in groups), " ".join(groups)


def shapes_found(number: str, most: int) -> set[str]:
    """Give the shapes in which a number is found."""
    return {
        shape
        for shape, written in broken_up(number, most)
        if number in [slip.key for slip in personal_data(f"记下 {written}。")]
    }


def test_a_mobile_number_is_found_in_the_groups_that_people_make_of_it_and_no_others() -> None:
    number = "138" + "12345" + "678"

    assert shapes_found(number, 6) == set(
        "11 3-4-4 3-8 7-4 4-7 3-3-5 3-5-3 5-6 6-5 4-4-3 4-3-4 3-4-2-2 3-2-2-4 3-2-2-2-2 2-3-3-3 3-3-3-2 3-2-3-3 "
        "3-2-4-2 1-1-1-1-1-1-1-1-1-1-1".split()
    )


@pytest.mark.parametrize(
    ("written", "is_found"),
    [
        ("138.1234.5678", True),
        ("1.3.8.1.2.3.4.5.6.7.8", True),
        ("12/1381234 5678", True),
        ("1381234.5678", False),
        ("138.12345678", False),
        ("1381.2345.678", False),
        ("138 20110507", False),
        ("电话138 20110507", True),
        ("138 1990 1234", True),
        ("1990 1234567", False),
        ("1390 1234567", True),
        ("199 01234567", True),
        ("029-13812345678", True),
        ("029-1381234-5678", False),
        ("029-138-1234-5678", False),
        ("86-138-1234-5678", True),
        ("13812345678.12", False),
        ("13812345678-12345", True),
        ("1381234-5678-12345", False),
        ("1381234-5678-1234", True),
        ("138-1234-5678-12345", False),
        ("138-1234-5678-1234", True),
    ],
)
def test_what_stands_in_and_around_a_number_tells_whether_it_is_one(written: str, is_found: bool) -> None:
    assert bool(list(personal_data(f"记下 {written}。"))) is is_found


@pytest.mark.parametrize(
    ("before", "is_found"),
    [
        ("K", False),
        ("KM", False),
        ("单据KM", False),
        ("k", True),
        ("编号" + " " * 22, False),
        ("编号" + " " * 23, True),
    ],
)
def test_what_stands_before_digits_tells_whether_they_are_a_code(before: str, is_found: bool) -> None:
    assert bool(list(personal_data(before + "138" + "12345678"))) is is_found


def test_the_first_of_two_numbers_with_a_dot_between_them_is_found() -> None:
    first, second = "138" + "12345678", "139" + "12345678"

    assert [slip.key for slip in personal_data(f"记下 {first}.{second}。")] == [first]


@pytest.mark.parametrize(("before", "is_found"), [("9", True), ("12", True), ("123", False), ("0", False)])
def test_a_number_may_stand_behind_that_of_a_list_s_entry(before: str, is_found: bool) -> None:
    number = "138" + "12345678"

    assert [slip.key for slip in personal_data(f"名单\n{before}.{number}")] == [number] * is_found
    assert [slip.key for slip in personal_data(f"{before}.{number}")] == [number] * is_found
    assert list(personal_data(f"甲{before}.{number}")) == []


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("138" + "12345678", "138****5678"),
        ("一三八" + "一二三四五六七八", "138****5678"),
        ("86138" + "12345678", "86138****5678"),
        ("610113" + "620517358", "6101*******7358"),
        (identity("610113" + "19900517351"), "6101**********351"),
        (fabricated.luhn("6222" + "08457360845"), "6222********845"),
    ],
)
def test_of_a_number_its_beginning_and_four_digits_are_left(number: str, masked: str) -> None:
    (slip,) = personal_data(f"记下 {number}。")

    assert slip.masked == (masked if masked[-4] != "*" else masked + number[-1])


@pytest.mark.parametrize(
    ("before", "is_found"),
    [
        ("", False),
        ("身份", True),
        ("身份" + "，" * 14, True),
        ("身份" + "，" * 15, False),
        ("信用代码身份", False),
        ("信用代码" + "，" * 10 + "身份", False),
        ("信用代码" + "，" * 11 + "身份", True),
    ],
)
def test_what_stands_before_a_code_tells_whether_it_is_a_person_s_or_an_organisation_s(
    before: str, is_found: bool
) -> None:
    chance = Random(6)
    code = next(code for code in iter(lambda: fabricated.identity(chance), "") if is_credit_code(code))

    assert [slip.key for slip in personal_data(before + code)] == [code] * is_found


def test_an_old_identity_number_is_found_in_the_groups_that_people_make_of_it_and_no_others() -> None:
    number = "610113" + "620517" + "358"

    assert shapes_found(number, 5) == set("15 6-9 6-6-3 6-2-2-2-3 3-3-6-3 1-1-1-1-1-1-1-1-1-1-1-1-1-1-1".split())


@pytest.mark.parametrize(
    ("length", "shapes"),
    [
        (16, "16 6-10 8-8 4-4-4-4"),
        (17, "17 6-11 8-9 4-4-4-5 4-4-4-4-1"),
        (18, "18 6-12 8-10 4-4-4-6 4-4-4-4-2"),
        (19, "19 6-13 8-11 4-4-4-7 4-4-4-4-3"),
    ],
)
def test_a_card_is_found_in_the_groups_that_people_make_of_it_and_no_others(length: int, shapes: str) -> None:
    number = fabricated.luhn(("6222" + "0845736" * 3)[: length - 1])

    assert shapes_found(number, 5) == {*shapes.split(), "-".join("1" * length)}


@pytest.mark.parametrize(("year", "expected"), [(1899, False), (1900, True), (2049, True), (2050, False)])
def test_people_with_an_identity_number_were_born_in_these_years(year: int, expected: bool) -> None:
    assert is_identity(identity(f"610113{year}0517351")) is expected


@pytest.mark.parametrize(("day", "expected"), [("0228", True), ("0229", False), ("0431", False), ("1301", False)])
def test_an_identity_number_names_a_day_that_there_was(day: str, expected: bool) -> None:
    assert is_identity(identity(f"6101131990{day}351")) is expected


def test_an_identity_number_with_any_digit_changed_is_none() -> None:
    number = identity("44190019900517351")

    assert is_identity(number)
    for place in range(17):
        for other in set("0123456789") - {number[place]}:
            assert not is_identity(number[:place] + other + number[place + 1 :])


@pytest.mark.parametrize(
    ("city", "expected"), [("00", False), ("01", True), ("43", True), ("44", False), ("89", False), ("90", True)]
)
def test_a_province_has_so_many_cities(city: str, expected: bool) -> None:
    assert is_region(f"61{city}13") is expected
    assert not is_region(f"10{city}13")


@pytest.mark.parametrize(
    ("region", "day", "person", "expected"),
    [
        ("610113", "620517", "358", True),
        ("610113", "620517", "001", True),
        ("610113", "620517", "000", False),
        ("610100", "620517", "358", False),
        ("610101", "620517", "358", True),
        ("610113", "020517", "358", False),
        ("610113", "100517", "358", True),
        ("610113", "620229", "358", False),
        ("610113", "640229", "358", True),
    ],
)
def test_an_old_identity_number_has_a_county_a_day_and_a_person(
    region: str, day: str, person: str, expected: bool
) -> None:
    assert is_old_identity(region + day + person) is expected


@pytest.mark.parametrize(
    ("start", "lengths"),
    [("62", range(16, 20)), ("4392", range(16, 17)), ("5187", range(16, 17)), ("9558", range(16, 20))],
)
def test_the_number_of_a_card_has_as_many_digits_as_its_beginning_allows(start: str, lengths: range) -> None:
    for length in range(13, 22):
        number = fabricated.luhn((start + "0845736" * 3)[: length - 1])

        assert is_card(number) is (length in lengths)
        assert not is_card(number[:-1] + str((int(number[-1]) + 1) % 10))


def test_a_card_is_not_one_digit_again_and_again() -> None:
    blank = next(number for digit in "0123456789" if is_luhn_blank(number := "62" + "2845" + digit * 10))
    nearly = next(
        number
        for seventh, digit in product("0123456789", repeat=2)
        if seventh != digit and is_luhn_blank(number := "62" + "2845" + seventh + digit * 9)
    )

    assert not is_card(blank)
    assert is_card(nearly)


def is_luhn_blank(number: str) -> bool:
    """Tell whether Luhn's sum comes out by itself."""
    return fabricated.luhn(number[:-1]) == number


def test_the_code_of_an_organisation_with_any_letter_changed_is_none() -> None:
    chance = Random(11)
    codes = [credit_code(chance) for _ in range(400)]
    code = codes[0]

    assert len({each[-1] for each in codes}) == 31
    assert all(map(is_credit_code, codes))
    for place in range(18):
        other = "2" if code[place] != "2" else "3"
        assert not is_credit_code(code[:place] + other + code[place + 1 :])
