"""A case's film plays from a folder, without a server (CAS-4)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.browser
PLAYED = """async film => {
    film.muted = true;
    await film.play();
    await new Promise(moved => film.addEventListener("timeupdate", () => film.currentTime > 0 && moved()));
    return [film.videoWidth > 0, film.error];
}"""


def test_the_film_of_the_sample_plays_from_a_folder(address_of: Callable[..., str], page: Page) -> None:
    page.goto(address_of("sample", "file") + "typical_cases/2026/canal-brigade.html")

    assert page.locator("video").evaluate(PLAYED) == [True, None]
    assert page.locator("video").get_attribute("poster") is not None
    assert page.get_by_text("一闸一卡，谁开闸谁签字").is_visible()
