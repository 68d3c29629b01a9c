"""Findings as CI systems show them: GitLab's Code Quality report, and Checkstyle's XML for Jenkins."""

from collections.abc import Sequence
from hashlib import sha256
from itertools import groupby
from xml.etree import ElementTree as ET

import msgspec

from generator.problems import Finding, Severity
from generator.reporting.text import what

_GITLAB = {Severity.BLOCK: "blocker", Severity.WARN: "minor"}
_CHECKSTYLE = {Severity.BLOCK: "error", Severity.WARN: "warning"}
_WAIVED = "info"


def gitlab_report(findings: Sequence[Finding]) -> str:
    """Render a Code Quality report; a fingerprint tells GitLab which findings two runs share."""
    entries = [
        {
            "description": f"{found.code} {what(found)}",
            "check_name": found.code,
            "fingerprint": sha256(f"{found.path}\0{found.code}\0{found.message}".encode()).hexdigest(),
            "severity": _GITLAB[found.severity] if found.waiver is None else _WAIVED,
            "location": {"path": found.path, "lines": {"begin": max(found.line, 1)}},
        }
        for found in findings
    ]
    return msgspec.json.encode(entries).decode()


def checkstyle_report(findings: Sequence[Finding]) -> str:
    """Render Checkstyle's XML; `findings` are sorted by file."""
    root = ET.Element("checkstyle", version="8.0")
    for path, members in groupby(findings, key=lambda found: found.path):
        file = ET.SubElement(root, "file", name=path)
        for found in members:
            severity = _CHECKSTYLE[found.severity] if found.waiver is None else _WAIVED
            attributes = {"line": str(max(found.line, 1)), "severity": severity}
            ET.SubElement(file, "error", attributes, message=what(found), source=f"column.{found.code}")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")
