"""Those sent to help a unit (党建指导员、大学生村官), as long as they are there (ORG-10)."""

from collections.abc import Iterator

from generator.model.organization import Organization
from generator.views.index import Index
from generator.views.parts import Fact, Link
from generator.views.wording import span_text


def role_facts(index: Index, unit: Organization) -> Iterator[Fact]:
    """Name each role that is filled on the day, and by whom where that may be said."""
    for role in unit.roles:
        if role.role is not None and role.is_filled(index.site.as_of):
            span = f"（{span_text(role.start, role.end)}）" if role.start else ""
            yield Fact(role.role.value, Link(f"{role.name or '1人'}{span}"))
