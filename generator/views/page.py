"""A page before it is rendered: plain, serialisable, and exactly what its template shows."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from msgspec import Struct

from generator.pictures import Shape
from generator.views.diaries import Diary
from generator.views.feeds import Feed
from generator.views.posters import Poster
from generator.views.tables import Table


class View(Struct, frozen=True, kw_only=True, gc=False):
    """Base of all views; a view's template is `Page.template`."""


class Origin(Struct, frozen=True, gc=False, array_like=True):
    """Where a record was read, and the hash of the bytes that were read: stands for all that the record says."""

    path: str
    item: int | None
    digest: bytes


class Recipe(View, frozen=True):
    """What a view is made from, where telling that apart is much cheaper than making it; the worker makes it.

    `view` reads nothing but the recipe, and `key` covers all of the recipe, so that it covers all that the page shows.
    """

    def key(self) -> object:
        """Give what is hashed in place of the view: the recipe itself, with the origin of each record in its place."""
        raise NotImplementedError

    def view(self) -> View:
        """Make the view."""
        raise NotImplementedError

    def lean(self) -> Self:
        """Give the recipe as it is sent to a worker, without what its view does not show."""
        return self


Terms = tuple[tuple[str, str], ...]
"""(term of the glossary, address of its definition)."""


class Prose(Struct, frozen=True, kw_only=True, gc=False):
    """A text and where its links lead; rendering puts it in its place.

    A field of this type reaches the template as ready `Markup`.
    """

    html: str
    """As `dialect.convert` gives it."""
    addresses: tuple[str, ...] = ()
    """Of the links and pictures `~0`, `~1` …, from the site's root; empty where one leads nowhere."""
    shapes: tuple[Shape, ...] = ()
    """Of those addresses that are pictures."""
    terms: Terms = ()
    """Those that the text may mention."""


@dataclass(frozen=True, slots=True)
class Deferred:
    """The data of a file that is dear to make: told apart by its key, made only where the file is not known."""

    key: bytes
    """Covers all that the data says."""
    make: Callable[[], Struct] = field(compare=False)


class Export(Struct, frozen=True, gc=False):
    """What a page shows, as files for programs: nothing is in them that no page says."""

    stem: str
    """Address without its ending."""
    data: Table | Diary | Feed | Poster | Deferred


class Page(Struct, frozen=True, kw_only=True, gc=False):
    """One page of the site."""

    address: str
    """From the site's root: typical_cases/2026/a.html."""
    section: str
    """Address of the top navigation's page that is marked as current: typical_cases/index.html."""
    template: str
    """Fragment: typical-case (theme/fragments/typical-case.html)."""
    title: str
    description: str = ""
    meta: tuple[tuple[str, str], ...] = ()
    """(name, content) of <meta> tags beyond those the shell has."""
    image: str = ""
    """Address of the picture that stands for the page where others show a link to it."""
    feed: str = ""
    """Address of the feed that tells what is new on it."""
    source: str = ""
    """File of content that a person can mend."""
    view: View
    """Or the recipe for it."""
    exports: tuple[Export, ...] = ()

    @property
    def is_article(self) -> bool:
        """Whether this is one text, and no list or board."""
        return any(name == "ArticleTitle" for name, _ in self.meta)
