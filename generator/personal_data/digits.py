"""Identity numbers, mobile numbers and bank cards in a text."""

import re
from collections.abc import Iterator

from generator.personal_data import numbers, surroundings
from generator.personal_data.runs import UNSEEN, Group, Window, runs, windows
from generator.personal_data.slip import Kind, Slip

_LEAST = 11
_MOBILE, _OLD, _CARD = frozenset({11}), frozenset({15}), frozenset({16, 17, 18, 19})
_IDENTITY = frozenset({17, 18})
_LAST_X = re.compile(rf"[{UNSEEN} \-－]*([xXｘＸ])(?![A-Za-z0-9])")
_COUNTRY = frozenset({"86", "086", "0086"})
_MOBILE_SHAPES = frozenset(
    {(11,), (3, 4, 4), (3, 8), (7, 4), (4, 7), (3, 3, 5), (3, 5, 3), (5, 6), (6, 5), (4, 4, 3), (4, 3, 4), (1,) * 11}
    | {(3, 4, 2, 2), (3, 2, 2, 4), (3, 2, 2, 2, 2), (2, 3, 3, 3), (3, 3, 3, 2), (3, 2, 3, 3), (3, 2, 4, 2)}
)
_POINTED = frozenset({(3, 4, 4), (1,) * 11})
"""Those in which dots or strokes may stand."""
_OLD_SHAPES = frozenset({(15,), (6, 9), (6, 6, 3), (6, 2, 2, 2, 3), (3, 3, 6, 3), (1,) * 15})
_FULL_STOPS, _DASHES = frozenset(".．"), frozenset("-－–—_")
_POINTS = _FULL_STOPS | frozenset("/／")
_YEAR = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|19\d\d")
_CHINESE = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_VALUES = dict(zip(_CHINESE, "001234567891123456789", strict=True))
_SPELT = re.compile(rf"(?<![{_CHINESE}十百千万])[{_CHINESE}](?:[ 　\-—]?[{_CHINESE}]){{10}}(?![{_CHINESE}十百千万])")


def numbers_in(text: str) -> Iterator[Slip]:
    """Find numbers that belong to somebody; where two readings overlap, the surer one is taken."""
    taken: list[Slip] = []
    for run in runs(text, _LEAST):
        for find in (_identities, _old_identities, _mobiles, _cards):
            for slip in find(text, run):
                if all(slip.end <= other.start or slip.start >= other.end for other in taken[-20:]):
                    taken.append(slip)
    yield from taken
    yield from _spelt_mobiles(text)


def masked(digits: str, shown: int) -> str:
    """Leave the first `shown` digits and the last four."""
    return f"{digits[:shown]}{'*' * (len(digits) - shown - 4)}{digits[-4:]}"


def _slip(window: Window, kind: Kind, number: str, shown: int, end: int = 0) -> Slip:
    groups = window.groups
    return Slip(groups[0].start, end or groups[-1].end, kind, masked(number, shown), number)


def _identities(text: str, run: tuple[Group, ...]) -> Iterator[Slip]:
    for window in windows(run, _IDENTITY):
        number, end = window.digits, window.groups[-1].end
        if len(number) == 17:
            letter = _LAST_X.match(text, end)
            if letter is None:
                continue
            number, end = number + "X", letter.end()
        if numbers.is_identity(number) and not _is_organisation(text, window, number):
            yield _slip(window, Kind.IDENTITY, number, 4, end)


def _is_organisation(text: str, window: Window, number: str) -> bool:
    start = window.groups[0].start
    named = "信用代码" in text[max(0, start - 16) : start]
    return numbers.is_credit_code(number) and (named or "身份" not in text[max(0, start - 16) : start])


def _old_identities(text: str, run: tuple[Group, ...]) -> Iterator[Slip]:
    for window in windows(run, _OLD):
        is_plain = window.shape in _OLD_SHAPES and not _is_part(text, window) and not _is_something_else(text, window)
        if is_plain and numbers.is_old_identity(window.digits):
            yield _slip(window, Kind.IDENTITY, window.digits, 4)


