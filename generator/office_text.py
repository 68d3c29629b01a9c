"""What an office types or pastes → Markdown that says the same.

People who have never heard of Markdown write `138****1234`, `3*4米`, `5~10人`, one paragraph a line, two blanks in
front of each, and `一、` as a heading. Marks that would be eaten are escaped, lines that are paragraphs are parted, and
what is meant as Markdown (`**bold**`, lists, tables, links, `##`) stays.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_BLANKS = " \t　\u00a0\u200b\ufeff"
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_BLOCK = re.compile(r"#{1,6}\s|>|\||[-*+]\s|\d{1,9}[.)]\s|\[\^?[^\]]+\]:|:\s|!\[|(?:[-*_]\s*){3,}$")
"""A line that means something to Markdown by how it begins."""
_ITEM = re.compile(r"(?:[-*+]|(?P<number>\d{1,9})[.)])\s")
_NUMERALS = "一二三四五六七八九十百"
_HEADING = re.compile(rf"(?:[{_NUMERALS}]+、|（[{_NUMERALS}]+）)[^。！？；]{{1,40}}")
_NUMBERED = re.compile(rf"第?[{_NUMERALS}]+[、是要，条章节]|（[{_NUMERALS}\d]+）|\d+\s*[、.．]")
_SENTENCE_END = "。！？；：…”）!?;:"
WRAPPED = 30
"""Characters: a line that is shorter was ended on purpose, not broken because the window was full."""
_CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—]")
_CODE = re.compile(r"(`+)(?:(?!\1).)*\1|<(?:https?|mailto|tel):[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>", re.I)
"""Code, and addresses in angle brackets: left as they are."""
_TAG = re.compile(r"(?<![(\\])(?<!\]: )<(?=[A-Za-z/!?])")
"""Where HTML would begin; it is shown as it was typed, so Markdown need not know it. `(<` is a link's address."""
_STARS = re.compile(r"(?<!\\)\*+")
_OPENS_NOT = "、，。；：！？）》」』”’)]}" + _BLANKS
_CLOSES_NOT = "（《「『“‘([{" + _BLANKS
_UNMARKED = r"[^*_<`\\\n]"
_BOLD = rf"\*\*(?![{re.escape(_OPENS_NOT)}]){_UNMARKED}++(?<![{re.escape(_CLOSES_NOT)}])\*\*(?!\*)"
_SOUND = re.compile(rf"{_UNMARKED}*+(?:{_BOLD}{_UNMARKED}*+)*")
"""A line whose only marks are pairs of `**` around words: most with marks are, and need no closer look."""
_REST = rf"{_SOUND.pattern}(?<![{_BLANKS}])\n"
_SOUND_BLOCKS = re.compile(rf"(?:(?:(?:[^\W\d_{_NUMERALS}]|#{{1,6}} |!\[){_REST}|(?:\|{_REST})+|(?:- {_REST})+)\n+)+")
"""Paragraphs, headings, pictures, tables and lists with an empty line below each: Markdown that stays as it is."""


def as_markdown(text: str) -> str:
    """Turn a body as typed into Markdown; fenced code is left alone."""
    lines = _lines(text)
    parts = [lines[0].text]
    for line, following in pairwise(lines):
        parts += (_gap(line, following), following.text)
    return "".join(parts)


class _Line(NamedTuple):
    text: str
    is_plain: bool
    """Running text, as opposed to an item, a table row, a heading, code or a blank line."""


_EMPTY = _Line("", is_plain=False)


def _lines(text: str) -> list[_Line]:
    """Take off indents that are only typography, escape marks, and recognise headings."""
    lines: list[_Line] = []
    in_fence = in_list = False
    expected = 0
    for raw, is_sound in _portions(text):
        if is_sound:
            lines += (_Line(raw[:-1], is_plain=False), _EMPTY)
            in_list = in_list if in_fence else raw.rstrip("\n").rpartition("\n")[2].startswith("- ")
            continue
        if not in_fence and _begins_with_word(raw):
            in_list = False
            lines.append(_Line(_escaped(raw.rstrip(_BLANKS)), is_plain=True))
            continue
        if _FENCE.match(raw):
            in_fence = not in_fence
            lines.append(_Line(raw, is_plain=False))
            continue
        stripped = raw.strip(_BLANKS)
        if in_fence or not stripped:
            lines.append(_Line(raw, is_plain=False) if in_fence else _EMPTY)
            continue
        item = _ITEM.match(stripped)
        if item is not None and item["number"] is not None:
            number = int(item["number"])
            if number != expected and not (number == 1 or not in_list):
                stripped, item = stripped.replace(item["number"], item["number"] + "\\", 1), None
            expected = number + 1
        is_indented = raw[0] in " \t"
        in_list = item is not None or (in_list and is_indented)
        lines.append(_line(raw, stripped, in_list))
    return lines


