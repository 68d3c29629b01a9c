"""Search's index as classic scripts: they load from a folder on a disk, too, where a page may not fetch."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from html import unescape

import msgspec
from msgspec import Struct

from generator.rendering.characters import common_characters, folding, readings
from generator.views.search_shards import SearchCharacters, SearchHeads, SearchTexts

_WITHIN = re.compile(r"</?(?:a|abbr|b|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u)(?: [^>]*)?>")
"""Tags within a line: what stands before and after them may be one word."""
_TAG = re.compile(r"<[^>]*>")
_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿]")
_NOTICE = "// 繁体和简体的对照取自OpenCC（Apache-2.0）。\n".encode()
BAR = "|"
"""Stands around each name and fact of an entry, so that a whole one can be told from a part, and between its notes."""


class Lines(Struct, frozen=True):
    """Texts as search reads them: folded, a line each."""

    text: str
    at: tuple[int, ...]
    """Where characters were folded: each place as its distance from the one before, in units of 16 bits."""
    was: str
    """What stood there."""


def search_script(data: Struct) -> bytes:
    """Write a part of the index as a script that hands it over."""
    match data:
        case SearchHeads():
            return _script("addHeads", _heads(data))
        case SearchTexts():
            texts = (_plain(html, texts) for html, texts in data.texts)
            return _script("addTexts", {"name": data.name, "first": data.first, "texts": fold_lines(texts)})
        case SearchCharacters():
            return _NOTICE + _script(
                "learn", {"folding": "".join(map("".join, folding().items())), "readings": _syllables()}
            )
        case _:
            raise TypeError(f"not a part of the index: {type(data)}")


def _script(call: str, value: object) -> bytes:
    return b"searchLibrary.%s(%s);\n" % (call.encode(), msgspec.json.encode(value))


def _heads(heads: SearchHeads) -> dict[str, object]:
    names = (BAR.join(("", *filter(None, entry), "")) for entry in heads.names)
    facts = (BAR.join(("", *entry, "")) if entry else "" for entry in heads.facts)
    pronounced = {*"".join(heads.titles), *"".join(heads.units)} - common_characters()
    rare = {sign for sign in pronounced if _HAN.match(sign)}
    return {
        "name": heads.name,
        "kinds": heads.kinds,
        "kind": heads.kind,
        "addresses": "\n".join(heads.addresses),
        "titles": fold_lines(heads.titles),
        "names": fold_lines(names),
        "labels": heads.labels,
        "facts": fold_lines(facts),
        "units": fold_lines(heads.units),
        "unit": heads.unit,
        "dates": "\n".join(heads.dates),
        "readings": readings(sorted(rare)) if rare else {},
    }


def _plain(html: str, texts: Iterable[str]) -> str:
    """Give what a reader sees of an entry's texts, with a bar between its notes."""
    shown = unescape(_TAG.sub(" ", _WITHIN.sub("", html))).strip() if html else ""
    return BAR.join(filter(None, (*texts, shown)))


def fold_lines(texts: Iterable[str]) -> Lines:
    """Fold texts, and keep what is needed to show them as they were."""
    whole = "\n".join(" ".join(text.split()) for text in texts)
    pieces: list[str] = []
    places: list[int] = []
    was: list[str] = []
    table, end = folding(), 0
    for found in _foldable().finditer(whole):
        start = found.start()
        pieces += (whole[end:start], table[found[0]])
        places.append(start)
        was.append(found[0])
        end = start + 1
    text = "".join((*pieces, whole[end:]))
    has_wide = len(whole.encode("utf-16-le")) > 2 * len(whole)
    wide = [place for place, sign in enumerate(whole) if sign > "\uffff"] if has_wide else []
    return Lines(text, tuple(_distances(places, wide)), "".join(was))


def _distances(places: Iterable[int], wide: list[int]) -> Iterator[int]:
    """Give each place's distance from the one before; a character at one of the places `wide` counts for two."""
    before = passed = 0
    for place in places:
        while passed < len(wide) and wide[passed] < place:
            passed += 1
        yield place + passed - before
        before = place + passed


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(folding()))}]")


def _syllables() -> str:
    """List syllables with the characters that are read so: `a啊阿 ai哎哀…`."""
    read: dict[str, list[str]] = {}
    for sign, syllables in readings(sorted(common_characters())).items():
        for syllable in syllables:
            read.setdefault(syllable, []).append(sign)
    return " ".join(f"{syllable}{''.join(signs)}" for syllable, signs in sorted(read.items()))
