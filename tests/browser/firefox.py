"""Firefox by its own remote control, Marionette: Playwright drives only a Firefox of its own."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("firefox-esr", "firefox")
SECONDS = 60


def find_firefox() -> str | None:
    """Give the browser's program: what FIREFOX names, else the first that is installed."""
    return os.environ.get("FIREFOX") or next((path for name in NAMES if (path := shutil.which(name))), None)


class Firefox:
    """A running browser."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._number = 0
        self._read()

    def ask(self, command: str, **arguments: object) -> Any:
        """Carry out a command of WebDriver."""
        self._number += 1
        data = json.dumps([0, self._number, command, arguments]).encode()
        self._connection.sendall(b"%d:%s" % (len(data), data))
        _, _, error, value = self._read()
        assert error is None, error
        return value

    def open(self, address: str) -> None:
        """Open a page."""
        self.ask("WebDriver:Navigate", url=address)

    def run(self, script: str) -> Any:
        """Give what a script returns."""
        return self.ask("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def wait(self, script: str) -> Any:
        """Wait until a script returns something."""
        end = time.monotonic() + SECONDS
        while not (value := self.run(script)):
            assert time.monotonic() < end, script
            time.sleep(0.1)
        return value

    def _read(self) -> Any:
        length = b""
        while (byte := self._connection.recv(1)) != b":":
            assert byte, "Firefox hung up"
            length += byte
        data = b""
        while len(data) < int(length):
            data += self._connection.recv(int(length) - len(data))
        return json.loads(data)


@contextmanager
def running(program: str, profile: Path) -> Iterator[Firefox]:
    """Start the browser with a profile of its own, and end it."""
    profile.mkdir()
    (profile / "user.js").write_text('user_pref("marionette.port", 0);\n', encoding="utf-8")
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        with socket.create_connection(("127.0.0.1", _port(profile / "MarionetteActivePort")), SECONDS) as connection:
            firefox = Firefox(connection)
            firefox.ask("WebDriver:NewSession", capabilities={})
            yield firefox
    finally:
        process.terminate()
        process.wait()


def _port(path: Path) -> int:
    end = time.monotonic() + SECONDS
    while not path.exists() or not path.read_text():
        assert time.monotonic() < end, "Firefox did not start"
        time.sleep(0.1)
    return int(path.read_text())
