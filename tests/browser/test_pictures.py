"""Which version of a picture a reader's browser takes, and when."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
SHOWN = "[...document.querySelectorAll('.home-picture img, .photo img')].map(one => one.currentSrc.split('/').pop())"


@pytest.mark.parametrize("address", ["index.html", "typical_cases/2026/counter-seven.html"])
@pytest.mark.parametrize(
    ("width", "dots", "is_small"), [(360, 2, True), (412, 1.75, True), (390, 3, False), (1280, 1, False)]
)
def test_a_phone_whose_screen_has_few_dots_takes_the_small_version(
    browser: Browser, address_of: Callable[..., str], address: str, width: int, dots: float, is_small: bool
) -> None:
    with browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=dots) as context:
        page = context.new_page()
        page.goto(address_of("sample", "http") + address)

        assert page.evaluate(SHOWN)[0].endswith(".640.webp") is is_small


def test_a_photo_below_a_film_does_not_keep_the_page_s_styles_waiting(
    page: Page, address_of: Callable[..., str]
) -> None:
    seen: list[str] = []
    page.set_viewport_size({"width": 360, "height": 740})
    page.on("request", lambda request: seen.append(f"asked {request.url.split('/')[-1]}"))
    page.on("requestfinished", lambda request: seen.append(f"here {request.url.split('/')[-1]}"))

    page.goto(address_of("sample", "http") + "typical_cases/2026/canal-brigade.html")
    page.locator(".photo img").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")

    assert seen.index("here column.css") < seen.index("asked fields-jpg.640.webp")
