"""Texts that are made to break out of their place: they are shown, and nothing in them runs."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.workbench import Built

OWN_SCRIPT = re.compile(r"(\.\./)*assets/javascripts/([a-z]+/)?[a-z.]+\.js")
OWN_FORM = re.compile(r"(\.\./)*search\.html")
LINK = re.compile(r"(https?|mailto|tel):|(?![a-zA-Z]+:)")


class Danger(HTMLParser):
    """Collects what a page would run or fetch that is not the theme's."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at an element as a browser would."""
        given = dict(attrs)
        if tag in ("iframe", "object", "embed", "style", "base"):
            self.found.append(f"<{tag}>")
        if tag == "form" and OWN_FORM.fullmatch(given.get("action") or "") is None:
            self.found.append(f"<form {given}>")
        if tag == "script" and OWN_SCRIPT.fullmatch(given.get("src") or "") is None:
            self.found.append(f"<script {given}>")
        self.found += [f"<{tag} {name}>" for name in given if name.startswith("on")]
        self.found += [f"{name}={given[name]}" for name in ("href", "src") if LINK.match(given.get(name) or "") is None]


@pytest.fixture(scope="module")
def pages(built: Callable[[str], Built]) -> dict[str, str]:
    """Give every page of the hostile site."""
    output: Path = built("hostile").output
    return {path.relative_to(output).as_posix(): path.read_text(encoding="utf-8") for path in output.rglob("*.html")}


def test_hostile_texts_are_no_reason_not_to_publish(built: Callable[[str], Built]) -> None:
    assert built("hostile").code == 0


def test_nothing_in_a_text_runs_or_fetches(pages: dict[str, str]) -> None:
    found = {}
    for address, html in pages.items():
        parser = Danger()
        parser.feed(html)
        found[address] = parser.found

    assert len(pages) > 20
    assert {address: dangers for address, dangers in found.items() if dangers} == {}


def test_texts_are_shown_as_they_were_written(pages: dict[str, str]) -> None:
    page = pages["news/wen.html"]

    assert "新闻&#34;&gt;&lt;script&gt;alert(32)&lt;/script&gt;" in page
    assert "&lt;script&gt;alert(39)&lt;/script&gt;" in page


def test_no_template_language_in_a_text_is_carried_out(pages: dict[str, str]) -> None:
    assert "活动{{ 7*7 }}" in pages["index.html"]
    assert not any("活动49" in html for html in pages.values())
    assert "模板：{{ config.theme }}" in pages["index.html"]


def test_a_slot_s_name_in_a_text_is_a_text(pages: dict[str, str]) -> None:
    assert "@@column:body@@" in pages["documents/wen.html"]
    assert pages["documents/wen.html"].count("</body>") == 1
