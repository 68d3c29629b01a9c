"""创建活动（W01、W02、X02）。

为什么（WIN-2、WIN-3、WIN-4、WIN-6、WIN-10）：九项里只写七项，剩下两项没有人问；没做到又不说为什么、哪天做到，
检查就白查了。覆盖了的比应当覆盖的还多，数一定错了。目标是80个示范点，只列了78个，差的2个要有人知道。
对：三亮三比三评9项、五亮五比五创15项、六项活动6项，每项写“是”，或者写明原因（六项活动写明时限）；`已覆盖: 36`、
`应覆盖: 40`；列入的示范点和`目标: {示范点: 80}`一样多，摘了牌的不算。
错：六项活动只写了五项；`设信箱: 否`，不写哪天设好；三亮三比三评的`比技能: 否`，不写原因；`已覆盖: 41`、`应覆盖: 40`。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.activity import is_explained, items_of, unlisted
from generator.model.demo_point import TARGET, counts_for_target
from generator.model.inspection import ITEMS, Activity, ActivityCheck
from generator.model.pairing import is_possible
from generator.model.record import Status
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site
from generator.words import nearest

_ASKED = {Activity.WINDOW: "原因", Activity.FIVES: "原因或时限", Activity.SIX: "时限"}


def items(site: Site) -> Iterator[Finding]:
    """W01: a check has every item of its activity and no other; what is not done is accounted for."""
    for check in site.activity_checks.records.values():
        if check.activity is not None and check.items:
            known = items_of(site.campaign, check.activity)
            yield from _missing(check, known)
            yield from _unlisted(check, known)
            yield from _unexplained(check, check.activity, known)


def _missing(check: ActivityCheck, known: tuple[str, ...]) -> Iterator[Finding]:
    missing = [name for name in known if name not in (check.items or {})]
    if missing:
        message = (
            f"“{check.activity}”有{len(known)}项，少了“{'、'.join(missing)}”；请补上，没有做到的写“否”和原因、时限。"
        )
        yield finding(check.path, "W01", message, where=place(check, "items"))


def _unlisted(check: ActivityCheck, known: tuple[str, ...]) -> Iterator[Finding]:
    for name in unlisted(check, known):
        advice = nearest(name, known) or f"请改成这些里的一项：{'、'.join(known)}。"
        message = f"“{check.activity}”没有“{name}”这一项。{advice}"
        yield finding(check.path, "W01", message, where=place(check, "items", name))


def _unexplained(check: ActivityCheck, activity: Activity, known: tuple[str, ...]) -> Iterator[Finding]:
    for name, item in (check.items or {}).items():
        if name in known and not item.is_done and not is_explained(activity, item):
            message = f"“{name}”没有做到，也没有写{_ASKED[activity]}；请在它下面补上“{_ASKED[activity]}”。"
            yield finding(check.path, "W01", message, where=place(check, "items", name))


def own_items(site: Site) -> Iterator[Finding]:
    """W01: an office may name the items otherwise; how many there are is in the activity's name."""
    for number, own in enumerate(site.campaign.activities):
        if own.activity is not None and own.items:
            count, wanted = len(set(own.items)), len(ITEMS[own.activity])
            if count != wanted:
                message = f"“{own.activity}”应当正好{wanted}项，这里写了{count}个不同的项目；请补齐或删去多余的。"
                yield finding(site.campaign.path, "W01", message, where=("activities", number, "items"))


def coverages(site: Site) -> Iterator[Finding]:
    """W02: no more were reached than there are."""
    for coverage in site.coverages.records.values():
        if not is_possible(coverage):
            message = f"已覆盖“{coverage.reached}”多于应覆盖“{coverage.total}”，或者写成了负数；请核对这两个数。"
            yield finding(coverage.path, "W02", message, where=place(coverage, "reached"))


def demo_points(site: Site) -> Iterator[Finding]:
    """X02: as many points are listed as the target says; those whose plate was taken away do not count."""
    target = (site.campaign.targets or {}).get(TARGET)
    if target is None:
        return
    published = (point for point in site.demo_points.records.values() if point.status is Status.PUBLISHED)
    count = sum(counts_for_target(point, site.as_of) for point in published)
    if count != target:
        way = f"还差{target - count}个，请补上" if count < target else f"多出{count - target}个，请核对"
        message = f"目标是{target}个示范点，现在列了{count}个（不算摘牌的），{way}；目标改了的，请改这里。"
        yield finding(site.campaign.path, "X02", message, where=("targets", TARGET))
