"""Watching the office's files and making a round after each save."""

import threading
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from watchfiles import watch

from generator.digests import code_digest
from generator.loading.cache import Cache
from generator.loading.loader import list_files
from generator.project import Project
from generator.reporting.html import panel
from generator.serving.live_folder import LiveFolder
from generator.serving.preview import Preview, Round
from generator.serving.server import Board, PreviewServer
from generator.workers import Workers

QUIET = 30
"""Milliseconds without a further change before a round: an editor's save is several changes."""


def serve(
    project: Project,
    folder: Path,
    port: int,
    workers: Workers,
    tell: Callable[[Round, str], None],
    stop: threading.Event | None = None,
) -> None:
    """Preview until interrupted, or until `stop` is set; `tell` hears of each round and of the address."""
    board = Board()
    with Cache(project.cache, code_digest()) as cache, PreviewServer(folder, port, board, _panel) as server:
        preview = Preview(project, LiveFolder(folder), cache, workers)
        # The first round comes before any thread is started: until then workers can be forked.
        board.show(preview.refresh())
        cache.save(list_files(project.folders).paths)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tell(board.latest, server.url)
        try:
            for _ in watch(*_watched(project), debounce=10 * QUIET, step=QUIET, stop_event=stop, raise_interrupt=False):
                _round(preview, board)
                tell(board.latest, server.url)
        finally:
            server.shutdown()


def _round(preview: Preview, board: Board) -> None:
    try:
        board.show(preview.refresh())
    except Exception:  # A fault of ours must not end an editor's preview; the next save is a new try.
        traceback.print_exc()
        board.show(Round(board.latest.number + 1, board.latest.findings, "程序出错了，详情见终端；改动保存后会再试。"))


def _watched(project: Project) -> Iterable[Path]:
    places = (project.folders.content, project.folders.cases, project.theme, project.config)
    return (path for path in places if path.exists())


def _panel(latest: Round) -> str:
    return panel(latest.number, latest.findings, latest.trouble)
