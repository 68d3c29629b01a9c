"""Requests for a comment count from the day on which they were made."""

from datetime import date, timedelta

import pytest

from generator.model.organization import Organization, ReviewRequest
from generator.model.review import Review
from generator.model.review_request import requests

TODAY = date(2026, 11, 21)
DAY = timedelta(1)


@pytest.mark.parametrize(("later", "count"), [(0, 1), (1, 0)])
def test_a_request_of_today_is_made_and_one_of_tomorrow_is_not(later: int, count: int) -> None:
    day = TODAY + later * DAY
    asking = Organization(id="cun", review_requests=(ReviewRequest(date=day),))
    answered = Review(id="r", organization="zhen", requested_on=day)

    found = requests([asking, Organization(id="zhen")], {"zhen": [answered]}, TODAY)

    assert [(request.organization, request.asked_on) for request in found] == [("cun", day), ("zhen", day)] * count


@pytest.mark.parametrize(("earlier", "is_answered"), [(1, False), (0, True)])
def test_a_unit_s_request_is_answered_by_the_first_comment_since(earlier: int, is_answered: bool) -> None:
    asked = TODAY - 9 * DAY
    comment = Review(id="r", organization="cun", date=asked - earlier * DAY)
    asking = Organization(id="cun", review_requests=(ReviewRequest(date=asked),))

    (request,) = requests([asking], {"cun": [comment]}, TODAY)

    assert (request.answer is comment) is is_answered
    assert request.days(TODAY) == (0 if is_answered else 9)
