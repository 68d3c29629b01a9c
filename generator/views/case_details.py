"""A typical case in full, as its own page shows it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Self

from msgspec.structs import replace

from generator.model import typical_case as model
from generator.model.typical_case import FIVE_GOODS, FIVE_LEADS, STANDARDS, TypicalCase, publicity_day
from generator.pictures import Shape
from generator.views.articles import bar_of
from generator.views.boards import Meaning
from generator.views.case_lists import SECTION, TITLE, unit_cases_address
from generator.views.files import pictures_at, prose_at
from generator.views.page import Origin, Prose, Recipe, Terms, View
from generator.views.parts import ArticleBar, Fact, Line, Link, Part, Picture, Step
from generator.views.steps import steps
from generator.views.wording import MISSING, day_text, or_missing

STEPS = ("发现", "树立", "宣传", "学习")
WAITING = ("待发现", "待树立", "待宣传", "待学习")
SAME_UNIT = 3
MEANINGS = (
    Meaning(
        term="四步", text="发现、树立、宣传、学习各以“经过”里的日期为准，到了那一天才算做完；前一步没有做完，后一步不算"
    ),
    Meaning(term="宣传的日期", text="“经过”里没有写的，用展播日；展播日还没到、典型已经发布的，用发布日期"),
    Meaning(term="发布日期", text="没有写的，用已经到了的展播日；列表、订阅源都按发布日期排列"),
    Meaning(term="展播日", text="“每日典型”轮到它的那一天，和发布日期是两回事"),
    Meaning(term="五带头、五个好", text="个人用五带头，集体用五个好；没有写的标“未填写”"),
    Meaning(term="先锋类别", text="没有写的，按单位的领域算，哪个领域是哪一类写在活动设置里"),
)


class Video(Part, frozen=True):
    """A film of the site's own."""

    address: str
    """Empty where the file is not there: the transcript still says what it shows."""
    poster: str
    transcript: str


class ResponseNote(Part, frozen=True):
    """What a unit did after it had learned from the case."""

    unit: Link
    date: str
    date_text: str
    text: str


class TypicalCasePage(View, frozen=True):
    """One case in full."""

    title: str
    trail: tuple[Link, ...]
    tags: tuple[Link, ...]
    bar: ArticleBar
    poster: str
    """Address of the sheet to hang up; empty where there is none."""
    slot_text: str
    """The day set aside for the case (每日典型)."""
    steps: tuple[Step, ...]
    summary: str
    video: Video | None
    lead_photo: Picture | None
    body: Prose
    photos: tuple[Picture, ...]
    honours: tuple[str, ...]
    criteria: tuple[tuple[str, tuple[Fact, ...]], ...]
    """五带头, 五个好: name of the standard, and what answers each of its points."""
    responses: tuple[ResponseNote, ...]
    unit_facts: tuple[Fact, ...]
    same_unit: tuple[Line, ...]
    same_unit_address: str
    related: tuple[Line, ...]
    """Of other units, with the unit as the note."""
    related_address: str
    """List of all cases of the same vanguard type, or kind."""
    previous: Link | None
    next: Link | None


class Around(Part, frozen=True):
    """What a case stands among."""

    newer: Link | None
    older: Link | None
    unit_cases: tuple[tuple[str, Line], ...]
    """The newest cases of its unit, itself perhaps among them: (id, line)."""
    related: tuple[Line, ...]
    """The nearest in time of other units and the same vanguard type, or kind."""


class Setting(Part, frozen=True):
    """What a case's page says of other records."""

    unit: Link
    domain: str | None
    """Of the unit; None where it is not shown."""
    commitments_address: str
    tags: tuple[Link, ...]
    year: str
    source: str
    published: date | None
    links: tuple[str, ...]
    """Address of each link of the text."""
    shapes: tuple[Shape, ...]
    """Of those that are pictures."""
    poster: str
    """Address; empty without one."""
    photos: tuple[Shape | None, ...]
    """Shape of each photo; None for one that is not there."""
    film: tuple[str, str]
    """Addresses of the video and its poster."""
    responses: tuple[ResponseNote, ...]


