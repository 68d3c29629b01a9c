"""What is left of a web page from which a text was copied: 下载文档, 显示全部, 责任编辑：….

A word counts where it cannot be the author's own: a notice of the site's, or a line that is only a button.
Pass Markdown through `markup.masked` first.
"""

import re
from collections.abc import Iterator

from generator.prose.slip import Slip

_NOTICES = (
    r"(?:来源于|来自|来源[:：]|摘自|转自)(?:互联)?网络?(?:(?=[，。；,;）)】\s]|$)|(?:整理|转载|搜集|收集)(?=[，。,）)\s]|$))",
    r"[来來]源[于於][网網](?:\([^)\n]*\))?友(?:上[传傳]|分享|投稿)|由网友(?:上传|分享)",
    r"不代表本(?:站|网站)的?(?:观点|立场)",
    r"如有侵权[，,]?请|侵权(?:请)?联系(?:我们)?删除|侵删|转载请(?:注明|标明)(?:出处|来源)?",
    r"版权所有[ 　:：©(（]|版权所有[，,]?(?:翻印|侵权|违者|盗版|未经)",
    r"未经(?:授权|许可|允许)[，,]?(?:不得|禁止|严禁)转载",
    r"责任编辑[:：]|[（(\[【]责任编辑|文本预览|下载声明|文档详情|相似文档|(?:共\d+页|\d千字)[^。\n]{0,8}下载|豆丁网",
    r"点击(?:此处|这里)?(?:阅读|查看|展开)(?:全文|更多|原文)|扫(?:码|一扫)关注(?:公众号)?(?=[，。！\s]|$)",
)
_BUTTONS = (
    r"显示全部|阅读全文|阅读原文|(?:点击|立即|免费)?下载文档|文档下载|下载本文|点击下载|加载更多|打印(?:本页)?|【?打印】?",
    r"【?关闭(?:窗口|本页)?】?|返回(?:顶部|首页|列表)|分享到[:：]?|[上下]一篇|相关(?:推荐|阅读|文章|文档)|猜你喜欢",
    r"您?(?:现在|当前)(?:的)?位置[:：]?|字体[:：]",
    r"【?大】? *【?中】? *【?小】?|浏览(?:次数|量)[:：]?|点击(?:数|量)[:：]?",
    r"阅读(?:次数|量)[:：]?",
)
RARE = "载載网網侵辑篇猜览豆档扫版站击享闭返置显阅】"
"""A letter of each of them: most texts hold few."""
_RARE = re.compile(f"[{RARE}]")
_HINT = re.compile(
    "[网網](?:络|友|\\()|本站|网站的?[观立]|侵[权删]|[转下加]载|编辑|[上下]一篇|文档|猜你|[浏预]览|豆丁|点击|关闭|返回"
    "|分享|扫[码一]|显示全|阅读|版权|位置|[大小] ?】|印】"
)
_BUTTON = "|".join(_BUTTONS)
_NOTICE = re.compile("|".join(_NOTICES))
_LINE = re.compile(
    rf"[ \t　>»【\[（(|]*(?:{_BUTTON})(?:[ 　|/]*(?:{_BUTTON}))*(?:[:：].{{0,40}}|[ 　>»…|=_\-.\d（）()【】\[\]]*)"
    rf"|[^，。\n]{{0,30}}(?<![“「])(?:下载文档|显示全部|阅读全文)[ 　]*"
)


def residue(text: str) -> Iterator[Slip]:
    """Find what a website put there; a person decides what goes with it."""
    end = -1
    for rare in _RARE.finditer(text):
        place = rare.start()
        if place <= end or _HINT.search(text, max(0, place - 4), place + 5) is None:
            continue
        start = text.rfind("\n", 0, place) + 1
        end = text.find("\n", place)
        end = len(text) if end < 0 else end
        if (line := _LINE.fullmatch(text, start, end)) is not None:
            yield Slip(start + len(line[0]) - len(line[0].lstrip()), end, None)
        else:
            yield from (Slip(*notice.span(), None) for notice in _NOTICE.finditer(text, start, end))


def is_residue(line: str) -> bool:
    """Tell whether a line is nothing but what a website put there."""
    return _LINE.fullmatch(line) is not None or (len(line) <= _SHORT and _NOTICE.search(line) is not None)


_SHORT = 30
"""Characters of a line that says nothing beside a notice."""
