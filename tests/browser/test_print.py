"""On paper: boards as A3 posters, documents as GB/T 9704 lays them out, nothing that can only be clicked."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Samples

pytestmark = pytest.mark.browser
SHEETS = {(1191, 842): "A3 across", (595, 842): "A4"}
POSTERS = ("board", "calendar", "honours", "timeline")
PAPER = {"width": round(156 / 25.4 * 96), "height": round(225 / 25.4 * 96)}
"""What GB/T 9704 leaves for the text on A4."""
LINE = """(paragraph => {
    const text = paragraph.firstChild, range = document.createRange(), lines = new Map();
    for (let at = 0; at < text.length; at++) {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const top = Math.round(range.getBoundingClientRect().top);
        lines.set(top, (lines.get(top) || 0) + 1);
    }
    return [...lines.values()];
})([...document.querySelectorAll(".official__body p")]
    .find(one => one.childNodes.length === 1 && one.firstChild.length > 60))"""


def sheet(page: Page) -> str:
    """Name the paper that the page would be printed on."""
    width, height = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))[0]
    return SHEETS.get((round(float(width)), round(float(height))), f"{width} × {height}")


def test_boards_are_printed_as_posters_and_everything_else_on_a4(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    base, found = address_of("sample", "file"), {}

    for template, address in samples("sample").items():
        page.goto(base + address)
        found[template] = sheet(page)

    assert {template for template, name in found.items() if name == "A3 across"} == {*POSTERS}
    assert {name for template, name in found.items() if template not in POSTERS} == {"A4"}


def test_nothing_is_printed_that_can_only_be_clicked(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    page.emulate_media(media="print")

    for address in samples("sample").values():
        page.goto(address_of("sample", "file") + address)

        assert (
            not page.locator(".bar, .banner__tools, .find, .sort, .crumbs, .tabs, .filters, .pager, .print, .skip")
            .filter(visible=True)
            .all()
        ), address
        assert page.locator("h1").first.evaluate("one => one.checkVisibility()"), address
        assert all(page.locator("thead th").evaluate_all("heads => heads.map(one => one.innerText)")), address


def test_a_document_has_28_characters_a_line_and_22_lines_a_page(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER["width"], "height": PAPER["height"]})
    page.goto(address_of("sample", "file") + samples("sample")["document"])

    spacing = page.locator(".official").evaluate("one => parseFloat(getComputedStyle(one).lineHeight)")

    assert max(page.evaluate(LINE)) == 28
    assert PAPER["height"] // spacing == 22


def test_who_printed_a_document_stands_at_the_foot_of_its_last_page(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    page.emulate_media(media="print")
    page.goto(address_of("sample", "file") + samples("sample")["document"])
    bottom = "one => one.getBoundingClientRect().bottom"
    top = page.locator(".official").evaluate("one => one.getBoundingClientRect().top")

    text = page.locator(".official__issued > :last-child, .official__close").last.evaluate(bottom) - top
    foot = page.locator(".official__printed").evaluate(bottom) - top

    sheet = 225 / 25.4 * 96
    assert abs(foot - -(-text // sheet) * sheet) < 1


def test_large_type_changes_nothing_on_paper(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    page.emulate_media(media="print")
    sizes = "[...document.querySelectorAll('#content *')].map(one => getComputedStyle(one).fontSize)"
    for template in ("document", "board", "typical-case"):
        address = address_of("sample", "file") + samples("sample")[template]

        page.goto(f"{address}?elder=1")
        large = page.evaluate(sizes)
        page.goto(f"{address}?elder=0")

        assert large == page.evaluate(sizes)


def test_what_is_short_is_not_spread_over_two_sheets_and_what_words_mean_goes_on_where_a_sheet_has_room(
    address_of: Callable[..., str], page: Page
) -> None:
    base = address_of("sample", "file")
    for address in ("awards/qiyi-2027.html", "awards/jindianzi-2026.html"):
        page.goto(base + address)
        assert len(re.findall(rb"/MediaBox", page.pdf(prefer_css_page_size=True))) == 1, address

    page.emulate_media(media="print")
    page.goto(base + "commitments/index.html")
    assert page.locator(".method").evaluate("one => getComputedStyle(one).breakInside") == "auto"
