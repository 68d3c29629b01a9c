"""Blanks between Chinese characters, as copying from a PDF leaves them: 围 绕.

Blanks also part what belongs apart: 姓 名, 张 三, 记者 张三, 第一条 总则, a slogan's halves, the words of a list.
So a blank is told only where it parts a well-known word, or where the same text has the two characters together
elsewhere.
Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator

from generator.prose.slip import HAN, Slip

_BLANK = re.compile(rf"[ \u00a0\u3000](?<=[{HAN}].)[ \u00a0\u3000]?(?=[{HAN}])")
_HAN = re.compile(rf"[{HAN}]")
_PAUSES = "，。；：！？、,;:!?"
_HEADS = "条章节编款项"
"""第五条 航空管制……: a blank belongs behind these."""
_STOP = re.compile(rf"[{_PAUSES}“”‘’（）()《》【】「」『』*#\[\]]")
WORDS = frozenset(
    (
        "围绕 工作 创先 争优 活动 组织 党员 群众 服务 承诺 落实 建设 推进 加强 开展 深入 认真 坚持 研究 注重"
        " 加大 总结 贯彻 学习 提高 提升 促进 实现 实施 完善 建立 健全 制定 制度 机制 方案 措施 任务 目标 责任"
        " 职责 干部 领导 点评 评议 评选 表彰 典型 先进 优秀 先锋 模范 示范 基层 支部 社区 街道 乡镇 农村 企业"
        " 单位 部门 系统 行业 窗口 岗位 群团 妇联 工会 青年 教育 卫生 交通 司法 税务 问题 整改 督查 检查 督促"
        " 指导 宣传 报道 氛围 环境 经济 科学 和谐 稳定 改革 创新 精神 思想 意识 能力 素质 水平 质量 效率 效果"
        " 作用 作风 形象 载体 主题 实践 理论 成果 成效 经验 做法 情况 困难 需求 意见 建议 反映 满意 公开 公示"
        " 监督 考核 奖励 激励 保障 支持 帮助 解决 办理 完成 确保 突出 重点 着力 切实 扎实 积极 充分 广泛 全面"
        " 统筹 协调 结合 根据 按照 通过 进一 一步 各级 我们 他们 因为 所以 但是 以及 已经 可以 必须 应当 特别"
        " 非常 十分 继续 逐步 及时 主动 努力 紧紧 牢固"
    ).split()
)
"""Common words; a blank inside one is a slip wherever it stands."""


def blanks(text: str) -> Iterator[Slip]:
    """Find blanks that part a word; the replacement is nothing."""
    for match in _BLANK.finditer(text):
        start, end = match.span()
        if _is_slip(text, start, end):
            yield Slip(start, end, "")


def _is_slip(text: str, start: int, end: int) -> bool:
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    if "|" in line or (_is_alone(text[line_start:start][::-1]) and _is_alone(text[end:])):
        return False
    pair = text[start - 1] + text[end]
    if pair in WORDS:
        return True
    return end - start == 1 and text[start] != "\u3000" and pair in text and _flows(line, start - line_start)


def _is_alone(rest: str) -> bool:
    """Tell whether one character stands by itself, as in 姓 名: `rest` is read away from the blank."""
    return _HAN.match(rest[1:2]) is None


def _flows(line: str, at: int) -> bool:
    """Tell whether the blank at `at` is the only one of its clause, in the middle of a sentence."""
    stops = [match.start() for match in _STOP.finditer(line)]
    begins = max((stop for stop in stops if stop < at), default=-1)
    ends = min((stop for stop in stops if stop > at), default=-1)
    is_inside = begins >= 0 and line[begins] in _PAUSES and ends >= 0 and line[ends] in _PAUSES
    if not is_inside or line[at - 1] in _HEADS:
        return False
    return line[begins + 1 : ends].strip().count(" ") == 1
