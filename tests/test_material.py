"""Of Material's page and stylesheet only what the column uses goes out."""

import gzip
from collections.abc import Callable

import pytest

from generator.material import trim_page, trim_sheet, words_of
from tests.workbench import Built, Office

WORDS = words_of(['<div class="md-typeset is-late" dir="ltr" data-md-color-scheme="slate">'])
STYLES = "assets/stylesheets/column.css"
LIMIT = 15_000
"""Bytes, compressed; Material's own stylesheet alone has 22,600."""


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".md-typeset p{margin:0}.md-nav{margin:0}", ".md-typeset p{margin:0}"),
        (".md-nav a,.md-typeset a,a{color:red}", ".md-typeset a,a{color:red}"),
        ("a:not(.md-nav,.is-late){color:red}", "a:not(.md-nav,.is-late){color:red}"),
        (".md-typeset:is(.md-nav,p){color:red}", ".md-typeset:is(.md-nav,p){color:red}"),
        ("[data-md-color-scheme=slate] a{color:red}", "[data-md-color-scheme=slate] a{color:red}"),
        ("[data-md-toggle=drawer] a{color:red}", ""),
        ("[dir=rtl] p{margin:0}[dir=ltr] p{margin:1px}", "[dir=ltr] p{margin:1px}"),
        ("@media print{.md-nav{margin:0}}", ""),
        ("@media print{.md-nav{margin:0}p{margin:0}}", "@media print{p{margin:0}}"),
        ("@keyframes turn{0%{opacity:0}to{opacity:1}}", "@keyframes turn{0%{opacity:0}to{opacity:1}}"),
        ('@charset "UTF-8";p{margin:0}', '@charset "UTF-8";p{margin:0}'),
        ('/* .x{} */p{content:"}.md-nav{\'"}', 'p{content:"}.md-nav{\'"}'),
        (':root{--a:1;--b:url("data:x;y{\'}")}p{margin:var(--a)}', ":root{--a:1}p{margin:var(--a)}"),
        (":root{--a:var(--b);--b:1}", ""),
        (":root{--own:1}", ":root{--own:1}"),
    ],
)
def test_rules_that_no_page_can_meet_are_left_out(css: str, left: str) -> None:
    assert trim_sheet(css, WORDS, "p{margin:var(--own)}") == left


def test_what_only_material_s_scripts_use_is_taken_off() -> None:
    html = (
        '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer">\n'
        '<label class="md-overlay" for="__drawer"></label>\n<div data-md-component="skip">\n</div>\n'
        '<main class="md-main" data-md-component="main">正文</main>\n'
        '<div class="md-dialog" data-md-component="dialog">\n<div class="md-dialog__inner md-typeset"></div>\n</div>\n'
    )

    assert trim_page(html) == '<main class="md-main">正文</main>\n'


def test_what_every_page_has_of_styles_is_one_small_file(built: Callable[[str], Built]) -> None:
    output = built("sample").output

    assert list((output / "assets" / "stylesheets").glob("*.min.css")) == []
    assert all(STYLES in page.read_text(encoding="utf-8") for page in output.glob("*.html"))
    assert len(gzip.compress((output / STYLES).read_bytes(), 9)) < LIMIT


def test_running_text_looks_as_material_has_it(built: Callable[[str], Built]) -> None:
    css = (built("sample").output / STYLES).read_text(encoding="utf-8")

    assert ".md-typeset h2{" in css
    assert ".md-typeset table:not([class])" in css
    assert ".md-nav" not in css
    assert "data-md-toggle" not in css


def test_a_class_that_a_theme_begins_to_use_brings_its_rules(office: Office) -> None:
    theme = office.take_theme()
    footer = theme / "partials" / "footer.html"
    footer.write_text(footer.read_text(encoding="utf-8") + '<p class="md-nav">导航</p>', encoding="utf-8")

    assert office.build(office.root / "site") == 0

    assert ".md-nav{" in (office.root / "site" / STYLES).read_text(encoding="utf-8")
