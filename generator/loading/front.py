"""A Markdown file taken apart: the entries between two lines of `---`, and the text below them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from generator.office_yaml import Fault

_FENCE = re.compile(r"-{3,}|[—－–]{2,}")
_UNSEEN = " \t　\u00a0\u200b\u200c\u200d\u2060\ufeff"
"""Blanks, and the characters of no width that chat programs put before a copied text."""
_ENTRY = re.compile(r"[ 　]*[^\s:：]{1,12}[ 　]*[:：]")
_SOUND = re.compile(r"---\n((?:(?![—－–]|-(?! )).*\n)*)---\n")
"""Front matter between two right fences; no line of it begins as a fence might."""
_LAST_PREFACE = 10
"""So many lines may stand before the first fence and be told as out of place."""


class FrontMatter(Struct, frozen=True, gc=False):
    """A Markdown file taken apart."""

    yaml: str
    yaml_line: int
    body: str
    body_line: int
    faults: tuple[Fault, ...] = ()


def is_fence(line: str) -> bool:
    """Tell whether a line begins or ends front matter, typed in whatever dashes."""
    return _FENCE.fullmatch(line.strip(_UNSEEN)) is not None


def begins_with_fence(text: str) -> bool:
    """Tell whether a text has front matter, right or not."""
    return is_fence(next((line for line in text.split("\n") if line.strip(_UNSEEN)), ""))


def split(text: str) -> FrontMatter:
    """Part a Markdown text into front matter and body."""
    if (sound := _SOUND.match(text)) is not None:
        return FrontMatter(sound[1][:-1], 2, text[sound.end() :], sound[1].count("\n") + 3)
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip(_UNSEEN)), 0)
    faults: tuple[Fault, ...] = ()
    if not is_fence(lines[first]):
        below = _fence_below(lines, first)
        if below is None:
            fault = Fault(
                1, "F02", "文件开头缺少信息区；请在第一行写“---”，接着写标题、日期这些，每项一行，再写一行“---”。"
            )
            return FrontMatter("", 1, text, 1, (fault,))
        message = f"“{lines[first].strip()[:30]}”写在信息区的“---”前面了；请删去，或移到正文里。"
        faults, first = (Fault(first + 1, "F02", message),), below
    faults += _fence_faults(lines, first)
    for number in range(first + 1, len(lines)):
        if is_fence(lines[number]) and lines[number][:1].strip(_UNSEEN):
            faults += _fence_faults(lines, number)
            body = "\n".join(lines[number + 1 :])
            return FrontMatter("\n".join(lines[first + 1 : number]), first + 2, body, number + 2, faults)
    fault = Fault(first + 1, "F02", "开头的信息区（标题、日期这些）没有结束；请在它最后一项的下面单独写一行“---”。")
    return FrontMatter("", 1, "", 1, (*faults, fault))


def _fence_below(lines: Sequence[str], first: int) -> int | None:
    """Find the fence of a front matter that has text before it: the next line is an entry."""
    for number in range(first + 1, min(first + _LAST_PREFACE, len(lines) - 1)):
        if is_fence(lines[number]) and _ENTRY.match(lines[number + 1]) is not None:
            return number
    return None


def _fence_faults(lines: Sequence[str], number: int) -> tuple[Fault, ...]:
    line = lines[number].strip(_UNSEEN)
    if set(line) == {"-"}:
        return ()
    return (Fault(number + 1, "F02", f"“{line}”请改成三个半角短横线“---”。", "---"),)
