"""领导联系点（L01）。

为什么（ORG-8）：联系点不是挂名的。半年没有人去，联系就断了，网站上也会这样写明。
对：在任领导的每个联系点，180天之内走访过一次，走访写在“走访”下面；换了联系点的，写上“止”。
错：最近一次走访是2026年4月9日，到10月7日（181天）还没有再去。
"""

from collections.abc import Iterator

from generator.checks.places import place
from generator.model.contact import VISIT_EVERY, is_neglected, last_visit
from generator.model.dates import prose_date
from generator.model.leader import ContactPoint
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site


def neglected_contact_points(site: Site) -> Iterator[Finding]:
    """L01: each contact point of a leader in office has been visited within 180 days."""
    in_office = (leader for leader in site.leaders.records.values() if leader.is_in_term(site.as_of))
    for leader in in_office:
        for number, point in enumerate(leader.contact_points):
            unit = site.organizations.records.get(point.organization)
            # An unknown unit, or a first day that is missing, has been told already.
            if unit is not None and point.start is not None and is_neglected(point, site.as_of):
                message = _message(site, f"“{leader.name}”的联系点“{unit.label}”", point)
                yield finding(leader.path, "L01", message, where=place(leader, "contact_points", number))


def _message(site: Site, what: str, point: ContactPoint) -> str:
    last = last_visit(point, site.as_of)
    since = f"最近一次走访是“{prose_date(last)}”" if last else f"从“{prose_date(point.start)}”起没有走访过"
    return f"{what}{since}，超过{VISIT_EVERY.days}天；去过的，请在“走访”下补一条，不再联系的，请写上“止”。"