def _mobiles(text: str, run: tuple[Group, ...]) -> Iterator[Slip]:
    for window in windows(run, _MOBILE):
        is_shaped = window.shape in _MOBILE_SHAPES and numbers.is_mobile(window.digits)
        if not is_shaped or _is_before_a_day(window) or _is_part(text, window):
            continue
        if surroundings.is_amount(text, *window.place):
            continue
        if _is_called(text, window) or not _is_doubtful(text, window):
            yield _slip(window, Kind.MOBILE, window.digits, 3)
    for group in run:
        country = next((code for code in _COUNTRY if group.digits.startswith(code)), "")
        number = group.digits.removeprefix(country)
        if country and len(number) == _LEAST and numbers.is_mobile(number):
            yield Slip(group.start, group.end, Kind.MOBILE, country + masked(number, 3), number)


def _is_before_a_day(window: Window) -> bool:
    """Tell whether something ends in a number and a day follows it, as in a list."""
    return window.shape[1:] == (4, 2, 2) and _YEAR.fullmatch(window.digits[3:]) is not None


def _is_called(text: str, window: Window) -> bool:
    start = window.groups[0].start
    return surroundings.follows_telephone(text, start) and not surroundings.is_code(text, start)


def _is_doubtful(text: str, window: Window) -> bool:
    """Tell whether digits with the beginning of a mobile number are something else."""
    if window.shape == (11,):
        return _is_something_else(text, window)
    sizes, gaps = window.shape, window.gaps
    has_points = not _POINTS.isdisjoint(gaps)
    if has_points and sizes not in _POINTED:
        return True  # A decimal number, or the address of a computer.
    if len(sizes) == 2 and _YEAR.fullmatch(window.groups[1].digits):
        return True  # A code with a day in it.
    return sizes[0] == 4 and _YEAR.fullmatch(window.groups[0].digits) is not None


def _is_something_else(text: str, window: Window) -> bool:
    start, end = window.groups[0].start, window.groups[-1].end
    return (
        surroundings.is_in_code(text, start, end)
        or surroundings.is_code(text, start)
        or surroundings.is_amount(text, start, end)
    )


def _is_part(text: str, window: Window) -> bool:
    """Tell whether the window is a part of a decimal number or of a longer code."""
    return _goes_on_before(text, window) or _goes_on_after(window)


def _goes_on_before(text: str, window: Window) -> bool:
    if not window.first:
        return False
    previous, gap = window.run[window.first - 1], window.groups[0].gap
    if gap in _FULL_STOPS:  # 0.138… is a number; 1.138… at the head of a line is the first entry of a list.
        heads_a_line = window.first == 1 and text[max(0, previous.start - 1) : previous.start].strip() == ""
        return not (window.shape == (11,) and heads_a_line and len(previous.digits) <= 2 and previous.digits != "0")
    return len(window.shape) > 1 and gap in _DASHES and previous.digits not in _COUNTRY


def _goes_on_after(window: Window) -> bool:
    if window.last + 1 == len(window.run):
        return False
    following = window.run[window.last + 1]
    if following.gap in _FULL_STOPS:
        return len(following.digits) < _LEAST
    return len(window.shape) > 1 and following.gap in _DASHES and len(following.digits) > 4


def _cards(text: str, run: tuple[Group, ...]) -> Iterator[Slip]:
    for window in sorted(windows(run, _CARD), key=lambda w: -len(w.digits)):
        if not _is_card_shaped(window.shape) or not numbers.is_card(window.digits):
            continue
        if not _is_part(text, window) and not _is_something_else(text, window):
            yield _slip(window, Kind.CARD, window.digits, 4)


def _is_card_shaped(sizes: tuple[int, ...]) -> bool:
    """Tell whether people break the number of a card up like this."""
    is_in_fours = sizes[:3] == (4, 4, 4) and (len(sizes) == 4 or (sizes[3] == 4 and len(sizes) == 5))
    return is_in_fours or set(sizes) == {1} or len(sizes) == 1 or (len(sizes) == 2 and sizes[0] in (6, 8))


def _spelt_mobiles(text: str) -> Iterator[Slip]:
    """Find mobile numbers in Chinese numerals."""
    for match in _SPELT.finditer(text):
        digits = "".join(_VALUES[letter] for letter in match[0] if letter in _VALUES)
        if numbers.is_mobile(digits):
            yield Slip(match.start(), match.end(), Kind.MOBILE, masked(digits, 3), digits)
