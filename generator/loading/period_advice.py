"""What an office meant by a period that cannot be read, and what to write instead."""

import re
import unicodedata

_HOW = "2011年写“2011”，上半年写“2011H1”，第二季度写“2011Q2”"
_LOOSE = re.compile(r"((?:19|20)\d{2})(?:年度?)?[-.]?(.*)")
_PARTS = {"": "", "上半年": "H1", "下半年": "H2", "前半年": "H1", "后半年": "H2", "全年": ""}
_LETTER = re.compile(r"[hH][12]|[qQ][1-4]")
_QUARTER = re.compile(r"第?([1234一二三四])季度?")
_NUMBERS = dict(zip("一二三四", "1234", strict=True))


def period_advice(text: str) -> str:
    """Say what is wrong with the text as a period; the answer goes behind the quoted text."""
    match = _LOOSE.fullmatch(re.sub(r"\s", "", unicodedata.normalize("NFKC", text)))
    meant = _part(match[2]) if match else None
    if match is None or meant is None:
        return f"不是程序认得的周期；{_HOW}，请照这样写。"
    return f"不是程序认得的写法；请写成“{match[1]}{meant}”（{_HOW}）。"


def _part(words: str) -> str | None:
    if _LETTER.fullmatch(words) is not None:
        return words.upper()
    if (quarter := _QUARTER.fullmatch(words)) is not None:
        return f"Q{_NUMBERS.get(quarter[1], quarter[1])}"
    return _PARTS.get(words)
