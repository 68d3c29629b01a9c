"""Phones and tablets: nothing over another, nothing out of line, nothing cut off."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import MODES

pytestmark = pytest.mark.browser
BOX = "one => { const box = one.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom]; }"
BEGINNINGS = """[...document.querySelectorAll(".board tbody .num:not(.is-none)")].map(cell => {
    const text = document.createRange();
    text.selectNodeContents(cell);
    return Math.round(text.getBoundingClientRect().left - cell.getBoundingClientRect().left);
})"""
CUT = """[...document.querySelectorAll(".bars__labels li")].filter(one => one.scrollWidth > one.clientWidth)
    .map(one => one.textContent)"""
AWRY = """[...document.querySelectorAll(".board tbody td")].filter(cell => {
    const text = document.createRange();
    text.selectNodeContents(cell);
    const lines = new Set([...text.getClientRects()].map(box => Math.round(box.bottom)));
    const frame = cell.closest(".board__frame").getBoundingClientRect();
    return !cell.checkVisibility() || cell.getBoundingClientRect().right > frame.right + 1
        || cell.matches(".short") && lines.size > 1;
}).map(cell => cell.dataset.label + cell.textContent)"""


@pytest.mark.parametrize("mode", MODES)
def test_on_a_phone_nothing_stands_over_the_name_of_the_office_and_names_of_bars_are_whole(
    address_of: Callable[..., str], page: Page, mode: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(address_of("sample", "file") + "commitments/index.html" + mode)

    _, top, _, _ = page.locator(".banner__sponsor").evaluate(BOX)
    _, _, _, bottom = page.locator(".banner__tools a").evaluate(BOX)
    assert bottom <= top
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize(("width", "mode"), [(320, MODES[0]), (320, MODES[1]), (768, MODES[1])])
def test_in_a_card_numbers_begin_at_one_place_whether_they_lead_somewhere_or_not(
    address_of: Callable[..., str], page: Page, width: int, mode: str
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address_of("sample", "file") + "commitments/index.html" + mode)

    beginnings = page.evaluate(BEGINNINGS)

    assert max(beginnings) - min(beginnings) <= 1


@pytest.mark.parametrize("address", ["commitments/status/overdue.html", "tasks/index.html"])
def test_a_tablet_shows_every_column_and_dates_and_states_in_one_line(
    address_of: Callable[..., str], page: Page, address: str
) -> None:
    page.set_viewport_size({"width": 768, "height": 1024})
    page.goto(address_of("sample", "file") + address)

    assert page.evaluate(AWRY) == []
