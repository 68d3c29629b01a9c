"""The preview's web server: loopback only, and only for pages that it served itself."""

import mimetypes
import posixpath
import threading
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.problems import GeneratorError
from generator.reporting.html import panel_file
from generator.serving.preview import Round

HOST = "127.0.0.1"
EVENTS = "/~events"
PANEL_FILES = ("/~panel.css", "/~panel.js")
HEARTBEAT = 15.0
"""Seconds after which a quiet event stream says that it is alive, and so finds out that the browser has gone."""


class Board:
    """Where the latest round hangs out; browsers wait at it for the next one."""

    def __init__(self) -> None:
        self._round = Round(0)
        self._changed = threading.Condition()

    def show(self, latest: Round) -> None:
        """Hang out a round and wake all who wait."""
        with self._changed:
            self._round = latest
            self._changed.notify_all()

    @property
    def latest(self) -> Round:
        """The latest round."""
        return self._round

    def wait_beyond(self, number: int) -> int:
        """Wait for a round after `number`, or for a heartbeat; give the latest number."""
        with self._changed:
            self._changed.wait_for(lambda: self._round.number > number, timeout=HEARTBEAT)
            return self._round.number


class PreviewServer(ThreadingHTTPServer):
    """Serves a folder with the findings and a reload script put into each page."""

    daemon_threads = True

    def __init__(self, folder: Path, port: int, board: Board, panel: Callable[[Round], str]) -> None:
        self.folder = folder
        self.board = board
        self.panel = panel
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as error:
            raise GeneratorError(f"端口{port}用不了（{error.strerror}）；请用--port换一个。") from error

    @property
    def url(self) -> str:
        """Where the preview is."""
        return f"http://{HOST}:{self.server_address[1]}/"

    def knows(self, name: str | None) -> bool:
        """Tell whether a Host header, or the host of an Origin, is this server's."""
        return name in {f"{host}:{self.server_address[1]}" for host in (HOST, "localhost")}


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        origin = self.headers.get("Origin")
        is_known = self.server.knows(self.headers.get("Host"))
        if not is_known or (origin is not None and not self.server.knows(urlsplit(origin).netloc)):
            self._answer(HTTPStatus.FORBIDDEN, b"forbidden", "text/plain")
        elif self.path.partition("?")[0] == EVENTS:
            self._stream()
        elif self.path in PANEL_FILES:
            name = self.path.removeprefix("/~")
            self._answer(HTTPStatus.OK, panel_file(name), mimetypes.guess_type(name)[0] or "")
        else:
            self._file()

    def _file(self) -> None:
        address = posixpath.normpath("/" + unquote(urlsplit(self.path).path)).lstrip("/")
        path = self.server.folder / address
        if path.is_dir():
            path /= "index.html"
        status = HTTPStatus.OK
        if not path.is_file() or not path.resolve().is_relative_to(self.server.folder.resolve()):
            status, path = HTTPStatus.NOT_FOUND, self.server.folder / "404.html"
        data = path.read_bytes() if path.is_file() else "没有这个页面".encode()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if kind == "text/html":
            before, end, after = data.rpartition(b"</body>")
            data = before + self.server.panel(self.server.board.latest).encode() + end + after
            kind = "text/html; charset=utf-8"
        self._answer(status, data, kind)

    def _answer(self, status: HTTPStatus, data: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        with suppress(ConnectionError):  # The browser went away.
            self.wfile.write(data)

    def _stream(self) -> None:
        """Tell the browser the number of each round (server-sent events)."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        number = -1
        try:
            while True:
                number = self.server.board.wait_beyond(number)
                self.wfile.write(f"data: {number}\n\n".encode())
                self.wfile.flush()
        except ConnectionError:
            return  # The browser went away.

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Keep quiet; findings are what the terminal is for."""
