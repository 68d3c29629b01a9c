"""What a unit's own page says of evaluations and of the problems that the unit puts right."""

from generator.model.follow_up import Action
from generator.model.rectification import rectification_state
from generator.views.articles import line
from generator.views.evaluations import KEPT_BACK, period_text, score_cell
from generator.views.index import Index
from generator.views.parts import Badge, Line, Part
from generator.views.problems import SLUGS, due_words
from generator.views.wording import day_text, or_missing


class ActionRow(Part, frozen=True):
    """One rectification in a unit's list."""

    text: str
    address: str
    words: tuple[str, ...]
    days_text: str
    status: Badge


def unit_evaluations(index: Index, unit: str) -> tuple[Line, ...]:
    """List a unit's evaluations, the latest first."""
    found = sorted(index.opinions.evaluations_of.get(unit, ()), key=lambda e: (e.date is not None, e.date, e.id))
    return tuple(
        line(
            f"{period_text(each)}群众评议",
            index.site.evaluations.address(each),
            each.date,
            f"满意度{KEPT_BACK if not each.may_show_split else score_cell(index, each).text}",
        )
        for each in reversed(found)
    )


def unit_actions(index: Index, unit: str) -> tuple[ActionRow, ...]:
    """List the problems that a unit puts right."""
    return tuple(_row(index, action) for action in index.opinions.actions_of.get(unit, ()))


def _row(index: Index, action: Action) -> ActionRow:
    made, today = action.rectification, index.site.as_of
    state = rectification_state(made, today)
    people = (f"反映{action.people}人次",) if action.people is not None else ()
    return ActionRow(
        text=or_missing(made.problem),
        address=index.site.rectifications.address(made),
        words=(*people, f"责任人：{or_missing(made.owner)}", f"整改时限：{day_text(made.due_date)}"),
        days_text=due_words(made, index.site.moment),
        status=Badge(SLUGS[state], state.value),
    )
