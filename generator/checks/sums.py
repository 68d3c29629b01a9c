"""积分和晋位升级的合计（A03、A04）。

为什么（CAS-14、WIN-11）：星级按积分评，积分加错了，星级就评错了；晋级前后党组织的总数不相等，就是漏了或者重了。
对：记分是10分和-2分，`合计: 8`；晋级前“先进4、一般8”，晋级后“先进6、一般6”，都是12个。
错：记分是10分和-2分，`合计: 10`；晋级前共12个，晋级后共11个。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.scoring import class_sums, surplus, total
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site


def point_totals(site: Site) -> Iterator[Finding]:
    """A03: the stated total is what the entries add up to."""
    for points in site.points.records.values():
        if surplus(points):
            message = f"合计写了“{points.total:.10g}”，各条记分加起来是{total(points.entries):.10g}；请核对。"
            yield finding(points.path, "A03", message, where=place(points, "total"))


def class_totals(site: Site) -> Iterator[Finding]:
    """A04: as many branches are counted after as before."""
    for promotion in site.promotions.records.values():
        before, after = class_sums(promotion)
        if before != after:
            message = f"晋级前合计“{before}”个，晋级后合计“{after}”个，应当相等；请核对各等次的数目。"
            yield finding(promotion.path, "A04", message, where=place(promotion, "classes"))
