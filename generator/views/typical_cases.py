"""A typical case's own page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.typical_case import TypicalCase
from generator.site import group
from generator.views.articles import article_bar, line, neighbours, published_on
from generator.views.case_cards import KIND_SLUGS, KIND_WORDS, pioneer_of, year_of
from generator.views.case_lists import SECTION, TITLE, kind_address, pioneer_address, unit_cases_address
from generator.views.files import file_address, pictures, prose
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.page import Page, Prose, View
from generator.views.parts import ArticleBar, Fact, Line, Link, Part, Picture, Step
from generator.views.steps import steps
from generator.views.wording import MISSING, day_text, listed, or_missing, shorten

STEPS = ("发现", "树立", "宣传", "学习")
WAITING = ("待发现", "待树立", "待宣传", "待学习")
SAME_UNIT = 6


class Video(Part, frozen=True):
    """A film of the site's own."""

    address: str
    poster: str
    transcript: str


class TypicalCasePage(View, frozen=True):
    """One case in full."""

    title: str
    trail: tuple[Link, ...]
    tags: tuple[Link, ...]
    bar: ArticleBar
    slot_text: str
    """The day set aside for the case (宣传日期)."""
    steps: tuple[Step, ...]
    summary: str
    video: Video | None
    lead_photo: Picture | None
    body: Prose
    photos: tuple[Picture, ...]
    honours: tuple[str, ...]
    criteria: tuple[tuple[str, tuple[Fact, ...]], ...]
    """五带头, 五个好: name of the standard, and what answers each of its points."""
    unit_facts: tuple[Fact, ...]
    same_unit: tuple[Line, ...]
    same_unit_address: str
    previous: Link | None
    next: Link | None


@dataclass(frozen=True)
class Around:
    """What a case stands among."""

    newer: Link | None
    older: Link | None
    unit_cases: Sequence[tuple[str, Line]]
    """The newest cases of its unit, itself perhaps among them: (id, line)."""


def case_pages(index: Index) -> Iterator[Page]:
    """Make a page for each case; neighbours are those of the whole list, newest first."""
    cases = index.cases
    units = group(cases, lambda c: c.organization).items()
    by_unit = {unit: [_line(index, case) for case in members[: SAME_UNIT + 1]] for unit, members in units}
    for case, newer, older in neighbours(cases):
        yield _page(index, case, Around(_sibling(index, newer), _sibling(index, older), by_unit[case.organization]))


def _sibling(index: Index, case: TypicalCase | None) -> Link | None:
    return Link(case.title or MISSING, index.site.typical_cases.address(case)) if case else None


def _page(index: Index, case: TypicalCase, around: Around) -> Page:
    day = published_on(case, index.case_days[case.id])
    source = index.source_of(case)
    words = listed((TITLE, pioneer_of(index, case), index.unit(case.organization).label))
    return Page(
        address=index.site.typical_cases.address(case),
        section=SECTION,
        template="typical-case",
        title=case.title or MISSING,
        description=shorten(case.summary),
        meta=article_meta(case.title, day, source, keywords=words),
        source=case.path,
        view=_view(index, case, around),
    )


def _view(index: Index, case: TypicalCase, around: Around) -> TypicalCasePage:
    photos = pictures(index, case, case.photos, case.title)
    is_unit_known = case.organization in index.unit_links
    return TypicalCasePage(
        title=case.title or MISSING,
        trail=_trail(index, case),
        tags=_tags(index, case),
        bar=article_bar(index, case, index.case_days[case.id]),
        slot_text=day_text(case.slot_date) if case.slot_date else "",
        steps=_steps(index, case),
        summary=or_missing(case.summary),
        video=_video(index, case),
        lead_photo=photos[0] if photos else None,
        body=prose(index, case),
        photos=photos[1:],
        honours=case.honours,
        criteria=tuple(_criteria(case)),
        unit_facts=_unit_facts(index, case),
        same_unit=_same_unit(case, around.unit_cases) if is_unit_known else (),
        same_unit_address=unit_cases_address(case.organization) if is_unit_known else "",
        previous=around.newer,
        next=around.older,
    )


def _trail(index: Index, case: TypicalCase) -> tuple[Link, ...]:
    year = year_of(index, case)
    return (Link(TITLE, SECTION), *((Link(f"{year}年", f"typical_cases/year/{year}.html"),) if year else ()))


def _tags(index: Index, case: TypicalCase) -> tuple[Link, ...]:
    kind = (Link(KIND_WORDS[case.kind], kind_address(KIND_SLUGS[case.kind])),) if case.kind else ()
    pioneer = pioneer_of(index, case)
    return (*kind, Link(pioneer, pioneer_address(pioneer))) if pioneer else kind


def _steps(index: Index, case: TypicalCase) -> tuple[Step, ...]:
    made = case.milestones
    dates = (made.found, made.established, made.publicized or case.slot_date, made.learned) if made else (None,) * 4
    return steps(STEPS, dates, index.site.as_of, WAITING)


def _video(index: Index, case: TypicalCase) -> Video | None:
    video = case.video
    address = file_address(index, case, video.file) if video else ""
    if video is None or not address:
        return None
    return Video(address=address, poster=file_address(index, case, video.poster), transcript=video.transcript)


def _criteria(case: TypicalCase) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    for name, answers in (("五带头", case.criteria), ("五个好", case.five_goods)):
        if answers:
            yield name, tuple(Fact(point, Link(or_missing(answer))) for point, answer in answers.items())


def _unit_facts(index: Index, case: TypicalCase) -> tuple[Fact, ...]:
    unit = index.site.organizations.shown.get(case.organization)
    facts = [Fact("单位", index.unit(case.organization))]
    if unit is not None:
        facts += [Fact("领域", Link(or_missing(unit.domain)))]
    if address := index.commitments_address(case.organization):
        facts += [Fact("公开承诺", Link("查看本单位承诺", address))]
    return tuple(facts)


def _line(index: Index, case: TypicalCase) -> tuple[str, Line]:
    return case.id, line(case.title, index.site.typical_cases.address(case), index.case_days[case.id])


def _same_unit(case: TypicalCase, unit_cases: Sequence[tuple[str, Line]]) -> tuple[Line, ...]:
    return tuple(other for key, other in unit_cases if key != case.id)[:SAME_UNIT]
