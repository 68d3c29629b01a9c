"""The collections: each declared once; loading, schema, `new` and the manual follow."""

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import Struct

from generator.model.commitment import Commitment
from generator.model.leader import Leader
from generator.model.organization import Organization
from generator.model.publication import Briefing, Document, NewsItem
from generator.model.record import MarkdownRecord, Record
from generator.model.settings import Campaign, SiteSettings
from generator.model.typical_case import TypicalCase

CASES = "typical_cases"


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of records of one type."""

    name: str
    """The English word from the key to the CSS class: typical_case."""
    title: str
    """What the office calls it."""
    folder: str
    """Folder below content/ (typical_cases stands beside it)."""
    model: type[Record]
    has_page: bool
    """Each record has a page of its own at `address`."""

    @property
    def is_markdown(self) -> bool:
        """A file is front matter and Markdown, one record each; otherwise YAML, one or many."""
        return issubclass(self.model, MarkdownRecord)


COLLECTIONS: Mapping[str, Collection] = {
    collection.folder: collection
    for collection in (
        Collection("organization", "单位", "organizations", Organization, has_page=True),
        Collection("leader", "领导", "leaders", Leader, has_page=True),
        Collection("typical_case", "先进典型", CASES, TypicalCase, has_page=True),
        Collection("commitment", "公开承诺", "commitments", Commitment, has_page=False),
        Collection("document", "文件", "documents", Document, has_page=True),
        Collection("briefing", "简报", "briefings", Briefing, has_page=True),
        Collection("news", "工作动态", "news", NewsItem, has_page=True),
    )
}

SINGLES: Mapping[str, type[Struct]] = {"site.yml": SiteSettings, "campaign.yml": Campaign}


def address(folder: str, record: Record) -> str:
    """Give the address of a record's page from the site's root; cases stand below their year's folder."""
    if folder == CASES:
        parts = record.path.split("/")
        year = parts[1] if len(parts) > 2 else ""
        return f"{CASES}/{year}/{record.id}.html" if year.isdigit() else f"{CASES}/{record.id}.html"
    return f"{folder}/{record.id}.html"
