"""Digits → what they may be the number of: checksums, dates, and codes that were given out."""

import re
from datetime import date

_MOBILE = re.compile(r"1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])\d{8}")
_PROVINCES = frozenset("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46".split()) | frozenset(
    "50 51 52 53 54 61 62 63 64 65 71 81 82 83".split()
)
_LAST_CITY, _COUNTIES = "43", "90"
"""No prefecture has a higher number; counties directly under a province stand under 90."""
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_CREDIT_LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_BEGINNINGS = ("1", "5", "9")
_CARDS = (
    (re.compile(r"62"), frozenset({16, 17, 18, 19})),
    (re.compile(r"4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|35(?:2[89]|[3-8])|6011"), frozenset({16})),
    (re.compile(r"9558|60138|603|69075|6858|94|84301|87"), frozenset({16, 17, 18, 19})),
)
"""How the number of a card begins, and how many digits it may have."""
_OLDEST, _LATEST = 1900, 2049


def is_mobile(digits: str) -> bool:
    """Tell whether eleven digits are a mobile number of the mainland."""
    return _MOBILE.fullmatch(digits) is not None


def is_identity(number: str) -> bool:
    """Tell whether 18 digits, the last perhaps X, are an identity number: region, birthday and checksum are right."""
    if not is_region(number[:6]) or not _is_day(number[6:10], number[10:12], number[12:14]):
        return False
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:17], strict=True))
    return _CHECKS[total % 11] == number[17] and not is_all_alike(number)


def is_old_identity(digits: str) -> bool:
    """Tell whether 15 digits are an identity number of before 1999, which has no checksum."""
    is_person = digits[4:6] != "00" and digits[12:] != "000" and digits[6] != "0"
    return is_person and is_region(digits[:6]) and _is_day(f"19{digits[6:8]}", digits[8:10], digits[10:12])


def is_card(digits: str) -> bool:
    """Tell whether digits are the number of a bank card: a beginning that was given out, its length, and Luhn."""
    known = any(begins.match(digits) and len(digits) in lengths for begins, lengths in _CARDS)
    return known and _is_luhn(digits) and not is_all_alike(digits[6:])


def is_credit_code(code: str) -> bool:
    """Tell whether 18 characters are the 统一社会信用代码 of an organisation."""
    if not code.startswith(_CREDIT_BEGINNINGS) or not set(code) <= set(_CREDIT_LETTERS):
        return False
    values = [_CREDIT_LETTERS.index(letter) for letter in code]
    total = sum(value * pow(3, place, 31) for place, value in enumerate(values[:17]))
    return (31 - total % 31) % 31 == values[17]


def is_region(digits: str) -> bool:
    """Tell whether six digits may be the number of a county: a province that exists, a city that may."""
    city = digits[2:4]
    return digits[:2] in _PROVINCES and ("01" <= city <= _LAST_CITY or city == _COUNTIES)


def is_all_alike(digits: str) -> bool:
    """Tell whether one digit is repeated: such a number is a blank to be filled in."""
    return len(set(digits)) == 1


def _is_day(year: str, month: str, day: str) -> bool:
    if not _OLDEST <= int(year) <= _LATEST:
        return False
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _is_luhn(digits: str) -> bool:
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10 == 0
