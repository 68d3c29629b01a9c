"""Surveys on paper: a blank sheet of A4 for each."""

from collections.abc import Iterator

from generator.model.survey import Survey
from generator.views.evaluations import COLUMN
from generator.views.index import Index
from generator.views.meta import ColumnType, list_meta
from generator.views.page import Page, View
from generator.views.parts import Link, Part
from generator.views.wording import MISSING, span_text


class FormQuestion(Part, frozen=True):
    """A question to answer with a tick."""

    text: str
    hint: str
    options: tuple[str, ...]


class SurveyForm(View, frozen=True):
    """A blank sheet."""

    title: str
    trail: tuple[Link, ...]
    survey: Link
    lead: str
    questions: tuple[FormQuestion, ...]
    answer_lines: tuple[int, ...]
    """One entry a line to write on."""
    sponsor: str
    span_text: str


def form_address(index: Index, survey: Survey) -> str:
    """Give the address of a survey's blank sheet."""
    return index.site.surveys.address(survey).replace(".html", "-form.html")


def survey_form_pages(index: Index) -> Iterator[Page]:
    """Make the sheets."""
    for survey in index.opinions.surveys:
        name = survey.name or MISSING
        yield Page(
            address=form_address(index, survey),
            section=COLUMN.address,
            template="survey-form",
            title=f"{name}（空白表）",
            description=f"{name}的空白表，可以打印。",
            meta=list_meta(name, f"{name}空白表", ColumnType.SURVEYS),
            source=survey.path,
            view=_form(index, survey, name),
        )


def _form(index: Index, survey: Survey, name: str) -> SurveyForm:
    about = f"关于{index.unit(survey.organization).label}的工作，" if survey.organization else ""
    return SurveyForm(
        title=name,
        trail=(COLUMN, Link("问卷调查", "surveys/index.html"), Link(name, index.site.surveys.address(survey))),
        survey=Link(name, index.site.surveys.address(survey)),
        lead=f"您好！{about}想听听您的看法。本表不记姓名，请在所选的方框里打“√”。",
        questions=tuple(
            FormQuestion(
                text=question.question or MISSING,
                hint="可以选几项" if question.is_multiple else "只选一项",
                options=tuple(question.options or ()),
            )
            for question in survey.questions
        ),
        answer_lines=tuple(range(4)),
        sponsor=index.site.settings.organizer or index.site.settings.sponsor,
        span_text=span_text(survey.start, survey.end),
    )
