"""A published site to work on."""

import shutil
from pathlib import Path

import pytest

from tests.publishing.live import Live
from tests.workbench import Office, copy_of


@pytest.fixture(scope="session")
def first_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project whose site and cache are there; it is copied, never changed."""
    office = copy_of("minimal", tmp_path_factory.mktemp("first") / "office")
    office.write(
        {
            "content/news/ketang.md": "---\n标题: 田间课堂开讲（示例）\n日期: 2026-05-12\n---\n![课堂](ketang.svg)\n",
            "content/news/ketang.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
            "content/news/zhishui.md": "---\n标题: 治水记（示例）\n日期: 2026-04-02\n---\n第一稿。\n",
        }
    )
    assert office.build(office.root / "site") == 0
    return office.root


@pytest.fixture
def live(first_release: Path, tmp_path: Path) -> Live:
    """Give a copy of it."""
    return Live(Office(shutil.copytree(first_release, tmp_path / "office")))
