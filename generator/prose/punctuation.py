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
_PAIR = re.compile(rf"(?:(?<=[{HAN}]) )?\((?P<inside>[^()（）\n]*)\)(?: (?=[{HAN}]))?")
"""The blanks that go with half-width brackets go with them."""
_WORD = re.compile(rf"[ \t\u3000]*(?:[-*+] +)?[{HAN}]{{1,8}}")
_CHINESE = re.compile(rf"[{_BEFORE}{_AFTER}，。、；：？！,;:?!\n]")
_BEGINS_OR_ENDS = re.compile(rf"\s*[{HAN}“《]|.*[{HAN}”》]\s*\Z")


def half_width(text: str) -> Iterator[Slip]:
    """Find commas, semicolons, colons, question and exclamation marks and brackets that should be full-width.

    A pair of brackets gives two slips, the opening one and the closing one.
    """
    found = [Slip(m.start(), m.end(), _FULL[m[0][0]]) for m in _MARK.finditer(text) if not _is_entry(m)]
    if "(" in text:
        found += [slip for match in _PAIR.finditer(text) if _is_chinese(match) for slip in _brackets(match)]
    yield from sorted(found)


def _is_entry(match: re.Match[str]) -> bool:
    """Tell whether a colon and a blank stand behind the first word of a line, as in the files' own entries."""
    if match[0] != ": ":
        return False
    start = match.string.rfind("\n", 0, match.start()) + 1
    return _WORD.fullmatch(match.string, start, match.start()) is not None


def _is_chinese(match: re.Match[str]) -> bool:
    """Tell whether brackets hold Chinese words and stand among such, not beside code or a Latin word."""
    text = match.string
    before = text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:] or "\n"
    after = text[match.end() : match.end() + 2].lstrip(" ")[:1] or "\n"
    is_among = _CHINESE.match(before) is not None and _CHINESE.match(after) is not None
    return is_among and _BEGINS_OR_ENDS.match(match["inside"]) is not None


def _brackets(match: re.Match[str]) -> Iterator[Slip]:
    inside = match.span("inside")
    yield Slip(match.start(), inside[0], "（")
    yield Slip(inside[1], match.end(), "）")
