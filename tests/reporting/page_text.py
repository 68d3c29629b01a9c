"""What a report says, section by section, as a reader sees it."""

from html.parser import HTMLParser


class SectionReader(HTMLParser):
    """Collects the words of each section by its id, and what a browser would fetch or run."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: dict[str, str] = {}
        self.fetched: list[str] = []
        self._section = "header"
        self._is_hidden = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "section":
            self._section = given.get("id") or ""
        self._is_hidden = tag in ("style", "title")
        if tag in ("script", "link", "img", "iframe", "form", "object") or any(name.startswith("on") for name in given):
            self.fetched.append(tag)
        addresses = (given.get(name) or "#" for name in ("href", "src"))
        self.fetched += [address for address in addresses if not address.startswith("#")]

    def handle_endtag(self, tag: str) -> None:
        self._is_hidden = False

    def handle_data(self, data: str) -> None:
        if not self._is_hidden:
            before = self.sections.get(self._section, "")
            self.sections[self._section] = " ".join(f"{before} {data}".split())


def read(html: str) -> SectionReader:
    """Read a report."""
    reader = SectionReader()
    reader.feed(html)
    return reader


def sections_of(html: str) -> dict[str, str]:
    """Give the words of each section by its id."""
    return read(html).sections
