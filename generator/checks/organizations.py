"""组织隶属和指导（O01、O02、O03）。

为什么（ORG-2、ORG-4、ORG-7）：领导关系按隶属确定，树断了或者绕成圈，就没有人负责；乡镇、街道、部门必须有区级领导包抓；
活动设置里写了“分类指导”的，每个有单位的领域都要有单位指导。
对：`上级: quwei` 指向真有的单位，`包抓领导: zhao` 指向真有的领导；农村、机关各有一个指导单位。
错：甲的上级是乙，乙的上级又是甲；一个镇党委没有写包抓领导；“分类指导”里没有国有企业，而有一个单位的领域是国有企业。
"""

from collections.abc import Iterator, Mapping

from generator.checks.intended import is_intended
from generator.checks.places import place
from generator.model.organization import Domain, Organization, OrgType
from generator.problems import Finding
from generator.rules import finding
from generator.site import Site, group


def _circle(start: Organization, units: Mapping[str, Organization]) -> list[Organization]:
    """Follow parents from a unit; a unit met again closes the circle, which is given from there on."""
    trail: dict[str, Organization] = {}
    unit: Organization | None = start
    while unit is not None and unit.id not in trail:
        trail[unit.id] = unit
        unit = units.get(unit.parent)
    if unit is None:
        return []
    members = list(trail.values())
    return members[members.index(unit) :]


def cycles(site: Site) -> Iterator[Finding]:
    """O01: following parents upward ends; each circle is told once, at its first unit by id."""
    units = site.organizations.records
    told: set[str] = set()
    for unit in units.values():
        circle = _circle(unit, units)
        if not circle or told & {member.id for member in circle}:
            continue
        told |= {member.id for member in circle}
        first = min(circle, key=lambda member: member.id)
        start = circle.index(first)
        names = " → ".join(f"“{member.id}”" for member in (*circle[start:], *circle[:start], first))
        message = f"上级关系绕成了圈：{names}；请改正其中一个“上级”。"
        yield finding(first.path, "O01", message, where=place(first, "parent"))


def missing_supervisors(site: Site) -> Iterator[Finding]:
    """O02: 乡镇, 街道 and 部门 have a supervising leader."""
    for unit in site.organizations.records.values():
        if unit.needs_supervisor and not unit.supervising_leader:
            kind = "行政单位" if unit.org_type is OrgType.ADMINISTRATION else "乡级单位"
            message = f"“{unit.label or unit.id}”是{kind}，没有包抓领导；请补上“包抓领导: 领导的编号”。"
            yield finding(unit.path, "O02", message, where=place(unit, "supervising_leader"))


def unguided_domains(site: Site) -> Iterator[Finding]:
    """O03: where the campaign says who guides which domain, each domain that has units has somebody."""
    guidance = site.campaign.guidance
    if not guidance:
        return
    guided = {entry.domain for entry in guidance if entry.bodies}
    intended = (unit for unit in site.organizations.records.values() if unit.domain and is_intended(unit))
    units = group(intended, lambda unit: unit.domain)
    for domain in Domain:
        if domain in units and domain not in guided:
            message = f"领域“{domain}”有{len(units[domain])}个单位，没有指导单位；请在“分类指导”下补一条。"
            yield finding(site.campaign.path, "O03", message, where=("guidance",))
