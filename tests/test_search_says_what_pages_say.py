"""What search can find stands on the page that it leads to: nothing else is in its index."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest

from generator.rendering.search_index import fold_lines
from tests.workbench import Built, files_of

TAGS = re.compile(r"<[^>]*>")
BLANKS = re.compile(r"\s+")


def given(script: bytes) -> Any:
    """Read what a part of the index hands over."""
    text = script.decode()
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


def said_by(html: str) -> str:
    """Give all that a page says, its description too, folded and without blanks."""
    said = " ".join(re.findall(r'content="([^"]*)"', html))
    return BLANKS.sub("", fold_lines([unescape(f"{said} {TAGS.sub('', html)}")]).text)


def entries(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Give the address of each entry with every word that search knows of it."""
    parts = [given(data) for name, data in files.items() if name.startswith("search/") and "characters" not in name]
    heads = {part["name"]: part for part in parts if "addresses" in part}
    for part in heads.values():
        columns = (part["addresses"].split("\n"), part["titles"]["text"].split("\n"), part["names"]["text"].split("\n"))
        for address, title, names in zip(*columns, strict=True):
            yield from ((address, word) for word in (*title.split(), *names.split("|")) if word)
    for part in parts:
        if "texts" in part:
            addresses = heads[part["name"]]["addresses"].split("\n")[part["first"] :]
            for address, text in zip(addresses, part["texts"]["text"].split("\n"), strict=False):
                yield from ((address, word) for word in text.split())


@pytest.mark.parametrize("name", ["full", "sample", "hostile"])
def test_every_word_of_the_index_stands_on_the_page_that_it_leads_to(built: Callable[[str], Built], name: str) -> None:
    files = files_of(built(name).output)
    pages = {path: said_by(data.decode()) for path, data in files.items() if path.endswith(".html")}

    found = list(entries(files))
    # A page of the navigation bears the title that it has there; the site map calls it by its own.
    said = {address: pages[address.split("#")[0]] + pages["site-map.html"] for address, _ in found}
    missing = [(address, word) for address, word in found if BLANKS.sub("", word) not in said[address]]

    assert len(found) > 100
    assert missing == []
