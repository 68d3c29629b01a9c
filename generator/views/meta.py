"""The <meta> tags that public-sector pages carry, beyond the site-wide ones of the shell."""

from datetime import date
from enum import StrEnum

from generator.views.wording import iso

Meta = tuple[tuple[str, str], ...]
UNLISTED: Meta = (("robots", "noindex"),)
"""Of pages that search engines should not show."""


class ColumnType(StrEnum):
    """What kind of column a page belongs to, in the supervisors' words."""

    NEWS = "工作动态"
    POLICY = "政策文件"
    LEADERS = "负责人信息"
    SURVEYS = "征集调查"
    RESPONSE = "回应关切"


def list_meta(name: str, description: str, column: ColumnType, keywords: str = "") -> Meta:
    """Describe a list."""
    return (
        ("ColumnName", name),
        ("ColumnDescription", description),
        ("ColumnKeywords", keywords or name),
        ("ColumnType", column.value),
    )


def article_meta(title: str, day: date | None, source: str, author: str = "", keywords: str = "") -> Meta:
    """Describe an article; tags without a value are left out, and an article without an author is its source's.

    The format asks for a time of day, which records do not have.
    """
    tags = (
        ("ArticleTitle", title),
        ("PubDate", f"{iso(day)} 00:00" if day else ""),
        ("ContentSource", source),
        ("Keywords", keywords),
        ("Author", author or source),
    )
    return tuple((name, content) for name, content in tags if content)
