"""Ordinals with a gap: 一、 then 三、; 一要 without 二要; a text that begins with 第三.

Looked at are only ordinals that open a line or a clause, one series a form; 一 begins a series anew.
Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.prose.slip import Slip

_DIGITS = {digit: number for number, digit in enumerate("一二三四五六七八九", start=1)}
_N = "[一二三四五六七八九十]{1,3}"
_OPEN = "[ \\t　]*(?:#{1,6} +)?(?:\\*\\*)?"
_FORMS = (
    # Each begins with a letter that is quickly looked for; text is read with a line end before it.
    ("{}、", re.compile(rf"\n{_OPEN}(?P<number>{_N})、(?!{_N}[、年月日级届是])")),
    ("{}、", re.compile(rf"\n{_OPEN}(?P<number>[1-9]\d?)、(?!\d)")),
    ("（{}）", re.compile(rf"[（(](?<=[\n。；：;:！#* 　].)(?P<number>{_N})[）)](?![、和至])")),
    ("第{}", re.compile(rf"第(?<=[\n，。；：！？,;:!?“— 　].)(?P<number>{_N})(?=[，,](?!第?{_N}[是、]))")),
)
_WORDS = tuple(
    (
        f"{{}}{word}",
        (f"二{word}", f"三{word}", f"一{word}"),
        re.compile(rf"(?<=[\n，。；：！？,;:!?“— 　])(?P<number>{_N}){word}(?!{_N}|[不否])"),
    )
    for word in "是要"
)
_MAYBE = (
    re.compile("、(?<=[一二三四五六七八九十2-9].)"),
    *(re.compile(f"{end}(?<=[一二三四五六七八九十].)") for end in ("是", "要", "）", r"\)", "，", ",")),
)
"""Each begins with one letter, which is looked for faster than any of several."""
_CONTINUED = re.compile(r"二[是要应须则来]|其二|其次|再次|另一|第二|再者|2[.、）)]|（二）|\(二\)|二、")
_FIRST = re.compile("首先|首要|其一|其次|第一|一是|一来|一则|一方面|最后")
"""What may stand for 第一 and 第二."""


class Ordinal(NamedTuple):
    """One ordinal of a text."""

    start: int
    end: int
    form: str
    """Series it may belong to: what it is written with."""
    number: int
    is_arabic: bool

    def named(self, number: int) -> str:
        """Write another number in the same form."""
        return self.form.format(number if self.is_arabic else chinese(number))


class Gap(NamedTuple):
    """Where an ordinal is missing."""

    slip: Slip
    missing: str
    """The first ordinal that is not there."""
    before: str
    """The ordinal in front of the gap; empty where the text begins with it."""


def gaps(text: str) -> Iterator[Gap]:
    """Find ordinals that others should stand before, or behind."""
    if not has_ordinals(text):
        return
    seen: dict[tuple[str, bool], list[Ordinal]] = {}
    for ordinal in _ordinals(text):
        series = seen.setdefault((ordinal.form, ordinal.is_arabic), [])
        if series or ordinal.form != "第{}" or _FIRST.search(text, 0, ordinal.start) is None:
            yield from _gap(ordinal, series)
        series.append(ordinal)
    for (form, _), series in seen.items():
        if form == "{}要" and {o.number for o in series} == {1} and _CONTINUED.search(text, series[-1].end) is None:
            last = series[-1]
            yield Gap(Slip(last.start, last.end, None), last.named(2), last.named(1))


def has_ordinals(text: str) -> bool:
    """Tell quickly whether a text may hold an ordinal."""
    return any(pattern.search(text) is not None for pattern in _MAYBE)


def _gap(ordinal: Ordinal, series: list[Ordinal]) -> Iterator[Gap]:
    """Tell of a jump; not where what is jumped over has been there before, as a list within a list does it."""
    number, numbers = ordinal.number, {earlier.number for earlier in series}
    last = series[-1].number if series else 0
    missing = set(range(last + 1, number)) - numbers
    begins_late = not series and ordinal.form in ("{}、", "第{}") and not ordinal.is_arabic
    if missing and (begins_late or (series and len(missing) == number - last - 1 <= 3)):
        first = min(missing)
        slip = Slip(ordinal.start, ordinal.end, None)
        yield Gap(slip, ordinal.named(first), ordinal.named(last) if series else "")


def _ordinals(text: str) -> list[Ordinal]:
    """List the ordinals of a text in order."""
    opened = "\n" + text
    has_brackets = "（" in text or "(" in text
    forms = [form for form in _FORMS if has_brackets or form[0] != "（{}）"]
    forms += ((form, pattern) for form, words, pattern in _WORDS if any(word in text for word in words))
    found = [
        Ordinal(match.start("number") - 1 - form.index("{"), match.end() - 1, form, *_read(match["number"]))
        for form, pattern in forms
        for match in pattern.finditer(opened)
    ]
    return sorted(ordinal for ordinal in found if ordinal.number)


def _read(written: str) -> tuple[int, bool]:
    """Give a number, and whether it is written in figures."""
    return (int(written), True) if written.isascii() else (numeral(written), False)


def numeral(written: str) -> int:
    """Read 一 to 九十九; 0 for what is no numeral."""
    tens, ten, ones = written.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def chinese(number: int) -> str:
    """Write 1 to 99 in Chinese."""
    tens, ones = divmod(number, 10)
    digits = " 一二三四五六七八九"
    return ((digits[tens] if tens > 1 else "") + "十" if tens else "") + (digits[ones] if ones else "")
