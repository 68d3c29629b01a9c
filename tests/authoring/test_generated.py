"""Files that follow from the declarations are up to date."""

import json

import pytest

from generator.model.collections import COLLECTIONS
from tests.workbench import ROOT
from tools.write_generated import generated


@pytest.mark.parametrize("name", generated())
def test_a_generated_file_is_up_to_date(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == generated()[name], "run: python -m tools.write_generated"


def test_no_schema_is_left_over() -> None:
    written = {path.relative_to(ROOT).as_posix() for path in (ROOT / "schema").iterdir()}

    assert written == {name for name in generated() if name.startswith("schema/")}


def test_vs_code_knows_the_schema_of_every_yaml_file() -> None:
    mapping = json.loads(generated()[".vscode/settings.json"])["yaml.schemas"]
    patterns = {pattern for patterns in mapping.values() for pattern in patterns}

    assert {f"content/{c.folder}/**/*.yml" for c in COLLECTIONS.values() if not c.is_markdown} <= patterns
    assert {"content/site.yml", "content/campaign.yml"} <= patterns
    assert all((ROOT / schema).is_file() for schema in mapping)
