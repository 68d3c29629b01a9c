"""Dates as an office writes them, and as prose shows them."""

import re
from datetime import date
from functools import lru_cache

_FORMS = re.compile(
    r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|/(\d{1,2})/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)",
    re.ASCII,
)


@lru_cache(maxsize=4096)
def parse_date(text: str) -> date:
    """Read 2011-05-07, 2011-5-7, 2011.5.7, 2011/5/7 or 2011年5月7日; anything else is a ValueError."""
    match = _FORMS.fullmatch(text.strip())
    if match is None:
        raise ValueError(text)
    year, month, day = (int(group) for group in match.groups() if group is not None)
    return date(year, month, day)


def prose_date(value: date | None) -> str:
    """Write a date as 2011年5月7日; a missing one as 未填写."""
    return "未填写" if value is None else f"{value.year}年{value.month}月{value.day}日"
