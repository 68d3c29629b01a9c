"""A browser, and a server of a built site under a sub-path."""

import shutil
import threading
from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from generator.views import pages
from tests.browser.chromium import ARGUMENTS, find_chromium, is_required
from tests.workbench import Built

SUB_PATH = "a/b/"
MODES = ("", "?elder=1")
"""What a page's address ends in: nothing, or what asks for large type."""
Samples = dict[str, str]
"""Template → the page that stands for it."""


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002  # the base class's name
        """Say nothing."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium; without one the tests are skipped, or fail where a browser is required."""
    program = find_chromium()
    if program is None and is_required():
        pytest.fail("没有找到Chromium：请安装chromium，或用环境变量CHROMIUM指明。")
    if program is None:
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open an empty page."""
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="session")
def samples(built: Callable[[str], Built]) -> Callable[[str], Samples]:
    """Give one page of each template of a site, the fullest where there are several."""

    @cache
    def choose(name: str) -> Samples:
        site = built(name)
        found: Samples = {"free-page": "about.html"}
        sizes: dict[str, int] = {}
        for made in pages(site.office.site()):
            size = (site.output / made.address).stat().st_size
            if size > sizes.get(made.template, 0):
                found[made.template], sizes[made.template] = made.address, size
        assert len(found) > 15
        return found

    return choose


@pytest.fixture(scope="session")
def address_of(built: Callable[[str], Built], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[..., str]]:
    """Give the addresses of built sites: as files, or from a server under a sub-path."""
    root = tmp_path_factory.mktemp("www")
    handler = partial(QuietHandler, directory=str(root))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)

    @cache
    def address(name: str, scheme: str) -> str:
        output: Path = built(name).output
        if scheme == "file":
            return output.resolve().as_uri() + "/"
        shutil.copytree(output, root / name / SUB_PATH)
        return f"http://127.0.0.1:{server.server_port}/{name}/{SUB_PATH}"

    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield address
    server.shutdown()
    server.server_close()
    thread.join()
