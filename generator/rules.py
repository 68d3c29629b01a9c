"""The catalogue of findings: every code, how severe it is, and what it is called in the manual."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import CopiedPair, Finding, Severity, Where


@dataclass(frozen=True, slots=True)
class Rule:
    """One kind of finding."""

    code: str
    severity: Severity
    title: str
    """What is demanded, in the office's words."""


_BLOCK, _WARN = Severity.BLOCK, Severity.WARN

RULES: Mapping[str, Rule] = {
    rule.code: rule
    for rule in (
        Rule("F01", _BLOCK, "文件读得出来：文字编码正确，大小合适"),
        Rule("F02", _BLOCK, "写法让程序读得懂：冒号、引号、缩进、开头的信息区"),
        Rule("F03", _BLOCK, "同一项只写一次，中文名和英文名不能都写"),
        Rule("F04", _BLOCK, "只用认识的栏目名"),
        Rule("F05", _BLOCK, "必填的都填了"),
        Rule("F06", _BLOCK, "填的内容合乎栏目要求"),
        Rule("F07", _BLOCK, "日期是真实存在的日期"),
        Rule("F08", _BLOCK, "提到的编号都存在"),
        Rule("F09", _BLOCK, "编号写得对，不重复"),
        Rule("F10", _BLOCK, "栏目名后面用半角冒号加一个空格"),
        Rule("F11", _BLOCK, "以特殊符号开头、或里面有“冒号加空格”的内容加引号"),
        Rule("F12", _BLOCK, "缩进只用半角空格"),
        Rule("F13", _WARN, "文件存为UTF-8"),
        Rule("F14", _BLOCK, "井号后面的字没有被当作备注丢掉"),
        Rule("F15", _WARN, "文件放在认识的文件夹里，写成程序认识的稿件"),
        Rule("F16", _WARN, "一行只写一项：几个词不挤在一起"),
        Rule("F17", _WARN, "荣誉类型、渠道、公开事项用活动设置里的词"),
        Rule("F18", _WARN, "写下的豁免都还用得着"),
        Rule("C01", _BLOCK, "承诺有办结时限，而且是真实的日期"),
        Rule("C02", _BLOCK, "承诺征求过群众意见：方式、日期、人数，而且在第一次公开之前"),
        Rule("C03", _WARN, "三公开按时做：承诺事项、进展情况、办理结果"),
        Rule("C04", _BLOCK, "乡镇、街道、部门的承诺由在任的包抓领导签字"),
        Rule("C05", _WARN, "承诺写得具体：有数量、有看得见的事项，不是大而空"),
        Rule("C06", _BLOCK, "说提高、降低、比去年，写明基数和计划数量"),
        Rule("C07", _WARN, "承诺、方案自己写，不照抄别的单位"),
        Rule("C08", _BLOCK, "办结要有佐证，改时限要有原因和公示"),
        Rule("C09", _WARN, "没有办结的承诺，在回头看的窗口里看过"),
        Rule("C10", _WARN, "一年承诺的件数不超过上限"),
        Rule("C11", _WARN, "承诺不逾期"),
        Rule("Q01", _WARN, "同一句口号只有一种写法"),
        Rule("Q02", _WARN, "文字里没有打重的字、多余的空格和半角标点"),
        Rule("Q03", _WARN, "序号不缺，文字不断在半句"),
        Rule("Q04", _WARN, "没有网页上带来的字样，没有夹着拼音和繁体字"),
        Rule("Q05", _WARN, "术语和术语表写得一样"),
        Rule("R01", _WARN, "每个单位一季一讲评、半年一点评"),
        Rule("R02", _BLOCK, "领导点评有肯定成绩、存在问题和整改时限、努力方向"),
        Rule("R03", _BLOCK, "点评人是上级负责人，或者联系、包抓这个单位"),
        Rule("R04", _WARN, "每次点评重新写，不照搬自己以前的点评"),
        Rule("E01", _BLOCK, "评议的票数、问卷的份数对得上"),
        Rule("E02", _WARN, "每个党支部每年接受群众评议"),
        Rule("E03", _BLOCK, "有效票不足10张的，不写各选项的票数"),
        Rule("G01", _BLOCK, "点评、评议、检查提出的问题，30天内有整改"),
        Rule("G02", _BLOCK, "整改办结有佐证"),
        Rule("A01", _BLOCK, "先公示后表彰：获奖的都公示过，不超过名额，公示期满才表彰"),
        Rule("A02", _WARN, "评比日程一步比一步晚，公示不早于部署"),
        Rule("A03", _WARN, "积分的合计等于各条记分加起来的数"),
        Rule("A04", _WARN, "晋位升级前后，党组织的总数相等"),
        Rule("D01", _BLOCK, "文号写成“机关代字〔年份〕序号号”，不重复"),
        Rule("L01", _WARN, "领导的联系点180天内走访过"),
        Rule("D02", _WARN, "简报的期号不重复、不缺，日期跟着期号走"),
        Rule("D03", _WARN, "说的数目和列出的数目一样，任务的序号不缺、不重"),
        Rule("O01", _BLOCK, "上级单位存在，隶属关系不成环"),
        Rule("O02", _BLOCK, "乡镇、街道、部门有包抓领导"),
        Rule("O03", _WARN, "有单位的领域都有指导单位"),
        Rule("P02", _BLOCK, "个人典型有本人签字的同意书，不写未成年人"),
        Rule("T01", _BLOCK, "页面上的发布时间，不早于它第一次发布的那一天"),
        Rule("T02", _WARN, "首页、动态两个星期内有更新，通知半年内有更新，栏目不空"),
        Rule("T03", _WARN, "活动阶段首尾相接，不空档、不重叠"),
        Rule("X01", _WARN, "“每日典型”每天恰好一个"),
        Rule("X03", _WARN, "典型的发现、树立、宣传、学习从早到晚"),
        Rule("X04", _WARN, "先锋类别和单位的领域一致"),
        Rule("P01", _BLOCK, "成品里没有个人信息：号码、住址、邮箱、拍摄地点、附件作者"),
        Rule("U01", _BLOCK, "链接、图片、附件都找得到"),
        Rule("U02", _BLOCK, "一个网址只有一个页面"),
        Rule("U03", _BLOCK, "成品页面的结构完整"),
        Rule("U04", _WARN, "链接的稿件没有到期、离任"),
        Rule("U05", _BLOCK, "图片打得开，不太大"),
        Rule("W01", _WARN, "三亮三比三评、五亮五比五创、六项活动，一项不少；没做到的有交代"),
        Rule("W02", _BLOCK, "已覆盖不多于应覆盖"),
        Rule("X02", _WARN, "示范点的个数和目标一致"),
    )
}

UNREADABLE = frozenset(f"F{number:02}" for number in range(2, 13))
"""What was not understood: no office may let it pass."""
UNWAIVABLE = UNREADABLE | frozenset("F01 F18 P01".split())
"""What no record may be let pass: what was not understood, the waivers themselves, and personal data."""

PRIVATE = frozenset({"P01"})
"""What would give a person away: nothing lets it pass, not even --force."""

FIRM = UNREADABLE | PRIVATE
"""What site.yml cannot relax."""


def finding(
    path: str,
    code: str,
    message: str,
    *,
    line: int = 0,
    where: Where = (),
    fix: str | None = None,
    pair: CopiedPair | None = None,
) -> Finding:
    """Make a finding of the catalogue's severity; `where` is turned into a line later."""
    severity = RULES[code].severity
    return Finding(path=path, line=line, code=code, severity=severity, message=message, fix=fix, where=where, pair=pair)
