"""Units joined to help each other, and how far units reach the people."""

import datetime
from enum import StrEnum
from typing import Annotated

from generator.model.declaration import Key
from generator.model.record import Record


class PairingType(StrEnum):
    """What kind of pair it is."""

    TOWN_AND_COUNTRY = "城乡互联"
    TWOFOLD = "双结对"
    ONE_TO_ONE = "1+1"


class Pairing(Record, frozen=True, kw_only=True, gc=False):
    """Two units that help each other."""

    type: Annotated[PairingType | None, Key("类型", "哪一种结对", required=True, example="城乡互联")] = None
    party_a: Annotated[str, Key("甲方", "一方单位的编号", required=True, ref="organizations")] = ""
    party_b: Annotated[str, Key("乙方", "另一方单位的编号", required=True, ref="organizations")] = ""
    start: Annotated[datetime.date | None, Key("起", "从哪天起结对", required=True, example="2026-03-20")] = None
    end: Annotated[datetime.date | None, Key("止", "到哪天为止；还在结对就不写")] = None
    items: Annotated[tuple[str, ...], Key("事项", "一起办了什么，每件写一行")] = ()


class PairingState(StrEnum):
    """How a pair stands on a day."""

    COMING = "未开始"
    CURRENT = "结对中"
    ENDED = "已结束"


def pairing_state(pairing: Pairing, today: datetime.date) -> PairingState:
    """Compute the state on the day; both the first and the last day are in it."""
    if pairing.end is not None and pairing.end < today:
        return PairingState.ENDED
    return PairingState.COMING if pairing.start is not None and today < pairing.start else PairingState.CURRENT


class CoverageType(StrEnum):
    """Who is to reach whom."""

    OFFICES = "机关挂钩联系"
    CADRES = "干部驻点调研"
    MEMBERS = "党员服务群众"


class Coverage(Record, frozen=True, kw_only=True, gc=False):
    """How many of those who should have been reached were, on a day."""

    type: Annotated[CoverageType | None, Key("类型", "哪一种覆盖", required=True, example="机关挂钩联系")] = None
    date: Annotated[datetime.date | None, Key("日期", "统计到哪一天", required=True, example="2026-06-30")] = None
    reached: Annotated[int | None, Key("已覆盖", "已经做到的个数", required=True, example="36")] = None
    total: Annotated[int | None, Key("应覆盖", "应当做到的个数", required=True, example="40")] = None
    unit: Annotated[str, Key("计量单位", "个、名、户等", example="个")] = ""
    organization: Annotated[str, Key("单位", "只统计一个单位时，写它的编号", ref="organizations")] = ""


def is_possible(coverage: Coverage) -> bool:
    """Tell whether no more were reached than there are; without both numbers nothing can be said."""
    return coverage.reached is None or coverage.total is None or 0 <= coverage.reached <= coverage.total
