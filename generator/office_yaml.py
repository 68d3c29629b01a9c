"""The faults of office editors in YAML text, found line by line before a parser sees it.

Each is reported with the line as it should be, and mended in memory so that the rest of the file can be read.
"""

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from generator.office_values import BLOCK, Pair, hides_text, needs_quotes, second_entry


class Fault(Struct, frozen=True):
    """A fault in a text, before it is known whose text it is."""

    line: int
    """From 1."""
    code: str
    message: str
    fix: str | None = None


_LINE = re.compile(
    r"(?P<lead>[\s　]*(?:-[ \t]+)*)(?P<key>[^\s:：'\"#\[{-][^:：'\"#\[{]*?)[ \t　]*(?P<colon>[:：])(?P<rest>.*)"
)
_ITEM = re.compile(r"(?P<lead>[ ]*(?:- +)+)(?P<rest>\S.*)")
_DASH = re.compile(r"(?P<space>\s*)(?P<dash>[－—–•·][ 　\t]*(?=\S)|-(?=[^\s\d.-]))")
"""A list item's mark that is no hyphen, or a hyphen without its blank."""
UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff\ufffe\uffff"
_INVISIBLE = re.compile(f"[{UNSEEN}]")
"""What word processors and chat programs leave in copied text; YAML refuses some, and takes others for line ends."""
MARKS = r":：#'\"\[\]{}&*!|>%@`,?"
_WORD = rf"[^\s{MARKS}{UNSEEN}－—–•·-]"
_REST = rf"[^:：#\n{UNSEEN}]*+"
_PLAIN = rf"{_WORD}[^\s:：#{UNSEEN}]*:(?: +[^\s{MARKS}{UNSEEN}-]{_REST})?|{_WORD}{_REST}"
_NAME = "[A-Za-z0-9_-]+"
_QUOTED = rf"{_WORD}[^\s:：#'\"\[{{{UNSEEN}]*: +(?:\"[^\"\\\n{UNSEEN}]*+\"|\[\]|\*{_NAME}|&{_NAME} {_REST})"
_SOUND = re.compile(rf" *+(?:(?:- ++)*(?:{_PLAIN}|{_QUOTED})?|#[^\n{UNSEEN}]*+) *")
"""A line that cannot be at fault: most are, and need no closer look."""
_SOUND_LINES = re.compile(rf"(?:{_SOUND.pattern}\n)*")
_BLANKS = re.compile(r"[\s　]+")


def mend(text: str, keys: Collection[str]) -> tuple[str, tuple[Fault, ...]]:
    """Report the faults of an office's YAML and read them as they were meant; sound text comes back as it is."""
    faults: list[Fault] = []
    mended: list[str] = []
    block_indent: int | None = None
    number = 0
    for portion, is_sound in _portions(text):
        if is_sound and block_indent is None:
            number += portion.count("\n") + 1
            mended.append(portion)
            continue
        for line in portion.split("\n"):
            number += 1
            told = len(faults)
            line = _mend_invisible(number, line, faults)
            if block_indent is not None and (not line.strip() or _indent(line) > block_indent):
                mended.append(line)
                continue
            block_indent = None
            if _SOUND.fullmatch(line) is None and line.strip() and not line.lstrip().startswith("#"):
                line = _mend_line(number, line, keys, faults)
                faults[told:] = _merged(faults[told:], line)
                last = line.rpartition("\n")[2]
                if _opens_block(last):
                    block_indent = _indent(last)
            mended.append(line)
    return "\n".join(mended), tuple(faults)


def _portions(text: str) -> Iterator[tuple[str, bool]]:
    """Part a text into runs of sound lines, and single lines that have to be looked at."""
    start = 0
    while start <= len(text):
        sound = _SOUND_LINES.match(text, start)
        if sound is not None and sound.end() > start:
            yield text[start : sound.end() - 1], True
            start = sound.end()
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield text[start:end], False
        start = end + 1


