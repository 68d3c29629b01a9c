"""个人典型（P02）。

为什么：把一个人的姓名、事迹、照片放到网上，要本人签字同意；未成年人的，一律不放。
对：类别是“个人”的典型，写“同意书”：`已签: 是`，写上签署的日期（不晚于今天）和原件存放在哪里。
错：没有写“同意书”；`已签: 否`；签署的日期还没有到；摘要写着“李小示，男，13岁，示例小学六年级学生”。
程序只看标题、摘要、正文第一段的开头，和“年龄”“出生年月”这样的行；没有写明的，要靠写稿的人把关。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.dates import prose_date
from generator.model.minors import words_of_a_minor
from generator.model.record import Status, Visibility
from generator.model.typical_case import CaseKind, TypicalCase
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_NO_PARAGRAPH = ("#", "!", "<", ">", "|", "-", "*")
_FIELDS = ("年龄", "出生", "生日")


def unconsented(site: Site) -> Iterator[Finding]:
    """P02: a person who is shown has signed, and before today."""
    for case in _people(site):
        consent = case.consent
        if consent is None:
            message = "写的是个人，没有同意书，不能公开；请补上“同意书”：“已签”“日期”“存放”，没有签的，请先请本人签字。"
            yield finding(case.path, "P02", message, where=place(case, "consent"))
        elif not consent.signed:
            message = "同意书的“已签”是“否”，不能公开；请本人签字以后改成“是”，本人不同意的，请把“状态”改成“草稿”。"
            yield finding(case.path, "P02", message, where=place(case, "consent", "signed"))
        elif consent.date and consent.date > max(site.as_of, case.publish_on or site.as_of):
            message = f"同意书的日期“{prose_date(consent.date)}”还没有到；请核对，本人签了字再公开。"
            yield finding(case.path, "P02", message, where=place(case, "consent", "date"))


def minors(site: Site) -> Iterator[Finding]:
    """P02: nobody under 18 is made an example of."""
    for case in _people(site):
        for field in ("title", "summary"):
            if words := words_of_a_minor(getattr(case, field), site.as_of):
                yield finding(case.path, "P02", _about(words), where=place(case, field))
        for line, text in _lines(case):
            if words := words_of_a_minor(text, site.as_of):
                yield finding(case.path, "P02", _about(words), line=case.body_line + line)


def _people(site: Site) -> Iterator[TypicalCase]:
    """Give the cases about a person that are published, now or on a day to come."""
    for case in site.typical_cases.records.values():
        is_meant = case.status is Status.PUBLISHED and case.visibility is not Visibility.INTERNAL
        if case.kind is CaseKind.PERSON and is_meant and not case.is_over(site.as_of):
            yield case


def _lines(case: TypicalCase) -> Iterator[tuple[int, str]]:
    """Give what a text says of its person in so many words: its first paragraph, and lines such as 年龄：13."""
    is_first = True
    for number, line in enumerate(case.body.split("\n")):
        is_paragraph = bool(line.strip()) and not line.lstrip().startswith(_NO_PARAGRAPH)
        if (is_first and is_paragraph) or any(word in line for word in _FIELDS):
            yield number, line
        is_first = is_first and not is_paragraph


def _about(words: str) -> str:
    return f"“{words}”：写的像是未成年人，不能公开；请把“状态”改成“草稿”，年龄写错了的，请改正。"
