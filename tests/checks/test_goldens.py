"""Checks by example: each golden says what is changed in a sound site, and what is found then."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.rules import RULES
from tests.workbench import GATE_RULES, Office, copy_of

GOLDENS = {path.stem: path for path in sorted((Path(__file__).parent / "goldens").glob("*.yml"))}


def read(name: str) -> Mapping[str, Any]:
    """Read a golden: rule, files, replace, remove, findings."""
    golden: Mapping[str, Any] = yaml.safe_load(GOLDENS[name].read_text(encoding="utf-8"))
    return golden


def change(office: Office, golden: Mapping[str, Any]) -> None:
    """Do to a site what a golden says."""
    office.write(golden.get("files", {}))
    for path, replacements in golden.get("replace", {}).items():
        for old, new in replacements.items():
            office.replace(path, old, new)
    for path in golden.get("remove", ()):
        (office.root / path).unlink()


@pytest.mark.parametrize("name", GOLDENS)
def test_the_files_of_a_golden_give_its_findings(name: str, tmp_path: Path) -> None:
    golden = read(name)
    office = copy_of("sound", tmp_path / "office")
    change(office, golden)

    found = office.told()

    assert found == golden["findings"]


def test_every_rule_is_broken_by_one_golden_and_kept_by_another() -> None:
    goldens = [read(name) for name in GOLDENS]
    broken = {golden["rule"] for golden in goldens if any(golden["rule"] in told for told in golden["findings"])}
    kept = {golden["rule"] for golden in goldens if not any(golden["rule"] in told for told in golden["findings"])}

    assert broken == set(RULES) - GATE_RULES
    assert kept == set(RULES) - GATE_RULES
