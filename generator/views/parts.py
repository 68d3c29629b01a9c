"""What several views hold: links, lines of a list, badges, steps, pages of a list."""

from msgspec import Struct


class Part(Struct, frozen=True, kw_only=True, gc=False):
    """Base of everything inside a view."""


class Link(Struct, frozen=True, gc=False):
    """Words that lead somewhere, or nowhere when there is nothing to lead to."""

    label: str
    address: str = ""
    """From the site's root; empty for plain text."""

    @property
    def is_call(self) -> bool:
        """Whether it dials a number: its address stands by itself."""
        return self.address.startswith("tel:")


class Fact(Struct, frozen=True, gc=False):
    """One line of a record's facts."""

    label: str
    value: Link


class Line(Part, frozen=True):
    """One line of a list of texts."""

    title: str
    address: str
    date: str
    """ISO date, or empty."""
    date_text: str
    note: str = ""
    mark: str = ""
    """Why it stands out of order: 置顶."""


class Step(Struct, frozen=True, gc=False):
    """One step of a four-step bar."""

    name: str
    state: str
    """done, current or todo: the CSS class says which."""
    text: str


class Badge(Struct, frozen=True, gc=False):
    """A state as colour, shape and word: the class gives the first two."""

    slug: str
    word: str


class Count(Part, frozen=True):
    """How many records are in a state, and the list that holds them."""

    status: Badge
    count: int
    share_text: str
    address: str


class Picture(Part, frozen=True):
    """A picture of the site."""

    address: str
    width: int
    height: int
    """Dots."""
    small: str
    """Address of a version for cards and phones; empty where the picture is small itself."""
    alt: str
    caption: str = ""


class ArticleBar(Part, frozen=True):
    """The line under an article's title."""

    source: str
    date: str
    date_text: str


class FilterOption(Part, frozen=True):
    """A narrower list and how much it holds."""

    label: str
    address: str
    count: int | None = None
    is_current: bool = False


class FilterGroup(Part, frozen=True):
    """The lists along one criterion."""

    label: str
    options: tuple[FilterOption, ...]


class Number(Part, frozen=True):
    """A number and the list it counts."""

    count: int
    measure: str
    label: str
    note: str
    address: str


class Tab(Part, frozen=True):
    """One page of a column."""

    label: str
    address: str
    is_current: bool


class PageLink(Part, frozen=True):
    """One page of a list in its pager."""

    label: str
    address: str
    is_current: bool
    is_gap: bool
    """Pages were left out before this one."""


class Pager(Part, frozen=True):
    """The pages of a list; a list of one page has no links."""

    links: tuple[PageLink, ...] = ()
    previous: str = ""
    next: str = ""
    count_text: str = ""
