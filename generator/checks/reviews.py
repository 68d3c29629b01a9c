"""三审和承诺人（F05、F06）。

为什么（CMT-14）：网站设置要求三审时，没有三审的内容不能发布；党员个人的打算只在内部计数，姓名不进公开的网站。
对：`三审: 是`时，每条内容都写初审、复审、终审的姓名和日期；写了“承诺人”的记录，可见范围是“内部”。
错：`三审: 是`，却只写了初审；公开的承诺里写了“承诺人”。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.record import Status, Visibility
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site

_REVIEWS = (("first_review", "初审"), ("second_review", "复审"), ("final_review", "终审"))


def missing_reviews(site: Site) -> Iterator[Finding]:
    """F05: where site.yml asks for three reviews, what is published has had them."""
    if not site.settings.require_reviews:
        return
    for shelf in site.shelves.values():
        for record in shelf.records.values():
            missing = [word for name, word in _REVIEWS if getattr(record, name) is None]
            if missing and record.status is Status.PUBLISHED:
                words = "、".join(missing)
                message = f"网站要求三审，“{record.id}”缺{words}；请补上审核人的姓名和日期，或先把状态改为“待审”。"
                yield finding(record.path, "F05", message, where=place(record))


def named_members(site: Site) -> Iterator[Finding]:
    """F06: a party member is named in internal records only."""
    for commitment in site.commitments.records.values():
        if commitment.member and commitment.visibility is not Visibility.INTERNAL:
            message = f"“承诺人”的“{commitment.member}”不能写在公开的记录里；请删去，或把“可见范围”写成“内部”。"
            yield finding(commitment.path, "F06", message, where=place(commitment, "member"))
