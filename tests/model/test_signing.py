"""A signature under a commitment: whose, and in term on its day (CMT-9)."""

from datetime import date
from typing import Any

import pytest

from generator.model.commitment import Commitment, Signoff
from generator.model.leader import Leader
from generator.model.organization import Level, Organization
from generator.model.signing import Signing, signing

TODAY = date(2026, 11, 21)
TOWN = Organization(id="zhen", level=Level.TOWNSHIP, supervising_leader="zhao")
ZHAO = Leader(id="zhao", name="赵示一", term_start=date(2024, 2, 29), term_end=date(2026, 12, 31))


def judge(today: date = TODAY, leader: str = "zhao", signer: Leader | None = ZHAO, **fields: Any) -> Signing:
    """Judge a signature with these fields."""
    return signing(Commitment(signoff=Signoff(leader=leader, **fields)), TOWN, signer, today)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 2, 28), Signing.OUT_OF_TERM),
        (date(2024, 2, 29), Signing.SIGNED),
        (date(2026, 12, 31), Signing.SIGNED),
        (date(2027, 1, 1), Signing.OUT_OF_TERM),
    ],
)
def test_the_signer_is_in_term_on_both_its_ends(day: date, expected: Signing) -> None:
    assert judge(date(2028, 1, 1), date=day) is expected


def test_a_signature_counts_from_its_own_day() -> None:
    assert judge(date=TODAY) is Signing.SIGNED
    assert judge(date=date(2026, 11, 22)) is Signing.UNSIGNED
    assert signing(Commitment(), TOWN, None, TODAY) is Signing.UNSIGNED


def test_only_the_supervising_leader_may_sign() -> None:
    other = Leader(id="qian", name="钱示二")

    assert judge(leader="qian", signer=other, date=TODAY) is Signing.ANOTHER
    assert judge(leader="", signer=None, date=TODAY) is Signing.ANOTHER


def test_a_signature_without_a_day_is_told_from_a_good_one() -> None:
    assert judge() is Signing.UNDATED
