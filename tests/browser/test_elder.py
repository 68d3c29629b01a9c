"""长辈版: large type that is there at once, stays from page to page, and can be given to somebody as a link."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Samples

pytestmark = pytest.mark.browser
IS_LARGE = "document.documentElement.classList.contains('is-elder')"
SMALLEST = """() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || one.closest("sup, .visually-hidden, script")) continue;
        if (!one.checkVisibility()) continue;
        const size = parseFloat(getComputedStyle(one).fontSize);
        if (size && size < 18) found.push(`${one.outerHTML.slice(0, 80)} ${size}`);
    }
    return found;
}"""
WHEN_BODY_CAME = """new MutationObserver((_, watch) => {
    if (!document.body) return;
    window.wasLarge = document.documentElement.classList.contains("is-elder");
    watch.disconnect();
}).observe(document, {childList: true, subtree: true})"""
NO_MEMORY = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('none here'); }})"
SWITCH = "[data-action=elder]"


def is_large(page: Page) -> bool:
    """Tell whether a page that may still be on its way stands in large type."""
    page.wait_for_load_state("domcontentloaded")
    return bool(page.evaluate(IS_LARGE))


@pytest.mark.parametrize("width", [320, 1280])
def test_no_text_is_smaller_than_18_pixels(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page, width: int
) -> None:
    base, found = address_of("sample", "file"), {}
    page.set_viewport_size({"width": width, "height": 800})

    for address in samples("sample").values():
        page.goto(f"{base}{address}?elder=1")
        assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == 20
        if small := page.evaluate(SMALLEST):
            found[address] = small

    assert found == {}


@pytest.mark.parametrize("scheme", ["file", "http"])
@pytest.mark.parametrize("remembers", [True, False])
def test_the_choice_is_kept_from_page_to_page(
    address_of: Callable[..., str], page: Page, scheme: str, remembers: bool
) -> None:
    if not remembers:
        page.add_init_script(NO_MEMORY)
    page.goto(address_of("sample", scheme) + "index.html")
    assert not is_large(page)

    page.locator(SWITCH).click()
    assert is_large(page)
    page.locator(".bar a").nth(2).click()
    page.locator("#content h2 a").first.click()
    assert "/typical_cases/2" in page.url
    assert is_large(page)

    page.locator(SWITCH).click()
    assert not is_large(page)
    page.locator(".bar a").nth(1).click()
    assert not is_large(page)


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_a_link_to_large_type_can_be_given_to_somebody(
    address_of: Callable[..., str], browser: Browser, scheme: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address_of("sample", scheme) + "method.html?elder=1#commitments")

        assert is_large(page)
        assert page.locator(SWITCH).inner_text() == "退出长辈版"


def test_no_page_is_seen_in_small_type_first(address_of: Callable[..., str], page: Page) -> None:
    page.add_init_script(WHEN_BODY_CAME)
    page.goto(address_of("sample", "http") + "index.html?elder=1")
    page.goto(address_of("sample", "http") + "about.html")

    assert page.evaluate("window.wasLarge") is True


def test_without_a_memory_addresses_of_other_sites_and_of_files_stay_as_they_are(
    address_of: Callable[..., str], page: Page
) -> None:
    page.add_init_script(NO_MEMORY)
    page.goto(address_of("sample", "http") + "calendar.html?elder=1")
    for link in page.locator("a").all():
        link.dispatch_event("contextmenu")

    addresses: list[str] = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    carrying = [address for address in addresses if "elder=1" in address]
    assert len(carrying) > 20
    assert [address for address in carrying if ".ics" in address or "example.org" in address] == []


def test_without_scripts_nothing_is_offered_that_needs_one(address_of: Callable[..., str], browser: Browser) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address_of("sample", "file") + "index.html")

        assert not page.locator(SWITCH).is_visible()


def test_type_grows_with_the_size_that_a_reader_has_set(address_of: Callable[..., str], page: Page) -> None:
    page.goto(address_of("sample", "file") + "about.html")
    sizes = (
        "[...document.querySelectorAll('#content *, .bar a')].map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    usual = page.evaluate(sizes)

    page.evaluate("document.documentElement.style.fontSize = '200%'")

    assert all(large >= 1.7 * size for large, size in zip(page.evaluate(sizes), usual, strict=True))
