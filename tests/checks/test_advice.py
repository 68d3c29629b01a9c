"""What a finding advises is right: it can be copied as it stands."""

from pathlib import Path

import pytest

from generator.problems import Finding
from tests.workbench import Office, copy_of

NEWS = "content/news/ketang.md"
CASE = "typical_cases/2026/deng/index.md"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Copy the sound site."""
    return copy_of("sound", tmp_path / "office")


def only(office: Office) -> Finding:
    """Give the one finding that there is."""
    (found,) = office.findings()
    return found


@pytest.mark.parametrize("name", ["河口村党支部（示例）", "河口村党支部", "河口村 党支部(示例)"])
def test_a_name_in_the_place_of_an_id_gets_the_id(office: Office, name: str) -> None:
    office.replace(NEWS, "hekou-cun", name)

    assert "请写编号“hekou-cun”" in only(office).message


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("图片\\现场.jpg", "请把“\\”写成“/”：“图片/现场.jpg”"),
        ("C:\\照片\\现场.jpg", "这是您电脑上的路径；请把文件拷到稿件旁边，只写文件名“现场.jpg”"),
        ("file:///D:/照片/现场.jpg", "这是您电脑上的路径"),
        ("a.jpg、b.jpg", "请每行写一个：“- a.jpg”，“- b.jpg”"),
    ],
)
def test_a_file_name_from_an_office_s_computer_is_put_right(office: Office, written: str, says: str) -> None:
    office.replace(CASE, "照片: deng.jpg", f"照片: {written}")

    assert says in only(office).message


def test_a_picture_in_the_text_with_a_backslash_is_put_right(office: Office) -> None:
    office.replace(NEWS, "课讲的", "![现场](图片\\现场.jpg)课讲的")

    assert "图片/现场.jpg" in only(office).message


def test_words_on_one_line_are_written_out(office: Office) -> None:
    office.replace(NEWS, "单位: hekou-cun", "单位: hekou-cun\n渠道: 广播、公众号")

    assert "“- 广播”，“- 公众号”" in only(office).message


def test_an_administrative_unit_is_called_one_once(office: Office) -> None:
    office.replace("content/organizations/hekou-cun.yml", "类型: 党支部", "类型: 行政单位")

    assert "是行政单位，没有包抓领导" in only(office).message


@pytest.mark.parametrize(
    ("replaced", "by", "says"),
    [
        ("日期: 2026-03-20", "日期: 2026-03-31", "承诺日期是2026年3月15日，15日之内公开，最迟2026年3月30日。"),
        (
            "日期: 2026-07-20",
            "日期: 2026-11-20",
            "期限是2026年3月15日至2026年12月20日，过半以前公开，最迟2026年8月2日。",
        ),
        (
            "责任人: 钱示例",
            "责任人: 钱示例\n办结日期: 2026-11-05\n办结佐证: [已通水]",
            "办结于2026年11月5日，15日之内公开，最迟2026年11月20日。",
        ),
    ],
)
def test_each_of_the_three_disclosures_is_told_with_its_own_last_day(
    office: Office, replaced: str, by: str, says: str
) -> None:
    office.replace("content/commitments/paishui.yml", replaced, by)

    assert says in only(office).message


def test_a_look_of_today_is_named_that_came_after_the_window(office: Office) -> None:
    office.replace("content/campaign.yml", "阶段:", "回头看: [{开始: 2026-10-10, 结束: 2026-11-20}]\n阶段:")
    office.replace("content/commitments/paishui.yml", "三公开:", "回头看: [{日期: 2026-11-21, 结果: 还在修}]\n三公开:")

    assert "没有看过这件承诺（最近一次看是2026年11月21日，不在窗口里）；" in only(office).message


@pytest.mark.parametrize(("begun", "more"), [("2025-10-01", ""), ("2025-07-01", "等7个周期")])
def test_six_periods_without_a_comment_are_named_and_of_seven_the_last_six(
    office: Office, begun: str, more: str
) -> None:
    office.replace("content/campaign.yml", "2026-10-01", begun)
    named = "2025年第四季度、下半年、2026年第一季度、第二季度、上半年、第三季度"

    said = [found.message for found in office.findings() if found.code == "R01"]

    assert len(said) == 2
    assert all(f"没有“{named}”{more}的领导点评；" in message for message in said)


@pytest.mark.parametrize(("length", "shown"), [(60, "乙" * 56 + ".jpg"), (61, "乙" * 57 + ".jp…")])
def test_a_target_is_shown_up_to_its_sixtieth_character(office: Office, length: int, shown: str) -> None:
    office.replace(NEWS, "课讲的", f"![现场]({'乙' * (length - 4)}.jpg)课讲的")

    assert f"“{shown}”" in only(office).message


def test_the_original_of_a_copy_is_named_as_a_folder_shows_it(office: Office) -> None:
    original = (office.folders.content / "documents" / "tongzhi.md").read_text(encoding="utf-8")
    office.write({"content/documents/a(1).md": original})

    assert "在“tongzhi.md”里已经用过" in only(office).message


def test_two_entries_and_a_full_width_colon_are_put_right_together(office: Office) -> None:
    office.replace("content/commitments/paishui.yml", "  方式: 入户走访\n  日期", "　方式：入户走访  日期")

    assert only(office).fix == "  方式: 入户走访\n  日期: 2026-03-10"


def test_a_page_in_the_wrong_place_is_sent_to_its_folder(office: Office) -> None:
    office.write({"content/a.md": "---\n期号: 1\n标题: 简报\n日期: 2026-05-01\n编发单位: 示例办公室\n---\n文字\n"})

    assert "像一份简报；请把文件移到“briefings”文件夹" in only(office).message


def test_a_missing_picture_is_not_taken_for_a_text_of_a_like_name(office: Office) -> None:
    office.write({NEWS: "---\n标题: 灯（示例）\n日期: 2026-05-12\n---\n![现场](ketan.jpg)\n"})

    (found,) = office.findings()

    assert "请把文件拷到稿件旁边" in found.message
    assert "您是不是要写" not in found.message


def test_a_folder_is_only_taken_for_one_that_is_much_alike(office: Office) -> None:
    office.write({"content/notices/a.md": "放错了。\n", "content/organisations/a.yml": "名称: 甲\n"})

    notices, organisations = office.findings()

    assert "您是不是要写" not in notices.message
    assert "您是不是要写“organizations”？" in organisations.message


def test_the_record_s_own_entries_are_named_before_those_that_all_records_have(office: Office) -> None:
    office.write({"content/leaders/li.yml": "姓名: 李示四\n职务: 镇长（示例）\n天气: 晴\n"})

    (found,) = office.findings()

    assert found.message.index("联系点") < found.message.index("可见范围")
