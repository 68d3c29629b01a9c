"""The preview's server answers this machine's own pages alone, and nothing but the preview's files."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.serving.preview import Round
from generator.serving.run import panel_of
from generator.serving.server import Board, PreviewServer
from tests.serving.browser import Browser
from tests.workbench import Office

PAGE = "<html><body>{}</body></html>"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreviewServer]:
    """Serve a few files."""
    folder = tmp_path_factory.mktemp("served") / "preview"
    (folder / "news").mkdir(parents=True)
    for name, title in (("index.html", "示例"), ("news/index.html", "工作动态"), ("404.html", "没有这一页")):
        (folder / name).write_text(PAGE.format(title), encoding="utf-8")
    (folder / "column.css").write_text("body {}", encoding="utf-8")
    secret = folder.parent / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    (folder / "link.txt").symlink_to(secret)
    board = Board()
    board.show(Round(1))
    with PreviewServer(folder, 0, board, panel_of) as found:
        thread = threading.Thread(target=found.serve_forever, args=(0.01,))
        thread.start()
        yield found
        found.shutdown()
        thread.join()


@pytest.fixture
def preview(server: PreviewServer) -> Browser:
    """Open a browser at it."""
    return Browser(server.url)


def test_pages_are_shown_with_their_findings_and_kinds(preview: Browser) -> None:
    page, sheet = preview.get("/index.html"), preview.get("/column.css")

    assert (page.status, page.kind) == (200, "text/html; charset=utf-8")
    assert "preview-panel" in page.text
    assert (sheet.status, sheet.kind) == (200, "text/css")
    assert "preview-panel" not in sheet.text


def test_what_a_page_gets_for_the_preview_stands_in_files_of_its_own(preview: Browser) -> None:
    script, sheet = preview.get("/~panel.js"), preview.get("/~panel.css")

    assert (script.status, script.kind) == (200, "text/javascript")
    assert (sheet.status, sheet.kind) == (200, "text/css")
    assert "<script>" not in preview.get().text


@pytest.mark.parametrize(("path", "title"), [("/", "示例"), ("/news/", "工作动态"), ("/news", "工作动态")])
def test_a_folder_shows_its_index(preview: Browser, path: str, title: str) -> None:
    answer = preview.get(path)

    assert answer.status == 200
    assert title in answer.text


def test_what_is_not_there_gets_the_sites_own_page_for_it(preview: Browser) -> None:
    answer = preview.get("/nothing.html")

    assert answer.status == 404
    assert answer.kind.startswith("text/html")


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/news/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/news/%00.html",
        "/link.txt",
        "/etc/passwd",
        "//etc/passwd",
        "/%2fetc/passwd",
    ],
)
def test_nothing_outside_the_preview_is_given_away(preview: Browser, path: str) -> None:
    answer = preview.get(path)

    assert answer.status in (400, 404)
    assert "机密" not in answer.text
    assert "root:" not in answer.text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1:1", "localhost", ""])
def test_a_page_of_another_site_that_points_its_name_here_is_refused(preview: Browser, host: str) -> None:
    port = preview.host.partition(":")[2]

    answer = preview.get("/", {"Host": host.replace("{port}", port)})

    assert answer.status == 403
    assert "示例" not in answer.text


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost"])
@pytest.mark.parametrize("path", ["/", "/~events"])
def test_another_sites_script_is_refused(preview: Browser, origin: str, path: str) -> None:
    assert preview.get(path, {"Origin": origin}).status == 403


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_the_previews_own_pages_are_served_under_both_names(preview: Browser, name: str) -> None:
    host = preview.host.replace("127.0.0.1", name)

    assert preview.get("/", {"Host": host, "Origin": f"http://{host}"}).status == 200


def test_an_open_page_hears_of_each_round(server: PreviewServer, preview: Browser) -> None:
    connection = http.client.HTTPConnection(preview.host, timeout=15)
    connection.request("GET", "/~events")
    stream = connection.getresponse()
    first = stream.readline()
    stream.readline()

    server.board.show(Round(2))
    second = stream.readline()
    connection.close()

    assert stream.headers["Content-Type"] == "text/event-stream"
    assert (first, second) == (b"data: 1\n", b"data: 2\n")
    assert 'data-number="2"' in preview.get().text


def test_a_quiet_stream_says_that_it_is_alive(server: PreviewServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.serving.server.HEARTBEAT", 0.01)

    number = server.board.latest.number

    assert server.board.wait_beyond(number) == number


def test_a_port_in_use_is_told_in_plain_words(
    office: Office, preview: Browser, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = preview.host.partition(":")[2]

    assert office.run("serve", "--port", port, "--output", str(tmp_path / "other")) == 2
    assert f"端口{port}用不了" in capsys.readouterr().err
