"""雷同（C07、R04）。

为什么（CMT-13、REV-3）：方案雷同、照搬照抄，别人的话写在自己名下，没有一条是自己的打算；一篇点评换个单位名再用一遍，
等于没有点评。标点、空格、数字和本单位的名称不算，八个字八个字地比：两家的承诺（或者两个单位的方案）有三成以上相同，
或者只是零星改了一些字，就提醒；同一位领导的两篇点评有一半以上相同，也提醒。相同的不到19个字，不算雷同；不到30个字的
短句，三家以上都这样写，也不算。共性承诺先去掉三家以上共有的话，再比剩下的；活动的口号、总体要求和步骤，谁都可以引用。
对：各写各的：哪条路、哪些户、做到什么程度；全区统一的要求写成`共性承诺`，后面加上本单位自己怎么做。
错：把邻村的承诺抄过来，改个村名和数目；把上级的方案照抄一遍；三季度的点评和二季度的一字不差。
"""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from generator.checks.copied_pairs import Entry, comments, commitments, groups, pairs, plans, sheets
from generator.copied import Measure, Sheet, copies
from generator.problems import OTHER_PLACE, CopiedPair, Finding
from generator.rules import finding
from generator.shingles import bare, longest_shared, origins
from generator.site import Site
from generator.workers import Workers

_PROMISES = Measure(0.3, is_edited_too=True)
_COMMENTS = Measure(0.5, is_edited_too=False)
_QUOTED = 40
"""So many characters of a passage are quoted."""
_MANY = 2_000
"""Texts; to search fewer is quicker than to start a worker."""


class CopyCheck(NamedTuple):
    """A search for copies: the dearest of all checks."""

    name: str
    code: str
    what: str
    """Whose likeness is told."""
    advice: str
    measure: Measure
    reads: frozenset[str]
    """Collections; where their files are as they were, so are the findings."""
    entries: Callable[[Site], Iterable[Entry]]

    def begin(self, site: Site, workers: Workers) -> Callable[[], list[Finding]]:
        """Have a worker search, and give what waits for the findings."""
        compared = groups(self.entries(site))
        task = _Task(tuple(map(sheets, compared)), self.measure)
        answer = workers.begin(_search, task, is_long=sum(map(len, compared)) > _MANY)
        return lambda: [
            _told(pair, self.code, self.what, self.advice)
            for of_group, found in zip(compared, answer(), strict=True)
            for pair in pairs(of_group, found)
        ]


class _Task(NamedTuple):
    groups: tuple[tuple[Sheet, ...], ...]
    measure: Measure


def _search(task: _Task) -> list[list[tuple[int, int]]]:
    """Find the copies of each group; what a worker does."""
    return [list(copies(group, task.measure)) for group in task.groups]


_UNITS = frozenset({"organizations", "documents"})
COPY_CHECKS = (
    CopyCheck(
        name="copied_commitments",
        code="C07",
        what="承诺内容",
        advice="请按本单位的实际重写；确是统一要求的，“承诺类型”写成“共性承诺”。",
        measure=_PROMISES,
        reads=_UNITS | {"commitments"},
        entries=commitments,
    ),
    CopyCheck(
        name="copied_plans",
        code="C07",
        what="方案",
        advice="请按本单位的实际重写。",
        measure=_PROMISES,
        reads=_UNITS,
        entries=plans,
    ),
    CopyCheck(
        name="copied_comments",
        code="R04",
        what="点评",
        advice="请按这个单位、这段时间的实际重新点评。",
        measure=_COMMENTS,
        reads=_UNITS | {"reviews"},
        entries=comments,
    ),
)


def _told(pair: CopiedPair, code: str, what: str, advice: str) -> Finding:
    copy, original = pair.copy, pair.original
    more = f"这样写的另外还有{pair.others}处；" if pair.others else ""
    message = (
        f"“{copy.label}”的{what}和“{original.label}”的（{OTHER_PLACE}）雷同，相同的字占{pair.share:.0%}，"
        f"最长的一段是“{_longest(pair)}”；{more}{advice}"
    )
    return finding(copy.path, code, message, where=copy.where, pair=pair)


def _longest(pair: CopiedPair) -> str:
    """Quote the longest passage that both share, as the copy writes it."""
    shared = longest_shared(bare(pair.copy.text), bare(pair.original.text))
    places = origins(pair.copy.text)
    start = bare(pair.copy.text).find(shared)
    quoted = pair.copy.text[places[start] : places[start + len(shared) - 1] + 1]
    line = " ".join(quoted.split())
    return line if len(line) <= _QUOTED else f"{line[:_QUOTED]}……"
