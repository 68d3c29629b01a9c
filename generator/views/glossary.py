"""The glossary: the campaign's terms, to which their first mentions lead."""

from collections.abc import Iterator

from generator.views.columns import tabs
from generator.views.documents import COLUMN
from generator.views.index import GLOSSARY, TERM, Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Link, Part, Tab
from generator.views.wording import listed, or_missing

TITLE = "术语表"


class Definition(Part, frozen=True):
    """One term."""

    anchor: str
    term: str
    definition: str
    origin: str


class Glossary(View, frozen=True):
    """All terms, in the order in which the office lists them."""

    title: str
    trail: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    note: str
    """Terms that nobody has defined yet."""
    terms: tuple[Definition, ...]


def glossary_pages(index: Index) -> Iterator[Page]:
    """Make the glossary where the campaign has one."""
    entries = index.site.campaign.glossary
    if not entries:
        return
    terms = tuple(
        Definition(
            anchor=f"{TERM}{number}", term=entry.term, definition=or_missing(entry.definition), origin=entry.origin
        )
        for number, entry in enumerate(entries, start=1)
        if entry.term
    )
    gaps = listed(f"“{entry.term}”" for entry in entries if entry.term and not entry.definition)
    note = f"共{len(terms)}条。" + (f"还没有释义的：{gaps}。" if gaps else "")
    view = Glossary(title=TITLE, trail=(COLUMN,), tabs=tabs(index, COLUMN.address, GLOSSARY), note=note, terms=terms)
    yield Page(
        address=GLOSSARY,
        section=COLUMN.address,
        template="glossary",
        title=TITLE,
        description=f"{index.site.campaign.name}的术语和释义，{note}",
        meta=list_meta(TITLE, note, ColumnType.POLICY, COLUMN.label),
        source=index.site.campaign.path,
        view=view,
    )