class TypicalCaseRecipe(Recipe, frozen=True):
    """A case and all that its page says of other records: texts are long, and most of them are as they were."""

    case: TypicalCase
    origin: Origin
    setting: Setting
    around: Around
    terms: Terms
    terms_digest: bytes
    """Of `terms`, which are the same for all cases."""
    today: date
    html: bytes = b""
    """The text while it travels: an encoder keeps what it made of a text for as long as the text lives."""

    def key(self) -> object:
        """Leave out the text and the glossary."""
        return self.origin, self.setting, self.around, self.terms_digest, self.today

    def view(self) -> TypicalCasePage:
        """Make the page."""
        case, setting = replace(self.case, html=self.case.html or self.html.decode()), self.setting
        photos = pictures_at(case.photos, setting.photos, case.title)
        is_unit_known = setting.domain is not None
        return TypicalCasePage(
            title=case.title or MISSING,
            trail=_trail(setting.year),
            tags=setting.tags,
            bar=bar_of(setting.source, setting.published),
            poster=setting.poster,
            slot_text=day_text(case.slot_date) if case.slot_date else "",
            steps=_steps(case, self.today),
            summary=or_missing(case.summary),
            video=_video(case.video, *setting.film) if case.video else None,
            lead_photo=photos[0] if photos else None,
            body=prose_at(case, setting.links, setting.shapes, self.terms),
            photos=photos[1:],
            honours=case.honours,
            criteria=tuple(_criteria(case)),
            responses=setting.responses,
            unit_facts=tuple(_unit_facts(setting)),
            same_unit=_same_unit(case, self.around.unit_cases) if is_unit_known else (),
            same_unit_address=unit_cases_address(case.organization) if is_unit_known else "",
            related=self.around.related,
            related_address=setting.tags[-1].address if setting.tags else "",
            previous=self.around.newer,
            next=self.around.older,
        )

    def lean(self) -> Self:
        """Leave out the Markdown."""
        return replace(self, case=replace(self.case, body="", html=""), html=self.case.html.encode())


def _trail(year: str) -> tuple[Link, ...]:
    return (Link(TITLE, SECTION), *((Link(f"{year}年", f"typical_cases/year/{year}.html"),) if year else ()))


def _steps(case: TypicalCase, today: date) -> tuple[Step, ...]:
    made = case.milestones
    publicized = publicity_day(case, today)
    dates = (made.found, made.established, publicized, made.learned) if made else (None, None, publicized, None)
    return steps(STEPS, dates, today, WAITING)


def _video(video: model.Video, address: str, poster: str) -> Video:
    return Video(address=address, poster=poster, transcript=or_missing(video.transcript))


def _criteria(case: TypicalCase) -> Iterator[tuple[str, tuple[Fact, ...]]]:
    """Give the standards that were answered, and the one of the case's kind though nobody answered it."""
    for standard, written in ((FIVE_LEADS, case.criteria), (FIVE_GOODS, case.five_goods)):
        if written:
            answers = standard.answers(written)
            yield standard.name, tuple(Fact(point, Link(or_missing(answer))) for point, answer in answers)
        elif case.kind and STANDARDS.get(case.kind) is standard:
            yield standard.name, (Fact("五条标准", Link(MISSING)),)


def _unit_facts(setting: Setting) -> Iterator[Fact]:
    yield Fact("单位", setting.unit)
    if setting.domain is not None:
        yield Fact("领域", Link(setting.domain))
    if setting.commitments_address:
        yield Fact("公开承诺", Link("查看本单位承诺", setting.commitments_address))


def _same_unit(case: TypicalCase, unit_cases: Sequence[tuple[str, Line]]) -> tuple[Line, ...]:
    return tuple(other for key, other in unit_cases if key != case.id)[:SAME_UNIT]
