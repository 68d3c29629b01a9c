"""A map of more pages than one file may name is cut."""

from xml.etree import ElementTree as ET

import pytest

from generator.rendering import crawlers
from generator.rendering.crawlers import crawler_files

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_a_long_map_is_cut_and_its_parts_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crawlers, "MOST", 2)

    files = dict(crawler_files(["index.html", "a.html", "b/c.html"], "https://example.org/z/", is_public=True))

    found = {
        name: [each.text for each in ET.fromstring(data).iter(f"{SPACE}loc")]
        for name, data in files.items()
        if name != "robots.txt"
    }
    assert found == {
        "sitemap.xml": ["https://example.org/z/sitemap-1.xml", "https://example.org/z/sitemap-2.xml"],
        "sitemap-1.xml": ["https://example.org/z/", "https://example.org/z/a.html"],
        "sitemap-2.xml": ["https://example.org/z/b/c.html"],
    }


def test_an_address_that_is_no_plain_word_is_written_as_browsers_ask_for_it() -> None:
    files = dict(crawler_files(["a/典型 1.html"], "https://example.org/", is_public=True))

    assert b"https://example.org/a/%E5%85%B8%E5%9E%8B%201.html" in files["sitemap.xml"]
