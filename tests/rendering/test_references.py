"""Everything that a finished page names is found, and nothing is taken for what it is not."""

import pytest

from generator.rendering.references import shell_targets, targets_of
from generator.rendering.shell import Shell, ShellKey


def inside(html: str, address: str = "news/a.html") -> set[str]:
    """List the addresses of the site that a page names."""
    return set(targets_of(address, html)[0])


def outside(html: str) -> set[str]:
    """List what a page would fetch from elsewhere."""
    return set(targets_of("news/a.html", html)[1])


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<a href="b.html">', "news/b.html"),
        ('<a class="x" href="../index.html">', "index.html"),
        ('<img src="../typical_cases/p.jpg" alt="">', "typical_cases/p.jpg"),
        ('<video controls poster="p.jpg">', "news/p.jpg"),
        ('<img srcset="p.640.webp 640w">', "news/p.640.webp"),
        ('<img srcset="../p%20q.webp 1.5x">', "p q.webp"),
        ('<link rel="stylesheet" href="../assets/column.css">', "assets/column.css"),
        ('<script src="../assets/column.js"></script>', "assets/column.js"),
        ('<a href="b.html#s1">', "news/b.html"),
        ('<a href="b.html?x=1&amp;y=2">', "news/b.html"),
        ('<a href="%E9%99%84%E4%BB%B6.pdf">', "news/附件.pdf"),
        ('<a href="a&amp;b.pdf">', "news/a&b.pdf"),
        ('<a href="./x/../b.html">', "news/b.html"),
        ('<a href="../documents/a.b-c_d.html">', "documents/a.b-c_d.html"),
        ('<a href="../documents/b.html#s1">', "documents/b.html"),
        ('<a href="../documents/b.html?x=1">', "documents/b.html"),
        ('<a href="../documents//b.html">', "documents/b.html"),
        ('<a href="../documents/./x/../b.html">', "documents/b.html"),
        ('<a href="../.well/b.html">', ".well/b.html"),
        ('<a href="../附件.pdf">', "附件.pdf"),
        ('<a href="../documents/">', "documents"),
        ('<a href="..">', "."),
        ('<a href="">', ""),
    ],
)
def test_an_address_within_the_site_is_found(html: str, address: str) -> None:
    assert inside(html) == ({address} if address else set())


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("a.html", "../b.html"),
        ("news/a.html", "b.html"),
        ("news/2026/a.html", "news/b.html"),
        ("news/2026/11/a.html", "news/2026/b.html"),
    ],
)
def test_a_link_climbs_from_where_its_page_stands(address: str, target: str) -> None:
    assert inside('<a href="../b.html">', address) == {target}


@pytest.mark.parametrize(
    "html",
    [
        '<a href="#s1">',
        '<a href="https://example.org/b.html">',
        '<a href="//example.org/b.html">',
        '<a href="mailto:a@example.org">',
        '<a href="tel:12345">',
        '<p>写成 href="b.html" 的文字，没有标签</p>'.replace('"', "&#34;"),
        '<p data-href="b.html">',
        '<img src="data:image/svg+xml,x">',
    ],
)
def test_what_is_no_address_within_the_site_is_none(html: str) -> None:
    assert inside(html) == set()


def test_each_version_of_a_picture_is_found() -> None:
    assert inside('<img src="a.webp" srcset="../b.640.webp 640w, ../b.webp 1600w" sizes="100vw">') == {
        "news/a.webp",
        "b.640.webp",
        "b.webp",
    }


def test_an_address_above_the_root_is_nobodys() -> None:
    assert inside('<a href="../../secret.html">') == {"../secret.html"}


@pytest.mark.parametrize(
    ("html", "target"),
    [
        ('<img src="https://example.org/a.png" alt="">', "https://example.org/a.png"),
        ('<img alt="" src="http://example.org/a.png">', "http://example.org/a.png"),
        ('<img srcset="https://example.org/a.png 2x" alt="">', "https://example.org/a.png"),
        ('<script src="//example.org/a.js"></script>', "//example.org/a.js"),
        ('<link rel="stylesheet" href="https://example.org/a.css">', "https://example.org/a.css"),
        ('<video poster="https://example.org/a.jpg">', "https://example.org/a.jpg"),
        ('<iframe src="https://example.org/">', "https://example.org/"),
        ('<img src="https://example.org/?a=1&amp;b=2">', "https://example.org/?a=1&b=2"),
    ],
)
def test_what_a_browser_would_fetch_from_elsewhere_is_found(html: str, target: str) -> None:
    assert outside(html) == {target}


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">一个链接要点了才去</a>',
        '<img src="a.png" alt="https://example.org">',
        "<p>https://example.org/a.png</p>",
        '<script src="../assets/a.js"></script>',
    ],
)
def test_what_a_browser_fetches_only_when_asked_or_from_here_is_not(html: str) -> None:
    assert outside(html) == set()


def test_a_shell_names_what_any_page_it_is_put_around_would_name() -> None:
    shell = Shell(
        "<head>", '<link rel="icon" href="../assets/i.svg"><title>', "</title>", "</head>", '<a href="b.html">'
    )

    address, targets, fetched = shell_targets(ShellKey("news/index.html", 1), shell)

    assert address == "~/shell"
    assert targets == {"assets/i.svg", "~/b.html"}
    assert fetched == frozenset()
