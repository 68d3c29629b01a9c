"""群众评议和问卷（E01、E02、E03）。

为什么（EVA-1、EVA-3、EVA-7）：票数对不上，结果就没有人信；一年过去，还有支部没有接受评议，活动就没有到底；
只有几张票，公布各选项的票数，等于公布谁投了什么。
对：各选项的票数加起来等于有效票，有效票不多于收回票，收回票不多于发出票；问卷的单选题，各选项的人数加起来等于
有效份数（没有选的，加一个选项“没有选”）；每个党支部每年至少评议一次；有效票不到10张的，只写发出票、收回票、有效票。
错：有效票56张，各选项加起来55张；收回票比发出票多；2026年过完了，某个党支部一次评议也没有；有效票8张，写了
`满意: 7`、`不满意: 1`。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.evaluated import held, years_begun
from generator.model.evaluation import FEWEST_BALLOTS, Evaluation
from generator.model.organization import Organization, OrgType
from generator.model.record import Record, Status, Visibility
from generator.model.survey import Question, Survey
from generator.problems import Finding, Where
from generator.rules import finding
from generator.site import Site

Fault = tuple[str, Where]


def ballots(site: Site) -> Iterator[Finding]:
    """E01: sum(options) = valid ≤ returned ≤ issued; members evaluated ≤ members to be evaluated."""
    for evaluation in site.evaluations.records.values():
        for message, where in _ballot_faults(evaluation):
            yield finding(evaluation.path, "E01", message, where=place(evaluation, *where))


def _ballot_faults(evaluation: Evaluation) -> Iterator[Fault]:
    issued, returned, valid = evaluation.issued, evaluation.returned, evaluation.valid
    if valid is not None and returned is not None and valid > returned:
        yield f"有效票“{valid}”多于收回票“{returned}”；请核对两个数。", ("valid",)
    if returned is not None and issued is not None and returned > issued:
        yield f"收回票“{returned}”多于发出票“{issued}”；请核对两个数。", ("returned",)
    yield from _sum_faults(evaluation)
    expected, evaluated = _members(evaluation)
    if evaluated > expected:
        yield f"已评的党员“{evaluated}”名，多于应评的“{expected}”名；请核对两个数。", ("members",)


def _members(evaluation: Evaluation) -> tuple[int, int]:
    """Give how many were to be evaluated and how many were; what is left out has been told already."""
    members = evaluation.members
    if members is None or members.expected is None or members.evaluated is None:
        return 0, 0
    return members.expected, members.evaluated


def _sum_faults(evaluation: Evaluation) -> Iterator[Fault]:
    valid, total = evaluation.valid, sum(evaluation.counts.values())
    if valid is None or total == valid:
        return
    if evaluation.has_split:
        yield f"各选项的票数加起来是{total}张，有效票是“{valid}”张；两个数应当相等，请核对。", ("valid",)
    elif evaluation.may_show_split:  # Of fewer ballots the split is better not written at all.
        yield (
            f"有效票“{valid}”张，没有写各选项的票数；请写上满意、比较满意、基本满意、不满意、不了解各多少票。",
            ("valid",),
        )


def survey_sums(site: Site) -> Iterator[Finding]:
    """E01: of a survey too: valid ≤ issued, and the answers to a question are as many as the valid sheets."""
    for survey in site.surveys.records.values():
        if survey.valid is not None and survey.issued is not None and survey.valid > survey.issued:
            message = f"有效“{survey.valid}”份，多于发放“{survey.issued}”份；请核对两个数。"
            yield finding(survey.path, "E01", message, where=place(survey, "valid"))
        for number, question in enumerate(survey.questions):
            if message := _answer_fault(survey, question):
                yield finding(survey.path, "E01", message, where=place(survey, "questions", number, "options"))


def _answer_fault(survey: Survey, question: Question) -> str:
    counts, valid = question.options or {}, survey.valid
    if valid is None or not counts:
        return ""
    if question.is_multiple:
        most = max(counts, key=lambda option: counts[option])
        return f"选“{most}”的“{counts[most]}”人，多于有效的{valid}份；请核对。" if counts[most] > valid else ""
    total = sum(counts.values())
    advice = "两个数应当相等；有人没选的，加一个选项“没有选”，一人能选几项的写“多选: 是”。"
    return f"各选项的人数加起来是{total}，有效的是{valid}份；{advice}" if total != valid else ""


def small_groups(site: Site) -> Iterator[Finding]:
    """E03: the split of fewer than ten ballots is not written where others may read it."""
    for evaluation in site.evaluations.records.values():
        if evaluation.has_split and not evaluation.may_show_split and _is_for_readers(evaluation):
            message = (
                f"有效票“{evaluation.valid}”张，不足{FEWEST_BALLOTS}张，写出各选项的票数会让人猜出谁投了什么；"
                "请删去满意、不满意等几行，只留发出票、收回票、有效票，或者把“可见范围”写成“内部”。"
            )
            yield finding(evaluation.path, "E03", message, where=place(evaluation, "valid"))


def _is_for_readers(record: Record) -> bool:
    return record.status is Status.PUBLISHED and record.visibility is not Visibility.INTERNAL


def unevaluated_branches(site: Site) -> Iterator[Finding]:
    """E02: each branch is evaluated in each year of the campaign that is over."""
    if any(folder == "evaluations" for folder, _ in site.lost):
        return  # What could not be read may well be what is missing.
    years = [year for year in years_begun(site.campaign.stages, site.as_of) if year < site.as_of.year]
    made = held(site.evaluations.records.values(), site.as_of)
    for unit in site.organizations.records.values():
        missing = [year for year in years if (unit.id, year) not in made]
        if missing and _is_due(unit):
            words = "、".join(f"{year}年" for year in missing)
            message = f"党支部“{unit.label}”{words}没有群众评议；请补做评议，或在“evaluations”文件夹里补上记录。"
            yield finding(unit.path, "E02", message, where=place(unit))


def _is_due(unit: Organization) -> bool:
    return unit.org_type is OrgType.BRANCH and unit.status is Status.PUBLISHED
