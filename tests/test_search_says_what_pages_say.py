"""What search can find stands on the page that it leads to: nothing else is in its index."""

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import pytest

from generator.rendering.search_index import fold_lines
from tests.workbench import Built, files_of

DAY = re.compile(r"(\d{4})-0?(\d{1,2})-0?(\d{1,2})")
TAGS = re.compile(r"<[^>]*>")
BLANKS = re.compile(r"\s+")


def given(script: bytes) -> Any:
    """Read what a part of the index hands over."""
    text = script.decode()
    return json.loads(text[text.index("(") + 1 : text.rindex(")")])


def said_by(html: str) -> str:
    """Give all that a page says, its description too, folded and without blanks."""
    said = " ".join(re.findall(r'content="([^"]*)"', html))
    words = DAY.sub(r"\1年\2月\3日", unescape(f"{said} {TAGS.sub('', html)}"))
    return BLANKS.sub("", fold_lines([words]).text)


def entries(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Give the address of each entry with every word that search knows of it."""
    parts = [given(data) for name, data in files.items() if name.startswith("search/") and "characters" not in name]
    heads = {part["name"]: part for part in parts if "addresses" in part}
    for part in heads.values():
        titles, names, facts = (part[name]["text"].split("\n") for name in ("titles", "names", "facts"))
        for address, title, *said in zip(part["addresses"].split("\n"), titles, names, facts, strict=True):
            yield from ((address, word) for word in (*title.split(), *"".join(said).split("|")) if word)
    for part in parts:
        if "texts" in part:
            addresses = heads[part["name"]]["addresses"].split("\n")[part["first"] :]
            for address, text in zip(addresses, part["texts"]["text"].split("\n"), strict=False):
                yield from ((address, word) for word in text.replace("|", " ").split())


@pytest.mark.parametrize("name", ["full", "sample", "hostile"])
def test_every_word_of_the_index_stands_on_the_page_that_it_leads_to(built: Callable[[str], Built], name: str) -> None:
    files = files_of(built(name).output)
    pages = {path: said_by(data.decode()) for path, data in files.items() if path.endswith(".html")}

    found = list(entries(files))
    # A page of the navigation bears the title that it has there; the site map calls it by its own.
    said = {address: pages[address.split("#")[0]] + pages["site-map.html"] for address, _ in found}
    missing = [
        (address, word)
        for address, word in found
        if DAY.sub(r"\1年\2月\3日", BLANKS.sub("", word)) not in said[address]
    ]

    assert len(found) > 100
    assert missing == []
