"""Evaluations of units by the public (群众评议), and how satisfied it was."""

import datetime
import math
from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated

from msgspec import Struct

from generator.model.declaration import Key
from generator.model.periods import Period
from generator.model.record import Record

FEWEST_BALLOTS = 10
"""With fewer valid ones, the split would tell who voted how."""
WEIGHTS: Mapping[str, float] = {"满意": 1, "比较满意": 0.75, "基本满意": 0.5, "不满意": 0}
"""What a ballot counts where campaign.yml says nothing else; 不了解 is no opinion."""


class MemberEvaluation(Struct, frozen=True, kw_only=True, gc=False):
    """How many party members were evaluated; never who."""

    expected: Annotated[int | None, Key("应评", "应当接受评议的党员人数", required=True)] = None
    evaluated: Annotated[int | None, Key("已评", "已经接受评议的党员人数", required=True)] = None


class EvaluationIssue(Struct, frozen=True, kw_only=True, gc=False):
    """Something the public complained of; a bare text is the complaint."""

    problem: Annotated[str, Key("问题", "群众反映的问题", required=True)] = ""
    count: Annotated[int | None, Key("人次", "有多少人次反映")] = None


class Evaluation(Record, frozen=True, kw_only=True, gc=False):
    """One evaluation of a unit, as ballots were counted."""

    organization: Annotated[str, Key("评议对象", "被评议的单位的编号", required=True, ref="organizations")] = ""
    period: Annotated[Period | None, Key("评议周期", "评议哪一段时间的工作", required=True, example="2026")] = None
    date: Annotated[datetime.date | None, Key("评议日期", "哪一天评议的", required=True, example="2026-06-20")] = None
    method: Annotated[str, Key("评议方式", "怎样评议的", required=True, example="群众代表会议投票")] = ""
    evaluator: Annotated[str, Key("组织评议", "组织评议的上级单位的编号", ref="organizations")] = ""
    issued: Annotated[int | None, Key("发出票", "发出多少张票", required=True, example="60")] = None
    returned: Annotated[int | None, Key("收回票", "收回多少张票", required=True, example="58")] = None
    valid: Annotated[int | None, Key("有效票", "其中多少张有效", required=True, example="56")] = None
    satisfied: Annotated[int | None, Key("满意", "多少票", example="40")] = None
    fairly_satisfied: Annotated[int | None, Key("比较满意", "多少票", example="10")] = None
    basically_satisfied: Annotated[int | None, Key("基本满意", "多少票", example="4")] = None
    dissatisfied: Annotated[int | None, Key("不满意", "多少票", example="1")] = None
    unaware: Annotated[int | None, Key("不了解", "多少票；算得分时不计", example="1")] = None
    members: Annotated[MemberEvaluation | None, Key("党员评议", "党员接受评议的人数，只写数目")] = None
    issues: Annotated[tuple[EvaluationIssue, ...], Key("意见", "群众反映的问题，每个写一条")] = ()
    related: Annotated[
        tuple[str, ...], Key("衔接文件", "年度考核、民主评议、行风评议等文件的编号", ref="documents")
    ] = ()

    @property
    def counts(self) -> Mapping[str, int]:
        """Ballots by answer, in the order of the ballot; what is left out is none."""
        return {
            "满意": self.satisfied or 0,
            "比较满意": self.fairly_satisfied or 0,
            "基本满意": self.basically_satisfied or 0,
            "不满意": self.dissatisfied or 0,
            "不了解": self.unaware or 0,
        }

    @property
    def has_split(self) -> bool:
        """Tell whether anybody wrote how the ballots divide."""
        fields = (self.satisfied, self.fairly_satisfied, self.basically_satisfied, self.dissatisfied, self.unaware)
        return any(count is not None for count in fields)

    @property
    def may_show_split(self) -> bool:
        """Tell whether there are so many ballots that nobody can be picked out."""
        return (self.valid or 0) >= FEWEST_BALLOTS

    def is_ready(self, day: datetime.date) -> bool:
        """Leave out what is planned for a coming day: it has not been held."""
        return self.date is None or self.date <= day


def satisfaction(evaluation: Evaluation, weights: Mapping[str, float] | None) -> float | None:
    """Give the weighted share of content voters, 0 to 1; None where too few voted, or nobody had an opinion."""
    share = _share(evaluation, weights)
    return None if share is None else float(share)


def score(evaluation: Evaluation, weights: Mapping[str, float] | None) -> float | None:
    """Give the satisfaction in points, 0 to 100 with one decimal, halves up; None where there is none."""
    share = _share(evaluation, weights)
    return None if share is None else math.floor(1000 * share + Fraction(1, 2)) / 10


def worth_of(weights: Mapping[str, float] | None) -> Mapping[str, float]:
    """Give what a ballot of each answer counts; 不了解 is no opinion and has no weight."""
    return {answer: (weights or {}).get(answer, weight) for answer, weight in WEIGHTS.items()}


def _share(evaluation: Evaluation, weights: Mapping[str, float] | None) -> Fraction | None:
    worth = {answer: Fraction(str(weight)) for answer, weight in worth_of(weights).items()}
    voters = sum(evaluation.counts[answer] for answer in worth)
    if not evaluation.may_show_split or voters <= 0:
        return None
    return sum((weight * evaluation.counts[answer] for answer, weight in worth.items()), Fraction()) / voters