def _merged(faults: list[Fault], line: str) -> list[Fault]:
    """Tell the faults of one line as one, whose fix is right in every respect."""
    if len(faults) < 2:
        return faults
    return [Fault(faults[0].line, faults[0].code, "".join(fault.message for fault in faults), line)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t　\u00a0"))


def _opens_block(line: str) -> bool:
    match = _LINE.fullmatch(line) or _ITEM.fullmatch(line)
    return match is not None and BLOCK.fullmatch(match["rest"].strip()) is not None


def _mend_line(number: int, line: str, keys: Collection[str], faults: list[Fault]) -> str:
    line = _mend_indent(number, line, faults)
    match = _LINE.fullmatch(line)
    if match is not None and (key := _BLANKS.sub("", match["key"])) in keys:
        if (pair := second_entry(match["rest"].strip(" \t　"), keys)) is not None:
            return _pulled_apart(number, match, key, pair, keys, faults)
        return _mend_entry(number, match, key, faults)
    item = _ITEM.fullmatch(line)
    if item is not None and match is None and needs_quotes(item["rest"]):
        return _quoted(number, item["lead"], item["rest"], faults)
    if match is not None and (match["colon"] == "：" or match["rest"][:1] not in ("", " ")):
        return line
    if match is not None and needs_quotes(match["rest"].strip()) and not item:
        return _quoted(number, f"{match['lead']}{match['key']}: ", match["rest"].strip(), faults)
    return line


def _mend_invisible(number: int, line: str, faults: list[Fault]) -> str:
    fixed = _INVISIBLE.sub("", line)
    if fixed != line:
        shown = fixed.strip()[:20]
        faults.append(Fault(number, "F02", f"“{shown}”这一行有看不见的特殊字符；请删掉整行，重新打一遍。", fixed))
    return fixed


def _mend_indent(number: int, line: str, faults: list[Fault]) -> str:
    body = line.lstrip(" \t　\u00a0")
    space = line[: len(line) - len(body)]
    if space.strip(" "):
        what = "制表符（Tab）" if "\t" in space else "全角空格"
        fixed = space.replace("\t", "  ").replace("　", "  ").replace("\u00a0", " ") + body
        faults.append(Fault(number, "F12", f"行首有{what}；请改成半角空格。", fixed))
        line = fixed
    if (dash := _DASH.match(line)) is not None:
        fixed = f"{dash['space']}- {line[dash.end() :]}"
        faults.append(Fault(number, "F12", f"行首的“{line.strip()[:10]}”请用半角短横线加一个空格“- ”开头。", fixed))
        line = fixed
    return line


def _pulled_apart(
    number: int, match: re.Match[str], key: str, pair: Pair, keys: Collection[str], faults: list[Fault]
) -> str:
    advice = "请分成两行；若是同一项的内容，请给整段内容加上引号。"
    place = len(faults)
    first = _mend_line(number, f"{match['lead']}{match['key']}{match['colon']} {pair.first}", keys, faults)
    second = _mend_line(number, f"{match['lead'].replace('-', ' ')}{pair.second}", keys, faults)
    fixed = f"{first}\n{second}"
    faults.insert(place, Fault(number, "F02", f"这一行写了“{key}”和“{pair.key}”两项；{advice}", fixed))
    return fixed


def _mend_entry(number: int, match: re.Match[str], key: str, faults: list[Fault]) -> str:
    lead, colon, rest = match["lead"], match["colon"], match["rest"]
    value = rest.strip(" \t　")
    entry = f"{lead}{key}: {value}".rstrip()
    if colon == "：":
        faults.append(Fault(number, "F10", f"“{key}：”用了全角冒号；请写成“{key}: ”（半角冒号加一个空格）。", entry))
    elif key != match["key"]:
        faults.append(Fault(number, "F10", f"“{match['key']}”中间有空格；请写成“{key}: ”。", entry))
    elif value and rest[0] not in " ":
        faults.append(Fault(number, "F10", f"“{key}:”后面缺一个空格；请写成“{key}: ”。", entry))
    elif not needs_quotes(value):
        _warn_comment(number, f"{lead}{key}: ", value, faults)
        return match.string
    if needs_quotes(value):
        return _quoted(number, f"{lead}{key}: ", value, faults)
    return entry


def _quoted(number: int, lead: str, value: str, faults: list[Fault]) -> str:
    fixed = _in_quotes(lead, value)
    shown = value if len(value) <= 20 else value[:20] + "…"
    faults.append(Fault(number, "F11", f"“{shown}”里有会被误读的符号；请给整段内容加上引号。", fixed))
    return fixed


def _in_quotes(lead: str, value: str) -> str:
    return f"{lead}'{value.replace(chr(39), chr(39) * 2)}'"


def _warn_comment(number: int, lead: str, value: str, faults: list[Fault]) -> None:
    if value[:1] not in "'\"" and (found := re.search(r" #\S.*", value)) is not None:
        message = f"“{found[0].strip()}”会被当作备注丢掉；若是正文，请给整段内容加上引号，若是备注，请在井号后空一格。"
        fix = _in_quotes(lead, value) if hides_text(value) else None
        faults.append(Fault(number, "F14", message, fix))
