"""What authors type and what readers see, side by side."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import dialect

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "conformance" / "markdown.yml").read_text(encoding="utf-8")
)

FILES = {"a_b.md": "a_b.md", "a_1.jpg": "a_1.jpg"}
"""What is beside the text."""


@pytest.mark.parametrize("case", CASES, ids=[case["名称"] for case in CASES])
def test_what_is_typed_is_shown_as_authors_expect(case: dict[str, Any]) -> None:
    shown = dialect.render(case["写的"], FILES, "")

    assert shown.strip() == case["看到的"].strip()
