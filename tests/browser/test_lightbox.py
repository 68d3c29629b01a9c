"""A photo opens large on the page itself; without scripts it opens as a file."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.crawl import Visits
from tests.browser.test_accessibility import TOO_SMALL, judge

pytestmark = pytest.mark.browser
CASE = "typical_cases/2026/solar-roofs.html"
SIZE = "image => [image.complete && image.naturalWidth > 0, image.getBoundingClientRect().right <= innerWidth]"


@pytest.fixture
def photos(address_of: Callable[..., str], page: Page) -> Locator:
    """Open a case with several photos; give their links."""
    page.goto(address_of("sample", "file") + CASE)
    found = page.locator(".photo a")
    assert found.count() > 1
    return found


def shown(page: Page) -> tuple[str, str]:
    """Give file and caption of the photo that is open."""
    dialog = page.get_by_role("dialog", name="看大图")
    address = dialog.locator("img").evaluate("image => image.src")
    return address, dialog.locator("figcaption").inner_text()


def told(link: Locator) -> tuple[str, str]:
    """Give file and caption of a photo of the page."""
    caption = link.locator("xpath=..").locator("figcaption")
    return link.evaluate("link => link.href"), caption.inner_text() if caption.count() else ""


def test_a_click_opens_the_photo_large_with_its_caption(photos: Locator, page: Page) -> None:
    first = told(photos.first)

    photos.first.click()

    page.get_by_role("dialog").wait_for()
    assert shown(page) == first
    page.wait_for_function("document.querySelector('.lightbox img').complete")
    assert page.locator(".lightbox img").evaluate(SIZE) == [True, True]


def test_buttons_and_arrows_go_through_the_photos_of_the_page(photos: Locator, page: Page) -> None:
    expected = [told(link) for link in photos.all()]
    photos.first.click()
    page.get_by_role("dialog").wait_for()

    met = [shown(page)]
    for _ in expected[1:]:
        page.keyboard.press("ArrowRight")
        met.append(shown(page))
    page.keyboard.press("ArrowRight")
    around = shown(page)
    page.get_by_role("button", name="上一张").click()
    back = shown(page)
    page.get_by_role("button", name="下一张").click()

    assert met == expected
    assert (around, back, shown(page)) == (expected[0], expected[-1], expected[0])


@pytest.mark.parametrize("way", ["Escape", "关闭"])
def test_who_closes_it_is_where_they_were(photos: Locator, page: Page, way: str) -> None:
    before = page.url
    photos.nth(1).focus()
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for()
    page.keyboard.press("ArrowLeft")

    if way == "Escape":
        page.keyboard.press(way)
    else:
        page.get_by_role("button", name=way).click()

    page.locator(".lightbox").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.href") == told(photos.nth(1))[0]
    assert page.url == before


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_going_back_closes_the_photo_and_then_leaves_the_case(
    address_of: Callable[..., str], page: Page, scheme: str
) -> None:
    start = address_of("sample", scheme)
    page.goto(f"{start}index.html")
    page.goto(start + CASE)
    page.locator(".photo a").first.click()
    page.get_by_role("dialog").wait_for()

    page.evaluate("history.back()")
    page.locator(".lightbox").wait_for(state="hidden")
    assert page.url == start + CASE

    page.locator(".photo a").first.click()
    page.get_by_role("button", name="关闭").click()
    page.locator(".lightbox").wait_for(state="hidden")
    page.wait_for_function("!history.state")
    page.go_back()
    assert page.url == f"{start}index.html"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("mode", ["", "?elder=1"])
def test_the_open_photo_can_be_used_by_everyone(
    address_of: Callable[..., str], page: Page, width: int, mode: str
) -> None:
    visits = Visits(address_of("sample", "file"))
    visits.watch(page)
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(address_of("sample", "file") + CASE + mode)
    page.locator(".photo a").first.click()
    page.get_by_role("dialog").wait_for()

    assert visits.problems == []
    assert judge(page, mode) == []
    assert [told for told in page.evaluate(TOO_SMALL, 44) if "<button" in told and "print" not in told] == []
    assert page.evaluate("document.activeElement.textContent") == "关闭"
    assert page.locator(".lightbox").evaluate("box => box.scrollHeight <= box.clientHeight")


def test_it_is_not_printed(photos: Locator, page: Page) -> None:
    photos.first.click()
    page.get_by_role("dialog").wait_for()

    page.emulate_media(media="print")

    assert not page.locator(".lightbox").is_visible()
    assert page.locator("h1").is_visible()


def test_a_link_says_what_it_opens_and_opens_the_file_without_scripts(
    address_of: Callable[..., str], browser: Browser
) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(address_of("sample", "file") + CASE)
        link = page.get_by_role("link", name="看大图：").first
        address = link.get_attribute("href")
        link.click()

        assert address is not None
        assert page.url.endswith(address.removeprefix("../../"))


def test_the_file_opens_where_the_script_cannot_be_had(address_of: Callable[..., str], page: Page) -> None:
    page.route("**/lightbox.js", lambda route: route.abort())
    page.goto(address_of("sample", "http") + CASE)
    link = page.locator(".photo a").first
    address = told(link)[0]

    link.click()

    expect(page).to_have_url(address)
