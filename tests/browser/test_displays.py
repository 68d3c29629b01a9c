"""One line of site.yml makes the whole site dark or grey, on screens alone."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import MODES, Samples
from tests.browser.test_accessibility import judge
from tests.workbench import copy_of

pytestmark = pytest.mark.browser
COLOURS = """() => {
    const style = getComputedStyle(document.body);
    return [style.backgroundColor, style.color, getComputedStyle(document.documentElement).filter];
}"""
FILLS = (
    """[...document.querySelectorAll(".key svg")].map(one => getComputedStyle(one).fill.match(/\\d+/g).map(Number))"""
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Build the full site in each display; give the addresses of their folders."""
    sites = {}
    for display in ("深色", "灰色"):
        office = copy_of("full", tmp_path_factory.mktemp("display") / "office")
        office.replace("content/site.yml", "显示模式: 灰色", f"显示模式: {display}")
        site = Path(office.root / "site")
        assert office.build(site) == 0
        sites[display] = site.resolve().as_uri() + "/"
    return sites


@pytest.mark.parametrize("mode", MODES)
def test_axe_finds_nothing_in_the_dark(
    shown: dict[str, str], samples: Callable[[str], Samples], page: Page, mode: str
) -> None:
    found = {}

    for address in samples("full").values():
        page.goto(shown["深色"] + address + mode)
        if faults := judge(page, mode):
            found[address] = faults

    assert found == {}


def test_a_dark_site_is_light_type_on_dark_paper_and_is_printed_as_ever(shown: dict[str, str], page: Page) -> None:
    page.goto(shown["深色"] + "index.html")
    ground, ink, _ = page.evaluate(COLOURS)
    assert max(numbers(ground)) < 40 < 200 < min(numbers(ink))

    page.emulate_media(media="print")

    assert page.evaluate(COLOURS)[:2] == ["rgb(255, 255, 255)", "rgb(34, 34, 34)"]


def test_a_grey_site_has_no_colour_on_any_page_and_is_printed_as_ever(
    shown: dict[str, str], samples: Callable[[str], Samples], page: Page
) -> None:
    for address in samples("full").values():
        page.emulate_media(media="screen")
        page.goto(shown["灰色"] + address)
        assert page.evaluate(COLOURS)[2] == "grayscale(1)", address

        page.emulate_media(media="print")
        assert page.evaluate(COLOURS)[2] == "none", address


def test_the_greys_of_a_chart_can_be_told_apart(shown: dict[str, str], page: Page) -> None:
    page.goto(shown["灰色"] + "commitments/year/2026.html")

    greys = sorted(fill[0] for fill in page.evaluate(FILLS))

    assert len(greys) == 6
    assert all(darker + 25 < lighter for darker, lighter in pairwise(greys))


def numbers(colour: str) -> list[int]:
    """Read `rgb(1, 2, 3)`."""
    return [int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(",")]
