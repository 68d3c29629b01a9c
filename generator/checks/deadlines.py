"""承诺的公开、回头看、件数和时限（C03、C09、C10、C11）。

为什么（CMT-5、CMT-7、CMT-10）：承诺作了就没有下文，到期没有人问，比不承诺更伤人；承诺不求多，讲究实、能做到。算到
哪一天，就只提醒那一天以前该做的事，当天到期的还来得及。
对：承诺日期起15日之内公开承诺事项，期限过半以前公开进展情况，办结后15日之内公开办理结果，延过期的按新时限算期限；
“回头看”的日期在活动设置的窗口之内；一个单位、一名党员一年承诺的件数不超过“承诺上限”（按承诺日期归入年度，个人的按
“承诺人”数）；办结时限以前办结，办不完的写“延期”并公示。
错：3月15日承诺，4月1日才公开承诺事项；回头看的窗口9月20日结束，9月21日才去看（只查最近一次结束的窗口）；上限5件，
承诺了6件；办结时限是11月20日，到11月21日还没有办结。
"""

from collections.abc import Iterator, Sequence
from datetime import date

from generator.checks.places import place
from generator.model.commitment import Commitment
from generator.model.commitment_year import MEMBER_LIMIT, PARTY_LIMIT, year_of, years_above
from generator.model.dates import prose_date
from generator.model.disclosure import GRACE, Disclosing, Standing, disclosings, disclosure_kinds
from generator.model.fulfilment import Fulfilment, fulfilment
from generator.model.lookback import is_open_in, last_over, look_in
from generator.model.record import Status, Visibility
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site, group


def disclosures(site: Site) -> Iterator[Finding]:
    """C03: what was to be made public by the day is, and in time; the board of disclosures counts the same."""
    kinds = disclosure_kinds(site.campaign)
    for commitment in _shown(site):
        if not all(disclosure.kind for disclosure in commitment.disclosures):
            continue  # What one of them discloses could not be read; that has been told already.
        for position, found in enumerate(disclosings(commitment, kinds, site.as_of)):
            if found.standing is Standing.MISSING:
                message = f"“三公开”缺“{found.kind}”：{_why(commitment, found, position, len(kinds), site.as_of)}"
                message += "请公开以后在“三公开”下补一条。"
                yield finding(commitment.path, "C03", message, where=place(commitment, "disclosures"))
            elif found.days_late and found.made:
                message = (
                    f"“{found.kind}”到“{prose_date(found.made.date)}”才公开，迟了{found.days_late}天："
                    f"{_why(commitment, found, position, len(kinds), site.as_of)}请核对日期，以后按时公开。"
                )
                number = commitment.disclosures.index(found.made)
                yield finding(commitment.path, "C03", message, where=place(commitment, "disclosures", number, "date"))


def _why(commitment: Commitment, found: Disclosing, position: int, count: int, today: date) -> str:
    last = prose_date(found.due)
    if position == 0:
        return f"承诺日期是{prose_date(commitment.made_on)}，{GRACE.days}日之内公开，最迟{last}。"
    if position < count - 1:
        term = f"{prose_date(commitment.made_on)}至{prose_date(commitment.current_due(today))}"
        return f"期限是{term}，过半以前公开，最迟{last}。"
    return f"办结于{prose_date(commitment.completed_on)}，{GRACE.days}日之内公开，最迟{last}。"


def lookbacks(site: Site) -> Iterator[Finding]:
    """C09: what was open in the window that ended last was looked at within it."""
    window = last_over(site.campaign.lookback, site.as_of)
    if window is None:
        return
    span = f"“{prose_date(window.start)}至{prose_date(window.end)}”"
    for commitment in _shown(site):
        if is_open_in(commitment, window) and look_in(commitment, window, site.as_of) is None:
            message = (
                f"在回头看的窗口{span}里没有看过这件承诺{_last_look(commitment, site.as_of)}；"
                "看过的，请在“回头看”下补一条，没有看的，请补看。"
            )
            yield finding(commitment.path, "C09", message, where=place(commitment, "lookbacks"))


def _last_look(commitment: Commitment, today: date) -> str:
    days = [look.date for look in commitment.lookbacks if look.date and look.date <= today]
    return f"（最近一次看是{prose_date(max(days))}，不在窗口里）" if days else ""


def counts(site: Site) -> Iterator[Finding]:
    """C10: neither a unit nor a member promised more in a year than the campaign allows."""
    limits = site.campaign.max_commitments or {}
    if (most := limits.get(PARTY_LIMIT)) is not None:
        for key, made in group(_shown(site), lambda c: c.party).items():
            unit = site.organizations.records.get(key)
            yield from _too_many(made, most, f"“{unit.label if unit else key}”", PARTY_LIMIT)
    if (most := limits.get(MEMBER_LIMIT)) is not None:
        # Whose plans they are stays where they are written: a report is read by more people.
        for made in group(_plans(site), lambda c: (c.party, c.member)).values():
            yield from _too_many(made, most, "这名党员", MEMBER_LIMIT)


def _too_many(made: Sequence[Commitment], most: int, who: str, limit: str) -> Iterator[Finding]:
    for year, count in years_above(made, most).items():
        of_year = sorted((c for c in made if year_of(c) == year), key=lambda c: (c.made_on or date.min, c.id))
        if year is not None:
            message = (
                f"{who}{year}年承诺了{count}件，超过“{limit}”的上限{most}件；不求多，讲究实、能做到，"
                "请合并相近的、撤下做不到的，或者改活动设置里的“承诺上限”。"
            )
            first_above = of_year[max(most, 0)]
            yield finding(first_above.path, "C10", message, where=place(first_above))


def overdue(site: Site) -> Iterator[Finding]:
    """C11: what was due is done."""
    for commitment in _shown(site):
        due, done = commitment.current_due(site.as_of), commitment.completed_on
        # That what is done has no evidence has been told already (C08).
        is_done = done is not None and done <= site.as_of
        if due and not is_done and fulfilment(commitment, site.as_of) is Fulfilment.OVERDUE:
            message = (
                f"办结时限“{prose_date(due)}”已过{(site.as_of - due).days}天，还没有办结；办结了的，请补上“办结日期”和"
                "“办结佐证”，确实办不完的，请写“延期”并公示。"
            )
            yield finding(commitment.path, "C11", message, where=place(commitment, *_due_place(commitment, due)))


def _due_place(commitment: Commitment, due: date) -> Where:
    moved = [number for number, extension in enumerate(commitment.extensions) if extension.new_due == due]
    return ("extensions", moved[-1], "new_due") if moved else ("due_date",)


def _shown(site: Site) -> Iterator[Commitment]:
    """Give what the boards count: the shown commitments of shown units."""
    return (c for c in site.commitments.shown.values() if not site.is_hidden_unit(c.party))


def _plans(site: Site) -> Iterator[Commitment]:
    """Give the plans of single members; they are internal."""
    plans = (c for c in site.commitments.records.values() if c.member and c.visibility is Visibility.INTERNAL)
    return (c for c in plans if c.status is Status.PUBLISHED and c.is_ready(site.as_of))
