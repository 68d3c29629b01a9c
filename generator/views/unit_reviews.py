"""What a unit's own page says of leaders' comments: the latest, and the periods without any."""

from generator.model.periods import listed_periods
from generator.views.articles import line
from generator.views.index import Index
from generator.views.parts import Line, Part
from generator.views.review_words import period_text, review_address, unit_address, unit_gaps
from generator.views.wording import listed

LATEST = 3


class UnitReviews(Part, frozen=True):
    """The comments on a unit."""

    lines: tuple[Line, ...]
    address: str
    """List of them all; empty where there are none."""
    gaps_text: str
    """Periods that are over and in which nobody commented; empty where there is none."""


def unit_reviews(index: Index, unit: str) -> UnitReviews | None:
    """Give the comments on a unit; None where none is to be expected and none was made."""
    made, is_expected = index.reviews_of.get(unit, ()), unit in index.review_units and bool(index.review_periods)
    if not made and not is_expected:
        return None
    lines = (
        line(
            f"{period_text(review)}点评",
            review_address(index, review),
            review.date,
            listed((index.leader(review.reviewer).label, review.method or "")),
        )
        for review in made[:LATEST]
    )
    return UnitReviews(
        lines=tuple(lines),
        address=unit_address(unit) if made else "",
        gaps_text=listed_periods(unit_gaps(index, unit)),
    )
