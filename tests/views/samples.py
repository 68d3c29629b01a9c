"""Small sites to look at: each test adds the records it is about."""

import dataclasses
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.loading.sizes import is_picture
from generator.model.collections import COLLECTIONS
from generator.model.commitment import Commitment
from generator.model.organization import Organization
from generator.model.record import Record
from generator.model.settings import Campaign, SiteSettings
from generator.pictures import Size
from generator.site import Edition, Moment, Shelf, Site
from generator.views import pages
from generator.views.page import Deferred, Page, Recipe, View

TODAY = date(2026, 11, 21)
SIZE = Size(1200, 800)
"""Of all pictures."""
R = TypeVar("R", bound=Record)


def shelf(folder: str, records: Iterable[R], moment: Moment) -> Shelf[R]:
    """Shelve records under their ids."""
    return Shelf(folder, {record.id: record for record in records}, moment)


def site(
    as_of: date = TODAY, edition: Edition = Edition.PUBLIC, campaign: Campaign | None = None, **records: Any
) -> Site:
    """Make a site of the records given by folder; nothing else is in it."""
    moment = Moment(as_of, edition)
    shelves: dict[str, Any] = {folder: shelf(folder, records.get(folder, ()), moment) for folder in COLLECTIONS}
    settings = SiteSettings(site_name="示例专栏", sponsor="示例办公室")
    return Site(settings=settings, campaign=campaign or Campaign(name="示例活动"), moment=moment, **shelves)


def with_files(made: Site, *paths: str) -> Site:
    """Add pictures and attachments to a site."""
    sizes = {path: SIZE for path in paths if is_picture(path)}
    return dataclasses.replace(made, files=frozenset(paths), pictures=sizes)


def by_address(made: Site) -> dict[str, Page]:
    """Make a site's pages."""
    return {page.address: page for page in pages(made)}


def data(page: Page) -> Any:
    """Give a page's view as plain data."""
    return msgspec.to_builtins(view_of(page))


def listed(page: Page) -> list[dict[str, str]]:
    """Give the lines of a list of commitments: what is promised and where, and each cell's words by its column."""
    (section,) = data(page)["sections"]
    table = section["table"]
    keys = [column["key"] for column in table["columns"]]
    return [
        {**row["head"], **dict(zip(keys, (cell["text"] for cell in row["cells"]), strict=True))}
        for row in table["rows"]
    ]


def view_of(page: Page) -> View:
    """Give what a page shows."""
    return page.view.view() if isinstance(page.view, Recipe) else page.view


def files_of(page: Page) -> dict[str, Struct]:
    """Give the data of the files that go with a page, by their stems."""
    datas = {export.stem: export.data for export in page.exports}
    return {stem: data.make() if isinstance(data, Deferred) else data for stem, data in datas.items()}


def text(made: Site) -> str:
    """Give all that a site's pages hold, as one text.

    A dead link's target stands in the Markdown as its author wrote it; rendering drops it, as it has no address.
    """
    shown = (msgspec.json.encode((replace(p, view=view_of(p), exports=()), files_of(p))).decode() for p in pages(made))
    return re.sub(r'\["[^"]+",""\]', "", "\n".join(shown))


def unit(key: str = "zhen", **fields: Any) -> Organization:
    """Make a unit."""
    return Organization(
        **{"id": key, "path": "content/organizations/all.yml", "item": 0, "name": f"{key}党委", **fields}
    )


def promise(key: str, **fields: Any) -> Commitment:
    """Make a commitment of the unit `zhen`, made on 2026-03-01 and due at the end of the year."""
    defaults = {"path": "content/commitments/all.yml", "item": 0, "party": "zhen", "text": f"承诺{key}"}
    dates = {"made_on": date(2026, 3, 1), "due_date": date(2026, 12, 31)}
    return Commitment(**{"id": key, **defaults, **dates, **fields})
