"""活动阶段（T03）。

为什么（DOC-1）：两个阶段之间空着几天，或者叠在一起，网站就说不清今天在哪个阶段。
对：第一阶段到2026年11月30日结束，第二阶段从12月1日开始。
错：第一阶段到11月30日结束，第二阶段从12月10日开始；结束的日期早于开始的日期。
"""

from collections.abc import Iterator

from generator.model.dates import prose_date
from generator.model.stages import breaks
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site


def stage_order(site: Site) -> Iterator[Finding]:
    """T03: one stage begins on the day after the other ends."""
    campaign = site.campaign
    position = {stage: number for number, stage in enumerate(campaign.stages)}
    for number, stage in enumerate(campaign.stages):
        if stage.start and stage.end and stage.end < stage.start:
            message = (
                f"“{stage.name}”的结束“{prose_date(stage.end)}”早于开始“{prose_date(stage.start)}”；请核对两个日期。"
            )
            yield finding(campaign.path, "T03", message, where=("stages", number, "end"))
    for found in breaks(campaign.stages):
        days = dict.fromkeys((found.first, found.last))
        span = "至".join(prose_date(day) for day in days)
        what = (
            f"“{found.later.name}”和“{found.earlier.name}”在{span}重叠"
            if found.is_overlap
            else f"{span}不在任何阶段里：“{found.earlier.name}”已经结束，“{found.later.name}”还没有开始"
        )
        message = f"{what}；请改正开始或结束的日期。"
        yield finding(campaign.path, "T03", message, where=("stages", position[found.later], "start"))
