"""Findings as lines of text and of JSON."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from generator.problems import Finding, Severity

WORDS = {Severity.BLOCK: "阻止", Severity.WARN: "提醒"}
_SHOWN = 5
"""So many findings of one code in one file are written out."""
_BELOW_FIX = " " * 10
"""As wide as 改成： and its indentation."""
_LISTED = 20
"""Of so many more the lines are listed."""


def one_line(finding: Finding) -> str:
    """Write file:line, code, severity and message."""
    return f"{finding.path}:{finding.line} {finding.code} {WORDS[finding.severity]} {finding.message}"


def text_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Write each finding, with the line as it should be where that is known; many alike in one file are counted."""
    everything = tuple(findings)
    alike: dict[tuple[str, str], list[Finding]] = {}
    for finding in everything:
        alike.setdefault((finding.path, finding.code), []).append(finding)
    for finding in everything:
        group = alike[finding.path, finding.code]
        if finding in group[:_SHOWN]:
            yield one_line(finding)
            if finding.fix is not None:
                yield "    改成：" + finding.fix.rstrip().replace("\n", f"\n{_BELOW_FIX}")
        elif finding is group[_SHOWN]:
            yield _rest(group[_SHOWN:])


def _rest(findings: Sequence[Finding]) -> str:
    first = findings[0]
    lines = "、".join(str(finding.line) for finding in findings[:_LISTED])
    more = "等" if len(findings) > _LISTED else ""
    return f"{first.path} {first.code} 同类问题还有{len(findings)}处：第{lines}{more}行。"


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
