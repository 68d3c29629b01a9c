"""Where no browser is found, tests are skipped; where one is required, they fail and say so."""

import os
import subprocess
import sys

import pytest

from tests.browser.chromium import find_chromium, is_required
from tests.workbench import ROOT


def test_a_named_browser_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/opt/mine")

    assert find_chromium() == "/opt/mine"


@pytest.mark.parametrize(("variable", "required"), [("CI", True), ("REQUIRE_BROWSER", True), ("OTHER", False)])
def test_a_browser_is_required_where_the_environment_says_so(
    monkeypatch: pytest.MonkeyPatch, variable: str, required: bool
) -> None:
    for name in ("CI", "REQUIRE_BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "1")

    assert is_required() is required


@pytest.mark.parametrize(
    ("environment", "code", "says"), [({}, 0, "1 skipped"), ({"REQUIRE_BROWSER": "1"}, 1, "没有找到Chromium")]
)
def test_without_a_browser_its_tests_are_skipped_or_fail(environment: dict[str, str], code: int, says: str) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in ("CI", "REQUIRE_BROWSER", "CHROMIUM")}
    test = "tests/browser/test_templates.py::test_links_work_without_scripts"

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", test],
        env={**kept, "PATH": "", "PYTHONIOENCODING": "utf-8", **environment},
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == code
    assert says in done.stdout
