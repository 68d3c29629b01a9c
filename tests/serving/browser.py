"""What a browser sees of a preview."""

import http.client
import queue
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.serving.preview import Round
from tests.workbench import Office


class Answer(NamedTuple):
    """What a server answered."""

    status: int
    kind: str
    """Content-Type."""
    text: str


@dataclass
class Browser:
    """Asks one server."""

    url: str

    @property
    def host(self) -> str:
        """Host and port."""
        return urlsplit(self.url).netloc

    def get(self, path: str = "/", headers: Mapping[str, str] | None = None) -> Answer:
        """Ask for an address as it is, without tidying it as browsers do."""
        connection = http.client.HTTPConnection(self.host, timeout=10)
        try:
            connection.putrequest("GET", path, skip_host=True)
            for name, value in {"Host": self.host, **(headers or {})}.items():
                connection.putheader(name, value)
            connection.endheaders()
            answer = connection.getresponse()
            data = answer.read()
            return Answer(answer.status, answer.headers["Content-Type"], data.decode("utf-8", "replace"))
        finally:
            connection.close()


@dataclass
class Preview(Browser):
    """A browser at a running preview."""

    office: Office
    folder: Path
    rounds: "queue.Queue[tuple[Round, str]]"

    def until(self, is_reached: Callable[[Round], bool]) -> Round:
        """Wait for a round after a save; a save may make several."""
        while True:
            latest, _ = self.rounds.get(timeout=15)
            if is_reached(latest):
                return latest

    def until_shown(self, path: str, text: str) -> Answer:
        """Wait until a page says something."""
        while text not in (answer := self.get(path)).text:
            self.rounds.get(timeout=15)
        return answer
