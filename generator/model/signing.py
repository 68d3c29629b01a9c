"""The supervising leader's signature under a commitment (领导签字), as it stands on a day."""

from datetime import date
from enum import StrEnum

from generator.model.commitment import Commitment, Signoff
from generator.model.leader import Leader
from generator.model.organization import Organization


class Signing(StrEnum):
    """How a signature stands."""

    SIGNED = "已签字"
    UNSIGNED = "没有签字"
    UNDATED = "签字没有写日期"
    ANOTHER = "签字人不是包抓领导"
    OUT_OF_TERM = "签字时不在任"


def signoff_given(commitment: Commitment, today: date) -> Signoff | None:
    """Give the signature; one of a later day has not been given yet."""
    signed = commitment.signoff
    return None if signed is None or (signed.date and signed.date > today) else signed


def signing(commitment: Commitment, unit: Organization, signer: Leader | None, today: date) -> Signing:
    """Judge a signature: the unit's supervising leader's, in term on its day.

    `signer` is whom the signature names; of one who is not known only the id can be judged.
    """
    signed = signoff_given(commitment, today)
    if signed is None:
        return Signing.UNSIGNED
    if signed.leader != unit.supervising_leader or not signed.leader:
        return Signing.ANOTHER
    if signed.date is None:
        return Signing.UNDATED
    return Signing.SIGNED if signer is None or signer.is_in_term(signed.date) else Signing.OUT_OF_TERM
