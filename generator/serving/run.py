"""Watching the office's files and making a round after each save."""

import gc
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from watchfiles import watch

from generator.digests import code_digest
from generator.loading.cache import Cache, stamp
from generator.loading.loader import list_files
from generator.problems import GeneratorError
from generator.project import Project
from generator.reporting.html import panel
from generator.serving.live_folder import LiveFolder
from generator.serving.preview import Preview, Round
from generator.serving.server import Board, PreviewServer
from generator.workers import Workers

QUIET = 30
"""Milliseconds without a further change before a round: an editor's save is several changes."""
_GLANCE = 500
"""Milliseconds between two looks at what watching misses."""
_TICK = 20_000_000
"""Nanoseconds by which a file system's clock may lag behind."""
Places = list[tuple[int, ...]]
"""What is where: a folder or mkdocs.yml that is another one has another number."""


def serve(
    project: Project,
    folder: LiveFolder,
    port: int,
    workers: Workers,
    tell: Callable[[Round, str], None],
    stop: threading.Event | None = None,
) -> None:
    """Preview until interrupted, or until `stop` is set; `tell` hears of each round and of the address."""
    board = Board()
    with Cache(project.cache, code_digest()) as cache, PreviewServer(folder.folder, port, board, panel_of) as server:
        preview = Preview(project, folder, cache, workers)
        places, began = _places(project), time.time_ns()
        # The first round comes before any thread is started: until then workers can be forked.
        with _uncollected():
            board.show(preview.refresh())
        gc.freeze()  # What is read stays until the preview ends, or goes when nothing refers to it any more.
        cache.save(list_files(project.folders).paths)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tell(board.latest, server.url)
        try:
            for _ in _saves(project, places, began, stop):
                with _uncollected():
                    _round(preview, board)
                    tell(board.latest, server.url)
        finally:
            server.shutdown()


def _saves(project: Project, places: Places, began: int, stop: threading.Event | None) -> Iterator[None]:
    """Give one for each save, for ever; the first round was at `began` (nanoseconds), and found `places`.

    A single file that an editor replaces by a new one is lost to the watcher, and so is a folder that comes or goes;
    these are looked at from time to time. So is, as watching begins, what was saved while nobody watched.
    """
    while True:
        is_first = True
        try:
            for changes in _watch(project, stop):
                found, now = _places(project), time.time_ns()
                is_missed = is_first and _is_changed_since(began - _TICK, project)
                is_first = False
                if changes or is_missed or found != places:
                    yield
                if found != places:
                    places, began = found, now
                    break
            else:
                return
        except FileNotFoundError:
            places = []  # A folder went as watching began.


def _watch(project: Project, stop: threading.Event | None) -> Iterator[object]:
    """Give the changes of files, or nothing after a while without any."""
    return watch(
        *(path for path in _folders(project) if path.exists()),
        debounce=10 * QUIET,
        step=QUIET,
        stop_event=stop,
        rust_timeout=_GLANCE,
        yield_on_timeout=True,
        raise_interrupt=False,
    )


def _folders(project: Project) -> tuple[Path, ...]:
    return project.folders.content, project.folders.cases, project.theme


def _places(project: Project) -> Places:
    """Tell which folders and which mkdocs.yml are there."""
    return [*(_number(path)[:1] for path in _folders(project)), _number(project.config)]


def _number(path: Path) -> tuple[int, ...]:
    """Tell one folder from another, and a file from what it was before; () where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_size, found.st_mtime_ns


def _is_changed_since(moment: int, project: Project) -> bool:
    theme = (str(path) for path in project.theme.rglob("*"))
    try:
        content = (project.folders.place(path) for path in list_files(project.folders).paths)
        return any(max(found.mtime, found.changed) >= moment for found in map(stamp, chain(theme, content)))
    except (GeneratorError, OSError):
        return True  # Something has just gone.


def _round(preview: Preview, board: Board) -> None:
    try:
        board.show(preview.refresh())
    except Exception:  # A fault of ours must not end an editor's preview; the next save is a new try.
        traceback.print_exc()
        board.show(Round(board.latest.number + 1, board.latest.findings, "程序出错了，详情见终端；改动保存后会再试。"))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector for the end: of all that a round makes, it would find next to nothing to free."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.collect()


def panel_of(latest: Round) -> str:
    """Render what a preview puts at the end of each page."""
    return panel(latest.number, latest.findings, latest.trouble)
