"""Lists of words as one pattern."""

import re
from collections.abc import Callable
from functools import cache, partial


def any_of(*lists: str) -> Callable[[], re.Pattern[str]]:
    """Give what gives the pattern that matches any word of the lists: it is made when it is first asked for.

    A list is a text with blanks between its words; a word may end with `(?!…)`.
    """
    return cache(partial(_pattern, lists))


def _pattern(lists: tuple[str, ...]) -> re.Pattern[str]:
    """Put the longest words first, grouped by first character, for there are many."""
    by_first: dict[str, list[str]] = {}
    for word in sorted({word for text in lists for word in text.split()}, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(word[1:])
    branches = (f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items())
    return re.compile(f"(?=[{''.join(by_first)}])(?:{'|'.join(branches)})")
