"""Second spellings of a term: 四议二公开 where 四议两公开 is declared.

A term is short, and much that is near it is another word (岗位承诺, 单位承诺). So one letter within may differ only
where it sounds alike, or both are numerals, or the term is long; figures may stand for its numerals; and punctuation
may stand in a long one.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.prose.slip import HAN, Slip

_FIGURES = str.maketrans("一二两三四五六七八九", "1223456789")
_NUMERALS = frozenset("一二两三四五六七八九十百千万0123456789")
_SHORTEST = 4
"""Letters: of a shorter term every near word is another."""
_LONG = 6
"""Letters that leave no doubt which term is meant, whatever one of them has become."""
_LAST_WORD = 2
"""Letters at the end of a term that another word may take the place of: 国家安全机关, 国家安全有关."""
_MARK = r"[、·•，,/—\-]"


class Spelling(NamedTuple):
    """A place where a term stands in another spelling."""

    slip: Slip
    term: str


class Terms:
    """The terms of a glossary, prepared for looking up their other spellings."""

    def __init__(self, written: Sequence[str]) -> None:
        self._terms = frozenset(written)
        forms = [(pattern, term) for term in self._terms if len(term) >= _SHORTEST for pattern in _patterns(term)]
        self._forms = tuple((re.compile(pattern), term) for pattern, term in sorted(forms))
        self._any = re.compile("|".join(sorted(pattern for pattern, _ in forms))) if forms else None

    def spellings(self, text: str) -> Iterator[Spelling]:
        """Find terms that are spelt otherwise than declared."""
        for match in self._any.finditer(text) if self._any else ():
            term = next(term for form, term in self._forms if form.match(text, match.start()) is not None)
            if match[0] not in self._terms and _is_spelling(match[0], term):
                yield Spelling(Slip(*match.span(), None), term)


def _patterns(term: str) -> Iterator[str]:
    """Give a pattern for each way to misspell a term; each begins with the first letter, so that it is found fast."""
    letters = [re.escape(letter) for letter in term]
    for place in range(1, len(term) - 1):
        yield "".join((*letters[:place], f"(?!{letters[place]})[{HAN}0-9]", *letters[place + 1 :]))
    if (figures := term.translate(_FIGURES)) != term:
        yield re.escape(figures[0]) + rf"(?<![\d.].){re.escape(figures[1:])}"
    if len(term) >= _LONG and re.search(_MARK, term) is None:
        yield (
            letters[0]
            + rf"(?=[{HAN}]{{0,{len(term)}}}{_MARK})"
            + "".join(f"{_MARK}?{letter}" for letter in letters[1:])
        )


def _is_spelling(written: str, term: str) -> bool:
    """Tell whether a near word is the term itself, not another."""
    places = [place for place, (a, b) in enumerate(zip(written, term, strict=False)) if a != b]
    if len(written) != len(term) or len(places) != 1:
        return True  # In figures, or with punctuation inside.
    (place,) = places
    if len(term) >= _LONG and place < len(term) - _LAST_WORD:
        return True
    return _NUMERALS.issuperset((written[place], term[place])) or sound(written[place]) == sound(term[place])


@cache
def sound(character: str) -> str:
    """Give the pinyin of a character, without its tone."""
    from pypinyin import lazy_pinyin  # Slow to load, and most sites have no such slip.

    return "".join(lazy_pinyin(character))
