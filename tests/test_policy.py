"""Every page says what browsers may let it do; nothing in a page needs more."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import pytest

from tests.workbench import Built, Office

SITES = ["minimal", "full", "sample", "hostile"]
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'self'"
)


class Sight(HTMLParser):
    """Notes what of a page its policy is about."""

    def __init__(self) -> None:
        super().__init__()
        self.metas: list[tuple[str, str]] = []
        """(name or http-equiv, content) in their order."""
        self.inline: list[str] = []
        """Styles and scripts in the page itself."""
        self.open: list[str] = []
        """Links to other sites that tell them where the reader comes from, or let them reach back."""
        self.fetches_before_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element as a browser would."""
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.metas.append((given.get("http-equiv") or given.get("name", ""), given.get("content", "")))
        if tag in ("link", "script") and "Content-Security-Policy" not in dict(self.metas):
            self.fetches_before_policy = True
        if tag == "style" or (tag == "script" and not given.get("src")):
            self.inline.append(f"<{tag}>")
        self.inline += [f"<{tag} {name}>" for name in given if name == "style" or name.startswith("on")]
        if tag == "a" and re.match(r"(?:https?:)?//", given.get("href", ""), re.I):
            missing = {"noopener", "noreferrer"} - set(given.get("rel", "").split())
            self.open += [given["href"]] if missing else []


@pytest.fixture(params=SITES)
def sights(request: pytest.FixtureRequest, built: Callable[[str], Built]) -> dict[str, Sight]:
    """Look at every page of a whole site."""
    output = built(request.param).output
    found = {}
    for path in sorted(output.rglob("*.html")):
        found[path.relative_to(output).as_posix()] = sight = Sight()
        sight.feed(path.read_text(encoding="utf-8"))
    assert len(found) > 5
    return found


def test_every_page_has_the_policy_before_it_fetches_anything(sights: dict[str, Sight]) -> None:
    for address, sight in sights.items():
        assert dict(sight.metas)["Content-Security-Policy"] == POLICY, address
        assert dict(sight.metas)["referrer"] == "same-origin", address
        assert not sight.fetches_before_policy, address


def test_no_page_holds_a_style_a_script_or_a_handler(sights: dict[str, Sight]) -> None:
    assert {address: sight.inline for address, sight in sights.items() if sight.inline} == {}


def test_links_to_other_sites_do_not_say_where_readers_come_from(sights: dict[str, Sight]) -> None:
    assert {address: sight.open for address, sight in sights.items() if sight.open} == {}


def test_a_link_in_a_text_to_another_site_is_marked_and_one_within_is_not(office: Office) -> None:
    text = "[外](https://example.org/) [也外](//example.org/a) [内](b.md)"
    office.write(
        {
            "content/news/a.md": f"---\n标题: 甲\n日期: 2026-05-12\n---\n{text}\n",
            "content/news/b.md": "---\n标题: 乙\n日期: 2026-05-12\n---\n正文。\n",
        }
    )
    office.build(office.root / "site")

    page = (office.root / "site" / "news" / "a.html").read_text(encoding="utf-8")

    assert '<a rel="noopener noreferrer" href="https://example.org/">外</a>' in page
    assert '<a rel="noopener noreferrer" href="//example.org/a">也外</a>' in page
    assert '<a href="../news/b.html">内</a>' in page


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('<p style="color:red">字</p>', "style"),
        ('<p onclick="go()">字</p>', "onclick"),
        ("<style>p { color: red }</style>", "<style>"),
        ("<script>go()</script>", "<script>"),
    ],
)
def test_a_template_that_the_policy_would_cripple_is_told(office: Office, line: str, told: str) -> None:
    theme = office.take_theme()
    fragment = theme / "fragments" / "not-found.html"
    fragment.write_text(fragment.read_text(encoding="utf-8") + line, encoding="utf-8")

    found = [each for each in office.json_findings() if each["code"] == "U03"]

    assert len(found) == 1
    assert told in found[0]["message"]
