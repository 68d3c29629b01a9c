"""What was or would be changed, in plain Chinese: a heading a file, and a unified diff with the reason of each hunk."""

from collections.abc import Iterator, Sequence

from generator.mending.masks import concealed
from generator.mending.mend import Mended
from generator.mending.mender import Edit
from generator.mending.sheet import Sheet
from generator.problems import Finding, Severity

_CONTEXT = 1
"""Lines shown above and below a change."""


def shown(mended: Mended, name: str) -> Iterator[str]:
    """Show one file's fixes, and those that were not made."""
    if mended.done:
        yield f"{name}：{len(mended.done)}处"
        yield from _diff(mended.old, mended.new, mended.done, name)
    yield from (f"{name}：{_reason(edit)}" for edit in mended.refused)


def offered(mended: Mended, name: str) -> Iterator[str]:
    """Show what is made only where somebody asks for it."""
    yield f"{name}：还有{len(mended.done)}处个人信息可以遮掩；内容会变，加上--mask才写入"
    yield from _diff(mended.old, mended.new, mended.done, name)


def closing(mended: Sequence[Mended], left: Sequence[Finding], *, writes: bool, backup: str) -> Iterator[str]:
    """Say what was written or can be, and what a person has to look at; `mended` are the files that changed."""
    count = sum(len(file.done) for file in mended)
    if not mended:
        yield "没有写入什么。" if writes else "没有可以自动改的。"
    elif writes:
        yield f"改好了{len(mended)}个文件、{count}处；原来的文件在“{backup}”里。"
    else:
        yield f"可以自动改{len(mended)}个文件、{count}处，还没有写入。看过没有问题，再加上--write运行一次。"
    if left:
        blocking = sum(found.severity is Severity.BLOCK for found in left)
        yield f"还有{len(left)}处要人来改，其中阻止发布的{blocking}处；运行check看是哪些。"


def _diff(old: Sheet, new: Sheet, edits: Sequence[Edit], name: str) -> Iterator[str]:
    changed = [n for n, (line, other) in enumerate(zip(old.lines, new.lines, strict=True), 1) if line != other]
    for edit in edits:
        if edit.line not in changed:
            yield f"  {_reason(edit)}"
    if changed:
        yield from (f"--- {name}（现在）", f"+++ {name}（改后）")
    for hunk in _hunks(changed):
        for edit in edits:
            if edit.line in hunk:
                yield f"  {_reason(edit)}"
        yield from _hunk(old.lines, new.lines, hunk)


def _reason(edit: Edit) -> str:
    return f"第{edit.line}行 {edit.code} {visible(edit.reason)}"


def _hunks(changed: Sequence[int]) -> list[list[int]]:
    """Part the numbers of changed lines into runs whose surroundings touch."""
    hunks: list[list[int]] = []
    for number in changed:
        if hunks and number - hunks[-1][-1] <= 2 * _CONTEXT + 1:
            hunks[-1].append(number)
        else:
            hunks.append([number])
    return hunks


def _hunk(old: Sequence[str], new: Sequence[str], hunk: Sequence[int]) -> Iterator[str]:
    count = len(old) - (old[-1] == "")  # What follows the last line end is no line.
    first, last = max(hunk[0] - _CONTEXT, 1), min(hunk[-1] + _CONTEXT, count)
    yield f"@@ -{first},{last - first + 1} +{first},{last - first + 1} @@"
    number = first
    while number <= last:
        end = number
        while end <= last and old[end - 1] != new[end - 1]:
            end += 1
        if end == number:
            yield " " + visible(old[number - 1])
            number += 1
            continue
        yield from ("-" + visible(line) for line in old[number - 1 : end - 1])
        yield from ("+" + visible(line) for line in new[number - 1 : end - 1])
        number = end


def visible(text: str) -> str:
    """Name characters that nobody sees, or that a terminal would obey, and personal data instead of showing it."""
    text = concealed(text)
    return text if text.isprintable() else "".join(map(_named, text))


def _named(letter: str) -> str:
    if letter.isprintable() or letter == "　":
        return letter
    return "〔Tab〕" if letter == "\t" else f"〔U+{ord(letter):04X}〕"
