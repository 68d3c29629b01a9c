"""“您是不是要写……”."""

import pytest

from generator.words import nearest, nearest_file


def test_a_near_word_is_offered() -> None:
    assert nearest("due_dat", ["made_on", "due_date"]) == "您是不是要写“due_date”？"


def test_nothing_is_offered_where_no_word_is_near() -> None:
    assert nearest("天气", ["标题", "日期"]) == ""


@pytest.mark.parametrize("name", ["Deng.JPG", "deng.png", "dengg.jpg"])
def test_a_file_is_offered_whatever_the_case_and_the_ending(name: str) -> None:
    assert nearest_file(name, ["typical_cases/2026/deng/deng.jpg"]) == "您是不是要写“deng.jpg”？"


def test_a_common_ending_makes_no_two_files_near() -> None:
    assert nearest_file("lou.jpg", ["content/news/qi.jpg"]) == ""
