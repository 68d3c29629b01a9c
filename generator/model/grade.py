"""What a commitment was judged to be (评诺等次), as of a day."""

from collections.abc import Mapping
from datetime import date

from generator.model.commitment import Assessment, Commitment, grade_of


def assessed(commitment: Commitment, today: date) -> Assessment | None:
    """Give the assessment; one of a later day has not been made yet."""
    judged = commitment.assessment
    return None if judged is None or (judged.date and judged.date > today) else judged


def grade_given(judged: Assessment, grades: Mapping[str, float] | None) -> str:
    """Give the grade that the score earns; the written one counts only where there is no score."""
    return judged.grade if judged.score is None else grade_of(judged.score, grades)
