"""One commitment in full, as its unit's page shows it."""

from collections.abc import Iterator, Mapping
from datetime import date

from generator.model.commitment import Assessment, Commitment, CommitmentType, LookBack, Progress
from generator.model.fulfilment import Fulfilment
from generator.model.grade import assessed, grade_given
from generator.model.signing import Signing, signing, signoff_given
from generator.views.commitment_lists import due_text, original_due_text
from generator.views.disclosures import Light, lights
from generator.views.files import proof_files, proofs
from generator.views.index import Index
from generator.views.page import Origin
from generator.views.parts import Badge, Fact, Link, Part, Step
from generator.views.states import BADGES
from generator.views.steps import steps
from generator.views.wording import MISSING, day_text, iso, number_text, or_missing, shorten

STEPS = ("定诺", "示诺", "践诺", "评诺")
WAITING = (MISSING, "待公开", "进行中", "待评定")
NUMERALS = "零一二三四五六七八九十"


class ProgressStep(Part, frozen=True):
    """One report on the way."""

    date: str
    date_text: str
    done_text: str
    note: str
    evidence: tuple[Link, ...]


class Signature(Part, frozen=True):
    """The supervising leader's signature."""

    leader: Link
    date: str
    date_text: str
    fault: str
    """What is wrong with it; empty where nothing is."""


class OutcomeLine(Part, frozen=True):
    """Its end, a look back at it, or how it was judged."""

    text: str
    evidence: tuple[Link, ...] = ()


class CommitmentDetail(Part, frozen=True):
    """A commitment from its text to the proof that it was kept."""

    id: str
    number: str
    text: str
    status: Badge
    made_text: str
    due_text: str
    original_due_text: str
    days_text: str
    steps: tuple[Step, ...]
    facts: tuple[Fact, ...]
    lights_title: str
    lights: tuple[Light, ...]
    consultation_text: str
    signoff: Signature | None
    signoff_missing: str
    percent: int | None
    percent_text: str
    progress: tuple[ProgressStep, ...]
    outcome: tuple[OutcomeLine, ...]
    """What came of it, in the order in which it happened."""
    extensions: tuple[str, ...]


class Sheet(Part, frozen=True):
    """A commitment with all that its sheet needs to know of other records."""

    commitment: Commitment
    origin: Origin
    number: int
    state: Fulfilment
    days_text: str
    signer: Link | None
    signing: Signing | None
    """How the signature stands; None where the unit needs none."""
    grade: str
    files: tuple[tuple[str, str], ...]
    """(evidence as written, address) of those that are files."""
    rectification: Link | None
    """The problem that the commitment was made to put right."""

    def key(self) -> tuple[object, ...]:
        """Give what stands for the sheet: its commitment's origin in the commitment's place."""
        return (
            self.origin,
            self.number,
            self.state,
            self.days_text,
            self.signer,
            self.signing,
            self.grade,
            self.files,
            self.rectification,
        )


def sheet(index: Index, commitment: Commitment, number: int) -> Sheet:
    """Look up what a commitment's sheet needs to know of other records."""
    unit = index.site.organizations.shown.get(commitment.party)
    today = index.site.as_of
    signed, judged = signoff_given(commitment, today), assessed(commitment, today)
    signer = index.site.leaders.shown.get(signed.leader) if signed else None
    names = (*commitment.evidence, *(name for report in commitment.progress for name in report.evidence))
    return Sheet(
        commitment=commitment,
        origin=index.origin(commitment),
        number=number,
        state=index.states[commitment.id],
        days_text=due_text(commitment, index.states[commitment.id], index.site.moment),
        signer=index.leader(signed.leader) if signed and signed.leader else None,
        signing=signing(commitment, unit, signer, today) if unit and unit.needs_supervisor else None,
        grade=grade_given(judged, index.site.campaign.grades) if judged else "",
        files=proof_files(index, commitment, names),
        rectification=_rectification(index, commitment),
    )


def _rectification(index: Index, commitment: Commitment) -> Link | None:
    """Link what the commitment puts right; where this edition does not show it, nothing is said of it."""
    action = index.opinions.action(commitment.rectification)
    if action is None:
        return None
    made = action.rectification
    return Link(shorten(made.problem, 40) or MISSING, index.site.rectifications.address(made))


def commitment_detail(sheet: Sheet, kinds: tuple[str, ...], today: date) -> CommitmentDetail:
    """Make a commitment's sheet; what lies after the build date has not happened yet and is left out."""
    commitment, files = sheet.commitment, dict(sheet.files)
    reports = [report for report in commitment.progress if _is_past(report.date, today)]
    percent, percent_text = _percent(commitment, reports)
    return CommitmentDetail(
        id=commitment.id,
        number=str(sheet.number),
        text=or_missing(commitment.text),
        status=BADGES[sheet.state],
        made_text=day_text(commitment.made_on),
        due_text=day_text(commitment.current_due(today)),
        original_due_text=original_due_text(commitment, today),
        days_text=sheet.days_text,
        steps=_steps(commitment, today),
        facts=tuple(_facts(sheet)),
        lights_title=f"{NUMERALS[len(kinds)]}公开" if len(kinds) < len(NUMERALS) else "公开",
        lights=tuple(lights(commitment, kinds, today)),
        consultation_text=_consultation(commitment),
        signoff=_signoff(sheet),
        signoff_missing=_signoff_missing(sheet),
        percent=percent,
        percent_text=percent_text,
        progress=tuple(_report(commitment, report, files) for report in reports),
        outcome=_outcome(sheet, files, today),
        extensions=tuple(_extensions(commitment, today)),
    )


