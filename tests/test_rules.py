"""The catalogue of findings: all that code can say is in it, and all in it is said by code."""

import re

import pytest

from generator.problems import Finding, Severity, blocks
from generator.rules import RULES, finding
from tests.workbench import ROOT

SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator").rglob("*.py")))
CODE = r"[A-Z]\d{2}"
EMITTED = set(re.findall(rf'"({CODE})"', SOURCES))


def test_every_code_that_the_generator_names_is_in_the_catalogue() -> None:
    assert set(RULES) >= EMITTED


def test_every_rule_of_the_catalogue_is_named_by_code_beyond_its_declaration() -> None:
    named = [code for code in RULES if len(re.findall(rf'"{code}"', SOURCES)) > 1]

    assert named == list(RULES)


def test_codes_are_a_letter_and_two_digits_with_a_title_in_chinese() -> None:
    for code, rule in RULES.items():
        assert re.fullmatch(CODE, code)
        assert rule.code == code
        assert re.search(r"[\u4e00-\u9fff]", rule.title)


def test_a_finding_has_its_rule_s_severity() -> None:
    assert finding("content/a.yml", "F05", "没有填；请补上。").severity is Severity.BLOCK
    assert finding("content/a.yml", "F13", "已读取；请另存为UTF-8。").severity is Severity.WARN


def test_a_code_beyond_the_catalogue_cannot_be_told() -> None:
    with pytest.raises(KeyError):
        finding("content/a.yml", "Z99", "没有这条。")


def test_only_a_blocking_finding_stops_a_release() -> None:
    warning = Finding(path="content/a.yml", code="F14", message="", severity=Severity.WARN)
    mistake = Finding(path="content/a.yml", code="F05", message="")

    assert not blocks([])
    assert not blocks([warning])
    assert blocks([warning, mistake])
