"""Visiting the pages of a built site and noting what a reader would meet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urldefrag

from playwright.sync_api import ConsoleMessage, Dialog, Page, Request, Response

REFERENCES = """() => ({
  ids: [...document.querySelectorAll('[id]')].map(e => e.id),
  named: [...document.querySelectorAll('[href], [src], [poster]')].map(e => e.href || e.src || e.poster).filter(Boolean)
})"""

QUERY = re.compile(r"\?[^#]*")
"""How a page is to be shown: in large type, a table narrowed."""
LEFT = "net::ERR_ABORTED"
"""A request that was under way when the next page was opened."""


@dataclass
class Visits:
    """What was met on the pages that were opened."""

    base: str
    """Address of the site's root, with a slash at its end."""
    problems: list[str] = field(default_factory=list)
    """Errors on the console, failed and outside requests, dialogs."""
    ids: dict[str, set[str]] = field(default_factory=dict)
    """Anchors of each page, by its address from the root."""
    links: dict[str, set[str]] = field(default_factory=dict)
    """What each page names within the site: addresses from the root, with anchors."""

    def watch(self, page: Page) -> None:
        """Note what goes wrong on a page from now on."""
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.problems.append(f"{page.url}: {error}"))
        page.on("request", self._request)
        page.on("requestfailed", self._failure)
        page.on("response", self._response)
        page.on("dialog", self._dialog)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.problems.append(f"console: {message.text} {message.location}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.problems.append(f"outside: {request.url}")

    def _failure(self, request: Request) -> None:
        if request.failure != LEFT:
            self.problems.append(f"failed: {request.url} {request.failure}")

    def _dialog(self, dialog: Dialog) -> None:
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.problems.append(f"{response.status}: {response.url}")

    def visit(self, page: Page, addresses: Iterable[str]) -> None:
        """Open pages one after the other and note what they name."""
        for address in addresses:
            page.goto(self.base + quote(address), wait_until="load")
            found = page.evaluate(REFERENCES)
            self.ids[address] = set(found["ids"])
            inside = (name.removeprefix(self.base) for name in found["named"] if name.startswith(self.base))
            self.links[address] = {unquote(QUERY.sub("", name)) for name in inside}

    def broken_links(self, files: Iterable[str]) -> list[str]:
        """List links within the site that lead to no file, or to an anchor that its page does not have."""
        known = set(files)
        broken = []
        for source, names in self.links.items():
            for name in names:
                address, anchor = urldefrag(name)
                target = address or "index.html"
                if target not in known:
                    broken.append(f"{source} → {name}")
                elif anchor and target in self.ids and anchor not in self.ids[target]:
                    broken.append(f"{source} → {name}: no such anchor")
        return sorted(broken)

    def reached_from(self, start: str) -> set[str]:
        """List the pages that a reader gets to by links."""
        reached, todo = {start}, [start]
        while todo:
            found = {urldefrag(name)[0] or "index.html" for name in self.links.get(todo.pop(), ())} - reached
            found &= self.links.keys()
            reached |= found
            todo += found
        return reached
