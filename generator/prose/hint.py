"""Where it pays to look closely: one pass over a text tells whether any of several slips can be in it."""

import re

from generator.prose.residue import RARE
from generator.prose.slip import HAN
from generator.prose.traditional import TRADITIONAL

_RESIDUE = (
    "(?<=[下转加][载載])|(?<=[网網])(?=[络友(])|(?<=侵)(?=[权删])|(?<=编辑)(?=[:： 　）)])|(?<=[上下]一篇)"
    "|(?<=猜)(?=你)|(?<=[浏预]览)|(?<=豆)(?=丁)|(?<=文[档檔])|(?<=扫)(?=[码一])|(?<=版)(?=权)|(?<=本站)"
    "|(?<=网站)(?=的?[观立])|(?<=点击)|(?<=分享)|(?<=关闭)|(?<=返)(?=回[顶首列])|(?<=位置)(?=[:： ])"
    "|(?<=显)(?=示全)|(?<=阅)(?=读[全原次量])|(?<=相关阅)|(?<=】)"
)
_LETTERS = re.compile(
    rf"[{TRADITIONAL}{RARE}\u3000（](?:(?<=[{TRADITIONAL}])|(?<=[{HAN}]\u3000)(?=[{HAN}])|{_RESIDUE}|(?<=（)(?=[a-z]))"
)
_MARKS = re.compile(
    rf"[ \u00a0,;:?!(](?:(?<=[{HAN}”’》）」』…][,;:?!])|(?<=[{HAN}][ \u00a0])(?=[ \u00a0]?[{HAN}])|(?<=\())"
)
_STRAY = re.compile(rf"[a-z](?<=[{HAN}].)")
"""Each begins with one class of letters, and that of one kind: a search runs fastest over those."""


def is_odd(text: str) -> bool:
    """Tell whether a text may hold blanks, half-width marks, residue, pinyin or traditional characters as slips."""
    return any(pattern.search(text) is not None for pattern in (_MARKS, _LETTERS, _STRAY))
