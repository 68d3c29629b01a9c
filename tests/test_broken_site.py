"""An office worker's mistakes: each is found once, at its place, and told so that it can be mended."""

import re
from typing import NamedTuple

import pytest

from generator.rules import RULES
from tests.workbench import GATE_RULES, SITES, Office, copy_of

BROKEN = SITES / "broken"
EXPECTED = (BROKEN / "expected.txt").read_text(encoding="utf-8").splitlines()
QUOTES = [line.split("\t") for line in (BROKEN / "quotes.tsv").read_text(encoding="utf-8").splitlines()]
"""For each finding what its message must quote."""
ADVICE = re.compile(r"(请|您是不是要写)[^。？]+[。？]")
QUOTED = re.compile(r"“[^”]*”|content/\S+?\.yml|content/\S+?\.md|typical_cases/\S+?\.(?:md|png)|（[a-z-]+）")
NAMES = {"UTF-8", "UTF-16", "GB18030", "Tab", "JPG", "PDF", "Word", "WPS", "VS", "Code", "http", "https"}
"""Words in Latin letters that an office worker has seen before."""


class Told(NamedTuple):
    """One line of `check --format json`."""

    place: str
    """`path:line CODE`."""
    severity: str
    message: str


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """Copy the broken site."""
    return copy_of("broken", tmp_path_factory.mktemp("broken"))


@pytest.fixture(scope="module")
def told(broken: Office) -> list[Told]:
    """Check the broken site once."""
    findings = broken.json_findings()
    return [Told(f"{f['path']}:{f['line']} {f['code']}", f["severity"], f["message"]) for f in findings]


def test_exactly_the_mistakes_that_were_made_are_found_each_at_its_line(told: list[Told]) -> None:
    assert sorted(found.place for found in told) == sorted(EXPECTED)


@pytest.mark.parametrize(("place", "quoted"), QUOTES)
def test_a_message_quotes_what_is_wrong_and_ends_with_advice(told: list[Told], place: str, quoted: str) -> None:
    messages = [found.message for found in told if found.place == place and quoted in found.message]

    assert messages, f"no message at {place} quotes “{quoted}”"
    assert all(ADVICE.search(message) and message[-1] in "。？" for message in messages), messages


def test_messages_are_in_plain_chinese(told: list[Told]) -> None:
    words = {word for found in told for word in re.findall(r"[A-Za-z][A-Za-z0-9-]*", QUOTED.sub("", found.message))}

    assert words <= NAMES


def test_severities_are_the_catalogue_s(told: list[Told]) -> None:
    assert all(found.severity == RULES[found.place.split()[-1]].severity for found in told)


def test_every_rule_that_an_author_can_break_is_broken_somewhere() -> None:
    assert {place.split()[-1] for place in EXPECTED} == set(RULES) - GATE_RULES


def test_every_expected_finding_has_a_value_to_quote() -> None:
    assert sorted(place for place, _ in QUOTES) == sorted(EXPECTED)


def test_the_report_is_the_same_each_time(broken: Office) -> None:
    assert broken.json_findings() == broken.json_findings()
