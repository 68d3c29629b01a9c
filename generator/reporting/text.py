"""Findings as lines of text and of JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from generator.problems import Finding, Severity

WORDS = {Severity.BLOCK: "阻止", Severity.WARN: "提醒"}


def one_line(finding: Finding) -> str:
    """Write file:line, code, severity and message."""
    return f"{finding.path}:{finding.line} {finding.code} {WORDS[finding.severity]} {finding.message}"


def text_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Write each finding, with the line as it should be where that is known."""
    for finding in findings:
        yield one_line(finding)
        if finding.fix is not None:
            yield f"    改成：{finding.fix.strip()}"


def json_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Write one JSON object a line."""
    for found in findings:
        keys = ("path", "line", "code", "severity", "message", "fix")
        yield msgspec.json.encode({key: getattr(found, key) for key in keys}).decode()


def summary(findings: Iterable[Finding]) -> str:
    """Count the findings in one line."""
    count = Counter(finding.severity for finding in findings)
    if not count:
        return "没有发现问题。"
    parts = [f"{WORDS[severity]}发布的{count[severity]}处" for severity in Severity if count[severity]]
    return f"发现问题：{'，'.join(parts)}。".replace("提醒发布的", "只作提醒的")
