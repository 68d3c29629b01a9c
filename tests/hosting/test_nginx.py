"""The sample settings for nginx, under a real nginx: what browsers are told with each file."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hosting.nginx import PROGRAM, TYPES, Server, running
from tests.test_policy import POLICY
from tests.workbench import Built

pytestmark = pytest.mark.skipif(PROGRAM is None or not TYPES.exists(), reason="no nginx here")


@pytest.fixture(scope="module")
def site(built: Callable[[str], Built], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sample for the address that the settings give it."""
    output = tmp_path_factory.mktemp("hosted") / "site"
    assert built("sample").office.build(output, "--base-url", "http://www.example.org/zhuanlan/") == 0
    return output


@pytest.fixture(scope="module")
def server(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Run nginx with the sample settings."""
    with running(site, tmp_path_factory.mktemp("nginx")) as started:
        yield started


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
