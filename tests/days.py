"""A site as of any day: what it makes then, for laws that hold on each of them."""

import dataclasses
import random
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache, cached_property
from typing import Any, TypeVar

from msgspec import Struct

from generator.rendering.fragments import load_fragments, render_body
from generator.site import Edition, Moment, Shelf, Site
from generator.views import pages
from generator.views.page import Page, View
from tests.views.samples import view_of
from tests.workbench import ROOT, SITES, THEME, Office

ODD_DAYS = [
    date(2025, 12, 31),
    date(2026, 1, 1),
    date(2026, 2, 28),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2027, 6, 30),
    date(2028, 2, 29),
    date(2036, 12, 31),
]
"""Ends of years, halves and Februaries, and a day when all is long over."""
FOLDERS = {"full": SITES / "full", "sample": ROOT}
FRAGMENTS = load_fragments(THEME)
P = TypeVar("P", bound=Struct)


@cache
def read(name: str) -> Site:
    """Read a project once."""
    return Office(FOLDERS[name]).site()


def on(site: Site, day: date, edition: Edition = Edition.PUBLIC, *, is_archived: bool = False) -> Site:
    """Give the site as it is on a day, without reading it again."""
    moment = Moment(day, edition, is_archived)
    shelves: dict[str, Any] = {name: dataclasses.replace(shelf, moment=moment) for name, shelf in site.shelves.items()}
    return dataclasses.replace(site, moment=moment, **shelves)


def structs(value: object) -> Iterator[Struct]:
    """Give every part of a record or a view, itself the first."""
    if isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            yield from structs(getattr(value, name))
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from structs(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from structs(item)


def dates_in(site: Site) -> set[date]:
    """List the days that any record or setting names."""
    shelves: list[Shelf[Any]] = list(site.shelves.values())
    records = [record for shelf in shelves for record in shelf.records.values()]
    parts = [part for record in (*records, site.campaign) for part in structs(record)]
    values = (getattr(part, name) for part in parts for name in part.__struct_fields__)
    return {value for value in values if isinstance(value, date)}


def some_days(site: Site, count: int) -> list[date]:
    """Choose days on which something may change: a named one, the day before, the day after; always the same."""
    near = {day + timedelta(off) for day in dates_in(site) for off in (-1, 0, 1)}
    return sorted({*ODD_DAYS, *random.Random(4).sample(sorted(near), count)})


@dataclasses.dataclass(frozen=True)
class Made:
    """What a site makes of itself."""

    site: Site

    @cached_property
    def all_pages(self) -> tuple[Page, ...]:
        """The pages, in order."""
        return tuple(pages(self.site))

    @cached_property
    def views(self) -> Mapping[str, View]:
        """Address → what the page shows."""
        return {page.address: view_of(page) for page in self.all_pages}

    @cached_property
    def parts(self) -> tuple[tuple[str, Struct], ...]:
        """Everything that stands on a page, with the page's address."""
        return tuple((address, part) for address, view in self.views.items() for part in structs(view))

    def each(self, kind: type[P]) -> Iterator[tuple[str, P]]:
        """Give what is of a kind, with its page's address."""
        return ((address, part) for address, part in self.parts if isinstance(part, kind))

    @cached_property
    def bodies(self) -> Mapping[str, str]:
        """Address → HTML between header and footer."""
        return {page.address: render_body(FRAGMENTS, page, "../" * page.address.count("/")) for page in self.all_pages}
