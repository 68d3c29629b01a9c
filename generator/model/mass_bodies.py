"""The mass organisations (群团) that build together with the Party (党群共建): whom a text speaks of (WIN-8)."""

import re
from collections.abc import Mapping

from generator.model.publication import NewsItem

TOPIC = "党群共建"
_BODIES: Mapping[str, re.Pattern[str]] = {
    "工会": re.compile("工会"),
    "共青团": re.compile("共青团|(?<!集)团(?:[省市区县工]?委|总?支部|组织)|青年突击队"),
    "妇联": re.compile("妇联|妇女联合会|巾帼"),
}
BODIES = tuple(_BODIES)


def bodies_of(item: NewsItem) -> tuple[str, ...]:
    """Give the bodies that an item names in its title, summary or text."""
    words = "\n".join((item.title, item.summary, item.body))
    return tuple(body for body, names in _BODIES.items() if names.search(words))
