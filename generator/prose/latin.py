"""Pinyin left in a text: 創(chuàng)先, as copy protection inserts it, and syllables that never became characters.

A reading may be given on purpose, as in 缙(jìn)云: one is told only behind a traditional or a common character.
Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator

from generator.prose.blanks import WORDS
from generator.prose.slip import HAN, Slip
from generator.prose.traditional import is_traditional

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
_READING = re.compile(rf"[(（](?<=[{HAN}].)(?=[a-zü]*[{_TONED}])[a-zü{_TONED}]{{1,6}}[)）]")
_COMMON = frozenset("".join(WORDS))
"""Characters whose reading nobody gives."""
_FINAL = "i?ang|i?ong|i?a[on]|u?an|ui|ei|[aeiu]ng|[eiu]n|[iu]e|i?u|uo|[aeiou]|ai|ou|iao|ia|ua|uai|uang"
_STRAY = re.compile(rf"[a-z](?<=[{HAN}].)[a-zü{_TONED}]{{2,5}}(?=[{HAN}])")
_SYLLABLE = re.compile(rf"(?:zh|q|x|j)(?:{_FINAL})|[a-zü]*[{_TONED}][a-zü]*")
_HAN = re.compile(f"[{HAN}]")


def pinyin(text: str) -> Iterator[Slip]:
    """Find pinyin inside Chinese; a reading in brackets is to go, a syllable needs a person."""
    if "(" in text or "（" in text:
        yield from (Slip(*match.span(), "") for match in _READING.finditer(text) if _is_noise(match))
    for match in _STRAY.finditer(text):
        if _SYLLABLE.fullmatch(match[0]) is not None:
            yield Slip(match.start(), match.end(), None)


def _is_noise(match: re.Match[str]) -> bool:
    """Tell whether nobody would give this reading: the character is traditional, or common and inside a clause."""
    before = match.string[match.start() - 1]
    return is_traditional(before) or (before in _COMMON and _HAN.match(match.string, match.end()) is not None)
