"""Half-width punctuation between Chinese characters.

Pass Markdown through `markup.masked` first: code and addresses keep their marks.
"""

import re
from collections.abc import Iterator

from generator.prose.slip import HAN, Slip

_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_BEFORE = f"{HAN}”’》）」』…"
_AFTER = f"{HAN}“‘《（「『"
_MARK = re.compile(rf"[,;:?!](?<=[{_BEFORE}].)(?: ?(?=[{_AFTER}])|(?<!:)(?=[ \u3000]*$))", re.M)
"""One blank behind the mark goes with it; a colon at the end of a line may belong to something else."""
_PAIR = re.compile(rf"\((?P<inside>[^()（）\n]*[{HAN}][^()（）\n]*)\)")
_NEIGHBOUR = re.compile(rf"[{_BEFORE}{_AFTER}，。、；：？！\n]")


def half_width(text: str) -> Iterator[Slip]:
    """Find commas, semicolons, colons, question and exclamation marks and brackets that should be full-width."""
    found = [Slip(m.start(), m.end(), _FULL[m[0][0]]) for m in _MARK.finditer(text)]
    if "(" in text:
        found += [slip for match in _PAIR.finditer(text) if _is_chinese(match) for slip in _brackets(match)]
    yield from sorted(found)


def _is_chinese(match: re.Match[str]) -> bool:
    """Tell whether brackets around Chinese words stand in Chinese, not behind code or a Latin word."""
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    beside = [mark for mark in (before, after) if mark.strip(" ")]
    is_touched = any(_NEIGHBOUR.match(mark) for mark in (before or "\n", after or "\n"))
    return is_touched and all(_NEIGHBOUR.match(mark) or mark in ",;:?!" for mark in beside)


def _brackets(match: re.Match[str]) -> Iterator[Slip]:
    yield Slip(match.start(), match.start() + 1, "（")
    yield Slip(match.end() - 1, match.end(), "）")
