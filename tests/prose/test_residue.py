"""What a website left: where it is looked for, and which lines are nothing else."""

import pytest

from generator.prose.residue import is_residue, residue


def found(text: str) -> list[str]:
    """Give what a website left in a text."""
    return [text[slip.start : slip.end] for slip in residue(text)]


@pytest.mark.parametrize(("length", "expected"), [(30, True), (31, False)])
def test_a_line_of_thirty_characters_with_a_notice_says_nothing_else(length: int, expected: bool) -> None:
    notice = "未经许可，不得转载"

    assert is_residue(notice + "渠" * (length - len(notice))) is expected


def test_a_line_is_told_once_however_many_letters_give_it_away() -> None:
    assert found("图片来源于网络，侵删，版权所有，翻印必究。\n显示全部") == [
        "来源于网络",
        "侵删",
        "版权所有，翻印",
        "显示全部",
    ]
    assert found("  上一篇：田间课堂开讲\n下一篇：修渠") == ["上一篇：田间课堂开讲", "下一篇：修渠"]
    assert found("下载文档") == ["下载文档"]
    assert found("阅读全文\n") == ["阅读全文"]
