"""Addresses of homes: as far as the house, below 乡镇 and 街道; where an office sits is no home."""

import re
from collections.abc import Iterator

from generator.personal_data.slip import Kind, Slip

_N = r"[0-9０-９一二三四五六七八九十百]{1,5}"
_ON = r"[^，。；;、！？：:\s<>\"“”]"
"""Anything within an address."""
_HOUSING = r"(?:小区|家属院|家属楼|公寓|花园|花苑|家园|新村|佳苑|宿舍|庭院|[\u4e00-\u9fff]苑|[\u4e00-\u9fff]{2}里)"
_DWELLING = r"(?:家住|现住|住址|住在|家庭(?:地址|住址)|居住(?:地址|地|在|于)|户籍(?:地址|所在地|地)|租住)"
_ANCHOR = re.compile("单元|住|户籍|家庭地址|[栋幢]|号楼|村|社区|屯")
_ROOM = rf"(?:{_N}[层楼])?\s?(?:[0-9０-９]{{3,4}}(?![0-9０-９年人个元次米平亩])(?:室|户|号)?|{_N}[室号])"
_PATTERNS = (
    re.compile(rf"{_ON}{{0,24}}{_N}\s?单元\s?{_ROOM}"),
    re.compile(rf"{_ON}{{0,16}}{_HOUSING}{_ON}{{0,10}}?{_N}\s?(?:号楼|[栋幢])\s?{_ROOM}"),
    re.compile(
        rf"{_ON}{{0,16}}[村屯]{_ON}{{0,6}}?{_N}(?:村民)?小?组\s?(?:{_ON}{{0,6}}?[路街巷])?{_N}号"
        r"(?![楼文令线机井桥田地棚院口泵渠塘站库路码仓])"
    ),
    re.compile(
        rf"{_DWELLING}[：:\s]{{0,2}}[于是为在]?{_ON}{{1,36}}{_N}(?:号(?![楼线])|室|户|排|单元{_N})(?:{_N}[室户号])?"
    ),
)
_NUMBER = re.compile(rf"{_N}(?=\s?(?:[号室户栋幢座楼层排组社队]|单元|小组|村民|$))")
_TAIL = 16
"""Characters at its end that tell an address from others; what stands before may be the sentence around it."""


def homes_in(text: str) -> Iterator[Slip]:
    """Find addresses of homes."""
    if _ANCHOR.search(text) is None:
        return
    end = 0
    found = sorted((match for pattern in _PATTERNS for match in pattern.finditer(text)), key=lambda m: m.start())
    for match in found:
        if match.start() < end:
            continue
        end = match.end()
        key = re.sub(r"\s+", "", match[0])[-_TAIL:]
        yield Slip(match.start(), end, Kind.ADDRESS, _NUMBER.sub("×", match[0]), key)
