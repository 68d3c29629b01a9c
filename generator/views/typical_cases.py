"""A page for each typical case."""

from collections.abc import Iterator

import msgspec

from generator.digests import content_digest
from generator.model.typical_case import TypicalCase
from generator.site import group
from generator.views.articles import line, neighbours
from generator.views.case_cards import KIND_SLUGS, KIND_WORDS, pioneer_of, year_of
from generator.views.case_details import SAME_UNIT, Around, ResponseNote, Setting, TypicalCaseRecipe
from generator.views.case_lists import SECTION, TITLE, kind_address, pioneer_address
from generator.views.case_posters import poster_address, poster_exports
from generator.views.files import file_address, file_shape
from generator.views.index import Index
from generator.views.meta import article_meta
from generator.views.page import Page
from generator.views.parts import Line, Link
from generator.views.related_cases import related_cases
from generator.views.wording import MISSING, day_text, iso, listed, or_missing, shorten


def case_pages(index: Index) -> Iterator[Page]:
    """Make a page for each case; neighbours are those of the whole list, newest first."""
    wanted = [places for places in neighbours(index.cases) if index.is_wanted(places[0])]
    own_units = {case.organization for case, *_ in wanted}
    units = group((case for case in index.cases if case.organization in own_units), lambda c: c.organization).items()
    by_unit = {unit: tuple(_line(index, case) for case in members[: SAME_UNIT + 1]) for unit, members in units}
    related = related_cases(index)
    others = {other.id: other for case, *_ in wanted for other in related[case.id]}
    related_lines = {key: _line_of_other(index, other) for key, other in others.items()}
    beside = {case.id: case for _, *both in wanted for case in both if case}
    lines = {key: Link(case.title or MISSING, index.site.typical_cases.address(case)) for key, case in beside.items()}
    terms_digest = content_digest(msgspec.msgpack.encode(index.terms))
    for case, newer, older in wanted:
        around = Around(
            newer=lines[newer.id] if newer else None,
            older=lines[older.id] if older else None,
            unit_cases=by_unit[case.organization],
            related=tuple(related_lines[other.id] for other in related[case.id]),
        )
        yield _page(index, case, around, terms_digest)


def _page(index: Index, case: TypicalCase, around: Around, terms_digest: bytes) -> Page:
    setting = _setting(index, case)
    words = listed((TITLE, pioneer_of(index, case), setting.unit.label))
    return Page(
        address=index.site.typical_cases.address(case),
        section=SECTION,
        template="typical-case",
        title=case.title or MISSING,
        description=shorten(case.summary),
        meta=article_meta(case.title, setting.published, setting.source, keywords=words),
        image=next((photo.address for photo in setting.photos if photo), ""),
        source=case.path,
        exports=poster_exports(index, case, tuple(tag.label for tag in setting.tags), setting.photos),
        view=TypicalCaseRecipe(
            case=case,
            origin=index.origin(case),
            setting=setting,
            around=around,
            terms=index.terms,
            terms_digest=terms_digest,
            today=index.site.as_of,
        ),
    )


def _setting(index: Index, case: TypicalCase) -> Setting:
    unit = index.site.organizations.shown.get(case.organization)
    video = case.video
    film = (video.file, video.poster) if video else ("", "")
    links = index.site.linker.addresses(case.path, case.links)
    return Setting(
        unit=index.unit(case.organization),
        domain=or_missing(unit.domain) if unit else None,
        commitments_address=index.commitments_address(case.organization),
        tags=_tags(index, case),
        year=year_of(index, case),
        source=index.source_of(case),
        published=index.case_days[case.id],
        links=links,
        shapes=index.site.linker.shapes(links),
        poster=poster_address(index, case),
        photos=tuple(file_shape(index, case, photo.file) for photo in case.photos),
        film=(file_address(index, case, film[0]), file_address(index, case, film[1])),
        responses=tuple(_responses(index, case)),
    )


def _responses(index: Index, case: TypicalCase) -> Iterator[ResponseNote]:
    for made in index.responses_of.get(case.id, ()):
        yield ResponseNote(
            unit=index.unit(made.organization),
            date=iso(made.date),
            date_text=day_text(made.date),
            text=or_missing(made.text),
        )


def _tags(index: Index, case: TypicalCase) -> tuple[Link, ...]:
    kind = (Link(KIND_WORDS[case.kind], kind_address(KIND_SLUGS[case.kind])),) if case.kind else ()
    pioneer = pioneer_of(index, case)
    return (*kind, Link(pioneer, pioneer_address(pioneer))) if pioneer else kind


def _line_of_other(index: Index, case: TypicalCase) -> Line:
    unit = index.unit(case.organization).label
    return line(case.title, index.site.typical_cases.address(case), index.case_days[case.id], unit)


def _line(index: Index, case: TypicalCase) -> tuple[str, Line]:
    return case.id, line(case.title, index.site.typical_cases.address(case), index.case_days[case.id])
