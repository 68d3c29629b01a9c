"""A real nginx with the sample settings, changed only in the port and the place of the site."""

import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.workbench import ROOT

SAMPLE = ROOT / "docs" / "hosting" / "nginx.conf"
TYPES = Path("/etc/nginx/mime.types")
SCRATCH = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
AROUND = """daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/errors;
events {{}}
http {{
    access_log off;
    {scratch}
    include {folder}/sample.conf;
}}
"""
PROGRAM = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")


@dataclass(frozen=True)
class Answer:
    """What the server answered."""

    status: int
    headers: dict[str, str]
    data: bytes


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            given = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, given, answer.read())
        finally:
            connection.close()


def free_port() -> int:
    """Find a port that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(site: Path, folder: Path) -> Iterator[Server]:
    """Serve a site below /zhuanlan/; `folder` is the server's own."""
    port = free_port()
    sample = SAMPLE.read_text(encoding="utf-8")
    for old, new in (("listen 80;", f"listen 127.0.0.1:{port};"), ("/srv/zhuanlan/site/", f"{site}/")):
        assert old in sample
        sample = sample.replace(old, new)
    (folder / "sample.conf").write_text(sample, encoding="utf-8")
    scratch = "".join(f"{name}_temp_path {folder}/{name};\n" for name in SCRATCH)
    settings = folder / "nginx.conf"
    settings.write_text(AROUND.format(folder=folder, scratch=scratch), encoding="utf-8")
    command = [str(PROGRAM), "-c", str(settings), "-p", str(folder), "-e", str(folder / "errors")]
    subprocess.run([*command, "-t", "-q"], check=True)
    process = subprocess.Popen(command)
    try:
        until_it_listens(port)
        yield Server(port)
    finally:
        process.terminate()
        process.wait(10)


def until_it_listens(port: int) -> None:
    """Wait for a server."""
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)
