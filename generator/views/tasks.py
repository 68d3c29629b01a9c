"""The board of tasks (工作要点任务分解): each document's numbered points, who sees to them, how they stand (DOC-7)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from generator.model.fulfilment import DUE_SOON
from generator.model.numbering import numbers_text
from generator.model.task import Task, TaskState, days_late, missing_numbers, repeated_numbers, task_state
from generator.site import group
from generator.views.boards import Meaning, Names, Section, board_pages
from generator.views.documents import COLUMN
from generator.views.index import Index
from generator.views.meta import ColumnType
from generator.views.page import Page
from generator.views.parts import FilterGroup, FilterOption, Link, Number
from generator.views.tables import Column, Row, Table, link, measure, number, text
from generator.views.wording import MISSING, day_text, iso, listed, or_missing, percent_text

ADDRESS = "tasks/index.html"
TITLE = "任务分解"
SLUGS: Mapping[TaskState, str] = {
    TaskState.CLOSED: "closed",
    TaskState.OVERDUE: "overdue",
    TaskState.DUE_SOON: "due-soon",
    TaskState.UNDER_WAY: "under-way",
}
CLOSED_LATE = "逾期办结"
MEANINGS = (
    Meaning(term="已办结", text="写了办结日期，而且那一天已经到了"),
    Meaning(term=CLOSED_LATE, text="已办结的当中，办结日期在时限以后的；没有写时限的不算"),
    Meaning(term="逾期", text="时限已过还没有办结；时限当天不算逾期"),
    Meaning(term="临期", text=f"距时限不超过{DUE_SOON.days}天，还没有办结"),
    Meaning(term="进行中", text="还没有办结，也没有到临期；没有写时限的也在这里"),
    Meaning(term="缺号", text="一个文件的任务从第1条起编号，到最大的序号为止没有登出的序号"),
)
RANKS = (TaskState.OVERDUE, TaskState.DUE_SOON, TaskState.UNDER_WAY, CLOSED_LATE, TaskState.CLOSED)
"""What asks for attention first."""
COLUMNS = (
    Column(label="任务", key="task"),
    Column(label="责任单位", key="unit"),
    Column(label="配合单位", key="partners"),
    Column(label="时限", is_short=True, key="due_date"),
    Column(label="办结日期", is_short=True, key="closed_on"),
    Column(label="迟了", is_number=True, is_stated=True, key="days_late"),
    Column(label="状态", is_short=True, key="state", ranks=RANKS),
)
ByDocument = Mapping[str, Sequence[Task]]


def task_pages(index: Index) -> Iterator[Page]:
    """Make the board and one for each state; none where there are no tasks."""
    if "tasks" not in index.site.held:
        return
    by_document = tasks_by_document(index)
    tasks = [task for members in by_document.values() for task in members]
    by_state = group(tasks, lambda task: task_state(task, index.site.as_of))
    note = f"{len(by_document)}个文件分解出{len(tasks)}条任务。截至{day_text(index.site.as_of)}。"
    sections = [_summary(index, by_document), *_documents(index, by_document)]
    yield from board_pages(
        index,
        ADDRESS,
        COLUMN,
        TITLE,
        note,
        sections,
        kind=ColumnType.POLICY,
        numbers=tuple(_numbers(index, by_state, len(tasks))),
        filters=_filters(by_state, len(tasks), ADDRESS),
        meanings=MEANINGS,
    )
    for state in SLUGS:
        yield from _state_pages(index, state, by_document, by_state)


def state_address(state: TaskState) -> str:
    """Give the board of the tasks in a state."""
    return f"tasks/state/{SLUGS[state]}.html"


def tasks_by_document(index: Index) -> ByDocument:
    """Sort tasks by number below their documents, the latest document first; those of no known one last.

    What is hidden with its document or its unit is left out.
    """
    site = index.site
    documents = site.documents
    known = (
        task
        for task in site.tasks.shown.values()
        if not site.is_hidden_unit(task.organization)
        and (task.document in documents.shown or task.document not in documents.records)
    )
    found = group(known, lambda task: task.document if task.document in documents.shown else "")
    days = {key: documents.shown[key].written_on or date.min if key else date.min for key in found}
    ordered = sorted(sorted(found), key=lambda key: (bool(key), days[key]), reverse=True)
    return {key: sorted(found[key], key=lambda task: (task.number is None, task.number or 0)) for key in ordered}


def _document_link(index: Index, key: str) -> Link:
    documents = index.site.documents
    document = documents.shown.get(key)
    return Link(document.title or MISSING, documents.address(document)) if document else Link("没有写明文件的任务")


def _numbers(index: Index, by_state: Mapping[TaskState, Sequence[Task]], whole: int) -> Iterator[Number]:
    for state in SLUGS:
        found = by_state.get(state, ())
        late = _late_count(index, found)
        note = percent_text(len(found), whole) + (f"，其中{late}条{CLOSED_LATE}" if late else "")
        to = state_address(state) if found else ""
        yield Number(count=len(found), measure="条", label=state.value, note=note, address=to)


def _late_count(index: Index, tasks: Sequence[Task]) -> int:
    return sum(days_late(task, index.site.as_of) > 0 for task in tasks)


def _filters(by_state: Mapping[TaskState, Sequence[Task]], whole: int, current: str) -> tuple[FilterGroup, ...]:
    lists = [("全部", whole, ADDRESS)]
    lists += [(state.value, len(by_state.get(state, ())), state_address(state)) for state in SLUGS]
    options = (FilterOption(label=label, count=n, address=to, is_current=to == current) for label, n, to in lists)
    return (FilterGroup(label="状态", options=tuple(options)),)


def _summary(index: Index, by_document: ByDocument) -> Section:
    """Count each document's tasks by state."""
    rows = []
    for position, (key, tasks) in enumerate(by_document.items(), start=1):
        states = group(tasks, lambda task: task_state(task, index.site.as_of))
        cells = (
            number(len(states.get(state, ())), f"{state_address(state)}#in-{position}", _look(state)) for state in SLUGS
        )
        late = number(_late_count(index, tasks), f"{state_address(TaskState.CLOSED)}#in-{position}")
        whole = number(len(tasks), f"{ADDRESS}#in-{position}")
        rows.append(Row(head=_document_link(index, key), cells=(whole, *cells, late)))
    columns = (
        Column(label="任务", is_number=True, key="tasks"),
        *(Column(label=state.value, is_number=True, key=slug.replace("-", "_")) for state, slug in SLUGS.items()),
        Column(label=CLOSED_LATE, is_number=True, key="closed_late"),
    )
    table = Table(name="documents", caption="各文件的任务", head="文件", columns=columns, rows=tuple(rows))
    return Section(id="summary", title="各文件完成情况", table=table, empty_text="" if rows else "还没有任务。")


