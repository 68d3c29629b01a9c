"""What an office meant by a date that cannot be read, and what to write instead."""

import re
import unicodedata
from datetime import date, timedelta

_NOISE = re.compile(r"[\s“”\"'‘’「」『』。，、；;,!！?？]+|[（(].*?[)）]|(?:星期|周)[一二三四五六日天]")
_DAY = re.compile(r"(\d{4})(?:年|[-./—–~])(\d{1,2})(?:月|[-./—–~])(\d{1,2})[日号]?(?:T?\d{1,2}:\d{2}(?::\d{2})?)?")
_SHORT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MONTH = re.compile(r"(\d{4})(?:年|[-./])(\d{1,2})月?[-./份]?")
_YEAR = re.compile(r"\d{4}年?")
_NO_YEAR = re.compile(r"(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?")
_TWO_DIGITS = re.compile(r"(\d{2})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})[日号]?")
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?")
"""Days since 1899-12-30, as Excel counts them: 1954 to 2091."""
_DIGITS = str.maketrans("〇○零一二三四五六七八九元", "0001234567891")
_TENS = re.compile(r"([一二三四五六七八九]?)十([一二三四五六七八九]?)")
_LIKE_THIS = "2026-05-07这样的年月日"


def date_advice(text: str) -> str:
    """Say what is wrong with the text as a date; the answer goes behind the quoted text."""
    plain = _NOISE.sub("", _in_digits(unicodedata.normalize("NFKC", text))).rstrip(".")
    if (match := _DAY.fullmatch(plain) or _SHORT_DAY.fullmatch(plain)) is not None:
        return _whole(*(int(group) for group in match.groups()))
    if _SERIAL.fullmatch(plain) is not None:
        day = date(1899, 12, 30) + timedelta(days=int(float(plain)))
        return f"像是Excel的日期数字；请写成{day.isoformat()}（请核对）。"
    return _what_is_missing(plain)


def _in_digits(text: str) -> str:
    """Write Chinese numerals as digits: 二〇一二年二月二十九日 → 2012年2月29日."""
    text = _TENS.sub(lambda found: f"{found[1] or '一'}{found[2] or '〇'}", text)
    return text.translate(_DIGITS)


def _whole(year: int, month: int, day: int) -> str:
    try:
        return f"不是程序认得的写法；请写成{date(year, month, day).isoformat()}。"
    except ValueError:
        return f"是不存在的日期；请写成{_LIKE_THIS}，并核对月和日。"


def _what_is_missing(text: str) -> str:
    if (match := _MONTH.fullmatch(text)) is not None and 1 <= int(match[2]) <= 12:
        return f"缺日；请写成{match[1]}-{int(match[2]):02}-01这样的年月日，把“01”换成实际的日子。"
    if _YEAR.fullmatch(text) is not None:
        return f"缺月和日；请写成{_LIKE_THIS}。"
    if _NO_YEAR.fullmatch(text) is not None:
        return f"缺年份；请写成{_LIKE_THIS}。"
    if _TWO_DIGITS.fullmatch(text) is not None:
        return f"的年份不是四位；请写成{_LIKE_THIS}。"
    if len(re.findall(r"\d{4}\D", text + " ")) > 1:
        return f"不止一个日期；请只写一个，写成{_LIKE_THIS}。"
    return f"不是日期；请写成{_LIKE_THIS}。"
