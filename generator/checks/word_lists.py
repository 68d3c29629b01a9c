"""Lists of words as one pattern."""

import re


def any_of(*lists: str) -> re.Pattern[str]:
    """Match any word of the lists, the longest first; grouped by first character, for there are many.

    A list is a text with blanks between its words; a word may end with `(?!…)`.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted({word for text in lists for word in text.split()}, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(word[1:])
    branches = (f"{first}(?:{'|'.join(rests)})" for first, rests in by_first.items())
    return re.compile(f"(?=[{''.join(by_first)}])(?:{'|'.join(branches)})")