def _look(state: TaskState) -> str:
    return "alert" if state is TaskState.OVERDUE else ""


def _documents(index: Index, by_document: ByDocument) -> Iterator[Section]:
    for position, (key, tasks) in enumerate(by_document.items(), start=1):
        document = _document_link(index, key)
        table = Table(
            name=f"tasks-{key or 'unassigned'}",
            caption=document.label,
            head="序号",
            columns=COLUMNS,
            rows=tuple(_row(index, task) for task in tasks),
        )
        names = tuple(_gaps(index, tasks)) if key else ()
        yield Section(id=f"in-{position}", title=document.label, more=document.address, names=names, table=table)


def _gaps(index: Index, tasks: Sequence[Task]) -> Iterator[Names]:
    """Name what a document's list lacks."""
    if gaps := missing_numbers(tasks):
        yield Names(label="缺号：", links=(Link(numbers_text(gaps, "条")),))
    if repeated := repeated_numbers(tasks):
        yield Names(label="重号：", links=tuple(Link(f"第{each}条") for each in repeated))
    if unnumbered := sum(task.number is None for task in tasks):
        yield Names(label="没有写序号：", links=(Link(f"{unnumbered}条"),))
    known = index.site.organizations.shown
    if ownerless := tuple(Link(_number_text(task)) for task in tasks if task.organization not in known):
        yield Names(label="没有责任单位：", links=ownerless)


def _number_text(task: Task) -> str:
    return f"第{task.number}条" if task.number is not None else "没有写序号的一条"


def _row(index: Index, task: Task, document: Link | None = None, anchor: str = "") -> Row:
    state = task_state(task, index.site.as_of)
    partners = listed(index.unit(key).label for key in task.partners if not index.site.is_hidden_unit(key))
    closed = task.closed_on if state is TaskState.CLOSED else None
    owner, late = index.unit(task.organization), days_late(task, index.site.as_of)
    return Row(
        head=Link(_number_text(task)),
        cells=(
            *((link(document),) if document else ()),
            text(or_missing(task.task)),
            link(owner) if owner.address else text(owner.label, slug="alert"),
            text(partners),
            text(iso(task.due_date)),
            text(iso(closed)),
            measure(f"{late}天", late or None, "" if late else "none"),
            text(CLOSED_LATE, slug="late") if late else text(state.value, slug=_look(state)),
        ),
        anchor=anchor,
    )


def _state_pages(
    index: Index, state: TaskState, by_document: ByDocument, by_state: Mapping[TaskState, Sequence[Task]]
) -> Iterator[Page]:
    members = frozenset(task.id for task in by_state.get(state, ()))
    rows = []
    for position, (key, tasks) in enumerate(by_document.items(), start=1):
        found = [task for task in tasks if task.id in members]
        anchors = (f"in-{position}", *("" for _ in found[1:]))
        document = _document_link(index, key)
        rows += [_row(index, task, document, anchor) for task, anchor in zip(found, anchors, strict=False)]
    columns = (Column(label="文件", key="document"), *COLUMNS)
    title = f"{state}的任务"
    table = Table(name=SLUGS[state], caption=title, head="序号", columns=columns, rows=tuple(rows))
    section = Section(id="tasks", title=title, table=table, empty_text="" if rows else f"没有{state}的任务。")
    whole = sum(len(tasks) for tasks in by_document.values())
    yield from board_pages(
        index,
        state_address(state),
        COLUMN,
        title,
        f"共{len(members)}条。截至{day_text(index.site.as_of)}。",
        [section],
        under=Link(TITLE, ADDRESS),
        kind=ColumnType.POLICY,
        filters=_filters(by_state, whole, state_address(state)),
        meanings=MEANINGS,
    )
