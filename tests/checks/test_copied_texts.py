"""Faults of copied texts, as the campaign's sources have them: each is told with what to write instead."""

from pathlib import Path

import pytest

from tests.workbench import Office, copy_of

NEWS = "content/news/ketang.md"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return copy_of("sound", tmp_path / "office")


def messages(office: Office, text: str) -> list[str]:
    """Say what is found in a body, each finding behind its line and code."""
    office.replace(NEWS, "课讲的是怎么修渠。", text)
    found = [finding for finding in office.findings() if finding.path == NEWS]
    return [f"{finding.line} {finding.code} {finding.message}" for finding in found]


def test_pinyin_and_traditional_characters_are_told_with_the_simplified_form(office: Office) -> None:
    told = messages(office, "深入開(kāi)展活动。\n\n大家學習。")

    assert told == [
        "6 Q04 “入開(kāi)展活”夹着拼音；请删去“(kāi)”。这一行另有1处，请一并改。",
        "8 Q04 “大家學習。”里有繁体字；请改成“大家学习。”。",
    ]


def test_a_text_that_lost_its_beginning_its_middle_or_its_end_is_told(office: Office) -> None:
    told = messages(office, "第三，要修路。\n\n一要加强领导。各村都去了，\n\n显示全部")

    assert told == [
        "6 Q03 从“第三”开始，前面没有“第一”；请补上，或改正序号。",
        "8 Q03 有“一要”，后面没有“二要”；请补上，或去掉“一要”。这一行另有1处，请一并改。",
        "10 Q04 “显示全部”是从网页上带来的；请删去，前后的文字请核对。",
    ]


def test_a_slogan_in_two_wordings_is_told_with_the_declared_one(office: Office) -> None:
    office.replace(
        "content/campaign.yml", "名称: 示例主题活动", "名称: 示例主题活动\n口号: [两年争先、四年领先、六年率先]"
    )

    told = messages(office, "为“两年争先、四年领先、六年争先”出力。")

    assert told == [
        "6 Q01 “两年争先、四年领先、六年争先”和活动设置里的口号“两年争先、四年领先、六年率先”不一样；"
        "请改成那样，或改活动设置。"
    ]


def test_a_letter_typed_twice_is_told_with_the_letter_once(office: Office) -> None:
    assert messages(office, "各村要要加强宣传。") == ["6 Q02 “各村要要加强”多打了一遍；请改成“各村要加强”。"]


def test_a_blank_inside_a_word_is_told_with_the_word(office: Office) -> None:
    assert messages(office, "围 绕中心工作。") == ["6 Q02 “围 绕中”中间多了空格；请改成“围绕中”。"]


def test_what_a_website_left_is_told_where_it_stands(office: Office) -> None:
    told = messages(office, "一文来源于网友上传。\n\n共6页下载文档")

    assert told == [
        "6 Q04 “来源于网友上传”是从网页上带来的；请删去，前后的文字请核对。",
        "8 Q04 “共6页下载文档”是从网页上带来的；请删去，前后的文字请核对。",
    ]


def test_a_line_is_told_once_and_of_many_lines_the_fifth_counts_the_others(office: Office) -> None:
    told = messages(office, "\n\n".join(["修渠,修路,修桥。", *["修渠,修路。"] * 6]))

    assert len(told) == 5
    assert told[0].endswith("这一行另有1处，请一并改。")
    assert told[4].endswith("这份稿件后面另有2行也有这类毛病，请一并改。")


@pytest.mark.parametrize(("length", "more"), [(30, ""), (31, "…")])
def test_thirty_letters_of_what_is_wrong_are_quoted(office: Office, length: int, more: str) -> None:
    inside, button = "修" * (length - 1) + "渠", "文" * (length - 4) + "下载文档"

    told = messages(office, f"课讲的是渠({inside})。\n\n{button}")

    assert told == [
        f"6 Q02 “({inside[:30]}{more})”的括号是半角；请改成全角“（{inside[:30]}{more}）”。",
        f"8 Q04 “{button[:30]}{more}”是从网页上带来的；请删去，前后的文字请核对。",
    ]


def test_twelve_letters_show_where_a_text_breaks_off_and_what_is_not_closed(office: Office) -> None:
    told = messages(office, "请看《怎样把渠修到每一户的门口，\n\n都要看。各村先把去年的渠都修好，")

    assert told == [
        "6 Q03 “《怎样把渠修到每一户的门”缺后半个书名号；请补上“》”。",
        "8 Q03 正文到“各村先把去年的渠都修好，”就断了；请把这句话补完整。",
    ]


def test_a_short_text_that_breaks_off_is_shown_whole(office: Office) -> None:
    assert messages(office, "各村都去了，") == ["6 Q03 正文到“各村都去了，”就断了；请把这句话补完整。"]


@pytest.mark.parametrize("above", ["", "\n", "课讲的是怎么修渠。\n"])
def test_what_stands_around_a_fault_is_of_its_line_alone(office: Office, above: str) -> None:
    (told,) = messages(office, f"{above}要要加强。\n课后大家问。")

    assert told.endswith(" Q02 “要要加强”多打了一遍；请改成“要加强”。")


def test_what_stands_around_a_fault_of_a_field_is_two_letters_on_each_side(office: Office) -> None:
    office.replace(NEWS, "单位: hekou-cun", "单位: hekou-cun\n来源: 各村都要要加强宣传")

    told = messages(office, "课讲的是怎么修渠。")

    assert told == ["5 Q02 “村都要要加强”多打了一遍；请改成“村都要加强”。"]


def test_five_lines_are_told_and_no_further_ones_counted(office: Office) -> None:
    told = messages(office, "\n\n".join(["修渠,修路。"] * 5))

    assert len(told) == 5
    assert "另有" not in told[4]
