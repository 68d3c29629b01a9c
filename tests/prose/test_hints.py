"""The quick look over a text: it may look closer for nothing, but it may miss nothing."""

from collections.abc import Callable, Iterator

import pytest

from generator.prose.blanks import blanks
from generator.prose.hint import is_odd
from generator.prose.latin import pinyin
from generator.prose.ordinals import gaps, has_ordinals
from generator.prose.punctuation import half_width
from generator.prose.residue import residue
from generator.prose.slip import Slip
from generator.prose.traditional import traditional

RESIDUES = (
    "图片来源于网络",
    "（文章来自网络，侵删）",
    "一文来源于网友上传，不代表本站观点",
    "来源于網(wǎng)友上傳",
    "观点不代表本网站立场",
    "如有侵权，请告知",
    "转载请注明出处",
    "版权所有：示例单位",
    "版权所有，翻印必究",
    "未经许可，不得转载",
    "（责任编辑 李示例）",
    "责任编辑：李示例",
    "共6页下载文档",
    "文本预览",
    "文档详情",
    "点击查看全文",
    "显示全部",
    "阅读全文>>",
    "加载更多",
    "【打印】【关闭】",
    "返回顶部",
    "分享到：",
    "上一篇：田间课堂开讲",
    "相关阅读",
    "相似文档",
    "猜你喜欢",
    "当前位置：首页",
    "【大 中 小】",
    "浏览次数：33",
)
"""What stands on a line by itself."""


@pytest.mark.parametrize("line", RESIDUES)
def test_what_a_website_put_there_is_found(line: str) -> None:
    assert list(residue(f"田间课堂开讲。\n{line}\n"))
    assert is_odd(line)


@pytest.mark.parametrize(
    ("find", "text"),
    [
        (blanks, "围 绕中心"),
        (blanks, "围\u00a0绕中心"),
        (blanks, "围　绕中心"),
        (half_width, "学习,提高"),
        (half_width, "学习, 提高"),
        (half_width, "好!"),
        (half_width, "县(市)委"),
        (half_width, "(一)部署"),
        (pinyin, "創(chuàng)先"),
        (pinyin, "创（chuàng）先"),
        (pinyin, "我们zhi道"),
        (traditional, "學习"),
    ],
)
def test_the_quick_look_sees_what_the_close_look_finds(find: Callable[[str], Iterator[Slip]], text: str) -> None:
    assert list(find(text))
    assert is_odd(text)


@pytest.mark.parametrize(
    "text",
    [
        "一、甲\n三、丙",
        "1、甲\n3、丙",
        "（一）甲。（三）丙",
        "(一)甲。(三)丙",
        "第一，甲。第三，丙",
        "一要学。",
        "一是学；三是干",
    ],
)
def test_the_quick_look_sees_every_ordinal(text: str) -> None:
    assert list(gaps(text))
    assert has_ordinals(text)
