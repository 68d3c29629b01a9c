"""Characters typed twice: 要要加强.

Chinese doubles much on purpose (天天, 层层, 看看, 研究研究), and words meet (主要要求, 目的的). So only a closed list
is told: little words that are never doubled, with the neighbours that make two words of them, verbs that open a clause,
nouns that close one, and punctuation.
Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.prose.slip import HAN, Slip

_LITTLE = {
    # character: (not behind one of these, not before one of these)
    "要": ("主需重纪摘必只首紧概提简想须不将就还若快扼", "求素害点闻职件领塞道强人好命钱饭旨义冲目"),
    "的": ("目标有中似众", "确士卡哥"),
    "了": ("不为时末明知", "解之结却事然望断得"),
    "是": ("但还就不只总可也或凡要老都便才却若既特正即于硬算自如诚倒而", "非否"),
    "在": ("现存所实内潜外自好正旨健贵重难全同何志意", "于场线校"),
    "和": ("温缓调平总饱随谦柔祥共中暖求讲饶人议", "美气平睦乐缓谐解顺善风声"),
    "将": ("即必终大上中少老名虎强武干小", "军领来士要近相官帅就息够好"),
    "及": ("涉普顾危波触提遍", "时格早第其"),
    "与": ("参赠给授施赐", "会时其共此日否"),
    "并": ("合兼归吞火", "非且不未没入购发存列联行举重肩排轨"),
    "对": ("针面应绝相反核校比成不配查", "方手象比照面应策接于联外立内错味答待付抗标口台"),
    "从": ("服自听顺遵跟无随", "容业严轻小不头来前此"),
    "被": ("棉", "子褥告动害捕罩"),
}
_VERBS = (
    "加强 开展 进行 落实 组织 完善 提高 提升 推进 推动 深入 认真 积极 切实 建立 健全 加大 实施"
    " 实现 促进 确保 按照 根据 通过 围绕 结合 充分 广泛 着力 努力 贯彻 制定 扎实 召开 举办 部署"
    " 解决 发挥 把握 注重 突出 抓好 做好"
).split()
_NOUNS = (
    "工作 活动 组织 问题 发展 建设 服务 群众 党员 干部 单位 部门 任务 责任 制度 机制 措施 情况 承诺 落实 加强 提高"
).split()


def _little(letter: str, neighbours: tuple[str, str]) -> str:
    before, after = neighbours
    return f"{letter * 2}(?<![{before}{letter}]{letter * 2})(?![{after}{letter}])"


_MARKS = "，、；："
_LETTERS = "".join(sorted({*_LITTLE, *_MARKS, *(verb[0] for verb in _VERBS), *(noun[-1] for noun in _NOUNS)}))
_TWO_ALIKE = re.compile(rf"([{_LETTERS}])\1")
"""Where it pays to look closely."""


@cache
def _closer() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Match a little word or mark, a verb, a noun; made when first asked for, which takes longer than most texts do."""
    letter = re.compile("|".join((*(_little(*entry) for entry in _LITTLE.items()), rf"([{_MARKS}])\1")))
    verb = re.compile("|".join(f"{word[0]}{word}(?<![{HAN}]{word[0]}{word})(?!{word[1]})" for word in _VERBS))
    return letter, verb, re.compile("|".join(f"{word}{word[-1]}(?=[，。；！？,;]|$)" for word in _NOUNS), re.M)


def doubled(text: str) -> Iterator[Slip]:
    """Find what was typed twice; the replacement has it once."""
    for two in _TWO_ALIKE.finditer(text):
        of_letter, of_verb, of_noun = _closer()
        if of_letter.match(text, two.start()) is not None:
            yield Slip(*two.span(), two[1])
        elif (verb := of_verb.match(text, two.start())) is not None:
            yield Slip(*verb.span(), verb[0][1:])
        elif two.start() and (noun := of_noun.match(text, two.start() - 1)) is not None:
            yield Slip(*noun.span(), noun[0][:-1])
