"""The sample settings for nginx, under a real nginx: what browsers are told with each file."""

import gzip
import http.client
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.test_policy import POLICY
from tests.workbench import ROOT, Built

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

pytestmark = pytest.mark.skipif(PROGRAM is None or not TYPES.exists(), reason="no nginx here")


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


@pytest.fixture(scope="module")
def site(built: Callable[[str], Built], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample for the address that the settings give it."""
    output = tmp_path_factory.mktemp("hosted") / "site"
    assert built("sample").office.build(output, "--base-url", "http://www.example.org/zhuanlan/") == 0
    return output


@pytest.fixture(scope="module")
def server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Run nginx with the sample settings, changed only in the port and the place of the site."""
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
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
    running = subprocess.Popen(command)
    try:
        until_it_listens(port)
        yield Server(port)
    finally:
        running.terminate()
        running.wait(10)


def until_it_listens(port: int) -> None:
    """Wait for a server."""
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)


def test_a_page_comes_with_its_policy_and_nobody_may_frame_it(server: Server) -> None:
    for path in ("/zhuanlan/", "/zhuanlan/index.html", "/zhuanlan/nothing/here.html"):
        headers = server.get(path).headers
        assert headers["content-security-policy"] == f"{POLICY}; frame-ancestors 'self'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "SAMEORIGIN"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["content-type"] == "text/html; charset=utf-8"
        assert headers["cache-control"] == "no-cache"
        assert headers["server"] == "nginx"


def test_a_wrong_address_shows_the_site_s_own_page_and_says_so(server: Server, site: Path) -> None:
    answer = server.get("/zhuanlan/a/b/c.html")

    assert answer.status == 404
    assert answer.data == (site / "404.html").read_bytes()


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        ("news/feed.xml", "text/xml; charset=utf-8", "no-cache"),
        ("robots.txt", "text/plain; charset=utf-8", "no-cache"),
        ("calendar.csv", "text/csv; charset=utf-8", "no-cache"),
        ("calendar.json", "application/json; charset=utf-8", "no-cache"),
        ("calendar.ics", "text/calendar; charset=utf-8", "no-cache"),
        ("assets/stylesheets/column.css", "text/css; charset=utf-8", "public, max-age=3600"),
        ("assets/javascripts/column.js", "application/javascript; charset=utf-8", "public, max-age=3600"),
        ("assets/images/banner.svg", "image/svg+xml", "public, max-age=86400"),
        ("typical_cases/2026/canal-brigade/fields-jpg.webp", "image/webp", "public, max-age=86400"),
    ],
)
def test_a_file_comes_as_what_it_is_and_is_kept_as_long_as_it_may(
    server: Server, path: str, kind: str, cache: str
) -> None:
    answer = server.get(f"/zhuanlan/{path}")

    assert answer.status == 200
    assert (answer.headers["content-type"], answer.headers["cache-control"]) == (kind, cache)


def test_texts_are_compressed_and_asked_for_again_only_when_they_changed(server: Server, site: Path) -> None:
    path = "/zhuanlan/assets/stylesheets/column.css"
    answer = server.get(path, **{"Accept-Encoding": "gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(answer.data) == (site / "assets" / "stylesheets" / "column.css").read_bytes()
    assert server.get(path, **{"If-None-Match": server.get(path).headers["etag"]}).status == 304


def test_the_folder_s_name_alone_leads_into_it(server: Server) -> None:
    answer = server.get("/zhuanlan")

    assert answer.status == 301
    assert answer.headers["location"].endswith("/zhuanlan/")


@pytest.mark.parametrize(
    "path", ["/zhuanlan../mkdocs.yml", "/zhuanlan/../office/mkdocs.yml", "/zhuanlan/%2e%2e/mkdocs.yml"]
)
def test_nothing_beside_the_site_is_given_away(server: Server, site: Path, path: str) -> None:
    (site.parent / "mkdocs.yml").write_text("密", encoding="utf-8")

    assert server.get(path).status in (400, 404)


def test_nothing_can_be_put_there(server: Server) -> None:
    assert server.get("/zhuanlan/index.html", method="POST").status in (403, 405)
