"""What search engines ask for: robots.txt, and sitemap.xml where the site's own address is known."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.etree import ElementTree as ET

ROBOTS = "robots.txt"
SITEMAP = "sitemap.xml"
MOST = 50_000
"""Addresses that one file may hold; longer maps are cut, and sitemap.xml lists the parts."""
_NAMESPACE = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def crawler_files(addresses: Iterable[str], base_url: str, *, is_public: bool) -> Iterator[tuple[str, bytes]]:
    """Give address and bytes of each file; a map names whole addresses, so there is none without `base_url`."""
    if not is_public:
        yield ROBOTS, b"User-agent: *\nDisallow: /\n"
        return
    known = f"\nSitemap: {base_url}{SITEMAP}\n" if base_url else ""
    yield ROBOTS, f"User-agent: *\nAllow: /\n{known}".encode()
    if base_url:
        yield from _maps([base_url + quote(_short(address)) for address in addresses], base_url)


def _short(address: str) -> str:
    """Leave out the home page's name: the site's own address is what everybody links to."""
    return "" if address == "index.html" else address


def _maps(addresses: list[str], base_url: str) -> Iterator[tuple[str, bytes]]:
    if len(addresses) <= MOST:
        yield SITEMAP, _listing("urlset", "url", addresses)
        return
    cut = (addresses[start : start + MOST] for start in range(0, len(addresses), MOST))
    parts = {f"sitemap-{number}.xml": part for number, part in enumerate(cut, start=1)}
    yield SITEMAP, _listing("sitemapindex", "sitemap", [base_url + name for name in parts])
    for name, part in parts.items():
        yield name, _listing("urlset", "url", part)


def _listing(name: str, item: str, addresses: Iterable[str]) -> bytes:
    top = ET.Element(name, _NAMESPACE)
    for address in addresses:
        ET.SubElement(ET.SubElement(top, item), "loc").text = address
    data: bytes = ET.tostring(top, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
