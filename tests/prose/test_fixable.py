"""Blanks and half-width punctuation: what is put right by itself, and what is left as it was typed."""

from collections.abc import Callable, Iterator

import pytest

from generator.prose.blanks import blanks
from generator.prose.markup import masked
from generator.prose.punctuation import half_width
from generator.prose.slip import Slip


def mended(text: str, *finders: Callable[[str], Iterator[Slip]]) -> str:
    """Put right what is found in Markdown."""
    slips = sorted(slip for find in finders for slip in find(masked(text)))
    for slip in reversed(slips):
        text = text[: slip.start] + (slip.replacement or "") + text[slip.end :]
    return text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("围 绕中心工作", "围绕中心工作"),
        ("先进典型多，要加大先进 典型的宣传力度，推动工作。", "先进典型多，要加大先进典型的宣传力度，推动工作。"),
        ("先进典型多，要加大先进 典型的宣传力度。", "先进典型多，要加大先进典型的宣传力度。"),
        ("|甲|乙|\n\n围 绕中心", "|甲|乙|\n\n围绕中心"),
        ("，加大先进 典型的宣传力度，先进典型要多。", "，加大先进典型的宣传力度，先进典型要多。"),
        ("把承诺　书写清楚，围　绕中心工作", "把承诺　书写清楚，围绕中心工作"),
    ],
)
def test_a_blank_inside_a_word_is_taken_out(typed: str, meant: str) -> None:
    assert mended(typed, blanks) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "姓 名：张 三",
        "序 言",
        "工 作 总 结",
        "（记者 张三 通讯员 李四）",
        "第一条 总则",
        "加大先进 典型的宣传力度，先进典型要多。",
        "好\n|围 绕中心",
        "大家看，按第五条 例外的办，条例要学。",
        "教育 卫生 交通",
        "同心同德 创先争优",
        "| 工 作 | 围 绕中心 |",
        "`围 绕中心`",
        "全区 2026 年完成 3 件",
        "我们学习，大家提高，主任 张三、李四到场。",
    ],
)
def test_a_blank_that_parts_what_belongs_apart_stays(typed: str) -> None:
    assert mended(typed, blanks) == typed


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("一是抓落实,二是抓公开;三是抓评议", "一是抓落实，二是抓公开；三是抓评议"),
        ("办得好不好?群众说了算!请看:", "办得好不好？群众说了算！请看:"),
        ("认真学习, 深入群众", "认真学习，深入群众"),
        ("各县(市、区)党委", "各县（市、区）党委"),
        ("(一)动员部署", "（一）动员部署"),
        ("见[通知](a,b.md)(附件),请查收", "见[通知](a,b.md)(附件),请查收"),
        ("“七一”前,召开大会", "“七一”前，召开大会"),
        ("办得好!", "办得好！"),
        ("这是一个九字的词语: 明天", "这是一个九字的词语：明天"),
        ("用A字(甲类)牌", "用A字（甲类）牌"),
        ("各县 (市、区) 党委", "各县（市、区）党委"),
        ("第一段\n各县(市、区)党委", "第一段\n各县（市、区）党委"),
        ("办公 (电话Ａ) B座，会议室(一) 里", "办公 (电话Ａ) B座，会议室（一）里"),
    ],
)
def test_punctuation_between_chinese_characters_becomes_full_width(typed: str, meant: str) -> None:
    assert mended(typed, half_width) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "共1,200户，上午9:30开门",
        "用`甲,乙`分开",
        "```\n甲,乙\n```\n",
        "见https://example.org/a,b。",
        "<span title='甲,乙'>",
        "[甲]: a.md (甲,乙)",
        "时间: 明天",
        "第一段。\n时间: 明天",
        "第一段。\n- 时间: 明天\n  地点: 村部",
        "见A (甲类) 表",
        "见甲表 (乙类) A表",
        "系统(OA)里，Word(文字处理)里",
        "联系人:",
        "Yes,是的",
    ],
)
def test_punctuation_of_numbers_code_addresses_and_latin_words_stays(typed: str) -> None:
    assert mended(typed, half_width) == typed


def test_paint_keeps_every_line_and_column() -> None:
    text = "见`甲,乙`和[通知](a.md)。\n```\n甲,乙\n```\n末行"

    painted = masked(text)

    assert len(painted) == len(text)
    assert [n for n, c in enumerate(painted) if c == "\n"] == [n for n, c in enumerate(text) if c == "\n"]
    assert painted.endswith("末行")
