"""先进典型（X01、X03、X04）。

为什么（CAS-1、CAS-3、CAS-7）：说好每天宣传一个典型，空一天、重一天，读者都看得出来；先宣传、后发现，说明日期写错了；
每个领域有自己的先锋类别，写错了，典型就登在别人的栏目里。
对：展播的每一天有一个典型的“宣传日期”；“经过”里发现、树立、宣传、学习的日期从早到晚；先锋类别和单位的领域一致，或者不写。
错：两个典型的宣传日期都是2026年11月14日，15日没有典型；“树立”早于“发现”；农村党支部的典型写成“服务先锋”。
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.intended import is_intended, is_whole
from generator.checks.places import place
from generator.model.collections import CASES
from generator.model.daily_case import Slot, slots, spans
from generator.model.dates import prose_date
from generator.model.typical_case import Milestones, TypicalCase
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site

_STEPS = (("found", "发现"), ("established", "树立"), ("publicized", "宣传"), ("learned", "学习"))


def daily_slots(site: Site) -> Iterator[Finding]:
    """X01: each day of the daily case has one case."""
    cases = [case for case in site.typical_cases.records.values() if is_intended(case)]
    schedule = slots(site.campaign.daily_case, cases)
    empty = [slot.day for slot in schedule if not slot.cases]
    if empty and is_whole(site, CASES):
        days = "、".join(
            prose_date(first) if first == last else f"{prose_date(first)}至{prose_date(last)}"
            for first, last in spans(empty)
        )
        message = f"“每日典型”有{len(empty)}天没有典型：{days}；请给典型写上“宣传日期”，或改正起止。"
        yield finding(site.campaign.path, "X01", message, where=("daily_case",))
    for slot in schedule:
        yield from _doubles(slot)


def _doubles(slot: Slot) -> Iterator[Finding]:
    for case in slot.cases[1:]:
        first = slot.cases[0]
        message = f"宣传日期“{prose_date(slot.day)}”已经排了“{first.title}”（{first.path}）；请换一天。"
        yield finding(case.path, "X01", message, where=place(case, "slot_date"))


def milestones(site: Site) -> Iterator[Finding]:
    """X03: the four steps follow each other in time."""
    for case in site.typical_cases.records.values():
        for message, where in _disorder(case.milestones) if case.milestones else ():
            yield finding(case.path, "X03", message, where=place(case, *where))


def _disorder(made: Milestones) -> Iterator[tuple[str, Where]]:
    dated = [(name, word, day) for name, word in _STEPS if (day := getattr(made, name)) is not None]
    for (_, before, earlier), (name, word, day) in pairwise(dated):
        if day < earlier:
            message = f"“{word}”的日期“{prose_date(day)}”早于“{before}”的日期“{prose_date(earlier)}”；请核对两个日期。"
            yield message, ("milestones", name)


def pioneer_types(site: Site) -> Iterator[Finding]:
    """X04: a case's vanguard type is the one of its unit's domain."""
    types = site.campaign.pioneer_types or {}
    for case in site.typical_cases.records.values():
        if message := _wrong_type(site, case, types):
            yield finding(case.path, "X04", message, where=place(case, "pioneer_type"))


def _wrong_type(site: Site, case: TypicalCase, types: dict[str, str]) -> str:
    unit = site.organizations.records.get(case.organization)
    due = types.get(unit.domain, "") if unit and unit.domain else ""
    if unit is None or not due or case.pioneer_type in ("", due):
        return ""
    return (
        f"先锋类别“{case.pioneer_type}”和单位的领域不合：“{unit.label}”属于“{unit.domain}”，是“{due}”；"
        f"请改成“{due}”，或不写这一项。"
    )
