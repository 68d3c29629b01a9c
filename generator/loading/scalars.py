"""Text → value, for each kind of field; a `Misfit` says what to write instead."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import partial
from typing import Any

from generator.loading.date_advice import date_advice
from generator.loading.period_advice import period_advice
from generator.model.dates import parse_date
from generator.model.declaration import Field, Kind
from generator.model.periods import Period, parse_period
from generator.model.record import Status, Visibility
from generator.words import nearest

_FLAGS = {"是": True, "true": True, "True": True, "否": False, "false": False, "False": False}
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)
_MOST_DIGITS = 15
"""What a float holds exactly."""
_MULTIPLIERS = frozenset("十百千万亿")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")


class Misfit(ValueError):
    """A text that is not a value of its field; the message goes behind the quoted value."""


def read_text(text: str) -> str:
    """Take the text without blanks around it."""
    return text.strip()


def read_flag(text: str) -> bool:
    """Read 是/否 or true/false."""
    if text not in _FLAGS:
        raise Misfit("不是“是”或“否”；请写“是”或“否”。")
    return _FLAGS[text]


def read_integer(text: str) -> int:
    """Read a whole number."""
    number = read_number(text)
    if number != int(number):
        raise Misfit("不是整数；请只写整数。")
    return int(number)


def read_number(text: str) -> float:
    """Read a number written in plain digits."""
    digits = "".join(c for c in text.translate(_FULL_WIDTH) if c in "0123456789.")
    if _NUMBER.fullmatch(text) is None:
        is_clear = digits.strip(".") and not _MULTIPLIERS.intersection(text)
        raise Misfit(f"不是数字；{f'请只写数字：{digits}。' if is_clear else '请用阿拉伯数字写，如“12”。'}")
    if len(digits) > _MOST_DIGITS:
        raise Misfit("太长，不像一个数目；请核对。")
    return float(text)


def read_date(text: str) -> Any:
    """Read a date in one of the five forms."""
    try:
        return parse_date(text)
    except ValueError:
        raise Misfit(date_advice(text)) from None


def read_period(text: str) -> Period:
    """Read a year, a half or a quarter."""
    try:
        return parse_period(text)
    except ValueError:
        raise Misfit(period_advice(text)) from None


def read_choice(text: str, choices: type[StrEnum]) -> StrEnum:
    """Read a word of a closed list."""
    try:
        return choices(text)
    except ValueError:
        known = [choice.value for choice in choices]
        hides = choices in (Visibility, Status)  # The nearest word might show what was meant to be hidden.
        advice = (not hides and nearest(text, known)) or f"请从这些里选一个：{'、'.join(known)}。"
        raise Misfit(f"不在可选范围里。{advice}") from None


READERS: Mapping[Kind, Callable[[str], Any]] = {
    Kind.TEXT: read_text,
    Kind.FLAG: read_flag,
    Kind.INTEGER: read_integer,
    Kind.NUMBER: read_number,
    Kind.DATE: read_date,
    Kind.PERIOD: read_period,
}
VALUE_KINDS: Mapping[type, Kind] = {str: Kind.TEXT, int: Kind.INTEGER, float: Kind.NUMBER}


def table_entry(field: Field) -> Field:
    """Give the field that one value of a table is."""
    kind = Kind.PART if field.part else VALUE_KINDS.get(field.target, Kind.CHOICE)
    return replace(field, kind=kind, is_list=False)


def scalar_reader(field: Field) -> Callable[[str], Any]:
    """Make what reads the text of a field, and raises a Misfit where it cannot be read."""
    read = partial(read_choice, choices=field.target) if field.kind is Kind.CHOICE else READERS[field.kind]
    if not field.key.pattern:
        return read
    is_right = re.compile(field.key.pattern).fullmatch

    def read_matching(text: str) -> Any:
        value = read(text)
        if is_right(text) is None:
            raise Misfit(f"写法不对；请按要求写：{field.key.help}。")
        return value

    return read_matching
