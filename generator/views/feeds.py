"""Feeds: what is new in a column, for programs that look after many sites at once."""

from generator.views.parts import Part


class FeedEntry(Part, frozen=True):
    """One text."""

    title: str
    address: str
    date: str
    """ISO date."""
    summary: str
    mark: str = ""
    """What tells it from others that lead to the same place."""


class Feed(Part, frozen=True):
    """The newest texts of a column, the last first; at least one."""

    title: str
    page: str
    """Address of the page that lists them."""
    author: str
    site: str
    """What the site is known by: with an address it makes a name that no other text has, wherever the site lies."""
    entries: tuple[FeedEntry, ...]
