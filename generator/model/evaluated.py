"""Which years of the campaign units were evaluated in, and which they were not."""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.evaluation import Evaluation
from generator.model.settings import Stage

Held = Mapping[tuple[str, int], tuple[Evaluation, ...]]
"""(unit, year) → evaluations of that year or of a part of it, the latest last."""


def years_begun(stages: Iterable[Stage], today: date) -> tuple[int, ...]:
    """List the years of the campaign that have begun."""
    starts = [stage.start for stage in stages if stage.start]
    ends = [stage.end for stage in stages if stage.end]
    if not starts or not ends:
        return ()
    return tuple(range(min(starts).year, min(max(ends).year, today.year) + 1))


def held(evaluations: Iterable[Evaluation], today: date) -> Held:
    """Sort evaluations by unit and year; what lies after the day has not been held."""
    found: dict[tuple[str, int], list[Evaluation]] = {}
    for evaluation in evaluations:
        if evaluation.period and (evaluation.date is None or evaluation.date <= today):
            found.setdefault((evaluation.organization, evaluation.period.year), []).append(evaluation)
    return {place: tuple(sorted(each, key=lambda e: (e.date or date.min, e.id))) for place, each in found.items()}
