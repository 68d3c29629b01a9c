"""今天先做这几件: what stops a release, the easy ones first, and what is due within days or overdue."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.loading.folders import Folders
from generator.model.collections import COLLECTIONS, folder_of
from generator.model.fulfilment import Fulfilment, fulfilment
from generator.model.record import Record
from generator.model.rectification import RectificationState, rectification_state
from generator.model.task import TaskState, task_state
from generator.problems import Finding, Severity
from generator.reporting.subject import Listing, Subject, listing
from generator.views.wording import day_text, shorten

_SHOWN = 12
"""Findings of one kind of work, and things that are due."""
_OF_OTHERS = frozenset("C02 C03 C04 C09 C11 E02 G01 L01 O02 P02 R01 R03".split())
"""What nobody can mend at the desk: others have to sign, to go there, to be asked."""


class Work(NamedTuple):
    """Findings that take the same kind of effort."""

    title: str
    how: str
    number: int
    listing: Listing


class Due(NamedTuple):
    """Something that an office has promised to finish."""

    day: str
    left: str
    """还有3天, or 过期5天."""
    slug: str
    """soon or late: the CSS class."""
    what: str
    who: str
    place: str


class Today(NamedTuple):
    """The section."""

    works: tuple[Work, ...]
    dues: tuple[Due, ...]
    more_dues: int


def today(subject: Subject) -> Today:
    """Sort the day's work: a line to copy before a value to correct, and that before what needs others."""
    found = [finding for finding in subject.left if finding.severity is Severity.BLOCK]
    copied = [finding for finding in found if finding.fix is not None]
    others = [finding for finding in found if finding.fix is None and finding.code in _OF_OTHERS]
    rest = [finding for finding in found if finding.fix is None and finding.code not in _OF_OTHERS]
    written = [finding for finding in rest if finding.code.startswith("F")]
    checked = [finding for finding in rest if not finding.code.startswith("F")]
    works = (
        _work("照抄就行", "打开文件，找到那一行，换成“改成”后面的样子，保存。", copied),
        _work("改写法", "打开文件，照提示改那一行，不用问别人。", written),
        _work("核对、补材料", "找出原件核对，照提示改正或补上。", checked),
        _work("要找别人办", "要领导签字、要征求意见、要别的单位补做，请先打招呼。", others),
    )
    dues = sorted(_dues(subject), key=lambda due: (abs((due[0] - subject.site.as_of).days), due[0], due[1].place))
    return Today(
        tuple(work for work in works if work.number),
        tuple(due for _, due in dues[:_SHOWN]),
        max(len(dues) - _SHOWN, 0),
    )


def _work(title: str, how: str, findings: list[Finding]) -> Work:
    return Work(title, how, len(findings), listing(findings, _SHOWN))


def _dues(subject: Subject) -> Iterator[tuple[date, Due]]:
    """Find what is due within days or overdue: commitments, rectifications, tasks."""
    site, day = subject.site, subject.site.as_of
    for promise in site.commitments.shown.values():
        if fulfilment(promise, day) in (Fulfilment.DUE_SOON, Fulfilment.OVERDUE) and (due := promise.current_due(day)):
            yield due, _due(subject, promise, due, promise.text, promise.party)
    for action in site.rectifications.shown.values():
        waits = rectification_state(action, day) in (RectificationState.DUE_SOON, RectificationState.OVERDUE)
        if waits and action.due_date:
            yield action.due_date, _due(subject, action, action.due_date, action.problem, action.organization)
    for task in site.tasks.shown.values():
        if task_state(task, day) in (TaskState.DUE_SOON, TaskState.OVERDUE) and task.due_date:
            yield task.due_date, _due(subject, task, task.due_date, task.task, task.organization)


def _due(subject: Subject, record: Record, due: date, what: str, unit: str) -> Due:
    days = (due - subject.site.as_of).days
    left = "就在今天" if not days else f"还有{days}天" if days > 0 else f"过期{-days}天"
    kind = COLLECTIONS[folder_of(record.path)].title
    who = known.label if (known := subject.site.organizations.records.get(unit)) else unit
    return Due(
        day_text(due),
        left,
        "late" if days < 0 else "soon",
        f"{kind}：{shorten(what, 60)}",
        who,
        _place(record, subject.folders),
    )


def _place(record: Record, folders: Folders) -> str:
    name = folders.name(record.path)
    return name if record.item is None else f"{name} 第{record.item + 1}条"
