"""The seven lights of a unit (一诺三评三公开): one commitment, three judgements, three disclosures."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from enum import StrEnum

from generator.model.commitment import Commitment
from generator.model.disclosure import disclosed_on, disclosure_due
from generator.model.evaluation import Evaluation
from generator.model.fulfilment import Fulfilment, fulfilment
from generator.model.review import Review

PLEDGE, REVIEW, EVALUATION, ASSESSMENT = "承诺", "领导点评", "群众评议", "评诺"
_DONE = (Fulfilment.KEPT, Fulfilment.KEPT_LATE)


class Light(StrEnum):
    """What one of the seven shows."""

    ON = "亮"
    AHEAD = "未到时候"
    OFF = "灭"
    SPARED = "不适用"


def lights(
    commitments: Collection[Commitment],
    reviews: Collection[Review],
    evaluations: Collection[Evaluation],
    kinds: Sequence[str],
    today: date,
    spared: Collection[str] = (),
) -> Mapping[str, Light]:
    """Compute the lights of the unit whose records these are, in the order of their names; `kinds` name the last three.

    What lies after today has not happened yet. A judgement from which the unit is spared is lit if it was made all the
    same, and is not put out.
    """
    made = [commitment for commitment in commitments if commitment.made_on and commitment.made_on <= today]
    found = {
        PLEDGE: _on(bool(made)),
        REVIEW: _on(any(review.date and review.date <= today for review in reviews)),
        EVALUATION: _on(any(evaluation.date and evaluation.date <= today for evaluation in evaluations)),
        ASSESSMENT: _assessment(made, today),
        **{kind: _disclosure(made, place, kinds, today) for place, kind in enumerate(kinds)},
    }
    return {name: _unless_spared(light, name in spared) for name, light in found.items()}


def _unless_spared(light: Light, is_spared: bool) -> Light:
    return Light.SPARED if is_spared and light is Light.OFF else light


def _on(is_on: bool) -> Light:
    return Light.ON if is_on else Light.OFF


def _assessment(made: Collection[Commitment], today: date) -> Light:
    """Judge by the commitments that are done: each is to be assessed."""
    done = [commitment for commitment in made if fulfilment(commitment, today) in _DONE]
    if not done:
        return Light.AHEAD
    days = [commitment.assessment.date if commitment.assessment else None for commitment in done]
    return _on(all(day is not None and day <= today for day in days))


def _disclosure(made: Collection[Commitment], place: int, kinds: Sequence[str], today: date) -> Light:
    """Judge by the commitments for which the disclosure is due; one made late is made, and one made early counts."""
    is_made = [disclosed_on(commitment, kinds[place], today) is not None for commitment in made]
    deadlines = [disclosure_due(commitment, place, len(kinds), today) for commitment in made]
    if any(day is not None and day < today and not said for day, said in zip(deadlines, is_made, strict=True)):
        return Light.OFF
    return Light.ON if any(is_made) else Light.AHEAD
