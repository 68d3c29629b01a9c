"""Posters as a browser draws them: every word within the margins, the photo in its place, one sheet on A3 and on A4."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.crawl import Visits
from tests.workbench import Built

pytestmark = pytest.mark.browser
CASE = "typical_cases/2026/solar-roofs.html"
OUTSIDE = """[...document.querySelectorAll("text")].filter(line => {
    const sheet = document.querySelector("svg > rect").getBoundingClientRect(), box = line.getBoundingClientRect();
    const margin = sheet.width * .06;
    return box.left < sheet.left + margin || box.right > sheet.right - margin
        || box.top < sheet.top || box.bottom > sheet.bottom;
}).map(line => line.textContent)"""
OVERLAPPING = """[...document.querySelectorAll("text")].map(line => line.getBoundingClientRect())
    .filter((box, place, all) => place && all.slice(0, place).some(one =>
        one.left < box.right && box.left < one.right && one.top + one.height * .3 < box.bottom - box.height * .3
        && box.top + box.height * .3 < one.bottom - one.height * .3)).length"""


@pytest.mark.parametrize("name", ["sample", "full"])
def test_the_words_of_every_poster_stand_within_its_margins(
    built: Callable[[str], Built], address_of: Callable[..., str], page: Page, name: str
) -> None:
    output = built(name).output
    posters = sorted(path.relative_to(output).as_posix() for path in output.rglob("*-poster.svg"))
    visits = Visits(address_of(name, "file"))
    visits.watch(page)

    for address in posters:
        page.goto(visits.base + address)
        assert page.evaluate(OUTSIDE) == [], address
        assert page.evaluate(OVERLAPPING) == 0, address

    assert posters
    assert visits.problems == []


@pytest.mark.parametrize("scheme", ["file", "http"])
def test_the_poster_of_a_case_opens_with_its_photo(address_of: Callable[..., str], page: Page, scheme: str) -> None:
    page.goto(address_of("sample", scheme) + CASE)
    photos: list[str] = []
    page.on("requestfinished", lambda request: photos.append(request.url))

    page.get_by_role("link", name="海报").click()
    page.wait_for_load_state("load")

    assert page.url.endswith("solar-roofs-poster.svg")
    address = page.locator("image").evaluate("image => image.href.baseVal")
    assert [url for url in photos if url.endswith(address.removeprefix("../../"))]


@pytest.mark.parametrize("paper", [(297, 420), (210, 297), (190, 257)])
def test_it_fills_one_sheet_of_any_size_and_is_seen_whole(
    address_of: Callable[..., str], page: Page, paper: tuple[int, int]
) -> None:
    width, height = (round(side / 25.4 * 96) for side in paper)
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address_of("sample", "file") + CASE.replace(".html", "-poster.svg"))

    box = page.locator("svg > rect").first.bounding_box()

    assert box is not None
    assert box["x"] >= 0 <= box["y"]
    assert 0.9 * width < box["width"] <= width or 0.9 * height < box["height"] <= height
    assert box["height"] <= height
    printed = page.pdf(width=f"{paper[0]}mm", height=f"{paper[1]}mm", print_background=True)
    assert printed.count(b"/Type /Page\n") == 1
