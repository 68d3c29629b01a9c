"""任务分解（D03）。

为什么（DOC-7）：一个文件有几条要点，就分解成几条任务；少分了一条，那一条就没有人管，重了号，就说不清是哪一条。
对：一个文件的任务从第1条起，一条接一条写到最后一条。
错：第8条后面是第10条；两条任务都是第3条；最前面的一条是第2条。
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.checks.intended import is_intended, is_whole
from generator.checks.places import place
from generator.model.numbering import left_out, numbers_text
from generator.model.task import Task
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site, group


def task_numbers(site: Site) -> Iterator[Finding]:
    """D03: the tasks of a document are numbered from 1 on, without gaps and each number once; a draft fills a gap."""
    numbered = (task for task in site.tasks.records.values() if task.number is not None and task.document)
    in_order = sorted(numbered, key=lambda task: (task.number, task.path, task.item or 0))
    for tasks in group(in_order, lambda task: task.document).values():
        yield from _duplicates([task for task in tasks if is_intended(task)])
        yield from _gaps(tasks) if is_whole(site, "tasks") else ()


def _duplicates(tasks: Sequence[Task]) -> Iterator[Finding]:
    for before, task in pairwise(tasks):
        if task.number == before.number:
            message = f"“{task.document}”的序号“{task.number}”在{before.path}里已经用过；请核对，多余的一条请删掉。"
            yield finding(task.path, "D03", message, where=place(task, "number"))


def _gaps(tasks: Sequence[Task]) -> Iterator[Finding]:
    """Tell of a gap at the task behind it."""
    numbers = (0, *(task.number or 0 for task in tasks))
    for before, task in zip(numbers, tasks, strict=False):
        if gaps := left_out((before, task.number or 0)):
            message = f"“{task.document}”的任务缺{numbers_text(gaps, '条')}；请补上，或改正序号。"
            yield finding(task.path, "D03", message, where=place(task, "number"))
