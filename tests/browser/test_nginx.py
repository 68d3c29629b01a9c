"""Under the sample settings for nginx a browser finds nothing that they forbid."""

import pytest
from playwright.sync_api import Page

from tests.browser.crawl import Visits
from tests.hosting.nginx import PROGRAM, TYPES, Server
from tests.hosting.test_nginx import server, site  # noqa: F401  # fixtures

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(PROGRAM is None or not TYPES.exists(), reason="no nginx here"),
]
PAGES = ["index.html", "typical_cases/2026/canal-brigade.html", "calendar.html", "commitments/index.html"]


def test_pages_work_under_the_headers_of_a_server(server: Server, page: Page) -> None:  # noqa: F811  # likewise
    visits = Visits(f"http://127.0.0.1:{server.port}/zhuanlan/")
    visits.watch(page)

    visits.visit(page, PAGES)

    assert visits.problems == []
