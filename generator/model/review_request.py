"""Requests for a leader's comment (主动汇报并请点评): which wait, and how long each took."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.model.organization import Organization
from generator.model.review import Review


class Request(NamedTuple):
    """One request, as of a day."""

    organization: str
    asked_on: date
    leader: str
    """Id of the leader who was asked; empty where none was named."""
    answer: Review | None
    """The comment that answered it by the day."""

    def days(self, today: date) -> int:
        """Count the days from the request to the comment, or to the day."""
        answered = self.answer.date if self.answer else None
        return ((answered or today) - self.asked_on).days


def requests(
    units: Iterable[Organization], reviews_of: Mapping[str, Sequence[Review]], today: date
) -> tuple[Request, ...]:
    """Give all requests made by the day, the earliest first; `reviews_of` holds comments yet to be made, too.

    What a comment says of its request goes before what the unit says; a request of the unit alone is answered by the
    first comment since.
    """
    found: dict[tuple[str, date], Request] = {}
    for unit in units:
        reviews = reviews_of.get(unit.id, ())
        for request in (*_of_reviews(reviews, today), *_of_unit(unit, reviews, today)):
            found.setdefault((request.organization, request.asked_on), request)
    return tuple(sorted(found.values(), key=lambda request: (request.asked_on, request.organization)))


def _of_reviews(reviews: Iterable[Review], today: date) -> Iterator[Request]:
    for review in reviews:
        if review.requested_on is not None and review.requested_on <= today:
            answer = review if review.is_made(today) else None
            yield Request(review.organization, review.requested_on, review.reviewer, answer)


def _of_unit(unit: Organization, reviews: Sequence[Review], today: date) -> Iterator[Request]:
    made = sorted((r for r in reviews if r.is_made(today)), key=lambda review: review.date or date.min)
    for asked in unit.review_requests:
        if asked.date is not None and asked.date <= today:
            since = asked.date
            answer = next((review for review in made if review.date and review.date >= since), None)
            yield Request(unit.id, since, asked.leader, answer)
