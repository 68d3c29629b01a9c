"""名单里的词（F17）。

为什么（CAS-13、DOC-9）：同一种荣誉、同一个渠道，写法不一样，就归不到一起，也数不清楚；“三公开”写错一个字，
那一盏灯就不亮。
对：`类型: 示范楼院`；活动设置的`荣誉类型`里有它。要用新的词，先写进活动设置的名单。
错：`类型: 示范院楼`；`渠道: 电视台`（名单里是“电视”）。
"""

import re
from collections.abc import Iterator

from generator.checks.places import chains_to, place, values
from generator.model.declaration import Field, fields_by_key
from generator.model.record import Record
from generator.model.settings import Campaign
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site
from generator.words import nearest

_SEVERAL = re.compile("[、，,；;]")
"""Several words on one line are a fault of their own."""


def _is_listed(field: Field) -> bool:
    return bool(field.key.listed)


def unlisted_words(site: Site, record: Record) -> Iterator[Finding]:
    """F17: where campaign.yml lists the words, no other is used."""
    for chain in chains_to(type(record), _is_listed):
        key = chain[-1].key
        words = getattr(site.campaign, key.listed)
        for value, where in values(record, chain):
            if value not in words and _SEVERAL.search(value) is None:
                name = fields_by_key(Campaign)[key.listed].key.chinese
                advice = nearest(value, words) or f"可以写：{'、'.join(words)}。"
                message = (
                    f"“{key.chinese}”的“{value}”不在活动设置的“{name}”里。{advice}要用新的词，请先加进活动设置的名单。"
                )
                yield finding(record.path, "F17", message, where=place(record, *where))
