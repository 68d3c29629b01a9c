"""What the public, leaders and inspectors found, and what came of it: lookups of this edition."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.model.evaluation import Evaluation
from generator.model.follow_up import Action, Problem, actions, follow_up
from generator.model.inspection import Inspection
from generator.model.rectification import Origin, Rectification
from generator.model.review import Review
from generator.model.survey import Survey
from generator.site import Site, group

About = TypeVar("About", Evaluation, Inspection, Rectification, Review, Survey)
OriginKey = tuple[type[Origin], str]
"""Records of two folders may have one id."""


def key_of(origin: Origin) -> OriginKey:
    """Tell an origin from all others."""
    return type(origin), origin.id


@dataclass(frozen=True)
class Opinions:
    """A site's evaluations, comments, inspections and surveys of shown units, and the rectifications that followed."""

    site: Site

    @cached_property
    def evaluations(self) -> tuple[Evaluation, ...]:
        """Evaluations that have been held."""
        return self._of_shown_units(self.site.evaluations.shown.values())

    @cached_property
    def inspections(self) -> tuple[Inspection, ...]:
        """Inspections that have been made."""
        return self._of_shown_units(self.site.inspections.shown.values())

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """Comments that have been made, by id."""
        made = (r for r in self.site.reviews.shown.values() if r.is_made(self.site.as_of))
        return self._of_shown_units(made)

    @cached_property
    def surveys(self) -> tuple[Survey, ...]:
        """Surveys, those to come too."""
        return self._of_shown_units(self.site.surveys.shown.values())

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Problems that were named, each with what this edition says is done about it."""
        return follow_up(self._origins.values(), self._met())

    @cached_property
    def problems_of(self) -> Mapping[OriginKey, tuple[Problem, ...]]:
        """Problems by what named them."""
        return group(self.problems, lambda problem: key_of(problem.origin))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """Rectifications, what most people complain of first."""
        return actions(self._rectifications, self.problems)

    @cached_property
    def evaluations_of(self) -> Mapping[str, tuple[Evaluation, ...]]:
        """Evaluations by the id of their unit."""
        return group(self.evaluations, lambda evaluation: evaluation.organization)

    @cached_property
    def actions_of(self) -> Mapping[str, tuple[Action, ...]]:
        """Rectifications by the id of the unit that makes them."""
        return group(self.actions, lambda action: action.rectification.organization)

    def action(self, key: str) -> Action | None:
        """Find a rectification by its id, where this edition shows it."""
        return self._actions_by_id.get(key)

    @cached_property
    def _actions_by_id(self) -> Mapping[str, Action]:
        return {action.rectification.id: action for action in self.actions}

    def origins_of(self, rectification: Rectification) -> tuple[Origin, ...]:
        """Give what named the problem, where this edition shows it."""
        found = (self._origins.get(key_of(origin)) for origin in self.site.origins_of(rectification))
        return tuple(origin for origin in found if origin is not None)

    @cached_property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to show of all this, not even a notice that something was withdrawn."""
        if self.evaluations or self.surveys or self.inspections or self.problems or self._rectifications:
            return False
        shelves = (self.site.evaluations, self.site.surveys, self.site.inspections, self.site.rectifications)
        return not any(shelf.withdrawn for shelf in shelves)

    @cached_property
    def _origins(self) -> Mapping[OriginKey, Origin]:
        origins: tuple[Origin, ...] = (*self.evaluations, *self.reviews, *self.inspections)
        return {key_of(origin): origin for origin in origins}

    @cached_property
    def _rectifications(self) -> tuple[Rectification, ...]:
        """Rectifications of problems that have been named by the day."""
        shown = self._of_shown_units(self.site.rectifications.shown.values())
        return tuple(r for r in shown if not self._is_to_come(r))

    def _is_to_come(self, rectification: Rectification) -> bool:
        days = [origin.date for origin in self.site.origins_of(rectification)]
        return bool(days) and all(day is not None and day > self.site.as_of for day in days)

    def _met(self) -> Iterator[tuple[Rectification, Origin]]:
        for rectification in self._rectifications:
            yield from ((rectification, origin) for origin in self.origins_of(rectification))

    def _of_shown_units(self, records: Iterable[About]) -> tuple[About, ...]:
        """Leave out what is about a hidden unit: it would give the unit away."""
        return tuple(record for record in records if not self.site.is_hidden_unit(record.organization))
