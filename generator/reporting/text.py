"""Findings as lines of text and of JSON: every one of them, in the order of their files."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from generator.problems import Finding, Severity

WORDS = {Severity.BLOCK: "阻止", Severity.WARN: "提醒"}
WAIVED = "豁免"
_BELOW_FIX = " " * 10
"""As wide as 改成： and its indentation."""


def word_of(finding: Finding) -> str:
    """Say what a finding does to a release."""
    return WORDS[finding.severity] if finding.waiver is None else WAIVED


def what(finding: Finding) -> str:
    """Write the message, and why it is let pass where it is."""
    return finding.message if finding.waiver is None else f"{finding.message}（原因：{finding.waiver}）"


def one_line(finding: Finding) -> str:
    """Write file:line, code, severity and message."""
    return f"{finding.path}:{finding.line} {finding.code} {word_of(finding)} {what(finding)}"


def in_full(finding: Finding) -> Iterator[str]:
    """Write a finding, with the line as it should be where that is known."""
    yield one_line(finding)
    if finding.fix is not None:
        yield "    改成：" + finding.fix.rstrip().replace("\n", f"\n{_BELOW_FIX}")


def text_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Write each finding, none left out, and then how many there are."""
    everything = tuple(findings)
    for finding in everything:
        yield from in_full(finding)
    yield summary(everything)
    yield from offer(everything)


def offer(findings: Iterable[Finding]) -> Iterator[str]:
    """Say how many findings `fix` answers, where it answers any."""
    count = sum(finding.has_sure_fix or finding.code == "F13" for finding in to_do(findings))
    if count:
        yield f"其中{count}处程序可以代改：运行python -m generator fix，先看怎么改。"


def json_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Write one JSON object a line; only one that is let pass says why."""
    for found in findings:
        keys = ("path", "line", "code", "severity", "message", "fix", *(() if found.waiver is None else ("waiver",)))
        yield msgspec.json.encode({key: getattr(found, key) for key in keys}).decode()


def to_do(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what is let pass."""
    return [finding for finding in findings if finding.waiver is None]


def summary(findings: Iterable[Finding]) -> str:
    """Count the findings in one line."""
    everything = tuple(findings)
    left = to_do(everything)
    count = Counter(finding.severity for finding in left)
    parts = [f"{WORDS[severity]}{count[severity]}处" for severity in Severity if count[severity]]
    files = f"涉及{len({finding.path for finding in left})}个文件"
    waived = f"另有{len(everything) - len(left)}处已豁免。" if len(everything) > len(left) else ""
    return (f"发现问题：{'，'.join((*parts, files))}。" if left else "没有发现问题。") + waived
