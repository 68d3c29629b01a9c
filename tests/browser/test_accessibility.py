"""One page of each template, as axe-core judges it, and what it cannot judge: targets, keys, motion."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.conftest import MODES, Samples

pytestmark = pytest.mark.browser
TOO_SMALL = """least => [...document.querySelectorAll("a[href]:not([tabindex='-1']), button, summary, input, select")]
    .filter(one => one.checkVisibility() && !inSentence(one) && !covers(one))
    .map(one => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.bottom > 0 && Math.min(box.width, box.height) < least - .5)
    .map(([one, box]) => `${one.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`);
// A link within running text is as tall as its line.
function inSentence(one) {
    if (getComputedStyle(one).display !== "inline") return false;
    const block = one.closest("p, li, td, dd, th, div");
    return one.closest(".prose, .official__body") || block.innerText.length > one.innerText.length + 6;
}
// A card is one target, whose link is its title.
function covers(one) { return getComputedStyle(one, "::after").position === "absolute"; }"""
JUDGED = """rules => axe.run({resultTypes: ["violations"], rules}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 120)}`)))"""
FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
    return one === document.body ? null : {
        place: [...document.querySelectorAll("*")].indexOf(one),
        what: one.outerHTML.slice(0, 80),
        isFilm: one.matches("video"),  // Its own buttons take one key each, and the browser draws them.
        outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    };
}"""
REACHABLE = """[...document.querySelectorAll("a[href], button, summary, input, select")]
    .filter(one => one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true})).length"""
MOVING = """[...document.querySelectorAll("*")].filter(one => {
    const style = getComputedStyle(one);
    return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;
}).map(one => one.outerHTML.slice(0, 80))"""


def judge(page: Page, mode: str) -> list[str]:
    """List what axe-core finds on the page that is open; in large type contrast has to be 7 : 1."""
    rules = {"target-size": {"enabled": True}, "color-contrast-enhanced": {"enabled": bool(mode)}}
    if page.evaluate("!window.axe"):  # Half a megabyte: handed over once a page, however often it is judged.
        page.evaluate(Axe().axe_script)
    faults: list[str] = page.evaluate(JUDGED, rules)
    return faults


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_on_any_template_at_any_width(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page, mode: str
) -> None:
    base, found = address_of("sample", "file"), {}

    for address in samples("sample").values():
        page.goto(base + address + mode)
        for width in (320, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            if faults := judge(page, mode):
                found[address, width] = faults

    assert found == {}


def test_axe_finds_nothing_where_everything_is_filled_in(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page
) -> None:
    base, found = address_of("full", "file"), {}

    for address in samples("full").values():
        page.goto(base + address)
        if faults := judge(page, ""):
            found[address] = faults

    assert found == {}


@pytest.mark.parametrize(("mode", "least"), [(MODES[0], 24), (MODES[1], 44)])
@pytest.mark.parametrize("width", [320, 1280])
def test_what_can_be_clicked_is_large_enough(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page, width: int, mode: str, least: int
) -> None:
    base, found = address_of("sample", "file"), {}
    page.set_viewport_size({"width": width, "height": 800})

    for address in samples("sample").values():
        page.goto(base + address + mode)
        if small := page.evaluate(TOO_SMALL, least):
            found[address] = small

    assert found == {}


@pytest.mark.parametrize("mode", MODES)
def test_everything_is_reached_by_the_tab_key_and_seen_when_it_is(
    samples: Callable[[str], Samples], address_of: Callable[..., str], page: Page, mode: str
) -> None:
    base = address_of("sample", "file")

    for template in ("home", "typical-case", "board", "unit-commitments", "document", "calendar"):
        page.goto(base + samples("sample")[template] + mode)
        met: list[dict[str, object]] = []
        page.keyboard.press("Tab")
        while (focused := page.evaluate(FOCUSED)) is not None and focused not in met[:1]:
            is_within = focused["isFilm"] or focused["place"] in (
                one["place"] for one in met[-1:]
            )  # Year, month and day of a date take one key each.
            met += [] if is_within else [focused]
            page.keyboard.press("Tab")

        assert len(met) == page.evaluate(REACHABLE), template
        assert [one["what"] for one in met if not (one["outlined"] and one["seen"])] == [], template


def test_the_first_key_offers_to_skip_what_every_page_begins_with(address_of: Callable[..., str], page: Page) -> None:
    page.goto(address_of("sample", "file") + "news/index.html")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('#content') !== null")


def test_nothing_moves_for_who_does_not_want_it(
    samples: Callable[[str], Samples], address_of: Callable[..., str], browser: Browser
) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        for address in samples("sample").values():
            page.goto(address_of("sample", "file") + address)

            assert page.evaluate(MOVING) == [], address
