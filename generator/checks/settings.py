"""网站设置里的检查代码（F06）。

为什么：代码写错一个字，想放松的要求没有放松，想收紧的也没有收紧，却没有人发觉。
对：`检查`下面写`C04: 提醒`。
错：`检查`下面写`C4: 提醒`；写`F06: 关闭`（F02到F12说明内容没有读懂，P01是个人信息，都只能阻止发布）。
"""

import re
from collections.abc import Iterator

from generator.model.settings import CheckSetting
from generator.problems import Finding
from generator.rules import FIRM, UNREADABLE, finding
from generator.site import Site

_REASONS = {True: "没有读懂的内容不能发布", False: "个人信息不能发布"}
_CODE = re.compile(r"[A-Z][0-9]{2}")


def check_codes(site: Site) -> Iterator[Finding]:
    """F06: what site.yml says of checks names them by their codes."""
    for code, chosen in (site.settings.checks or {}).items():
        if _CODE.fullmatch(code) is None:
            message = f"“检查”里的“{code}”不是检查代码；请写成一个大写字母加两位数字，如“C04”。"
            yield finding(site.settings.path, "F06", message, where=("checks", code))
        elif code in FIRM and chosen is not CheckSetting.BLOCK:
            message = f"“检查”里的“{code}: {chosen.value}”不起作用：{_REASONS[code in UNREADABLE]}；请删去这一行。"
            yield finding(site.settings.path, "F06", message, where=("checks", code))
