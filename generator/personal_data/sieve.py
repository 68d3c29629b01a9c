"""A sieve for pages: nearly all of them hold nothing that could be personal data, and need not be taken apart.

It lets through whatever `look` might find something in. Most of its work is one call that writes every digit as 0 and
drops tags, letters and all that may stand inside a number; then eleven digits in a row are looked for.
"""

import re
import string

_DIGITS = bytes(0x30 if 0x30 <= byte <= 0x39 or 0x90 <= byte <= 0x99 else byte for byte in range(256))
"""Full-width digits end in 90 to 99."""
_TAILS = bytes(byte for byte in range(0x80, 0xC0) if not 0x90 <= byte <= 0x99)
_HEADS = bytes((0xC2, 0xCD, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF))
"""Beginnings of the characters that may stand inside a number: blanks, dashes, dots, full-width ones, unseen ones."""
_DROPPED = string.ascii_letters.encode() + b" -._~()/*+\\\t&#;%<>=" + _TAILS + _HEADS
_DROPPED_IN_PROSE = _DROPPED + b"\":?[]@!$',"
"""Besides, whatever may stand in the address that a link inside a number leads to."""
_ELEVEN = b"0" * 11
_VALUES = bytes(byte - 0x60 if 0x90 <= byte <= 0x99 else byte for byte in range(256))
_PERSONAL = re.compile(rb"1[3-9][0-9]{9}|[1-9][0-9]{14}")
"""How a mobile number begins; all others have fifteen digits or more."""
_COUNTED_AND_DATED = re.compile(rb"(?<![0-9-])[0-9]{0,5}-?20[0-9]{2}-[01][0-9]-[0-3][0-9](?![0-9-])")
"""A title that ends in a few digits, and its day: lists are full of them, and they are nobody's number."""
_DAY = b"<time>"
"""Only templates write it, before a day; what stands before it, such as a title that ends in a number, ends there."""
_N = "[0-9０-９一二三四五六七八九十百]"
_ON = r"[^，。；;、！？<>\"]"
_ROOM = rf"(?:[0-9０-９]{{3}}|{_N}\s?[层楼室号])"
_HOUSE = re.compile(
    rf"住{_ON}{{1,40}}?{_N}\s?(?:[号室户排]|单元)|[栋幢]{_ON}{{0,3}}?{_ROOM}|籍{_ON}{{1,40}}?{_N}\s?(?:[号室户排]|单元)|庭[地住]址"
)
_ANCHORS = "住栋幢籍庭"
"""Letters that are so rare that asking for them costs less than the pattern."""
_FLAT = re.compile(rf"元(?<=单元)\s?{_N}")
_STOREYS = re.compile(rf"楼(?<=号楼){_ON}{{0,3}}?{_ROOM}")
_VILLAGE = re.compile(rf"组\s?(?:{_ON}{{0,6}}?[路街巷])?{_N}{{1,5}}号")
"""These begin with the one letter that they are looked for by: such a pattern is found four times as fast."""


def may_hold(text: str, data: bytes) -> bool:
    """Tell whether a page (as text, and in UTF-8) may hold personal data."""
    return may_hold_number(data) or "＠" in text or _may_hold_home(text)


def may_hold_number(data: bytes) -> bool:
    """Tell whether bytes may hold a number of a person, or a mailbox."""
    if b"@" in data:
        return True
    data = data.replace(_DAY, b"|")
    return _ELEVEN in data.translate(_DIGITS, _DROPPED) and _may_be_personal(data, _DROPPED)


def _may_be_personal(data: bytes, dropped: bytes) -> bool:
    """Look closer at the few pages with eleven digits in a row: most have the telephone of an office."""
    if b"&#" in data or b"%3" in data or b"%EF" in data:
        return True  # Spelt out.
    if _PERSONAL.search(data.translate(_VALUES, dropped)) is None:
        return False
    dashed = data.translate(_VALUES, dropped.replace(b"-", b""))
    return _PERSONAL.search(_COUNTED_AND_DATED.sub(b"|", dashed).replace(b"-", b"")) is not None


def may_hold_in_marks(prose: str) -> bool:
    """Tell whether a number may be broken up by the links and notes of a text: by tags that have attributes."""
    if "</a>" not in prose:
        return False
    data = prose.encode()
    return _ELEVEN in data.translate(_DIGITS, _DROPPED_IN_PROSE) and _may_be_personal(data, _DROPPED_IN_PROSE)


def _may_hold_home(text: str) -> bool:
    if any(letter in text for letter in _ANCHORS) and _HOUSE.search(text):
        return True
    if "楼" in text and _STOREYS.search(text):
        return True
    return _FLAT.search(text) is not None or _VILLAGE.search(text) is not None
