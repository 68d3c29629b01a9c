"""One page of each template: on a narrow and on a wide screen, and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from generator.views import pages
from tests.workbench import Built

pytestmark = pytest.mark.browser
FREE_PAGE = "about.html"
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@pytest.fixture(scope="module")
def samples(built: Callable[[str], Built]) -> dict[str, str]:
    """Give one page of each template by the template's name, the fullest where there are several."""
    site = built("sample")
    found: dict[str, str] = {"free-page": FREE_PAGE}
    sizes: dict[str, int] = {}
    for made in pages(site.office.site()):
        size = (site.output / made.address).stat().st_size
        if size > sizes.get(made.template, 0):
            found[made.template], sizes[made.template] = made.address, size
    return found


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(
    samples: dict[str, str], address_of: Callable[..., str], page: Page, width: int
) -> None:
    base = address_of("sample", "file")
    page.set_viewport_size({"width": width, "height": 800})
    too_wide = []

    for template, address in samples.items():
        page.goto(base + address)
        if page.evaluate(TOO_WIDE):
            too_wide.append(f"{template}: {address}")

    assert len(samples) > 15
    assert too_wide == []


def test_every_page_can_be_read_without_scripts(
    samples: dict[str, str], address_of: Callable[..., str], browser: Browser
) -> None:
    base = address_of("sample", "file")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for template, address in samples.items():
            page.goto(base + address)

            assert page.locator("h1").first.is_visible(), f"{template}: {address}"
            assert len(page.locator("#content").inner_text()) > 20, f"{template}: {address}"


def test_links_work_without_scripts(address_of: Callable[..., str], browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address_of("sample", "http"))
        page.locator("a[href='typical_cases/index.html']:visible").first.click()
        assert page.url.endswith("/typical_cases/index.html")

        page.locator("#content a[href*='2026/']:not([aria-hidden]):visible").first.click()

        assert "/typical_cases/2026/" in page.url
        assert page.locator("h1").first.is_visible()
