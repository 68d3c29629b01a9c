"""A page that is open in a browser follows what is saved, under the policy that it has."""

import pytest
from playwright.sync_api import Page

from tests.browser.crawl import Visits
from tests.serving.browser import Preview
from tests.serving.conftest import NEWS, begun_office, preview  # noqa: F401  # fixtures

pytestmark = pytest.mark.browser


def test_an_open_page_shows_what_is_saved(preview: Preview, page: Page) -> None:  # noqa: F811  # likewise
    visits = Visits(preview.url)
    visits.watch(page)
    visits.visit(page, ["news/ketang.html"])
    page.get_by_text("第一稿").wait_for()

    preview.office.replace(NEWS, "第一稿", "第二稿")

    page.get_by_text("第二稿").wait_for(timeout=20_000)
    assert page.locator(".preview-panel").evaluate("panel => getComputedStyle(panel).position") == "fixed"
    assert visits.problems == []
