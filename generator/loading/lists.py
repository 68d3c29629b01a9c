"""Lists of short words that were typed on one line."""

import re

from generator.model.declaration import Field, Kind
from generator.plain_yaml import Data

_SEPARATORS = ("；;", "、", "，,")
_SENTENCE_END = re.compile("[。！？!?]")
_ASIDE = re.compile(r"（[^（）]*）|《[^《》]*》|“[^“”]*”|\([^()]*\)")
"""Brackets and quotes: what parts words inside them parts no entries."""
_LONGEST_WORD = 15
_PROSE = frozenset({"evidence", "problems", "decisions"})
"""Lists whose entries are sentences."""
_PUNCTUATED = frozenset({"slogans"})
"""Lists whose entries have commas of their own: 讲党性、重品行、作表率 is one slogan."""


def words_in_one(field: Field, value: Data) -> list[str]:
    """Find the words of a list of which only one entry was written; none where it is right as it is."""
    items = value if isinstance(value, list) else [value]
    if len(items) != 1 or not isinstance(items[0], str) or field.key.file or field.key.ref or field.name in _PROSE:
        return []
    if not (field.is_list and _is_of_words(field)) or _SENTENCE_END.search(items[0]) is not None:
        return []
    separators = _SEPARATORS[:1] if field.name in _PUNCTUATED else _SEPARATORS
    outside = _ASIDE.sub("", items[0])
    marks = next((marks for marks in separators if any(mark in outside for mark in marks)), "")
    words = [word.strip() for word in re.split(f"[{marks}]", items[0]) if word.strip()] if marks else []
    return words if len(words) > 1 and all(len(word) <= _LONGEST_WORD for word in words) else []


def _is_of_words(field: Field) -> bool:
    return field.kind is Kind.TEXT or field.name == "steps"
