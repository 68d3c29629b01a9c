"""Which years of the campaign units were evaluated in, and which they were not."""

from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.evaluation import Evaluation
from generator.model.settings import Stage

Held = Mapping[tuple[str, int], tuple[Evaluation, ...]]
"""(unit, year) → evaluations of that year or of a part of it, the latest last."""


def years_begun(stages: Iterable[Stage], today: date) -> tuple[int, ...]:
    """List the years of the campaign that have begun; a stage without an end goes on."""
    spans = [(stage.start, stage.end or today) for stage in stages if stage.start]
    if not spans:
        return ()
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    return tuple(range(first.year, min(last, today).year + 1))


def held(evaluations: Iterable[Evaluation], today: date) -> Held:
    """Sort evaluations by unit and year; what lies after the day has not been held."""
    found: dict[tuple[str, int], list[Evaluation]] = {}
    for evaluation in evaluations:
        if evaluation.period and (evaluation.date is None or evaluation.date <= today):
            found.setdefault((evaluation.organization, evaluation.period.year), []).append(evaluation)
    return {place: tuple(sorted(each, key=lambda e: (e.date or date.min, e.id))) for place, each in found.items()}
