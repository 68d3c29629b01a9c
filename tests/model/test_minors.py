"""Minors: plain words are understood, and texts about grown-ups raise no alarm."""

from datetime import date

import pytest

from generator.model.minors import words_of_a_minor

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("李小示（13岁）", "李小示（13岁"),
        ("李小示（示例），男，17岁，示例小学六年级学生", "李小示（示例），男，17岁"),
        ("刘小示，十三岁，爱读书。", "刘小示，十三岁"),
        ("李小示，女，2008年12月生，天天读书。", "李小示，女，2008年12月生"),
        ("李小示：示例小学六年级（2）班学生", "李小示：示例小学六年级（2）班学生"),
        ("陈小示，高中生。", "陈小示，高中生"),
        ("小学生李小示：捡到钱包等失主", "小学生李小示"),
        ("示例小学六年级学生李小示，把书捐给了书屋。", "示例小学六年级学生李小示"),
        ("13岁女孩李小示", "13岁女孩李小示"),
        ("王小示，示例中学高二学生，他的老师说他热心。", "王小示，示例中学高二学生"),
        ("- 年龄：13", "年龄：13"),
        ("| 年龄 | 17岁 |", "年龄 | 17岁"),
        ("出生年月：2015年3月", "出生年月：2015年3"),
    ],
)
def test_plain_words_of_a_minor_are_given(text: str, words: str) -> None:
    assert words_of_a_minor(text, TODAY) == words


@pytest.mark.parametrize(
    "text",
    [
        "李示例（18岁）",
        "李示例，男，58岁",
        "李示例，女，2008年11月生，返乡创业。",
        "李示例，1968年3月生",
        "- 年龄：18",
        "出生年月：2008年11月",
        "王示例，16岁入伍",
        "王示例，13岁起学手艺",
        "16岁的王示例入伍，如今退休了还在护路。",
        "照顾13岁的孤儿",
        "张老师，13岁的孩子都叫她妈妈",
        "王示例，示例小学教师，带六年级学生",
        "陈示例：中学生心里的灯",
        "小学生的守护人",
        "小学生安全接送员王示例",
        "小学生张老师，这是孩子们起的外号",
        "家长、小学生、老师都夸他",
        "一年级学生家长王示例，",
        "守了一个13岁孩子三年",
    ],
)
def test_a_text_about_a_grown_up_says_nothing(text: str) -> None:
    assert words_of_a_minor(text, TODAY) == ""
