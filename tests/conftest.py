"""Fixtures that several test modules use."""

from pathlib import Path

import pytest

from tests.workbench import Office, copy_of


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
