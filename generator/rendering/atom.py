"""Feeds as Atom files (RFC 4287): what feed readers ask for."""

import re
import uuid
from urllib.parse import quote
from xml.etree import ElementTree as ET

from generator.views.feeds import Feed, FeedEntry

NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Signs that no XML may hold."""
_LETTERS = str.maketrans("0123456789", "abcdefabcd")


def feed_atom(feed: Feed, address: str, base_url: str) -> bytes:
    """Write a feed that lies at an address of the site.

    Its links are absolute where the site's own address is known, else they start from the feed's.
    """
    root = base_url or "../" * address.count("/")
    top = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "zh-CN"})
    _add(top, "title", feed.title)
    _add(top, "id", _name(feed.site, address))
    _add(top, "updated", _moment(feed.entries[0].date))
    _add(ET.SubElement(top, "author"), "name", feed.author)
    _link(top, "self", root + address, "application/atom+xml")
    _link(top, "alternate", root + feed.page, "text/html")
    for entry in feed.entries:
        _add_entry(ET.SubElement(top, "entry"), entry, feed.site, root)
    ET.indent(top, " ")
    data: bytes = ET.tostring(top, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _add_entry(element: ET.Element, entry: FeedEntry, site: str, root: str) -> None:
    _add(element, "title", entry.title)
    _add(element, "id", _name(site, f"{entry.address}?{entry.mark}" if entry.mark else entry.address))
    _add(element, "published", _moment(entry.date))
    _add(element, "updated", _moment(entry.date))
    _link(element, "alternate", root + quote(entry.address, safe="/#"), "text/html")
    if entry.summary:
        _add(element, "summary", entry.summary)


def _add(element: ET.Element, name: str, text: str) -> None:
    ET.SubElement(element, name).text = NO_XML.sub("", text)


def _link(element: ET.Element, relation: str, address: str, kind: str) -> None:
    ET.SubElement(element, "link", {"rel": relation, "type": kind, "href": address})


def _name(site: str, address: str) -> str:
    """Name a text for all time: a reader of the feed knows it by this, wherever the site may move.

    It is a UUID nearly without digits: what by chance read like somebody's number would hold the release back.
    """
    found = uuid.uuid5(uuid.NAMESPACE_URL, f"{site}/{address}").hex.translate(_LETTERS)
    return f"urn:uuid:{found[:8]}-{found[8:12]}-5{found[13:16]}-b{found[17:20]}-{found[20:]}"


def _moment(day: str) -> str:
    """Give the moment a day begins; the office is in UTC+8."""
    return f"{day}T00:00:00+08:00"
