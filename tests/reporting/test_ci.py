"""The reports for CI systems: what is let pass is told as information, with its reason."""

import json
from xml.etree import ElementTree as ET

from generator.problems import Finding, Severity
from generator.reporting.ci import checkstyle_report, gitlab_report

FINDINGS = (
    Finding(path="content/a.yml", line=2, code="C04", message="没有签字。"),
    Finding(
        path="content/a.yml", line=9, code="C04", message="没有签字。", severity=Severity.WARN, waiver="暂缺（示例）"
    ),
)


def test_gitlab_is_told_how_serious_each_is_and_why_one_passes() -> None:
    told = json.loads(gitlab_report(FINDINGS))

    assert [entry["severity"] for entry in told] == ["blocker", "info"]
    assert [entry["description"] for entry in told] == ["C04 没有签字。", "C04 没有签字。（原因：暂缺（示例））"]
    assert [entry["location"]["lines"]["begin"] for entry in told] == [2, 9]


def test_jenkins_is_told_the_same() -> None:
    (file,) = ET.fromstring(checkstyle_report(FINDINGS))

    assert file.get("name") == "content/a.yml"
    assert [(error.get("line"), error.get("severity")) for error in file] == [("2", "error"), ("9", "info")]
