"""What a vague promise could have said instead."""

import re

_EXAMPLES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(words), example)
    for words, example in (
        ("学生|教师|教学|教育|师德|校园", "本学期家访全班45名学生各1次，记录请家长签字"),
        ("患者|病人|医疗|医德|医患|就医", "10月底前把门诊取药排队由平均30分钟降到15分钟"),
        ("纳税|审批|窗口|办事|执照|限时办结", "9月底前把开办餐饮店的材料由12份减到5份"),
        ("治安|执法|司法|审判|办案|法治|法律", "全年到8个乡镇开巡回法庭24次，就地调解"),
        ("矛盾|纠纷|稳定", "每周三晚在3个小区各接待1次，登记的纠纷30天内答复"),
        ("安全|隐患", "6月底前检修40处老旧线路，逐处拍照上墙"),
        ("环境|村容|卫生|宜居|生态", "11月底前改造旱厕60座，受益60户"),
        ("职工|企业|生产|技术", "年内开办焊工培训6期，120名职工考取证书"),
        ("困难|帮扶|民生|疾苦|冷暖|实事", "每月上门看望15户困难户各1次，代办买药、缴费"),
        ("增收|致富|产业|富裕|农业|农民", "年底前带32户种大棚菜64亩，每户增收3000元"),
        ("学习|理论|素质|党性", "全年集中学习12次，每名党员讲1次课"),
    )
)
"""What to write instead, by what the promise is about; the first that fits."""
_EXAMPLE = "年底前为12个村各办1次政策宣讲"
"""What to write instead where none of the examples fits."""


def example_for(text: str) -> str:
    """Give the example of what the promise is about."""
    return next((example for topic, example in _EXAMPLES if topic.search(text)), _EXAMPLE)
