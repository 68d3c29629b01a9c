"""评选表彰（A01、A02）。

为什么（CAS-9、CAS-10、CAS-11）：表彰要让群众信服，就得先公示、后表彰，评上的都公示过，也不多评。
对：公示6月8日到6月14日，6月14日以后表彰；“获奖”里的单位和个人，“名单”里都有，个数不超过“名额”；
“评比日程”从部署写起，一步比一步晚，公示不早于部署。
错：公示到6月14日，6月12日就表彰了；名额2个，获奖写了3个；获奖的没有公示过；第二步的日期早于第一步。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.award import Award
from generator.model.awarding import by_plain_name, is_listed, is_noticed_too_early, names_of, steps_out_of_order
from generator.model.dates import prose_date
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site


def early_awards(site: Site) -> Iterator[Finding]:
    """A01: an award is made on the last day of its notice at the earliest."""
    for award in site.awards.records.values():
        end = award.notice.end if award.notice else None
        if award.awarded_on and end and award.awarded_on < end:
            message = (
                f"表彰日期“{prose_date(award.awarded_on)}”早于公示结束的“{prose_date(end)}”；"
                "公示期满才能表彰，请核对两个日期。"
            )
            yield finding(award.path, "A01", message, where=place(award, "awarded_on"))


def quotas(site: Site) -> Iterator[Finding]:
    """A01: no prize has more winners than its quota."""
    for award in site.awards.records.values():
        for number, prize in enumerate(award.items):
            if prize.quota is not None and len(prize.winners) > prize.quota:
                message = (
                    f"“{prize.category}”名额“{prize.quota}”个，获奖写了{len(prize.winners)}个；请核对名额和获奖名单。"
                )
                yield finding(award.path, "A01", message, where=place(award, "items", number, "quota"))


def unlisted_winners(site: Site) -> Iterator[Finding]:
    """A01: whoever wins was on the list that was put up for notice."""
    for award in site.awards.records.values():
        for where, name in _unlisted(site, award):
            message = f"获奖的“{name}”不在公示名单里；请核对名称，没有公示过的不能表彰。"
            yield finding(award.path, "A01", message, where=place(award, *where))


def _unlisted(site: Site, award: Award) -> Iterator[tuple[Where, str]]:
    """Give the winners that were not under notice; units that are not known are told as F08."""
    listed = by_plain_name(award.notice.names if award.notice else ())
    for number, prize in enumerate(award.items if award.notice else ()):
        for position, winner in enumerate(prize.winners):
            names = names_of(winner, site.organizations.records.get(winner.organization))
            if names and not is_listed(names, listed):
                yield ("items", number, "winners", position), names[0]


def schedules(site: Site) -> Iterator[Finding]:
    """A02: the steps of a schedule go forward in time, and the notice does not come before the first."""
    for award in site.awards.records.values():
        for position in steps_out_of_order(award.schedule):
            step = award.schedule[position]
            message = f"评比日程的“{step.subject}”（{prose_date(step.date)}）早于前面的一步；请按先后写，或核对日期。"
            yield finding(award.path, "A02", message, where=place(award, "schedule", position, "date"))
        if award.notice and is_noticed_too_early(award):
            message = f"公示开始的“{prose_date(award.notice.start)}”早于评比日程的第一步；请核对日期。"
            yield finding(award.path, "A02", message, where=place(award, "notice", "start"))
