"""Findings on one screen, however many there are: counts first, the most serious first."""

from collections.abc import Iterator, Mapping, Sequence
from unicodedata import east_asian_width

from generator.problems import Finding, Severity
from generator.reporting.text import WAIVED, in_full, offer, summary, to_do, what
from generator.rules import RULES, UNREADABLE

FEW = 25
"""So many findings are shown in full."""
_SCREEN = 38
"""Lines."""
_EXAMPLES = 3
"""Of one code."""
_HEADS = {Severity.BLOCK: "阻止发布的，先改这些：", Severity.WARN: "只作提醒的："}
_SIGNPOSTS = (
    "看全部：加上 --all　　看网页版（按单位、按要求分列，有例子）：check --format html",
    "一条要求是什么意思、怎么改：check --explain 代码　　让程序代改写法：fix",
)
ByCode = Mapping[str, Sequence[Finding]]


def overview(findings: Sequence[Finding], width: int) -> Iterator[str]:
    """Write few findings in full, and of many their counts with examples; `width` is the terminal's."""
    yield summary(findings)
    if len(findings) <= FEW:
        for finding in sorted(findings, key=seriousness):
            yield from in_full(finding)
        yield from offer(findings)
        return
    left = to_do(findings)
    groups = {severity: by_code(found for found in left if found.severity is severity) for severity in Severity}
    for line in (*_grouped(groups, _SCREEN - _furniture(groups)), *_let_pass(findings), *_SIGNPOSTS):
        yield shortened(line, width)


def seriousness(finding: Finding) -> tuple[bool, bool, bool]:
    """Sort what blocks before what warns, what is let pass last; one that was not understood hides others."""
    is_unread = finding.code in UNREADABLE
    return finding.waiver is not None, finding.severity is not Severity.BLOCK, not is_unread


def by_code(findings: Iterator[Finding]) -> ByCode:
    """Group findings by code: those not understood first, then the most frequent."""
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.code, []).append(finding)
    return dict(sorted(groups.items(), key=lambda group: (group[0] not in UNREADABLE, -len(group[1]), group[0])))


def _furniture(groups: Mapping[Severity, ByCode]) -> int:
    """Count the lines that are there whatever is found: the summary, the headings, what is let pass, the signposts."""
    return 2 + len(_SIGNPOSTS) + sum(1 for codes in groups.values() if codes)


def _grouped(groups: Mapping[Severity, ByCode], room: int) -> Iterator[str]:
    blocking, warning = groups[Severity.BLOCK], groups[Severity.WARN]
    # Every code has its line as long as there is room; the blocking ones come first to it, and share what is left.
    first = min(len(blocking), room - min(len(warning), room // 3))
    second = min(len(warning), room - first)
    each = min(_EXAMPLES, (room - first - second) // first) if first else 0
    yield from _codes(Severity.BLOCK, blocking, first, each)
    yield from _codes(Severity.WARN, warning, second, 0)


def _codes(severity: Severity, codes: ByCode, lines: int, examples: int) -> Iterator[str]:
    if not codes:
        return
    yield _HEADS[severity]
    shown = lines if len(codes) <= lines else lines - 1
    for code, found in list(codes.items())[:shown]:
        first = "" if examples else f"　{_place(found[0])}{'等' if len(found) > 1 else ''}"
        yield f"  {code} {len(found)}处{first}　{RULES[code].title}"
        for finding in found[:examples]:
            yield f"      {_place(finding)} {finding.message}"
    rest = list(codes)[shown:]
    if rest:
        yield f"  另有{sum(len(codes[code]) for code in rest)}处：{'、'.join(rest)}"


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.line}"


def _let_pass(findings: Sequence[Finding]) -> Iterator[str]:
    waived = [finding for finding in findings if finding.waiver is not None]
    if waived:
        first = waived[0]
        yield f"{WAIVED}的{len(waived)}处，不用改，如：{_place(first)} {first.code} {what(first)}"


def shortened(line: str, width: int) -> str:
    """Cut a line to the columns of a terminal; a Chinese character takes two."""
    columns = 0
    for position, letter in enumerate(line):
        columns += 2 if east_asian_width(letter) in "WFA" else 1
        if columns > width:
            return f"{line[: max(position - 1, 0)]}…"
    return line
