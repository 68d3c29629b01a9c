"""Fixtures that several test modules use."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tests.workbench import ROOT, SITES, Built, Office, build_copy, copy_of


def pytest_configure(config: pytest.Config) -> None:
    """Declare the markers."""
    config.addinivalue_line("markers", "browser: opens a built site in Chromium")


@pytest.fixture
def empty_office(tmp_path: Path) -> Office:
    """Give folders in which nothing is written yet."""
    office = Office(tmp_path / "office")
    (office.root / "content").mkdir(parents=True)
    (office.root / "typical_cases").mkdir()
    return office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Give the folders of the smallest sound site, to change."""
    return copy_of("minimal", tmp_path / "office")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Built]:
    """Give the builder of whole sites by name, each built once: those of tests/sites, and the sample content."""

    @cache
    def build(name: str) -> Built:
        return build_copy(ROOT if name == "sample" else SITES / name, tmp_path_factory.mktemp(name))

    return build