def _is_done(commitment: Commitment, today: date) -> bool:
    return commitment.completed_on is not None and commitment.completed_on <= today


def _steps(commitment: Commitment, today: date) -> tuple[Step, ...]:
    disclosed = min((d.date for d in commitment.disclosures if d.date), default=None)
    assessed = commitment.assessment.date if commitment.assessment else None
    return steps(STEPS, (commitment.made_on, disclosed, commitment.completed_on, assessed), today, WAITING)


def _facts(sheet: Sheet) -> Iterator[Fact]:
    commitment = sheet.commitment
    yield Fact("承诺类型", Link(or_missing(commitment.type)))
    if commitment.post or commitment.type is CommitmentType.POST:
        yield Fact("岗位", Link(or_missing(commitment.post)))
    yield Fact("来源依据", Link(or_missing(commitment.basis)))
    if commitment.quantity is not None:
        yield Fact("计划数量", Link(f"{number_text(commitment.quantity)}{commitment.unit}"))
    if commitment.baseline is not None:
        yield Fact("基数", Link(f"{number_text(commitment.baseline)}{commitment.unit}"))
    if commitment.beneficiary:
        yield Fact("受益对象", Link(commitment.beneficiary))
    yield Fact("责任人", Link(or_missing(commitment.owner)))
    if sheet.rectification is not None:
        yield Fact("衔接整改", sheet.rectification)


def _consultation(commitment: Commitment) -> str:
    asked = commitment.consultation
    if asked is None:
        return ""
    people = f"征求{asked.people}人意见" if asked.people else "人数未填写"
    adopted = f"；采纳意见：{asked.adopted}" if asked.adopted else ""
    return f"{day_text(asked.date)}，{or_missing(asked.method)}，{people}{adopted}"


def _signoff(sheet: Sheet) -> Signature | None:
    signed = sheet.commitment.signoff
    if signed is None or sheet.signer is None:
        return None
    fault = "" if sheet.signing in (None, Signing.SIGNED) else str(sheet.signing)
    return Signature(leader=sheet.signer, date=iso(signed.date), date_text=day_text(signed.date), fault=fault)


def _signoff_missing(sheet: Sheet) -> str:
    return "应有包抓领导签字，还没有签" if sheet.signing else "本单位不要求包抓领导签字"


def _percent(commitment: Commitment, reports: list[Progress]) -> tuple[int | None, str]:
    """Give the share done by the latest report that has a number; each report counts from the beginning."""
    counted = [report for report in reports if report.quantity is not None]
    if not counted or not commitment.quantity or commitment.quantity <= 0:
        return None, ""
    done = max(counted, key=lambda report: report.date or date.min).quantity or 0.0
    percent = max(0, round(100 * done / commitment.quantity))
    plan = f"{number_text(commitment.quantity)}{commitment.unit}"
    return min(100, percent), f"{number_text(done)}/{plan}（{percent}%）"


def _report(commitment: Commitment, report: Progress, files: Mapping[str, str]) -> ProgressStep:
    done = "" if report.quantity is None else f"完成{number_text(report.quantity)}{commitment.unit}"
    return ProgressStep(
        date=iso(report.date),
        date_text=day_text(report.date),
        done_text=done,
        note=or_missing(report.note),
        evidence=proofs(report.evidence, files),
    )


def _outcome(sheet: Sheet, files: Mapping[str, str], today: date) -> tuple[OutcomeLine, ...]:
    """Tell it in the order of its days; what has no day, and that it is not done yet, comes last."""
    commitment = sheet.commitment
    lines = [
        (look.date or date.max, OutcomeLine(_lookback(look)))
        for look in commitment.lookbacks
        if _is_past(look.date, today)
    ]
    if commitment.completed_on is not None and _is_done(commitment, today):
        done = OutcomeLine(_completed(sheet), proofs(commitment.evidence, files))
        lines.append((commitment.completed_on, done))
    if judged := assessed(commitment, today):
        lines.append((judged.date or date.max, OutcomeLine(_assessment(sheet, judged))))
    lines.sort(key=lambda pair: pair[0])
    waiting = () if _is_done(commitment, today) else (OutcomeLine("尚未办结"),)
    return (*(line for _, line in lines), *waiting)


def _completed(sheet: Sheet) -> str:
    commitment = sheet.commitment
    is_proved = sheet.state in (Fulfilment.KEPT, Fulfilment.KEPT_LATE)
    return f"{day_text(commitment.completed_on)}办结{'，佐证：' if is_proved else '，佐证未填写'}"


def _is_past(day: date | None, today: date) -> bool:
    return day is None or day <= today


def _lookback(look: LookBack) -> str:
    return f"{day_text(look.date)}回头看：{or_missing(look.result)}"


def _assessment(sheet: Sheet, judged: Assessment) -> str:
    score = "" if judged.score is None else f"，得分{number_text(judged.score)}"
    return f"{day_text(judged.date)}评诺：{or_missing(sheet.grade)}{score}"


def _extensions(commitment: Commitment, today: date) -> Iterator[str]:
    for moved in commitment.extensions_by(today):
        yield (
            f"办结时限由{day_text(moved.old_due)}延至{day_text(moved.new_due)}，原因：{or_missing(moved.reason)}，"
            f"{day_text(moved.disclosed_on)}公示"
        )
