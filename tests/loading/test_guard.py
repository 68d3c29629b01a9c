"""Where it cannot be read who may see a record, nobody sees it: not even in a release that was forced."""

from pathlib import Path

import pytest

from generator.model.record import Status, Visibility
from tests.workbench import Office, copy_of, files_of

CASE = "typical_cases/2026/deng/index.md"
CAREFUL = [
    "可见范围: 内部使用",
    "可见范围: 不公开",
    "可见范围: [内部]",
    "可见范园: 内部",
    "可见性: 内部",
    "密级: 内部",
    "visiblity: 内部",
    "状态: 草搞",
    "状 太: 草稿",
    "发布日期: 2027年年底",
    "失效日期: 昨天",
    "可见范围: 公开\n可见范围: 内部",
    "可见范围: 公开\nvisibility: 内部",
    "五个好:\n  班子好: 团结\n  可见范围: 内部",
    "荣誉: 先进  可见范围：内部",
]
"""What an office wrote to keep a record from the public, and mistyped."""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    """Copy the sound site."""
    return copy_of("sound", tmp_path / "office")


@pytest.mark.parametrize("lines", CAREFUL)
def test_what_was_meant_to_be_hidden_is_hidden_and_blocks(office: Office, lines: str) -> None:
    office.replace(CASE, "照片: deng.jpg", f"照片: deng.jpg\n{lines}")

    assert not office.site().typical_cases.shown
    assert any(found.path == CASE and found.severity == "block" for found in office.findings())


def test_an_unreadable_word_makes_the_record_an_internal_draft(office: Office) -> None:
    office.replace(CASE, "照片: deng.jpg", "照片: deng.jpg\n状态: 发布")

    (case,) = office.site().typical_cases.records.values()

    assert (case.visibility, case.status) == (Visibility.INTERNAL, Status.DRAFT)


@pytest.mark.parametrize(
    "body",
    ["可见范围: 内部", "状态：草稿\n\n开头", "- **可见范围**：内部", "文字。\n\n---\n可见范围：内部\n---\n"],
)
def test_a_record_whose_entries_slipped_into_the_text_is_hidden(office: Office, body: str) -> None:
    office.replace(CASE, "灯是这样装起来的。", f"{body}\n灯是这样装起来的。")

    assert not office.site().typical_cases.shown


def test_what_is_readable_stays_as_it_was_written(office: Office) -> None:
    lines = "可见范围：公开\n状态: 已发布\n发布日期: 2026-03-01\n失效日期:"
    office.replace(CASE, "照片: deng.jpg", f"照片: deng.jpg\n{lines}")

    assert list(office.site().typical_cases.shown) == ["deng"]


@pytest.mark.parametrize("word", ["己发布", "公开发布"])
def test_a_hiding_word_is_never_guessed(office: Office, word: str) -> None:
    office.replace(CASE, "照片: deng.jpg", f"照片: deng.jpg\n状态: {word}\n可见范围: {word}")

    messages = [found.message for found in office.findings()]

    assert len(messages) == 2
    assert all("您是不是要写" not in message and "请从这些里选一个" in message for message in messages)


def test_a_page_that_looks_like_a_record_is_no_page_of_the_site(office: Office) -> None:
    office.write({"content/tongzhi.md": "---\n标题: 通知\n可见范围：内部\n---\n机密\n"})

    assert [page.path for page in office.site().pages] == ["content/index.md"]


def test_a_forced_release_holds_nothing_of_what_is_in_doubt(office: Office, tmp_path: Path) -> None:
    office.replace(CASE, "照片: deng.jpg", "照片: deng.jpg\n可见范围: 内部件")
    office.replace(CASE, "灯是这样装起来的。", "机密甲")
    office.replace("content/news/ketang.md", "课讲的", "可见范围: 内部\n机密乙")
    office.replace("content/documents/tongzhi.md", "发布日期: 2026-03-06", "发布日期: 2026-03-06  状态：草稿  机密丙")
    office.write({"content/neibu.md": "---\n文号: 机密丁\n---\n机密戊\n"})
    relaxed = "检查: {F02: 关闭, F04: 提醒, F06: 关闭}"
    office.replace("content/site.yml", "主办单位: 示例办公室", f"主办单位: 示例办公室\n{relaxed}")

    assert office.build(tmp_path / "site", "--force") != 2
    published = files_of(tmp_path / "site")

    assert "index.html" in published
    assert not [name for name, data in published.items() if "机密".encode() in data or "村口的灯".encode() in data]
