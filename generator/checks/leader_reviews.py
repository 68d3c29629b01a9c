"""领导点评（R01、R02、R03）。

为什么（REV-1、REV-2、REV-3、REV-4）：一季一讲评、半年一点评，年底一查大多数单位没有搞；只表扬、不点问题，或者点了问题
不说什么时候改好，点评就走了过场；由不相干的人点评，等于没有点评。
对：活动期间每个季度、每半年，每个单位都有一次点评；肯定成绩、存在问题、努力方向三样都写，每个问题写明整改时限，时限
不早于点评日期；点评人那天在任，是上级单位的领导，或者联系、包抓这个单位。
错：第二季度过完了，还没有点评过；没有“努力方向”；7月8日点评，整改时限写成6月30日；点评人和单位没有隶属、联系、包抓
的关系。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.dates import prose_date
from generator.model.leader import Leader
from generator.model.organization import Organization
from generator.model.periods import listed_periods
from generator.model.record import Record, Status, Visibility
from generator.model.review import Review
from generator.model.review_coverage import begun_periods, commented_units, gaps
from generator.model.reviewing import relations, superiors
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_MOST_PERIODS = 6
"""So many are named, the latest; a campaign may have run for years."""


def missing_comments(site: Site) -> Iterator[Finding]:
    """R01: every unit was commented on in each quarter and half of the campaign that is over."""
    units = commented_units(unit for unit in site.organizations.records.values() if _is_told(unit))
    made = (r for r in site.reviews.records.values() if r.status is Status.PUBLISHED and r.is_made(site.as_of))
    places = {(review.organization, review.period) for review in made if review.period}
    periods = begun_periods(site.campaign.stages, site.as_of)
    for unit in units:
        if missing := gaps(unit.id, periods, places, site.as_of):
            more = f"等{len(missing)}个周期" if len(missing) > _MOST_PERIODS else ""
            message = (
                f"“{unit.label or unit.id}”没有“{listed_periods(missing[-_MOST_PERIODS:])}”{more}的领导点评；"
                "请安排上级党组织负责人、联系点领导或包抓领导点评。"
            )
            yield finding(unit.path, "R01", message, where=place(unit))


def _is_told(record: Record) -> bool:
    return record.status is Status.PUBLISHED and record.visibility is not Visibility.INTERNAL


def past_due_dates(site: Site) -> Iterator[Finding]:
    """R02: a problem is due on the day of the comment at the earliest."""
    for review in site.reviews.records.values():
        for number, named in enumerate(review.problems):
            if named.due_date and review.date and named.due_date < review.date:
                message = (
                    f"整改时限“{prose_date(named.due_date)}”早于点评日期“{prose_date(review.date)}”；请核对两个日期。"
                )
                yield finding(review.path, "R02", message, where=place(review, "problems", number, "due_date"))


def strangers(site: Site) -> Iterator[Finding]:
    """R03: the reviewer is a superior, or keeps in touch with the unit or supervises it, on the day of the comment."""
    for review in site.reviews.records.values():
        leader = site.leaders.records.get(review.reviewer)
        unit = site.organizations.records.get(review.organization)
        if leader is None or unit is None or _is_in_doubt(site, leader, unit):
            continue  # A reference that leads nowhere has been told already.
        if message := _fault(site, review, leader, unit):
            yield finding(review.path, "R03", message, where=place(review, "reviewer"))


def _is_in_doubt(site: Site, leader: Leader, unit: Organization) -> bool:
    units = site.organizations.records
    named = (leader.organization, *superiors(unit, units))
    is_lost = any(key and key not in units for key in named)
    return is_lost or (bool(unit.supervising_leader) and unit.supervising_leader not in site.leaders.records)


def _fault(site: Site, review: Review, leader: Leader, unit: Organization) -> str:
    day = review.date
    if day is None or relations(leader, unit, site.organizations.records, day):
        return ""
    who = f"“{leader.name}”（{leader.id}）"
    if not leader.is_in_term(day):
        return f"{who}在点评日期“{prose_date(day)}”不在任；请核对点评日期或任职起止。"
    return (
        f"{who}不是“{unit.label}”的上级单位的领导，在“{prose_date(day)}”也不联系、不包抓它；"
        "请核对点评人，或补上领导的“单位”“联系点”、单位的“包抓领导”。"
    )
