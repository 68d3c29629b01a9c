"""The six states of a commitment, and the days on which one turns into the next."""

from datetime import date, timedelta
from typing import Any

import pytest

from generator.model.commitment import Commitment, Disclosure, Extension
from generator.model.fulfilment import Fulfilment, fulfilment

TODAY = date(2026, 11, 21)
DAY = timedelta(days=1)
EVIDENCE = ("验收单（示例）",)
DISCLOSED = (Disclosure(kind="承诺事项", method="公开栏", date=TODAY - 100 * DAY),)


def state(**fields: Any) -> Fulfilment:
    """Compute the state today of a commitment with these fields."""
    return fulfilment(Commitment(**fields), TODAY)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (TODAY - DAY, Fulfilment.OVERDUE),
        (TODAY, Fulfilment.DUE_SOON),
        (TODAY + 15 * DAY, Fulfilment.DUE_SOON),
        (TODAY + 16 * DAY, Fulfilment.MADE),
    ],
)
def test_an_open_commitment_turns_with_its_due_date(due: date, expected: Fulfilment) -> None:
    assert state(due_date=due) is expected


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        (TODAY - 11 * DAY, Fulfilment.KEPT),
        (TODAY - 10 * DAY, Fulfilment.KEPT),
        (TODAY - 9 * DAY, Fulfilment.KEPT_LATE),
        (TODAY, Fulfilment.KEPT_LATE),
    ],
)
def test_a_completed_commitment_is_kept_up_to_its_due_date_and_late_after_it(done: date, expected: Fulfilment) -> None:
    assert state(due_date=TODAY - 10 * DAY, completed_on=done, evidence=EVIDENCE) is expected


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (TODAY - DAY, Fulfilment.OVERDUE),
        (TODAY + 5 * DAY, Fulfilment.DUE_SOON),
        (TODAY + 50 * DAY, Fulfilment.UNDER_WAY),
    ],
)
def test_completion_without_evidence_leaves_the_state_as_it_was(due: date, expected: Fulfilment) -> None:
    assert state(due_date=due, completed_on=TODAY - 2 * DAY, disclosures=DISCLOSED) is expected


def test_completion_in_the_future_has_not_happened_yet() -> None:
    found = state(due_date=TODAY + 50 * DAY, completed_on=TODAY + DAY, evidence=EVIDENCE)

    assert found is Fulfilment.MADE


@pytest.mark.parametrize(
    ("disclosed", "expected"),
    [(TODAY - DAY, Fulfilment.UNDER_WAY), (TODAY, Fulfilment.UNDER_WAY), (TODAY + DAY, Fulfilment.MADE)],
)
def test_a_commitment_is_under_way_from_the_day_of_its_first_disclosure(disclosed: date, expected: Fulfilment) -> None:
    found = state(due_date=TODAY + 50 * DAY, disclosures=(Disclosure(date=disclosed),))

    assert found is expected


def test_the_last_extension_gives_the_due_date_and_the_original_stays() -> None:
    moved = (
        Extension(old_due=TODAY - 60 * DAY, new_due=TODAY - 30 * DAY),
        Extension(old_due=TODAY - 30 * DAY, new_due=TODAY + 30 * DAY),
    )
    commitment = Commitment(due_date=TODAY - 60 * DAY, extensions=moved)

    assert commitment.current_due(TODAY) == TODAY + 30 * DAY
    assert commitment.due_date == TODAY - 60 * DAY
    assert fulfilment(commitment, TODAY) is Fulfilment.MADE


@pytest.mark.parametrize(
    ("disclosed", "expected"), [(TODAY, Fulfilment.MADE), (TODAY + DAY, Fulfilment.OVERDUE), (None, Fulfilment.MADE)]
)
def test_an_extension_counts_from_the_day_on_which_it_is_made_known(
    disclosed: date | None, expected: Fulfilment
) -> None:
    moved = Extension(old_due=TODAY - DAY, new_due=TODAY + 30 * DAY, disclosed_on=disclosed)

    assert state(due_date=TODAY - DAY, extensions=(moved,)) is expected


def test_completion_before_the_extended_date_is_kept() -> None:
    moved = (Extension(old_due=TODAY - 30 * DAY, new_due=TODAY - 5 * DAY),)

    found = state(due_date=TODAY - 30 * DAY, extensions=moved, completed_on=TODAY - 6 * DAY, evidence=EVIDENCE)

    assert found is Fulfilment.KEPT


def test_a_commitment_that_lacks_its_due_date_is_neither_late_nor_due() -> None:
    assert state(disclosures=DISCLOSED) is Fulfilment.UNDER_WAY
    assert state() is Fulfilment.MADE


def test_the_states_are_the_contract_s_words_in_the_order_of_trial() -> None:
    assert [state.value for state in Fulfilment] == ["已兑现", "逾期兑现", "逾期", "临期", "践诺中", "已定诺"]
