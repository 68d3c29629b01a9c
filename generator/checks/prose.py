"""文字（Q02、Q03、Q04）。

为什么（TXT-1、TXT-2、TXT-4、TXT-5、TXT-6）：从网页、PDF里复制来的文字，会夹进空格、半角标点、拼音、繁体字和网页上的
按钮，会少一截；打字会多打一个字。群众读到这样的稿件，就不再相信里面的数目。拿不准的不提示：“天天”“层层”“姓 名”“张 三”
都照原样。
对：`紧紧围绕中心工作，加强宣传。`；一、二、三都在；最后一句写完整。
错：`围 绕中心工作,要要加强宣传`；“一、”后面是“三、”；最后一行是“显示全部”；`創(chuàng)先爭優(yōu)`。
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.checks.passages import Passage, body, fields, words
from generator.model.record import Record
from generator.problems import Finding
from generator.prose.blanks import blanks
from generator.prose.cut_off import CLOSED_BY, cut_off
from generator.prose.doubled import doubled
from generator.prose.hint import is_odd
from generator.prose.latin import pinyin
from generator.prose.ordinals import gaps, has_ordinals
from generator.prose.punctuation import half_width
from generator.prose.residue import residue
from generator.prose.slip import Slip
from generator.prose.traditional import traditional
from generator.rules import finding
from generator.site import group

MOST = 5
"""Findings of one code in one record; the last one counts the others."""


class _Fault(NamedTuple):
    code: str
    start: int
    message: str


def slips(record: Record) -> Iterator[Finding]:
    """Q02, Q03, Q04: texts without slips of the pen, gaps, and what a copied web page leaves."""
    passages = [*body(record), *(fields(record) if _is_suspicious(words(record)) else ())]
    faults = [(passage, fault) for passage in passages for fault in _faults(passage)]
    if faults:
        yield from _summed_up(record, faults)


def _summed_up(record: Record, faults: Iterable[tuple[Passage, _Fault]]) -> Iterator[Finding]:
    """Tell one fault a line, and of each code the first few lines."""
    by_line = group(faults, lambda entry: (entry[1].code, entry[0].line_at(entry[1].start), entry[0].where))
    for code, lines in group(by_line.items(), lambda entry: entry[0][0]).items():
        ordered = sorted(lines, key=lambda entry: entry[0][1])
        for number, ((_, line, where), found) in enumerate(ordered[:MOST], start=1):
            message = found[0][1].message
            if len(found) > 1:
                message += f"这一行另有{len(found) - 1}处，请一并改。"
            if number == MOST < len(ordered):
                message += f"这份稿件后面另有{len(ordered) - MOST}行也有这类毛病，请一并改。"
            yield finding(record.path, code, message, line=line, where=where)


def _is_suspicious(text: str) -> bool:
    """Tell quickly whether any of several texts may hold a fault."""
    return has_ordinals(text) or is_odd(text) or any(True for _ in doubled(text))


def _faults(passage: Passage) -> Iterator[_Fault]:
    for find, code, told in _FINDERS if is_odd(passage.prose) else _FINDERS[:1]:
        if find is half_width and passage.is_name:
            continue
        wanted = (slip for slip in find(passage.prose) if slip.replacement != _CLOSING)  # Told with its opening one.
        yield from (_Fault(code, slip.start, told(passage, slip)) for slip in wanted)
    for gap in gaps(passage.prose):
        yield _Fault("Q03", gap.slip.start, _told_gap(gap.before, gap.missing, passage, gap.slip))
    for slip in cut_off(passage.prose) if passage.is_body else ():
        yield _Fault("Q03", slip.start, _told_cut(passage, slip))


def _around(passage: Passage, slip: Slip, put: str | None = None) -> str:
    """Quote a slip with a few letters on each side, as it stands or as it should be."""
    text = passage.text
    begin = max(text.rfind("\n", 0, slip.start) + 1, slip.start - 2)
    end = text.find("\n", slip.end)
    end = min(len(text) if end < 0 else end, slip.end + 2)
    return text[begin : slip.start] + (text[slip.start : slip.end] if put is None else put) + text[slip.end : end]


def _told_doubled(passage: Passage, slip: Slip) -> str:
    return f"“{_around(passage, slip)}”多打了一遍；请改成“{_around(passage, slip, slip.replacement)}”。"


def _told_blank(passage: Passage, slip: Slip) -> str:
    return f"“{_around(passage, slip)}”中间多了空格；请改成“{_around(passage, slip, '')}”。"


def _told_half_width(passage: Passage, slip: Slip) -> str:
    if slip.replacement == "（":
        inside = passage.text[slip.end : passage.prose.index(")", slip.end)]
        inside = inside if len(inside) <= _LONGEST else inside[:_LONGEST] + "…"
        return f"“({inside})”的括号是半角；请改成全角“（{inside}）”。"
    return f"“{_around(passage, slip)}”里的标点是半角；请改成全角“{_around(passage, slip, slip.replacement)}”。"


def _told_residue(passage: Passage, slip: Slip) -> str:
    return f"“{_quoted(passage, slip)}”是从网页上带来的；请删去，前后的文字请核对。"


def _told_pinyin(passage: Passage, slip: Slip) -> str:
    advice = f"请删去“{passage.text[slip.start : slip.end]}”" if slip.replacement is not None else "请改成汉字"
    return f"“{_around(passage, slip)}”夹着拼音；{advice}。"


def _told_traditional(passage: Passage, slip: Slip) -> str:
    return f"“{_around(passage, slip)}”里有繁体字；请改成“{_around(passage, slip, slip.replacement)}”。"


def _told_gap(before: str, missing: str, passage: Passage, slip: Slip) -> str:
    here = passage.text[slip.start : slip.end]
    if before == here:
        return f"有“{before}”，后面没有“{missing}”；请补上，或去掉“{before}”。"
    what = f"“{before}”后面是“{here}”，缺“{missing}”" if before else f"从“{here}”开始，前面没有“{missing}”"
    return f"{what}；请补上，或改正序号。"


def _told_cut(passage: Passage, slip: Slip) -> str:
    opening = passage.text[slip.start]
    if opening in CLOSED_BY:
        shown = passage.text[slip.start :].partition("\n")[0][:_SHORT]
        return f"“{shown}”缺后半个{_MARKS[opening]}；请补上“{CLOSED_BY[opening][0]}”。"
    return f"正文到“{passage.text[max(0, slip.end - _SHORT) : slip.end].lstrip()}”就断了；请把这句话补完整。"


def _quoted(passage: Passage, slip: Slip) -> str:
    words = passage.text[slip.start : slip.end].strip()
    return words if len(words) <= _LONGEST else words[:_LONGEST] + "…"


_LONGEST = 30
_SHORT = 12
_MARKS = {"《": "书名号", "（": "括号", "“": "引号"}
_CLOSING = "）"
_Told = Callable[[Passage, Slip], str]
_FINDERS: Sequence[tuple[Callable[[str], Iterator[Slip]], str, _Told]] = (
    # The first is for every text, the others only for one that looks odd.
    (doubled, "Q02", _told_doubled),
    (blanks, "Q02", _told_blank),
    (half_width, "Q02", _told_half_width),
    (residue, "Q04", _told_residue),
    (pinyin, "Q04", _told_pinyin),
    (traditional, "Q04", _told_traditional),
)
