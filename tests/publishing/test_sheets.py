"""Stylesheets are looked at like pages: a font from another site would keep readers waiting."""

from pathlib import Path

import pytest

from generator.publishing.gates import targets_of_sheet
from tests.publishing.live import Live

ADDRESS = "assets/stylesheets/a.css"


@pytest.mark.parametrize(
    ("css", "address"),
    [
        ("p { background: url(../images/a.svg) }", "assets/images/a.svg"),
        ("p { background: url( '../images/a.svg' ) }", "assets/images/a.svg"),
        ('@font-face { src: url("a.woff2?v=1") }', "assets/stylesheets/a.woff2"),
        ('@import "b.css";', "assets/stylesheets/b.css"),
        ("@import url(b.css) screen;", "assets/stylesheets/b.css"),
    ],
)
def test_what_a_stylesheet_names_is_found(css: str, address: str) -> None:
    assert targets_of_sheet(ADDRESS, css) == (frozenset({address}), frozenset())


@pytest.mark.parametrize(
    ("css", "target"),
    [
        ("@import url(https://example.org/css?a=1&b=2);", "https://example.org/css?a=1&b=2"),
        ('@import "//fonts.example.org/a.css";', "//fonts.example.org/a.css"),
        ("p { background: url('http://example.org/a.png') }", "http://example.org/a.png"),
    ],
)
def test_what_a_stylesheet_would_fetch_from_elsewhere_is_found(css: str, target: str) -> None:
    assert targets_of_sheet(ADDRESS, css) == (frozenset(), frozenset({target}))


@pytest.mark.parametrize(
    "css",
    [
        "p { color: red }",
        """p { background: url('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>') }""",
        "p { clip-path: url(#shape) }",
        "/* see https://example.org/ and url(nowhere.png) */",
        'p::after { content: "https://example.org/" }',
    ],
)
def test_what_a_stylesheet_holds_itself_is_no_fault(css: str) -> None:
    assert targets_of_sheet(ADDRESS, css) == (frozenset(), frozenset())


@pytest.mark.parametrize("css", ["@import url(https://example.org/a.css);", "p { background: url(nowhere.png) }"])
def test_a_stylesheet_at_fault_stops_a_release_and_is_named(
    live: Live, capsys: pytest.CaptureFixture[str], css: str
) -> None:
    sheet: Path = live.own_theme() / "assets/stylesheets/column.css"
    sheet.write_text(css + sheet.read_text(encoding="utf-8"), encoding="utf-8")

    assert live.build() == 1
    assert "theme/assets/stylesheets/column.css:1 U01" in capsys.readouterr().out