def _portions(text: str) -> Iterator[tuple[str, bool]]:
    """Part a text into runs of blocks that stay as they are, and single lines that have to be looked at."""
    start = 0
    while start <= len(text):
        is_below_blank = start < 2 or text[start - 2] == "\n"
        if is_below_blank and (sound := _SOUND_BLOCKS.match(text, start)) is not None:
            yield text[start : sound.end() - 1], True
            start = sound.end()
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end], False
        start = end + 1


def _begins_with_word(line: str) -> bool:
    """Tell whether a line begins as nothing but running text does: most are, and need no closer look."""
    return line[:1].isalpha() and line[0] not in _NUMERALS


def _line(raw: str, stripped: str, in_list: bool) -> _Line:
    indent = raw[: len(raw) - len(raw.lstrip(" \t"))] if in_list else ""
    if not in_list and _HEADING.fullmatch(stripped) is not None:
        return _Line(("### " if stripped[0] == "（" else "## ") + _escaped(stripped), is_plain=False)
    is_block = _BLOCK.match(stripped) is not None
    return _Line(indent + (stripped if _is_rule(stripped) else _escaped(stripped)), not is_block and not in_list)


def _is_rule(line: str) -> bool:
    """Tell whether a line is only a rule across the page: `***`, `- - -`."""
    return len(line) >= 3 and not line.strip("-*_ ")


def _escaped(line: str) -> str:
    """Escape stars and underscores that are not Markdown, and tags, outside code spans; bullets stay."""
    if "*" not in line and "_" not in line and "<" not in line:
        return line
    bullet = 2 if line[0] == "*" and _ITEM.match(line) else 0
    if _SOUND.fullmatch(line, bullet) is not None:
        return line
    parts, start = [line[:bullet]], bullet
    for code in _CODE.finditer(line, bullet):
        parts += [_escape_marks(line[start : code.start()]), code[0]]
        start = code.end()
    parts.append(_escape_marks(line[start:]))
    return "".join(parts)


def _escape_marks(text: str) -> str:
    if "<" in text:
        text = _TAG.sub(r"\\<", text)
    if "_" in text:
        text = re.sub(r"(?<!\\)_", r"\\_", text)
    if "*" not in text:
        return text
    kept = _bold_marks(text)
    return _STARS.sub(lambda run: run[0] if run.start() in kept else "\\*" * len(run[0]), text)


def _bold_marks(text: str) -> set[int]:
    """Find the pairs of `**` that embrace something; a mask such as 张**、 opens nothing."""
    kept: set[int] = set()
    opened: int | None = None
    for run in _STARS.finditer(text):
        if len(run[0]) != 2:
            continue
        after, before = text[run.end() : run.end() + 1], text[run.start() - 1 : run.start()] if run.start() else ""
        if opened is not None and before and before not in _CLOSES_NOT:
            kept |= {opened, run.start()}
            opened = None
        elif opened is None and after and after not in _OPENS_NOT:
            opened = run.start()
    return kept


def _gap(line: _Line, following: _Line) -> str:
    """Part lines that are paragraphs by an empty line, and join those that were only wrapped."""
    if not line.text or not following.text or not (line.is_plain or following.is_plain):
        return "\n"
    if not (line.is_plain and following.is_plain):
        # A definition belongs to the term above it; else running text and what is not are apart.
        return "\n" if following.text.startswith(": ") else "\n\n"
    if _ends_paragraph(line.text, following.text):
        return "\n\n"
    return "" if _CHINESE.match(line.text[-1]) and _CHINESE.match(following.text) else "\n"


def _ends_paragraph(line: str, following: str) -> bool:
    return len(line) < WRAPPED or line[-1] in _SENTENCE_END or _NUMBERED.match(following) is not None
