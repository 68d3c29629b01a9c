"""Searching as a reader does: opening the page by its address, waiting for the answer, reading the list."""

from typing import NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Page

SETTLED = """() => {
  const said = document.getElementById("search-status").textContent;
  return said && !said.includes("正在");
}"""


class Hit(NamedTuple):
    """One line of the list."""

    title: str
    address: str
    """From the site's root."""
    context: str
    facts: str


def wait(page: Page) -> str:
    """Wait until the page says how many it found, and give what it says."""
    page.wait_for_function(SETTLED)
    return page.inner_text("#search-status")


def search(page: Page, root: str, q: str, **chosen: str) -> list[Hit]:
    """Open the search page with a query, and read the list."""
    page.goto(f"{root}search.html?{urlencode({'q': q, **chosen})}")
    wait(page)
    return hits(page)


def hits(page: Page) -> list[Hit]:
    """Read the list."""
    items = page.query_selector_all("#search-results > li")
    return [Hit(*(part or "" for part in _read(item))) for item in items]


def _read(item: object) -> tuple[str, str | None, str, str]:
    link, context, facts = item.query_selector_all(":scope > *")  # type: ignore[attr-defined]
    return link.inner_text(), link.get_attribute("href"), context.inner_html(), facts.inner_text()
