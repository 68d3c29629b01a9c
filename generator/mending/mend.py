"""One file → the file as it should be, with each fix and its reason; nothing is kept that is not proved."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from generator.loading.text import decode
from generator.mending.mender import Edit, Mender, Text, text_of, with_edits
from generator.mending.sheet import Sheet, Written, is_surely, take_apart

_MOST_ROUNDS = 20
"""A line has no more faults than this."""
ENCODING = "F13"
UNREADABLE = "F01"
MISREAD = "没有改：原来是什么编码，程序拿不准，请人来看。"


class Mended(Struct, frozen=True):
    """What became of a file."""

    path: str
    """By its name inside the program."""
    before: bytes
    after: bytes
    old: Sheet
    new: Sheet
    done: tuple[Edit, ...]
    refused: tuple[Edit, ...]
    """Fixes that were not made, and why: what they would change could not be told for sure."""

    @property
    def is_changed(self) -> bool:
        """Whether there is anything to write."""
        return self.before != self.after


def mend(
    path: str,
    data: bytes,
    menders: Iterable[Mender],
    named: Mapping[str, frozenset[int]] = MappingProxyType({}),
    waived: frozenset[tuple[int, str]] = frozenset(),
    *,
    mends_encoding: bool = True,
) -> Mended:
    """Fix a file, one kind of fix after the other, until nothing is left to fix.

    `named` are the lines, by code, of which checks over the whole site say something; `waived` what the office lets
    pass, by line and code. Without `mends_encoding` a file is not changed for its encoding alone.
    """
    written = take_apart(data)
    untouched = Mended(path, data, data, written.sheet, written.sheet, (), ())
    if any(found.code == UNREADABLE for found in decode(path, data)[1]):
        return untouched
    done = _encoding_edits(written)
    refused: list[Edit] = []
    if done and not is_surely(written.encoding, data):
        return replace(untouched, refused=_with_doubt(done, MISREAD))
    text = text_of(path, written.sheet, named)
    for mender in menders:
        text, made, left = _settle(text, mender, waived)
        done += made
        refused += _with_doubt(left, mender.doubt)
    if not mends_encoding and text.sheet == written.sheet:
        return replace(untouched, refused=tuple(refused))
    return Mended(path, data, text.sheet.data, written.sheet, text.sheet, tuple(done), tuple(refused))


def _with_doubt(edits: Iterable[Edit], doubt: str) -> tuple[Edit, ...]:
    return tuple(replace(edit, reason=edit.reason + doubt) for edit in edits)


def _encoding_edits(written: Written) -> list[Edit]:
    first = written.sheet.lines[0]
    if written.encoding != "utf-8":
        reason = f"文件存成了{written.encoding.upper()}编码；改存为UTF-8，文字不变。"
    elif written.has_mark:
        reason = "文件开头有看不见的字节顺序标记（BOM）；去掉它，文字不变。"
    else:
        return []
    return [Edit(1, ENCODING, reason, first)]


def _settle(text: Text, mender: Mender, waived: frozenset[tuple[int, str]]) -> tuple[Text, list[Edit], list[Edit]]:
    """Make all fixes of a kind, round by round: one may bring another to light."""
    done: list[Edit] = []
    refused: list[Edit] = []
    for _ in range(_MOST_ROUNDS):
        wanted = (edit for edit in mender.edits(text) if (edit.line, edit.code) not in waived)
        edits = [edit for edit in wanted if edit.text != text.sheet.lines[edit.line - 1]]
        text, made = _proved(text, [edit for edit in edits if edit not in refused], mender)
        refused += [edit for edit in edits if edit not in made and edit not in refused]
        done += made
        if not made:
            break
    return text, done, refused


def _proved(text: Text, edits: Sequence[Edit], mender: Mender) -> tuple[Text, list[Edit]]:
    """Make the edits together; where that cannot be proved, those that can be proved by themselves."""
    if not edits:
        return text, []
    together = with_edits(text, edits)
    if mender.is_proved(text, together):
        return together, list(edits)
    made = []
    for edit in edits if len(edits) > 1 else ():
        alone = with_edits(text, [edit])
        if mender.is_proved(text, alone):
            text = alone
            made.append(edit)
    return text, made
