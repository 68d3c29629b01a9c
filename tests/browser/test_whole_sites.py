"""Every page of whole sites in a browser, from a folder and from a server under a sub-path."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.crawl import Visits
from tests.workbench import Built, files_of

pytestmark = pytest.mark.browser
UNLINKED = {"404.html"}
"""Pages that a server shows, and no link names."""


@pytest.mark.parametrize("scheme", ["file", "http"])
@pytest.mark.parametrize("name", ["minimal", "full"])
def test_every_page_opens_and_every_link_leads_somewhere(
    built: Callable[[str], Built], address_of: Callable[..., str], page: Page, name: str, scheme: str
) -> None:
    files = list(files_of(built(name).output))
    pages = [path for path in files if path.endswith(".html")]
    visits = Visits(address_of(name, scheme))
    visits.watch(page)

    visits.visit(page, pages)

    assert visits.problems == []
    assert visits.broken_links(files) == []
    withdrawn = {path for path in pages if "已撤稿" in (built(name).output / path).read_text(encoding="utf-8")}
    assert set(pages) - visits.reached_from("index.html") <= UNLINKED | withdrawn


def test_nothing_in_a_hostile_text_runs(
    built: Callable[[str], Built], address_of: Callable[..., str], page: Page
) -> None:
    pages = [path for path in files_of(built("hostile").output) if path.endswith(".html")]
    visits = Visits(address_of("hostile", "http"))
    visits.watch(page)

    visits.visit(page, pages)

    assert visits.problems == []
