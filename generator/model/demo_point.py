"""Demonstration points, and what they have come to."""

import datetime
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.leader import ContactPoint, Leader
from generator.model.organization import Domain, Level
from generator.model.record import Record

STARS = "[1-5]"
"""One to five."""


TARGET = "示范点"
"""Its name among the targets of campaign.yml."""


class DemoPoint(Record, frozen=True, kw_only=True, gc=False):
    """A place that is to show others how it is done."""

    name: Annotated[str, Key("名称", "示范点的名称", required=True, example="河口村示范点（示例）")] = ""
    organization: Annotated[str, Key("单位", "创建单位的编号", required=True, ref="organizations")] = ""
    level: Annotated[Level | None, Key("级别", "哪一级的示范点", required=True, example="县")] = None
    domain: Annotated[Domain | None, Key("领域", "属于哪个领域；不写就按单位的领域算")] = None
    stars: Annotated[int | None, Key("星级", "1到5", pattern=STARS)] = None
    due_date: Annotated[datetime.date | None, Key("验收时限", "哪一天前验收", required=True, example="2026-12-31")] = (
        None
    )
    accepted_on: Annotated[datetime.date | None, Key("验收日期", "通过验收的日期")] = None
    evidence: Annotated[tuple[str, ...], Key("验收佐证", "通过验收的凭据：材料名称或文件名")] = ()
    removed_on: Annotated[datetime.date | None, Key("摘牌日期", "取消示范点的日期")] = None


class DemoPointState(StrEnum):
    """The four states, in the order in which they are tried."""

    REMOVED = "已摘牌"
    ACCEPTED = "已验收"
    AWAITING = "待验收"
    BUILDING = "创建中"


def demo_point_state(point: DemoPoint, today: datetime.date) -> DemoPointState:
    """Compute the state on the day; it is being built until its due date is over."""
    if point.removed_on is not None and point.removed_on <= today:
        return DemoPointState.REMOVED
    if point.accepted_on is not None and point.accepted_on <= today:
        return DemoPointState.ACCEPTED
    if point.due_date is not None and point.due_date < today:
        return DemoPointState.AWAITING
    return DemoPointState.BUILDING


def counts_for_target(point: DemoPoint, today: datetime.date) -> bool:
    """Tell whether the point still counts: one whose plate was taken away does not."""
    return demo_point_state(point, today) is not DemoPointState.REMOVED


def grew_from(point: DemoPoint, leader: Leader, contact: ContactPoint, today: datetime.date) -> bool:
    """Tell whether a leader's contact point has become this demonstration point.

    It was accepted while the leader, in office, kept in touch with the unit, and is so still.
    """
    day = point.accepted_on
    if day is None or contact.organization != point.organization or not leader.is_in_term(day):
        return False
    was_kept = (contact.start is None or contact.start <= day) and (contact.end is None or day <= contact.end)
    return was_kept and demo_point_state(point, today) is DemoPointState.ACCEPTED
