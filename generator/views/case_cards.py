"""A typical case as lists show it, and what lists sort and group it by."""

from generator.model.typical_case import CaseKind, TypicalCase
from generator.views.files import pictures
from generator.views.index import Index
from generator.views.parts import Part, Picture
from generator.views.wording import MISSING, day_text, or_missing

KIND_SLUGS = {CaseKind.PERSON: "person", CaseKind.COLLECTIVE: "collective", CaseKind.WORK: "work"}
KIND_WORDS = {CaseKind.PERSON: "人物典型", CaseKind.COLLECTIVE: "集体典型", CaseKind.WORK: "工作典型"}


class CaseCard(Part, frozen=True):
    """One case in a list."""

    title: str
    address: str
    summary: str
    photo: Picture | None
    blank: str
    """Words in place of a photo."""
    kind: str
    pioneer: str
    unit: str
    date_text: str


def pioneer_of(index: Index, case: TypicalCase) -> str:
    """Give the vanguard type: as written, else by the domain of the unit."""
    unit = index.site.organizations.shown.get(case.organization)
    types = index.site.campaign.pioneer_types or {}
    return case.pioneer_type or (types.get(unit.domain, "") if unit and unit.domain else "")


def year_of(index: Index, case: TypicalCase) -> str:
    """Give the year under which a case is kept; empty without one."""
    parts = index.site.typical_cases.address(case).split("/")
    return parts[1] if len(parts) == 3 else ""


def case_card(index: Index, case: TypicalCase) -> CaseCard:
    """Make a case's card."""
    day = index.case_days[case.id]
    pioneer = pioneer_of(index, case)
    return CaseCard(
        title=case.title or MISSING,
        address=index.site.typical_cases.address(case),
        summary=or_missing(case.summary),
        photo=_cover(index, case),
        blank=pioneer or (KIND_WORDS[case.kind] if case.kind else "先进典型"),
        kind=KIND_WORDS[case.kind] if case.kind else MISSING,
        pioneer=pioneer,
        unit=index.unit(case.organization).label,
        date_text=day_text(day) if day else "",
    )


def _cover(index: Index, case: TypicalCase) -> Picture | None:
    return next(iter(pictures(index, case, case.photos, case.title)), None)
