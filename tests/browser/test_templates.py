"""One page of each template: on a narrow and on a wide screen, and without scripts."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import MODES, Samples

pytestmark = pytest.mark.browser
TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
FOLLOWED = """[...document.querySelectorAll("a[href]:not([tabindex='-1'])")]
    .filter(link => link.checkVisibility({visibilityProperty: true})).map(link => link.href + " " + link.innerText)"""


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("name", ["sample", "full"])
def test_no_page_scrolls_sideways_at_any_width(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page, name: str, mode: str
) -> None:
    base, too_wide = address_of(name, "file"), []

    for address in samples(name).values():
        page.goto(base + address + mode)
        for width in (320, 640, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if page.evaluate(TOO_WIDE):
                too_wide.append((address, width))

    assert too_wide == []


def test_what_can_be_followed_on_a_wide_screen_can_be_on_a_phone(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    base, lost = address_of("sample", "file"), {}

    for address in samples("sample").values():
        page.goto(base + address)
        found = []
        for width in (1280, 640, 320):
            page.set_viewport_size({"width": width, "height": 800})
            found.append(set(page.evaluate(FOLLOWED)))
        if missing := found[0] - found[1] | found[0] - found[2]:
            lost[address] = missing

    assert lost == {}


def test_every_page_can_be_read_without_scripts(
    samples: Callable[[str], Samples], address_of: Callable[..., str], browser: Browser
) -> None:
    base = address_of("sample", "file")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for template, address in samples("sample").items():
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
