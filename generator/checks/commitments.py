"""公开承诺（C01、C02、C04、C08）。

为什么（CMT-3、CMT-4、CMT-9）：没有时限、没有问过群众、没有领导签字的承诺是空话；办结没有佐证、时限悄悄改动，
等于没有承诺。
对：`办结时限: 2026-10-31`；征求意见写明方式、日期、人数，日期不晚于第一次公开；乡镇、街道、部门的承诺由当日在任的
包抓领导签字；办结附佐证；延期写明原因和公示日期。
错：`办结时限: 尽快`；征求意见 0 人；签字的不是包抓领导；只写“办结日期”不写“办结佐证”。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.commitment import Commitment
from generator.model.dates import prose_date
from generator.model.organization import Organization
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site


def consultations(site: Site) -> Iterator[Finding]:
    """C02: somebody was asked, and before the commitment was first made public."""
    for commitment in site.commitments.records.values():
        consultation = commitment.consultation
        if consultation is None:
            continue
        if consultation.people is not None and consultation.people < 1:
            message = f"征求群众意见的人数是“{consultation.people}”；请写实际征求的人数，至少1人。"
            yield finding(commitment.path, "C02", message, where=place(commitment, "consultation", "people"))
        disclosed = [d.date for d in commitment.disclosures if d.date]
        if consultation.date and disclosed and consultation.date > min(disclosed):
            message = (
                f"征求群众意见的日期“{prose_date(consultation.date)}”晚于第一次公开“{prose_date(min(disclosed))}”；"
                "应当先征求意见再公开，请核对两个日期。"
            )
            yield finding(commitment.path, "C02", message, where=place(commitment, "consultation", "date"))


def signoffs(site: Site) -> Iterator[Finding]:
    """C04: commitments of 乡镇, 街道 and 部门 are signed by the unit's supervising leader, in term on that day."""
    for commitment in site.commitments.records.values():
        unit = site.organizations.records.get(commitment.party)
        if unit is None or not unit.needs_supervisor:
            continue
        for message, where in _signoff_faults(site, commitment, unit):
            yield finding(commitment.path, "C04", message, where=place(commitment, *where))


def _signoff_faults(site: Site, commitment: Commitment, unit: Organization) -> Iterator[tuple[str, Where]]:
    signoff, leaders = commitment.signoff, site.leaders.records
    supervisor = leaders.get(unit.supervising_leader)
    expected = f"“{supervisor.name}”（{supervisor.id}）" if supervisor else "本单位的包抓领导"
    if signoff is None:
        yield f"“{unit.label}”的承诺没有包抓领导签字；请补上“包抓领导签字”，写明领导{expected}和日期。", ("signoff",)
        return
    signer = leaders.get(signoff.leader)
    if signer is None:
        return  # A missing or unknown leader has been told already, by loading or as a dangling reference.
    if supervisor is not None and signer is not supervisor:
        message = f"签字的“{signer.name}”（{signer.id}）不是“{unit.label}”的包抓领导；请由{expected}签字。"
        yield message, ("signoff", "leader")
    elif signoff.date and not signer.is_in_term(signoff.date):
        message = f"“{signer.name}”在签字日期“{prose_date(signoff.date)}”不在任；请核对签字日期或任职起止。"
        yield message, ("signoff", "date")


def completions(site: Site) -> Iterator[Finding]:
    """C08: what is done has evidence."""
    for commitment in site.commitments.records.values():
        if commitment.completed_on and not commitment.evidence:
            message = f"写了办结日期“{prose_date(commitment.completed_on)}”，没有办结佐证，不算办结；请补上“办结佐证”。"
            yield finding(commitment.path, "C08", message, where=place(commitment, "completed_on"))
