"""问题整改（G01、G02）。

为什么（EVA-8、WIN-5）：点评、评议、检查提了问题没有下文，群众就不再提；写了改好却拿不出凭据，等于没有改。
对：提出问题30天以内，在`rectifications`文件夹里写一条整改，`问题来源`写那次点评、评议或检查的编号；写了
`办结日期`的，同时写`办结佐证`。
错：5月14日检查发现的问题，到6月14日还没有整改记录；只写`办结日期`，没有`办结佐证`。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.dates import prose_date
from generator.model.evaluation import Evaluation
from generator.model.follow_up import LONGEST, Problem, follow_up
from generator.model.inspection import Inspection
from generator.model.record import Status
from generator.model.rectification import Origin, Rectification
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site

_KINDS = {Evaluation: "群众评议", Inspection: "检查"}


def forgotten_problems(site: Site) -> Iterator[Finding]:
    """G01: a problem that was named more than 30 days ago has a rectification."""
    if any(folder == "rectifications" for folder, _ in site.lost):
        return  # What could not be read may well be what is missing.
    for problem in follow_up(_origins(site), _met(site)):
        if problem.waits_too_long(site.as_of):
            yield finding(problem.origin.path, "G01", _message(site, problem), where=_where(problem))


def _origins(site: Site) -> Iterator[Origin]:
    """Give what has been published: a draft has not been told to anybody, and what was withdrawn is no longer said."""
    for shelf in (site.reviews, site.evaluations, site.inspections):
        yield from (record for record in shelf.records.values() if record.status is Status.PUBLISHED)


def _met(site: Site) -> Iterator[tuple[Rectification, Origin]]:
    for record in site.rectifications.records.values():
        if record.status is not Status.WITHDRAWN:
            yield from ((record, origin) for origin in site.origins_of(record))


def _message(site: Site, problem: Problem) -> str:
    kind = _KINDS.get(type(problem.origin), "领导点评")
    days = problem.days(site.as_of)
    return (
        f"{prose_date(problem.origin.date)}{kind}提出的“{problem.text}”已经{days}天，超过{LONGEST.days}天，还没有整改；"
        f"请在“rectifications”文件夹里写一条，“问题来源”写“{problem.origin.id}”。"
    )


def _where(problem: Problem) -> Where:
    name = "issues" if isinstance(problem.origin, Evaluation) else "problems"
    return place(problem.origin, name, problem.number - 1)


def unproved_closures(site: Site) -> Iterator[Finding]:
    """G02: what is closed has evidence."""
    for record in site.rectifications.records.values():
        if record.closed_on and not record.evidence:
            message = f"写了办结日期“{prose_date(record.closed_on)}”，没有办结佐证，不算改好；请补上“办结佐证”。"
            yield finding(record.path, "G02", message, where=place(record, "closed_on"))
