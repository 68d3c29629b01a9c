"""A preview that runs, and a browser's view of it."""

import queue
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.project import open_project
from generator.serving.live_folder import open_live_folder
from generator.serving.preview import Round
from generator.serving.run import serve
from generator.workers import Workers
from tests.serving.browser import Preview
from tests.workbench import ROOT, Office, copy_of

NEWS = "content/news/ketang.md"


@pytest.fixture(scope="session")
def begun_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a project with a theme of its own whose cache is there; it is copied, never changed."""
    office = copy_of("minimal", tmp_path_factory.mktemp("preview") / "office")
    office.write({NEWS: "---\n标题: 田间课堂开讲（示例）\n日期: 2026-05-12\n---\n第一稿。\n"})
    shutil.copytree(ROOT / "theme", office.root / "theme")
    office.replace("mkdocs.yml", (ROOT / "theme").as_posix(), "theme")
    assert office.build(office.root / "site") == 0
    return office.root


@pytest.fixture
def preview(begun_office: Path, tmp_path: Path) -> Iterator[Preview]:
    """Run a preview until the test is over."""
    office = Office(shutil.copytree(begun_office, tmp_path / "office"))
    rounds: queue.Queue[tuple[Round, str]] = queue.Queue()
    stop = threading.Event()
    folder = open_live_folder(tmp_path / "preview")
    time.sleep(0.05)  # What was written a moment before counts as saved meanwhile, and would give a round more.

    def run() -> None:
        with Workers(1) as workers:
            serve(open_project(office.config), folder, 0, workers, lambda *told: rounds.put(told), stop)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        _, url = rounds.get(timeout=30)
        yield Preview(url, office, folder.folder, rounds)
    finally:
        stop.set()
        thread.join(30)
        assert not thread.is_alive()
