"""豁免（F06、F18）。

为什么：总有说得过去的例外。例外写在稿件里、写明原因，报告里照样列着，谁都看得到；用不着的豁免留着，以后真出了问题就
没有人提醒。
对：`豁免`下面写`检查: C05`、`原因: 按上级统一文本公布`；问题改好了，把豁免也删掉。
错：`检查: C5`（没有这个代码）；`检查: P01`（个人信息不能豁免，F02到F12没有读懂的也不能）；已经没有问题了，豁免还留着。
"""

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from generator.checks.places import place
from generator.loading.extents import Extents
from generator.loading.folders import Folders
from generator.loading.locate import locate
from generator.model.record import Record
from generator.model.settings import CheckSetting
from generator.problems import Finding, Severity
from generator.rules import RULES, UNREADABLE, UNWAIVABLE, finding
from generator.site import Site
from generator.words import nearest

Used = set[tuple[str, int | None, str]]
"""(file, place in it, code) of the waivers that let something pass."""
_NEVER_IDLE = frozenset({"T01"})
"""What depends on earlier releases: a clone without them finds nothing to let pass."""


def waiver_codes(site: Site, record: Record) -> Iterator[Finding]:
    """F06: a waiver names a check that there is, and that may be waived."""
    for number, waiver in enumerate(record.waivers):
        if waiver.code and (message := _fault(waiver.code)):
            yield finding(record.path, "F06", message, where=place(record, "waivers", number, "code"))


def _fault(code: str) -> str:
    if code not in RULES:
        advice = nearest(code, RULES) or "请照提示里的代码写，一个大写字母加两位数字，如“C05”。"
        return f"“豁免”里的“{code}”不是检查代码。{advice}"
    if code not in UNWAIVABLE:
        return ""
    reason = "没有读懂的内容不能发布" if code in UNREADABLE else "个人信息、读不出的文件和豁免本身不在例外之列"
    return f"“{code}”不能豁免：{reason}；请改好内容，删去这一条豁免。"


def waiving(site: Site) -> list[Record]:
    """List the records that let something pass."""
    return [record for shelf in site.shelves.values() for record in shelf.records.values() if record.waivers]


def waive(findings: Iterable[Finding], site: Site, folders: Folders, used: Used) -> list[Finding]:
    """Mark the findings, already in their lines, that their records let pass; `used` learns by which waivers."""
    extents = Extents(waiving(site), folders)
    return [_waived(found, extents.owner(found.path, found.line), used) for found in findings]


def _waived(found: Finding, owner: Record | None, used: Used) -> Finding:
    if owner is None or not (reason := _reasons(owner).get(found.code)):
        return found
    used.add((owner.path, owner.item, found.code))
    return replace(found, waiver=reason, severity=Severity.WARN)


def _reasons(record: Record) -> Mapping[str, str]:
    """Give the reasons by code; of two for one code the first."""
    return {w.code: w.reason for w in reversed(record.waivers) if w.code in RULES and w.code not in UNWAIVABLE}


def idle_waivers(site: Site, folders: Folders, used: Used) -> list[Finding]:
    """F18: a waiver lets something pass; not asked of what is not shown, and of checks that the office closed."""
    closed = {code for code, choice in (site.settings.checks or {}).items() if choice is CheckSetting.OFF}
    shown = (record for record in waiving(site) if site.moment.is_shown(record))
    return locate((idle for record in shown for idle in _idle(record, closed, used)), folders)


def _idle(record: Record, closed: set[str], used: Used) -> Iterator[Finding]:
    known = _reasons(record).keys()
    for number, waiver in enumerate(record.waivers):
        code, is_first = waiver.code, waiver.code not in {before.code for before in record.waivers[:number]}
        if (
            waiver.reason
            and code in known - closed - _NEVER_IDLE
            and not (is_first and (record.path, record.item, code) in used)
        ):
            message = f"对“{code}”的豁免用不着了：这一条里没有“{code}”这种问题，或者豁免写了两遍；请删去它。"
            yield finding(record.path, "F18", message, where=place(record, "waivers", number))
